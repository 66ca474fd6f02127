/* What a search shows: things as themselves, then passages under their essay and heading. Every
   word that comes from outside is set as text. */

import { wordsOf } from "../folding.js";
import { pageAt } from "./loading.js";
import { marked, marker } from "./marking.js";

export const KIND_WORDS = {
  essay: "Essay", person: "Person", place: "Place", event: "Event", institution: "Institution", source: "Source",
  claim: "Claim", figure: "Figures", quotation: "Quotation", page: "Page",
}; // prettier-ignore

export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** Text with its marked parts in <mark>. */
function withMarks(parts) {
  return parts.map(([text, isMark]) => (isMark ? element("mark", "", text) : text));
}

/** The address of a result; the words go along, so that they are marked where one lands. */
function linkTo(address, words = []) {
  const url = pageAt(address);
  if (words.length) url.searchParams.set("find", words.join(" "));
  return url.href;
}

function link(className, href, ...children) {
  const made = element("a", className, ...children);
  made.href = href;
  return made;
}

/** A thing: its name, what it is, and the spelling by which it was found. */
export function thing({ entry, spelling }, query) {
  const words = [...query.words, ...query.phrases.flatMap(wordsOf)];
  const name = element("span", "search-title", ...withMarks(marked(entry.name, startingWith(words))));
  const why = spelling ? [element("span", "search-why", " — matched ", element("mark", "", spelling))] : [];
  const kind = element("span", "search-kind", KIND_WORDS[entry.kind] ?? entry.kind);
  const line = entry.line ? [element("span", "search-line", entry.line)] : [];
  return link("search-option search-thing", linkTo(entry.address), element("span", "search-name", name, ...why), kind, ...line);
}

/** Names are marked as they are being typed; texts by whole words. */
function startingWith(words) {
  const whole = marker(words);
  return (own) => whole(own) || wordsOf(own).some((part) => words.some((word) => part.startsWith(word)));
}

/** An essay with its passages, as links: the first leads to the essay itself. */
export function page({ address, title, passages }, words) {
  const head = link("search-option", linkTo(address, words), element("span", "search-title", ...withMarks(marked(title, marker(words)))));
  const links = passages.map(({ heading, anchor, parts }) => {
    const above = heading ? [element("span", "search-heading", heading)] : [];
    const target = linkTo(anchor ? `${address}#${anchor}` : address, words);
    return link("search-option search-passage", target, ...above, element("span", "search-excerpt", ...withMarks(parts)));
  });
  return [head, ...links];
}

const listed = new Intl.ListFormat("en", { type: "conjunction" });
const counted = (number, one, many) => `${number} ${number === 1 ? one : many}`;

/** The count as it is announced. */
export function summary(things, pages) {
  const parts = [];
  if (things) parts.push(counted(things, "record or title", "records and titles"));
  if (pages) parts.push(`passages in ${counted(pages, "text", "texts")}`);
  return parts.length ? `${parts.join("; ")}.` : "";
}

/** What was looked for in the place of what was typed. */
export function changes({ instead, partly }) {
  const other = instead.filter(({ to }) => to);
  const left = instead.filter(({ to }) => !to);
  const quoted = (word) => `“${word}”`;
  const said = [];
  if (other.length) said.push(`In the texts: ${listed.format(other.map(({ from, to }) => `${quoted(to)} for ${quoted(from)}`))}.`);
  if (left.length) said.push(`No text has ${listed.format(left.map(({ from }) => quoted(from)))}.`);
  if (partly) said.push(`No text has all of the ${left.length ? "other " : ""}words; these have most of them.`);
  return said.join(" ");
}

export const NOTHING = "Nothing was found. Try fewer words, another spelling, or only the beginning of a name.";
export const NO_INDEX = "The full text cannot be searched here: its index is missing, or is still being made.";
