/* What a search shows: things as themselves, then passages under their essay and heading. Every
   word that comes from outside is set as text. */

import { wordsOf } from "../folding.js";
import { pageAt } from "./loading.js";
import { marked, marker } from "./marking.js";
import { gettext, language, ngettext } from "./saying.js";

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
  const why = spelling
    ? [element("span", "search-why", ` — ${gettext("matched")} `, element("mark", "", spelling))]
    : [];
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

const listed = new Intl.ListFormat(language, { type: "conjunction" });

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
  if (things) parts.push(ngettext("{count} record or title", "{count} records and titles", things));
  if (pages) parts.push(ngettext("passages in {count} text", "passages in {count} texts", pages));
  return parts.length ? `${parts.join("; ")}.` : "";
}

/**
 * What was looked for in the place of what was typed.
 *
 * @param {Pick<FoundTexts, "instead" | "also" | "partly">} found
 */
function changes({ instead, also, partly }) {
  const other = instead
    .filter(({ to }) => to)
    .map(({ from, to }) => gettext("“{to}” for “{from}”", { from, to }));
  const left = instead.filter(({ to }) => !to).map(({ from }) => gettext("“{word}”", { word: from }));
  const said = [];
  if (other.length) said.push(gettext("In the texts: {words}.", { words: listed.format(other) }));
  const too = also.map((word) => gettext("“{word}”", { word }));
  if (too.length) said.push(gettext("Looked for too: {words}.", { words: listed.format(too) }));
  if (left.length) said.push(gettext("No text has {words}.", { words: listed.format(left) }));
  if (partly && left.length)
    said.push(gettext("No text has all of the other words; these have most of them."));
  else if (partly) said.push(gettext("No text has all of the words; these have most of them."));
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
  const [before, after] = gettext("Did you mean {words}?", { words: "\n" }).split("\n");
  status.append(` ${before}`, button, after);
}

/** What stands above things that fit by name, and above those of which something else is said. */
export const NAMED = gettext("Records and titles");
export const TOLD = gettext("Said of a record");

const NOTHING = gettext(
  "Nothing was found. Try fewer words, another spelling, or only the beginning of a name.",
);
export const NO_INDEX = gettext(
  "The full text cannot be searched here: its index is missing, or is still being made.",
);
