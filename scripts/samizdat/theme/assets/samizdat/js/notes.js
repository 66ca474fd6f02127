/* Notes that open in place: on a narrow screen, where there is no margin, a copy of the note opens
   beneath the paragraph. Beside the text (margin.js) a press on a mark lights its note up. */

const { gettext } = /** @type {import("./search/saying.js").Saying} */ (
  /** @type {any} */ (globalThis)[Symbol.for("samizdat")]
);
const root = document.documentElement;
const article = /** @type {HTMLElement} */ (document.querySelector(".text") ?? document.body);
const inMargin = () => root.dataset.notes === "margin";

/** @type {NodeListOf<HTMLElement>} */
const everyReference = article.querySelectorAll("a.footnote-ref");

/** @param {HTMLElement} reference */
const noteOf = (reference) => document.getElementById(reference.getAttribute("href")?.slice(1) ?? "");

/** @param {Element} item */
const marksOf = (item) => article.querySelectorAll(`.footnote-ref[href="#${CSS.escape(item.id)}"]`);

function unmark() {
  for (const marked of article.querySelectorAll(".is-marked")) marked.classList.remove("is-marked");
}

/**
 * The note stands there already: light it up and leave the page where it is.
 *
 * @param {HTMLElement} item
 */
function lightUp(item) {
  unmark();
  for (const each of [item, ...marksOf(item)]) each.classList.add("is-marked");
  item.focus({ preventScroll: true });
}

/** @param {Element} item */
function isShown(item) {
  const { top, bottom } = item.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight && !item.classList.contains("is-folded");
}

/* Opened in place */

/** @param {Element} reference */
const panelOf = (reference) => document.getElementById(reference.getAttribute("aria-controls") ?? "");

/**
 * What a note is put under: a list item holds it, a table lets it follow.
 *
 * @param {Element} panel
 * @param {HTMLElement} reference
 */
function put(panel, reference) {
  const table = reference.closest(".table-scroll, table");
  const block = table ?? reference.closest("li, dd, p, h2, h3, h4, blockquote") ?? reference;
  if (block.matches("li, dd")) block.append(panel);
  else block.after(panel);
}

/**
 * @param {string} text
 * @param {() => void} action
 */
function button(text, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", action);
  return made;
}

/** @param {HTMLElement} item */
function wayToList(item) {
  const link = document.createElement("a");
  link.href = `#${item.id}`;
  link.textContent = gettext("In the list of notes");
  return link;
}

/**
 * @param {HTMLElement} item
 * @param {HTMLElement} reference
 */
function panel(item, reference) {
  const made = document.createElement("div");
  made.className = "note-here";
  made.id = `${reference.parentElement?.id}-here`;
  made.setAttribute("role", "note");
  made.setAttribute("aria-label", gettext("Note {number}", { number: item.dataset.number ?? "" }));
  made.dataset.pagefindIgnore = "";
  made.append(...item.cloneNode(true).childNodes);
  for (const back of made.querySelectorAll(".footnote-backref")) back.remove();
  for (const copy of made.querySelectorAll("[id]")) copy.removeAttribute("id");

  const ways = document.createElement("div");
  ways.className = "note-here-ways";
  ways.append(
    button(gettext("Close"), () => close(reference, { refocus: true })),
    wayToList(item),
  );
  made.append(ways);
  return made;
}

/**
 * @param {HTMLElement} item
 * @param {HTMLElement} reference
 */
function open(item, reference) {
  const made = panel(item, reference);
  put(made, reference);
  reference.setAttribute("aria-controls", made.id);
  reference.setAttribute("aria-expanded", "true");
  made.scrollIntoView({ block: "nearest" });
}

/** @param {HTMLElement} reference */
function close(reference, { refocus = false } = {}) {
  panelOf(reference)?.remove();
  reference.removeAttribute("aria-controls");
  reference.setAttribute("aria-expanded", "false");
  if (refocus) reference.focus();
}

/** @returns {HTMLElement[]} */
const opened = () => [...everyReference].filter(panelOf);

function closeAll() {
  for (const reference of opened()) close(reference);
}

/* What the reader does */

/**
 * @param {MouseEvent} event
 * @param {HTMLElement} reference
 */
function onReference(event, reference) {
  const item = noteOf(reference);
  if (!item || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (panelOf(reference)) close(reference);
  else if (!inMargin()) open(item, reference);
  else if (isShown(item)) lightUp(item);
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
  const target = /** @type {Element} */ (event.target);
  const near = target.closest(".note-here");
  const reference = opened().find((each) => each === target || panelOf(each) === near) ?? opened().at(-1);
  if (reference) close(reference, { refocus: true });
  unmark();
}

if (everyReference.length) {
  for (const reference of everyReference) {
    reference.addEventListener("click", (event) => onReference(event, reference));
  }
  document.addEventListener("keydown", onKey);
  addEventListener("beforeprint", closeAll);
  matchMedia("(width >= 1200px)").addEventListener("change", closeAll);
}
