/* What stands on a card: a copy of what the page has already, or what was written for its links. */

import { gettext } from "../search/saying.js";

const root = new URL(document.body.dataset.root || ".", document.baseURI);
const offline = "offline" in document.body.dataset;

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
  return list.children.length
    ? { label: gettext("Notes {numbers}", { numbers: link.textContent ?? "" }), nodes: [list] }
    : null;
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

/** What the page says of its files of cards: the first, and with which address each other begins. */
const [first = "", ...begins] = (document.body.dataset.cards ?? "").split(" ");

/**
 * Files of cards, by their names; each is asked for once, when a reader first wants a card in it.
 *
 * @type {Map<string, Promise<Record<string, Said>>>}
 */
const files = new Map();

/**
 * The file in which the card of an address stands, if it has one.
 *
 * @param {string} address
 */
function fileOf(address) {
  const before = begins.filter((begin) => begin <= address).length;
  return before ? first.replace(".json", `-${before + 1}.json`) : first;
}

/**
 * @param {string} name
 * @returns {Promise<Record<string, Said>>}
 */
async function fetched(name) {
  if (offline) return scripted(new URL(name.replace(/\.json$/, ".js"), document.baseURI).href);
  const answer = await fetch(new URL(name, document.baseURI));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
}

/**
 * The same from a script, where the page was opened as a file, which fetches nothing.
 *
 * @param {string} address
 * @returns {Promise<Record<string, Said>>}
 */
function scripted(address) {
  const page = /** @type {{ samizdat?: Record<string, any> }} */ (globalThis);
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve(page.samizdat?.cards));
    script.addEventListener("error", () => reject(new Error(`${address} cannot be read`)));
    document.head.append(script);
  });
}

/**
 * The address of a link as the file has it: from the root of the site.
 *
 * @param {HTMLAnchorElement} link
 */
function addressOf({ pathname, hash }) {
  const folder = pathname.replace(/index\.html$/, "");
  return folder.slice(root.pathname.length) + decodeURIComponent(hash.replace(/:~:.*/, ""));
}

/**
 * What was written for an address; nothing where there is no card of it, or none can be had.
 *
 * @param {string} address
 */
async function said(address) {
  const name = fileOf(address);
  const file = files.get(name) ?? fetched(name);
  files.set(name, file);
  try {
    return (await file)[address];
  } catch {
    files.delete(name); // it may come the next time
    return;
  }
}

/**
 * What was written for a link. Its HTML is ours, around words that passed the gate when the site was
 * built; its addresses begin at the root.
 *
 * @param {HTMLAnchorElement} link
 * @returns {Promise<Content | null>}
 */
async function written(link) {
  const address = addressOf(link);
  const found = (await said(address)) ?? (await said(address.replace(/#.*/, ""))); // it may lead to a section
  if (!found) return null;
  const made = document.createElement("template");
  made.innerHTML = found.says;
  for (const inner of made.content.querySelectorAll("a")) {
    inner.href = new URL(inner.getAttribute("href") ?? "", root).href;
  }
  for (const map of made.content.querySelectorAll("img")) {
    map.src = new URL(map.getAttribute("src") ?? "", root).href;
  }
  const then = found.then?.[link.dataset.asOf ?? ""];
  if (then) {
    const line = document.createElement("p");
    line.className = "card-then";
    line.textContent = then;
    const count = made.content.querySelector(".card-count");
    made.content.insertBefore(line, count ?? null);
  }
  const label = made.content.querySelector(".card-name, p")?.textContent ?? "";
  return { label, nodes: [...made.content.childNodes] };
}

/**
 * What there is to say on the card of a link; nothing where nobody has written it.
 *
 * @param {HTMLElement} link
 * @returns {Promise<Content | null>}
 */
export async function contentOf(link) {
  if (link.matches(".note-folded")) return folded(link);
  if (link.matches(".footnote-ref"))
    return ofThisPage(link, link.getAttribute("aria-label") ?? gettext("Note"));
  if (link.matches('.claim[href^="#"]')) return ofThisPage(link, gettext("Correction"));
  return link instanceof HTMLAnchorElement ? written(link) : null;
}
