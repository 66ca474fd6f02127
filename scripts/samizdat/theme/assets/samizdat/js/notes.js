/* Notes where they are needed: beside their line, or opened under it.

   On a wide screen the items of the list at the end are drawn in the margin;
   they stay where they are in the document, so nothing is said twice. On a
   narrow one a copy opens beneath the paragraph, and so it does on a wide one
   where many notes before it have pushed a note out of sight. Paper gets the
   plain list. */

const GAP = 14;

const root = document.documentElement;
const article = /** @type {HTMLElement} */ (document.querySelector(".text") ?? document.body);
const list = article.querySelector(":scope > .footnote > ol");
const wide = matchMedia("(width >= 1200px)");
const margins = ["essay", "page", "handbook"].includes(document.body.dataset.kind ?? "");

/** @typedef {{ item: HTMLElement, number: number, references: HTMLElement[] }} Note */

/** @type {NodeListOf<HTMLElement>} */
const everyReference = article.querySelectorAll("a.footnote-ref");
const items = /** @type {HTMLElement[]} */ ([...(list?.children ?? [])]);
/** @type {Note[]} */
const notes = items.map((item, index) => ({
  item,
  number: index + 1,
  references: [...everyReference].filter((reference) => reference.getAttribute("href") === `#${item.id}`),
}));

const inMargin = () => root.dataset.notes === "margin";
/** @param {HTMLElement} reference */
const noteOf = (reference) => notes.find(({ references }) => references.includes(reference));

/** @param {Element} element */
function inSight(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

/* In the margin */

/** Give each note the height of its line, or the first free one below. */
function stack() {
  const origin = article.getBoundingClientRect().top;
  const places = notes.map(({ item, references }) => ({
    item,
    line: references[0]?.getBoundingClientRect().top - origin || 0,
    height: item.offsetHeight,
  }));
  places.sort((one, other) => one.line - other.line);
  let free = 0;
  for (const { item, line, height } of places) {
    const top = Math.max(line, free);
    item.style.top = `${top}px`;
    free = top + height + GAP;
  }
  article.style.minHeight = `${free}px`;
}

function unstack() {
  for (const { item } of notes) item.style.removeProperty("top");
  article.style.removeProperty("min-height");
}

function lay() {
  const mode = wide.matches && margins ? "margin" : "inline";
  if (root.dataset.notes !== mode) {
    closeAll();
    root.dataset.notes = mode;
  }
  if (inMargin()) stack();
  else unstack();
}

/**
 * @param {Note} note
 * @param {boolean} on
 */
function mark(note, on) {
  note.item.classList.toggle("is-marked", on);
  for (const reference of note.references) reference.classList.toggle("is-marked", on);
}

/**
 * The note is in sight already: light it up and leave the page where it is.
 *
 * @param {Note} note
 */
function lightUp(note) {
  for (const each of notes) mark(each, each === note);
  note.item.focus({ preventScroll: true });
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
  link.textContent = "In the list of notes";
  return link;
}

/**
 * @param {Note} note
 * @param {HTMLElement} reference
 */
function panel({ item, number }, reference) {
  const made = document.createElement("div");
  made.className = "note-here";
  made.id = `${reference.parentElement?.id}-here`;
  made.setAttribute("role", "note");
  made.setAttribute("aria-label", `Note ${number}`);
  made.dataset.pagefindIgnore = "";
  made.append(...item.cloneNode(true).childNodes);
  for (const back of made.querySelectorAll(".footnote-backref")) back.remove();
  for (const copy of made.querySelectorAll("[id]")) copy.removeAttribute("id");

  const ways = document.createElement("div");
  ways.className = "note-here-ways";
  ways.append(
    button("Close", () => close(reference, { refocus: true })),
    wayToList(item),
  );
  made.append(ways);
  return made;
}

/**
 * @param {Note} note
 * @param {HTMLElement} reference
 */
function open(note, reference) {
  const made = panel(note, reference);
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
const opened = () =>
  [...everyReference].filter((reference) => reference.getAttribute("aria-expanded") === "true");

function closeAll() {
  for (const reference of opened()) close(reference);
}

/* What the reader does */

/**
 * @param {MouseEvent} event
 * @param {HTMLElement} reference
 */
function onReference(event, reference) {
  const note = noteOf(reference);
  if (!note || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (reference.getAttribute("aria-expanded") === "true") close(reference);
  else if (inMargin() && inSight(note.item)) lightUp(note);
  else open(note, reference);
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
  const target = /** @type {Element} */ (event.target);
  const near = target.closest(".note-here");
  const reference = opened().find((each) => each === target || panelOf(each) === near) ?? opened().at(-1);
  if (reference) close(reference, { refocus: true });
  for (const note of notes) mark(note, false);
}

/**
 * @param {PointerEvent} event
 * @param {boolean} on
 */
function onHover(event, on) {
  const target = /** @type {Element} */ (event.target);
  const reference = target.closest?.(".footnote-ref");
  const item = target.closest?.(".footnote > ol > li");
  const note = notes.find((each) => each.item === item || each.references.some((one) => one === reference));
  if (note && inMargin()) mark(note, on);
}

/** @param {Note} note */
function prepare({ item, number, references }) {
  item.dataset.number = String(number);
  item.tabIndex = -1;
  for (const reference of references) {
    reference.setAttribute("aria-label", `Note ${number}`);
    reference.addEventListener("click", (event) => onReference(event, reference));
  }
}

function onPaper() {
  closeAll();
  root.dataset.notes = "print";
  unstack();
}

if (notes.length) {
  notes.forEach(prepare);
  document.addEventListener("keydown", onKey);
  article.addEventListener("pointerover", (event) => onHover(event, true));
  article.addEventListener("pointerout", (event) => onHover(event, false));
  article.addEventListener("toggle", lay, { capture: true });
  article.addEventListener("load", lay, { capture: true });
  addEventListener("beforeprint", onPaper);
  addEventListener("afterprint", lay);
  document.fonts?.addEventListener("loadingdone", lay);
  new ResizeObserver(lay).observe(article);
  wide.addEventListener("change", lay);
  lay();
}
