/* What a search shows: things as themselves, then passages under their essay and heading. Every
   word that comes from outside is set as text. */

import { wordsOf } from "../folding.js";
import { pageAt } from "./loading.js";
import { marked, marker } from "./marking.js";

/** @import { Entry } from "./entries.js" */
/** @import { FoundPage, FoundTexts } from "./fulltext.js" */
/** @import { Part } from "./marking.js" */
/** @import { Query } from "./query.js" */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} className
 * @param {...(Node | string)} children
 */
export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/**
 * Text with its marked parts in <mark>.
 *
 * @param {Part[]} parts
 */
function withMarks(parts) {
  return parts.map(([text, isMark]) => (isMark ? element("mark", "", text) : text));
}

/**
 * The address of a result; the words go along, so that they are marked where one lands.
 *
 * @param {string} address
 * @param {string[]} words
 */
function linkTo(address, words) {
  const url = pageAt(address);
  if (words.length) url.searchParams.set("find", words.join(" "));
  return url.href;
}

/**
 * @param {string} className
 * @param {string} href
 * @param {...Node} children
 */
function link(className, href, ...children) {
  const made = element("a", className, ...children);
  made.href = href;
  return made;
}

/**
 * A thing: its name, what it is, and the spelling by which it was found.
 *
 * @param {{ entry: Entry, spelling: string }} found
 * @param {Query} query
 */
export function thing({ entry, spelling }, query) {
  const words = [...query.words, ...query.phrases.flatMap(wordsOf)];
  const name = element("span", "search-title", ...withMarks(marked(entry.name, startingWith(words))));
  const why = spelling ? [element("span", "search-why", " — matched ", element("mark", "", spelling))] : [];
  const kind = element("span", "search-kind", entry.sort.word);
  const line = entry.line ? [element("span", "search-line", entry.line)] : [];
  return link(
    "search-option search-thing",
    linkTo(entry.address, []),
    element("span", "search-name", name, ...why),
    kind,
    ...line,
  );
}

/**
 * Names are marked as they are being typed; texts by whole words.
 *
 * @param {string[]} words
 */
function startingWith(words) {
  const whole = marker(words);
  /** @param {string} own */
  return (own) => whole(own) || wordsOf(own).some((part) => words.some((word) => part.startsWith(word)));
}

/**
 * An essay with its passages, as links: the first leads to the essay itself.
 *
 * @param {FoundPage} found
 * @param {string[]} words
 */
export function page({ address, title, passages }, words) {
  const head = link(
    "search-option",
    linkTo(address, words),
    element("span", "search-title", ...withMarks(marked(title, marker(words)))),
  );
  const links = passages.map(({ heading, anchor, parts }) => {
    const above = heading ? [element("span", "search-heading", heading)] : [];
    const target = linkTo(anchor ? `${address}#${anchor}` : address, words);
    return link(
      "search-option search-passage",
      target,
      ...above,
      element("span", "search-excerpt", ...withMarks(parts)),
    );
  });
  return [head, ...links];
}

const listed = new Intl.ListFormat("en", { type: "conjunction" });

/**
 * @param {number} number
 * @param {string} one
 * @param {string} many
 */
const counted = (number, one, many) => `${number} ${number === 1 ? one : many}`;

/**
 * What is announced: how much was found, and what was looked for in the place of what was typed.
 *
 * @param {number} things
 * @param {FoundTexts | null} texts null where they cannot be searched
 */
export function announced(things, texts) {
  const count = summary(things, texts?.results.length ?? 0);
  if (!texts) return [count, NO_INDEX].filter(Boolean).join(" ");
  return [count || NOTHING, changes(texts)].filter(Boolean).join(" ");
}

/**
 * @param {number} things
 * @param {number} pages
 */
function summary(things, pages) {
  const parts = [];
  if (things) parts.push(counted(things, "record or title", "records and titles"));
  if (pages) parts.push(`passages in ${counted(pages, "text", "texts")}`);
  return parts.length ? `${parts.join("; ")}.` : "";
}

/**
 * What was looked for in the place of what was typed.
 *
 * @param {Pick<FoundTexts, "instead" | "also" | "partly">} found
 */
function changes({ instead, also, partly }) {
  const other = instead.filter(({ to }) => to).map(({ from, to }) => `“${to}” for “${from}”`);
  const left = instead.filter(({ to }) => !to).map(({ from }) => `“${from}”`);
  const said = [];
  if (other.length) said.push(`In the texts: ${listed.format(other)}.`);
  if (also.length) said.push(`Looked for too: ${listed.format(also.map((words) => `“${words}”`))}.`);
  if (left.length) said.push(`No text has ${listed.format(left)}.`);
  if (partly)
    said.push(`No text has all of the ${left.length ? "other " : ""}words; these have most of them.`);
  return said.join(" ");
}

/**
 * Offer a correction after what was announced; it looks for other words when it is pressed.
 *
 * @param {HTMLElement} status
 * @param {string} words
 * @param {(words: string) => void} ask
 */
export function offer(status, words, ask) {
  if (!words) return;
  const button = element("button", "search-correction", words);
  button.type = "button";
  button.addEventListener("click", () => ask(words));
  status.append(" Did you mean ", button, "?");
}

/** What stands above things that fit by name, and above those of which something else is said. */
export const NAMED = "Records and titles";
export const TOLD = "Said of a record";

const NOTHING = "Nothing was found. Try fewer words, another spelling, or only the beginning of a name.";
export const NO_INDEX =
  "The full text cannot be searched here: its index is missing, or is still being made.";
