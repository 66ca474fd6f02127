/* Notes in the margin of a wide screen, each beside its mark.

   The items of the list at the end are drawn there; they stay where they are in the document, so
   nothing is said twice. A note that would stand too far from its mark is folded up: the margin has
   the numbers of such notes, and each of them opens at its mark (cards.js). Nothing moves when the
   reader scrolls. */

const { gettext } = /** @type {import("./search/saying.js").Saying} */ (
  /** @type {any} */ (globalThis)[Symbol.for("samizdat")]
);

const GAP = 10;
const NUMBERS = 26;
/** Lines of the text by which a note may stand below its mark, and above it. */
const BELOW = 1.9;
const ABOVE = 1;

const root = document.documentElement;
const article = /** @type {HTMLElement} */ (document.querySelector(".text") ?? document.body);
const list = article.querySelector(":scope > .footnote > ol");
const wide = matchMedia("(width >= 1200px)");
const margins = ["essay", "page", "handbook"].includes(document.body.dataset.kind ?? "");

/** @typedef {{ item: HTMLElement, number: number, references: HTMLElement[] }} Note */
/** @typedef {{ note: Note, line: number, height: number }} Wish */
/** @typedef {{ end: number, count: number, isShown: boolean, before: State | null }} State */
/** @typedef {{ line: number, height: number, reach: number, notes: Note[], isShown: boolean }} Slot */

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

/** The height of a line of the text. */
const lineHeight = () => Number.parseFloat(getComputedStyle(article).lineHeight) || 28;

/** What each note asks for, in the order of the marks; one whose mark is not to be seen asks nothing. */
function wishes() {
  const origin = article.getBoundingClientRect().top;
  /** @type {Wish[]} */
  const found = [];
  for (const note of notes) {
    const mark = note.references.find((reference) => reference.getClientRects().length);
    if (!mark) continue;
    const line = mark.getBoundingClientRect().top - origin;
    found.push({ note, line, height: note.item.offsetHeight });
  }
  return found.sort((one, other) => one.line - other.line || one.note.number - other.note.number);
}

/**
 * Which notes are shown: as many as can stand near their marks without touching one another.
 *
 * @param {Wish[]} wanted
 * @param {number} unit the height of a line
 */
function shown(wanted, unit) {
  /** @type {State[]} */
  let states = [{ end: 0, count: 0, isShown: true, before: null }];
  for (const { line, height } of wanted) {
    /** @type {Map<string, State>} the best of those that show as many and end alike */
    const best = new Map();
    /** @param {State} state */
    const keep = (state) => {
      const key = `${state.count} ${state.isShown}`;
      const other = best.get(key);
      if (!other || state.end < other.end) best.set(key, state);
    };
    for (const before of states) {
      const top = Math.max(before.end, line - ABOVE * unit);
      if (top <= line + BELOW * unit) {
        keep({ end: top + height + GAP, count: before.count + 1, isShown: true, before });
      }
      const end = before.isShown ? top + NUMBERS : before.end;
      keep({ end, count: before.count, isShown: false, before });
    }
    states = [...best.values()];
  }
  states.sort((one, other) => other.count - one.count || one.end - other.end);
  const isShown = [];
  for (let state = states[0]; state?.before; state = state.before) isShown.unshift(state.isShown);
  return isShown;
}

/**
 * What stands in the margin, in order: notes, and the numbers of those between them.
 *
 * @param {Wish[]} wanted
 * @param {number} unit
 */
function slots(wanted, unit) {
  const isShown = shown(wanted, unit);
  /** @type {Slot[]} */
  const found = [];
  for (const [index, { note, line, height }] of wanted.entries()) {
    const last = found.at(-1);
    if (isShown[index]) {
      const reach = BELOW * unit;
      found.push({ line, height: height + GAP, reach, notes: [note], isShown: true });
    } else if (last && !last.isShown) {
      last.notes.push(note);
    } else {
      found.push({ line, height: NUMBERS, reach: Number.POSITIVE_INFINITY, notes: [note], isShown: false });
    }
  }
  return found;
}

/**
 * The height at which each begins: that of its line, unless another needs the room.
 *
 * @param {Slot[]} found
 */
function tops(found) {
  let latest = Number.POSITIVE_INFINITY;
  /** @type {number[]} */
  const bounds = [];
  for (const { line, height, reach } of found.toReversed()) {
    latest = Math.min(line + reach, latest - height);
    bounds.unshift(latest);
  }
  let free = 0;
  return found.map(({ line, height }, index) => {
    const top = Math.max(free, Math.min(line, bounds[index]));
    free = top + height;
    return top;
  });
}

/** @type {HTMLButtonElement[]} */
const folds = [];

/**
 * The numbers of some folded notes; a press, a rest of the mouse shows these notes.
 *
 * @param {Note[]} folded
 * @param {number} top
 * @param {number} index
 */
function fold(folded, top, index) {
  folds[index] ??= document.createElement("button");
  const button = folds[index];
  const first = Math.min(...folded.map(({ number }) => number));
  const last = Math.max(...folded.map(({ number }) => number));
  button.type = "button";
  button.className = "note-folded";
  button.tabIndex = -1; // every mark opens its own
  button.textContent = first === last ? `${first}` : `${first}–${last}`;
  button.dataset.notes = folded.map(({ item }) => item.id).join(" ");
  button.style.top = `${top}px`;
  if (!button.isConnected) list?.after(button);
}

function stack() {
  const wanted = wishes();
  const found = slots(wanted, lineHeight());
  const places = tops(found);
  for (const { note, line } of wanted) {
    note.item.classList.add("is-folded");
    note.item.style.top = `${line}px`;
  }
  let free = 0;
  let count = 0;
  for (const [index, { notes: held, isShown, height }] of found.entries()) {
    const top = places[index];
    free = top + height;
    if (isShown) {
      held[0].item.classList.remove("is-folded");
      held[0].item.style.top = `${top}px`;
    } else {
      fold(held, top, count);
      count += 1;
    }
  }
  for (const button of folds.splice(count)) button.remove();
  article.style.minHeight = `${free}px`;
}

function unstack() {
  for (const { item } of notes) {
    item.style.removeProperty("top");
    item.classList.remove("is-folded");
  }
  for (const button of folds.splice(0)) button.remove();
  article.style.removeProperty("min-height");
}

/** Seconds for which a note waits for its letters; then it stands in those that are there. */
const PATIENCE = 3;

/* Letters that come late make other lines, and notes would leap: until then none is to be seen. */
function reveal() {
  lay();
  delete root.dataset.letters;
}

function lay() {
  root.dataset.notes = wide.matches && margins ? "margin" : "inline";
  if (inMargin()) stack();
  else unstack();
}

/**
 * @param {PointerEvent} event
 * @param {boolean} on
 */
function onHover(event, on) {
  const target = /** @type {Element} */ (event.target);
  const reference = target.closest?.(".footnote-ref");
  const item = target.closest?.(".footnote > ol > li");
  for (const note of notes) {
    const isMeant = note.item === item || note.references.some((one) => one === reference);
    if (!isMeant || !inMargin()) continue;
    for (const each of [note.item, ...note.references]) each.classList.toggle("is-marked", on);
  }
}

function onPaper() {
  root.dataset.notes = "print";
  unstack();
}

if (notes.length) {
  for (const { item, number, references } of notes) {
    item.dataset.number = String(number);
    item.tabIndex = -1;
    for (const reference of references)
      reference.setAttribute("aria-label", gettext("Note {number}", { number }));
  }
  article.addEventListener("pointerover", (event) => onHover(event, true));
  article.addEventListener("pointerout", (event) => onHover(event, false));
  article.addEventListener("toggle", lay, { capture: true });
  article.addEventListener("load", lay, { capture: true });
  addEventListener("beforeprint", onPaper);
  addEventListener("afterprint", lay);
  document.fonts?.addEventListener("loadingdone", lay);
  new ResizeObserver(lay).observe(article);
  wide.addEventListener("change", lay);
  root.dataset.letters = "awaited";
  lay();
  document.fonts?.ready.then(reveal);
  setTimeout(reveal, 1000 * PATIENCE);
}
