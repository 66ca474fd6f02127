/* The boxes of cards: where they stand, how one moves into them, and how they close.

   A box stands at the end of the page, so that no text is parted by it, and is reached by Tab from
   its link as if it stood there. One box is open at a time, and one more that a link in it opens;
   those that the reader has pinned stay. */

import { gettext } from "../search/saying.js";
import { contentOf } from "./contents.js";

const EDGE = 12;
const WIDTH = 416;
const APART = 6;
/** Room for at least so much of a card, wherever its link stands. */
const LOWEST = 120;

const PIN = gettext("Keep open");
const CLOSE = gettext("Close");

/** @typedef {{ link: HTMLElement, box: HTMLElement, isPinned: boolean }} Card */
/** @type {Card[]} */
let cards = [];
let count = 0;

/** @param {Node | null} place */
const around = (place) => cards.find(({ box }) => box.contains(place));

/**
 * The cards that belong to a place: those whose link or box it is in, and the card of such a link.
 *
 * @param {Element | null} place
 */
function belonging(place) {
  const found = cards.filter(({ link, box }) => place && (link.contains(place) || box.contains(place)));
  for (const { link } of found) {
    const parent = around(link);
    if (parent && !found.includes(parent)) found.push(parent);
  }
  return found;
}

/** @param {Card} card */
function close(card) {
  for (const inner of cards.filter(({ link }) => card.box.contains(link))) close(inner);
  cards = cards.filter((each) => each !== card);
  // While the link has its box still, focus opens no new one: what is closed stays closed.
  if (card.box.contains(document.activeElement)) card.link.focus();
  card.link.removeAttribute("aria-controls");
  card.link.setAttribute("aria-expanded", "false");
  card.box.remove();
}

/**
 * Close what is not pinned and does not belong to where the reader is, by mouse or by keyboard.
 *
 * @param {(Element | null)[]} places
 */
export function closeAllBut(...places) {
  const kept = places.flatMap(belonging);
  for (const card of cards) if (!card.isPinned && !kept.includes(card)) close(card);
}

/**
 * Below its line, or above it where there is more room; never beyond the edge of the screen.
 *
 * @param {Card} card
 */
function put({ link, box }) {
  const line = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { bottom } = link.getBoundingClientRect();
  const { clientWidth: screen, clientHeight: height } = document.documentElement;
  const width = Math.min(WIDTH, screen - 2 * EDGE);
  const left = Math.max(EDGE, Math.min(line.left, screen - width - EDGE));
  box.style.width = `${width}px`;
  box.style.maxHeight = "none";
  const below = height - bottom - APART - EDGE;
  const above = line.top - APART - EDGE;
  const isBelow = box.offsetHeight <= below || below >= above;
  const room = Math.max(LOWEST, isBelow ? below : above);
  box.style.maxHeight = `${room}px`;
  const top = isBelow ? bottom + APART : line.top - APART - Math.min(box.offsetHeight, room);
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${Math.max(0, top + scrollY)}px`;
  const body = /** @type {HTMLElement} */ (box.firstElementChild);
  body.removeAttribute("tabindex");
  if (body.scrollHeight > body.clientHeight) body.tabIndex = 0; // the keyboard can scroll it
}

/**
 * @param {string} words
 * @param {() => void} action
 */
function button(words, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", action);
  return made;
}

/**
 * @param {Card} card
 * @param {import("./contents.js").Content} content
 */
function fill(card, { label, nodes }) {
  const { box } = card;
  const pin = button(PIN, () => {
    card.isPinned = !card.isPinned;
    pin.setAttribute("aria-pressed", String(card.isPinned));
  });
  pin.className = "card-pin";
  pin.setAttribute("aria-pressed", "false");
  const ways = document.createElement("div");
  ways.className = "card-ways";
  ways.append(
    pin,
    button(CLOSE, () => close(card)),
  );
  const body = document.createElement("div");
  body.className = "card-body";
  body.append(...nodes);
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", label);
  box.dataset.pagefindIgnore = "";
  box.append(body, ways);
}

/** @type {HTMLElement | null} what was asked for last */
let asked = null;

/**
 * Open the card of a link; whether there is one.
 *
 * @param {HTMLElement} link
 */
export async function openCard(link) {
  asked = link;
  const content = await contentOf(link);
  if (!content) return false;
  const isOpen = cards.some((card) => card.link === link);
  if (isOpen || asked !== link || !link.isConnected) return true;
  closeAllBut(link);
  const box = document.createElement("div");
  box.className = around(link) ? "card-box is-nested md-typeset" : "card-box md-typeset";
  box.id = `card-${++count}`;
  const card = { link, box, isPinned: false };
  fill(card, content);
  cards.push(card);
  (document.querySelector("main") ?? document.body).append(box); // a landmark, for whom one reads aloud
  put(card);
  link.setAttribute("aria-expanded", "true");
  link.setAttribute("aria-controls", box.id);
  return true;
}

/* By keyboard a box follows its link, and what follows the link follows the box. */

/** @param {Element} box */
const stopsIn = (box) =>
  /** @type {HTMLElement[]} */ ([...box.querySelectorAll("a[href], button, [tabindex]")]);

/** @param {KeyboardEvent} event */
function onTab(event) {
  const focused = /** @type {HTMLElement} */ (document.activeElement);
  const inside = around(focused);
  const own = cards.find(({ link }) => link === focused);
  if (own && !event.shiftKey) {
    event.preventDefault();
    stopsIn(own.box)[0].focus();
  } else if (inside) {
    const stops = stopsIn(inside.box);
    const isLast = focused === (event.shiftKey ? stops[0] : stops.at(-1));
    if (!isLast) return;
    inside.link.focus({ preventScroll: true });
    if (event.shiftKey) event.preventDefault();
  }
}

addEventListener(
  "keydown",
  (event) => {
    if (event.key === "Tab") onTab(event);
    if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
    const card = cards.findLast(({ isPinned }) => !isPinned) ?? cards.at(-1);
    if (!card) return;
    event.preventDefault();
    close(card);
  },
  true,
);
addEventListener("resize", () => {
  closeAllBut();
  for (const card of cards) put(card);
});
