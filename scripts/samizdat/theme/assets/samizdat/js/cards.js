/* A card at a link says what the link leads to: of a person, a place, a source, a note …

   It opens when the mouse rests on the link, when the keyboard reaches it, at a tap; what is on it
   and how it is drawn is fetched then, and not before (cards/box.js). Without this script a link is
   a link. */

const DELAY = 330;
const KINDS = ["person", "place", "event", "institution", "source", "figure", "quotation", "essay"];
const OF_RECORDS = KINDS.map((kind) => `a.${kind}[href]`).join();
const OF_THE_PAGE = 'a.claim[href^="#"], a.footnote-ref, .note-folded';
const OPENERS = `:is(.text, .card-box) :is(${OF_RECORDS}, a.claim[href], ${OF_THE_PAGE})`;

const hasRecords = "cards" in document.body.dataset;
const boxes = () => import("./cards/box.js");

/** @type {Element | null} what the reader pointed at last */
let place = null;
/** @type {"mouse" | "touch" | "pen" | string} what the reader pointed with last */
let pointer = "";
/** where the mouse last moved to */
let spot = "";
let opening = 0;
let closing = 0;

/** @param {Element} link */
const boxOf = (link) => document.getElementById(link.getAttribute("aria-controls") ?? "");

/**
 * The link, if one may open a card there: a nested card opens none.
 *
 * @param {EventTarget | null} target
 */
function openerAt(target) {
  if (!(target instanceof Element)) return null;
  const link = /** @type {HTMLElement | null} */ (target.closest(OPENERS));
  if (!link || link.closest(".card-box.is-nested")) return null;
  if (link.matches(OF_THE_PAGE)) return isToldAlready(link) ? null : link;
  return hasRecords ? link : null;
}

/**
 * The note stands in the margin, in sight, or lies open beneath its paragraph.
 *
 * @param {Element} link
 */
function isToldAlready(link) {
  if (!link.matches(".footnote-ref")) return false;
  if (boxOf(link)?.matches(".note-here")) return true;
  const note = document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
  if (!note || document.documentElement.dataset.notes !== "margin") return !note;
  const { top, bottom } = note.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight && !note.classList.contains("is-folded");
}

/** @param {HTMLElement} link */
async function open(link) {
  clearTimeout(opening);
  const { openCard } = await boxes();
  return openCard(link);
}

/** @param {HTMLElement} link */
function openSoon(link) {
  clearTimeout(opening);
  opening = setTimeout(open, DELAY, link);
}

/** What the reader has left closes after a while; who comes back in time finds it still there. */
function closeSoon() {
  clearTimeout(closing);
  if (!document.querySelector(".card-box")) return;
  closing = setTimeout(async () => {
    const focused = document.querySelector(":focus-visible");
    (await boxes()).closeAllBut(place, focused);
  }, DELAY);
}

/** @param {PointerEvent} event */
const spotOf = (event) => `${event.screenX},${event.screenY}`;

/**
 * What comes to lie under a mouse that rests, as a card closes or the page scrolls, was not pointed
 * at: it opens nothing, and takes nothing from the keyboard.
 *
 * @param {PointerEvent} event
 */
function onOver(event) {
  if (event.pointerType !== "mouse" || spotOf(event) === spot) return;
  place = /** @type {Element} */ (event.target);
  const link = openerAt(place);
  if (link && !boxOf(link)) openSoon(link);
  else clearTimeout(opening);
  closeSoon();
}

/** @param {FocusEvent} event */
function onFocus(event) {
  const target = /** @type {Element} */ (event.target);
  if (!target.matches(":focus-visible")) return;
  place = null;
  const link = openerAt(target);
  if (link && !boxOf(link)) openSoon(link);
  closeSoon();
}

/**
 * A finger's first tap opens the card of a link, and so does a first press where the link leads to
 * another part of this page. A second one follows it.
 *
 * @param {MouseEvent} event
 */
async function onClick(event) {
  clearTimeout(opening);
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const link = openerAt(event.target);
  if (!link || boxOf(link)) return;
  const isNote = link.matches(".footnote-ref");
  if (isNote && document.documentElement.dataset.notes !== "margin") return; // it opens in place
  if (pointer !== "touch" && !link.matches(OF_THE_PAGE)) return;
  event.preventDefault();
  place = link;
  const isOpen = await open(link);
  if (!isOpen && link instanceof HTMLAnchorElement && !isNote) location.assign(link.href);
}

document.addEventListener("pointerover", onOver);
document.addEventListener("pointermove", (event) => {
  spot = spotOf(event);
});
document.addEventListener("focusin", onFocus);
document.addEventListener("click", onClick);
document.addEventListener("pointerdown", (event) => {
  pointer = event.pointerType;
  place = /** @type {Element} */ (event.target);
  closeSoon();
});
