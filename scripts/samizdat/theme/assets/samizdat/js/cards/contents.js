/* What stands on a card: a copy of what the page has already, or what was written for its links. */

/** @typedef {{ label: string, nodes: Node[] }} Content */
/** @typedef {{ says: string, then?: Record<string, string> }} Said the card, and what held at a time */

/**
 * A part of the page once more, without what is the part's own.
 *
 * @param {Element} element
 */
function copyOf(element) {
  const copy = /** @type {Element} */ (element.cloneNode(true));
  for (const back of copy.querySelectorAll(".footnote-backref")) back.remove();
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  for (const open of copy.querySelectorAll("[aria-expanded]")) {
    open.removeAttribute("aria-expanded");
    open.removeAttribute("aria-controls");
  }
  return copy;
}

/** @param {Element} element */
const partsOf = (element) => [...copyOf(element).childNodes];

/**
 * Notes that the margin has folded up, under their numbers.
 *
 * @param {HTMLElement} link
 * @returns {Content | null}
 */
function folded(link) {
  const list = document.createElement("ol");
  list.className = "card-notes";
  for (const id of (link.dataset.notes ?? "").split(" ")) {
    const note = document.getElementById(id);
    if (!note) continue;
    const item = document.createElement("li");
    item.value = Number(note.dataset.number);
    item.append(...partsOf(note));
    list.append(item);
  }
  return list.children.length ? { label: `Notes ${link.textContent}`, nodes: [list] } : null;
}

/**
 * @param {HTMLElement} link
 * @param {string} label
 * @returns {Content | null}
 */
function ofThisPage(link, label) {
  const id = decodeURIComponent(link.getAttribute("href")?.slice(1) ?? "");
  const found = document.getElementById(id);
  return found && { label, nodes: partsOf(found) };
}

/**
 * What there is to say on the card of a link; nothing where nobody has written it.
 *
 * @param {HTMLElement} link
 * @returns {Promise<Content | null>}
 */
export async function contentOf(link) {
  if (link.matches(".note-folded")) return folded(link);
  if (link.matches(".footnote-ref")) return ofThisPage(link, link.getAttribute("aria-label") ?? "Note");
  if (link.matches('.claim[href^="#"]')) return ofThisPage(link, "Correction");
  return null;
}
