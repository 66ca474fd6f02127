/* A correction opens where its words stand, by hover, focus or tap.

   What opens is a copy of the entry among the essay's own corrections, to which
   the link leads without this script. It can be entered, and leaves with Esc. */

const DELAY = 330;
const box = document.createElement("div");
box.className = "correction-card";
box.id = "correction-card";
box.hidden = true;
box.tabIndex = -1;
box.setAttribute("role", "group");
box.setAttribute("aria-label", "Correction");

/** @type {HTMLAnchorElement | null} */
let opener = null;
let timer = 0;

/** @param {HTMLAnchorElement} link */
const entryOf = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));

/** @param {HTMLAnchorElement} link */
function place(link) {
  const line = link.getBoundingClientRect();
  const width = Math.min(420, innerWidth - 32);
  box.style.width = `${width}px`;
  box.style.left = `${Math.max(16, Math.min(line.left, innerWidth - width - 16)) + scrollX}px`;
  const below = line.bottom + box.offsetHeight + 16 < innerHeight;
  const top = below ? line.bottom + 8 : Math.max(8, line.top - box.offsetHeight - 8);
  box.style.top = `${top + scrollY}px`;
}

/** @param {HTMLAnchorElement} link */
function open(link) {
  clearTimeout(timer);
  const entry = entryOf(link);
  if (!entry || opener === link) return;
  close();
  opener = link;
  const copy = /** @type {HTMLElement} */ (entry.cloneNode(true));
  for (const element of [copy, ...copy.querySelectorAll("[id]")]) element.removeAttribute("id");
  box.replaceChildren(...copy.childNodes);
  box.hidden = false;
  link.setAttribute("aria-expanded", "true");
  link.setAttribute("aria-details", box.id);
  document.body.append(box);
  place(link);
}

function close() {
  clearTimeout(timer);
  opener?.setAttribute("aria-expanded", "false");
  opener?.removeAttribute("aria-details");
  opener = null;
  box.hidden = true;
}

/** @param {() => void} action */
const soon = (action) => {
  clearTimeout(timer);
  timer = setTimeout(action, DELAY);
};

/**
 * Leaving by mouse closes the card after a while; a finger does not hover.
 *
 * @param {PointerEvent} event
 */
function onLeave(event) {
  if (event.pointerType === "mouse") soon(close);
}

/** @type {NodeListOf<HTMLAnchorElement>} */
const links = document.querySelectorAll('.text a.claim[href^="#"]');
for (const link of links) {
  link.setAttribute("aria-expanded", "false");
  link.addEventListener("pointerenter", (event) => {
    if (event.pointerType === "mouse") soon(() => open(link));
  });
  link.addEventListener("pointerleave", onLeave);
  link.addEventListener("focus", () => {
    if (link.matches(":focus-visible")) soon(() => open(link));
  });
  link.addEventListener("click", (event) => {
    if (opener === link) return; // a second press follows the link
    event.preventDefault();
    open(link);
  });
}

box.addEventListener("pointerenter", () => clearTimeout(timer));
box.addEventListener("pointerleave", onLeave);
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && opener) {
    const link = opener;
    const inside = box.contains(document.activeElement);
    close();
    if (inside) link.focus();
  }
});
document.addEventListener("pointerdown", (event) => {
  const target = /** @type {Node} */ (event.target);
  if (opener && !box.contains(target) && !opener.contains(target)) close();
});
addEventListener("resize", close);
