/* Passages: the full text, through Pagefind where there is a server, from a prebuilt index where
   there is none. Both hand over the same: how many pages, counts for facets, and passages on demand. */

import { fold, inLatin, skeleton, wordsOf } from "../folding.js";
import { aboutLast, isAbout, isForEditors } from "./entries.js";
import { at, offline, unpacked } from "./loading.js";
import { marked, marker, stemOf } from "./marking.js";
import { nearestOf } from "./slips.js";

/** @import { Catalogue } from "./catalogue.js" */
/** @import { Part } from "./marking.js" */
/** @import { Query } from "./query.js" */

/**
 * Words below a heading of a page.
 *
 * @typedef {{ heading: string, anchor: string, parts: Part[] }} Passage
 */

/**
 * A page with those of its passages that are shown.
 *
 * @typedef {{ address: string, title: string, passages: Passage[] }} FoundPage
 */

/** @typedef {() => Promise<FoundPage>} Load fetches one page */

/** @typedef {{ id: string, score: number, load: Load }} Result */

/**
 * What searches the texts.
 *
 * @typedef {object} Engine
 * @property {() => Promise<Record<string, string>>} addresses of each page, by its id in the index
 * @property {(words: string[], phrases: string[], filters: Record<string, string[]>) => Promise<Result[]>} search
 */

/**
 * A word of a query, and what was looked for in its place; `to` is empty where no text has it.
 *
 * @typedef {{ from: string, to: string }} Change
 */

/**
 * The words of the texts: those that a slip may be corrected to, and others.
 *
 * @typedef {{ words: string[], others: string[] }} Vocabulary
 */

/**
 * What was found, in its order; each page is fetched when it is asked for.
 *
 * @typedef {object} FoundTexts
 * @property {Load[]} results
 * @property {() => Promise<string[]>} pages the address of each, for counting
 * @property {string[]} words that were looked for in the end
 * @property {Change[]} instead
 * @property {string[]} also what else the editors' list takes for the words, where texts have it
 * @property {boolean} partly no page has all of the words
 * @property {string} correction the query with words that are near to those that nothing has
 */

const PAGEFIND = "pagefind/pagefind.js";
const VOCABULARY = "search/words.pack";
const ADDRESSES = "pagefind/addresses.pack";
const PASSAGES = 3;
const EXCERPT_WORDS = 24;

/** @type {Promise<Engine | null> | null} */
let engine = null;
/** @type {Promise<Vocabulary> | null} */
let vocabulary = null;
/** @type {Promise<Record<string, string>> | null} */
let addresses = null;

/** The engine, fetched once; null where the index is not there. */
function loaded() {
  const open = offline ? openPassages : openPagefind;
  engine ??= open().catch(() => {
    engine = null;
    return null;
  });
  return engine;
}

/** Begin to fetch what a search of the text will need. */
export const warmUp = () => void loaded();

/** @returns {Promise<Engine>} */
async function openPassages() {
  const { open } = await import("./passages.js");
  return open();
}

/* Pagefind */

/** @returns {Promise<Engine>} */
async function openPagefind() {
  const pagefind = await import(at(PAGEFIND).href);
  await pagefind.options({ baseUrl: at("").pathname, excerptLength: EXCERPT_WORDS });
  await pagefind.init();
  return {
    addresses() {
      addresses ??= unpacked(ADDRESSES);
      return addresses;
    },
    async search(words, phrases, filters) {
      const parts = phrases.map((phrase) => `"${phrase}"`);
      if (words.length) parts.push(words.join(" "));
      /** @type {{ results: PagefindResult[] }[]} */
      const found = await Promise.all(parts.map((part) => pagefind.search(part, { filters })));
      const [first, ...rest] = found;
      const others = rest.map(({ results }) => new Set(results.map(({ id }) => id)));
      const results = first.results.filter(({ id }) => others.every((ids) => ids.has(id)));
      return results.map(pagefindResult);
    },
  };
}

/**
 * The words below a heading, as Pagefind has them.
 *
 * @typedef {object} SubResult
 * @property {string} title
 * @property {string} url
 * @property {string} excerpt HTML
 * @property {{ balanced_score: number }[]} [weighted_locations]
 */

/** @typedef {{ url: string, meta: { title: string }, sub_results: SubResult[] }} PagefindData */
/** @typedef {{ id: string, score: number, data: () => Promise<PagefindData> }} PagefindResult */

/** @param {PagefindResult} result */
const pagefindResult = (result) => ({ id: result.id, score: result.score, load: () => pageOf(result) });

/**
 * @param {PagefindResult} result
 * @returns {Promise<FoundPage>}
 */
async function pageOf(result) {
  const data = await result.data();
  const title = data.meta.title;
  const best = withoutNotes(data.sub_results)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, PASSAGES);
  const inOrder = data.sub_results.filter((each) => best.includes(each));
  const passages = inOrder.map((each) => ({
    heading: each.title === title ? "" : each.title,
    anchor: new URL(each.url, at("")).hash.slice(1),
    parts: withoutHeading(partsOf(each.excerpt), each.title),
  }));
  return { address: data.url.replace(at("").pathname, ""), title, passages };
}

/** @param {SubResult} passage */
function weightOf({ weighted_locations: found = [] }) {
  let weight = 0;
  for (const { balanced_score: score } of found) weight += score;
  return weight;
}

/**
 * Notes repeat the names of works; they are shown where nothing else has the words.
 *
 * @param {SubResult[]} passages
 */
function withoutNotes(passages) {
  const others = passages.filter(({ url }) => !url.endsWith("#notes"));
  return others.length ? others : [...passages];
}

/**
 * The text of an excerpt and which of it matched; nothing else that the markup may hold.
 *
 * @param {string} html
 * @returns {Part[]}
 */
function partsOf(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  return [...parsed.childNodes].map((node) => [node.textContent ?? "", node.nodeName === "MARK"]);
}

/**
 * An excerpt that begins with its heading, without it: the heading stands above it already.
 *
 * @param {Part[]} parts
 * @param {string} heading
 * @returns {Part[]}
 */
function withoutHeading(parts, heading) {
  const text = parts.map(([part]) => part).join("");
  if (!heading || !text.trimStart().startsWith(heading)) return parts;
  let left =
    text.length -
    text
      .trimStart()
      .slice(heading.length)
      .replace(/^[\s.]+/, "").length;
  /** @type {Part[]} */
  const kept = [];
  for (const [part, isMark] of parts) {
    if (part.length > left) kept.push([part.slice(left), isMark]);
    left = Math.max(left - part.length, 0);
  }
  return kept;
}

/* From what was typed to what the texts say */

/**
 * Whether some text has the word, in this form or in another.
 *
 * @param {string} word
 * @param {Vocabulary} vocabulary
 */
function isKnown(word, { words, others }) {
  const stem = stemOf(word);
  return (
    words.some((other) => other.startsWith(stem)) ||
    others.some((other) => other === word || other.startsWith(stem))
  );
}

/**
 * The word of the texts that a word is another spelling of: a name as the register knows it, or a
 * word in other letters. Empty for one that is known, and where nothing is sure: a word that is only
 * spelt alike is another word.
 *
 * @param {string} word
 * @param {Vocabulary} known
 * @param {Catalogue} catalogue
 */
function otherSpelling(word, known, catalogue) {
  if (/\d/.test(word) || isKnown(word, known)) return "";
  const latin = inLatin(word);
  if (latin !== word) return known.words.find((other) => skeleton(other) === skeleton(latin)) ?? "";
  return catalogue.soundsLike(word);
}

/**
 * The query with the nearest words in the place of those that neither a text nor a record has; empty
 * where nothing is near.
 *
 * @param {Query} query
 * @param {Change[]} instead
 * @param {Vocabulary} known
 * @param {Catalogue} catalogue
 */
function corrected({ text }, instead, known, catalogue) {
  const missing = new Set(
    instead.filter(({ from, to }) => !to && !catalogue.knows(from)).map(({ from }) => from),
  );
  let isBetter = false;
  const words = text.split(/(\s+)/).map((word) => {
    const folded = fold(word);
    if (!missing.has(folded)) return word;
    const nearest = nearestOf(folded, known.words) || catalogue.nearest(folded);
    isBetter ||= nearest !== "";
    return catalogue.capitalised(nearest) || word;
  });
  return isBetter ? words.join("") : "";
}

/**
 * What each word is looked for as, and which were changed; words that no text has are left out.
 *
 * @param {string[]} asked
 * @param {Vocabulary} known
 * @param {Catalogue} catalogue
 */
function lookedFor(asked, known, catalogue) {
  const isComplete = known.words.length > 0;
  /** @type {string[]} */
  const words = [];
  /** @type {Change[]} */
  const instead = [];
  for (const from of asked) {
    const house = catalogue.houseForm(from);
    const to = house || (isComplete && otherSpelling(from, known, catalogue)) || from;
    if (isComplete && !isKnown(to, known)) {
      instead.push({ from, to: "" }); // Pagefind passes over words that no text has; we say so
      continue;
    }
    words.push(to);
    if (from !== to) instead.push({ from, to: catalogue.capitalised(to) });
  }
  return { words, instead };
}

/**
 * The words with a number as texts have it with other noughts before it: 447 is 00447.
 *
 * @param {string[]} asked
 * @param {Vocabulary} known
 */
function withNoughts(asked, { others }) {
  return asked.flatMap((word, at) => {
    if (!/^\d+$/.test(word)) return [];
    const value = bare(word);
    const forms = others.filter((other) => other !== word && /^\d+$/.test(other) && bare(other) === value);
    return forms.map((form) => asked.with(at, form));
  });
}

/** @param {string} number */
const bare = (number) => number.replace(/^0+(?=\d)/, "");

/**
 * The other ways of putting the words that the editors' list has and the texts too, each as it is
 * looked for.
 *
 * @param {string[]} asked
 * @param {Vocabulary} known
 * @param {Catalogue} catalogue
 */
function otherWays(asked, known, catalogue) {
  /** @param {string} word */
  const isThere = (word) => asked.includes(word) || !!catalogue.houseForm(word) || isKnown(word, known);
  const written = [...catalogue.synonyms.of(asked), ...withNoughts(asked, known)];
  const ways = written.filter((way) => way.every(isThere));
  return ways.map((way) => ({ way, words: lookedFor(way, known, catalogue).words }));
}

/**
 * What is looked for: the words or, where no text has one that the list knows, the first way of
 * putting them without it; and the ways that are left.
 *
 * @param {string[]} asked
 * @param {{ way: string[], words: string[] }[]} ways
 * @param {Vocabulary} known
 * @param {Catalogue} catalogue
 */
function inPlaceOf(asked, ways, known, catalogue) {
  const missing = asked.filter((word) => !catalogue.houseForm(word) && !isKnown(word, known));
  const first = ways.find(({ way }) => missing.some((word) => !way.includes(word)));
  const others = ways.filter((each) => each !== first).map(({ words }) => words);
  if (!first) return { ...lookedFor(asked, known, catalogue), others };
  const instead = [{ from: asked.join(" "), to: first.words.join(" ") }];
  return { words: first.words, instead, others };
}

/**
 * Results in their order, each page once.
 *
 * @param {Result[]} results
 */
function withoutRepeats(results) {
  const seen = new Set();
  return results.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/**
 * Results without the pages of editors.
 *
 * @param {Result[]} results
 * @param {Engine} engine
 */
async function forReaders(results, engine) {
  const addressOf = results.length ? await engine.addresses() : {};
  return results.filter(({ id }) => !isForEditors(addressOf[id] ?? id));
}

/**
 * Pages that have every word and phrase; null where the index is missing.
 *
 * @param {Query} query
 * @param {Catalogue} catalogue
 * @param {Record<string, string[]>} filters
 * @returns {Promise<FoundTexts | null>}
 */
export async function searchText(query, catalogue, filters) {
  vocabulary ??= unpacked(VOCABULARY).catch(() => ({ words: [], others: [] }));
  const [text, known] = await Promise.all([loaded(), vocabulary]);
  if (!text) return null;
  const asked = [...query.words, ...query.dates.flatMap(({ words }) => words)];
  const ways = query.phrases.length ? [] : otherWays(asked, known, catalogue);
  const { words, instead, others } = inPlaceOf(asked, ways, known, catalogue);
  /** @param {string[]} some */
  const search = async (some) => {
    if (!some.length && !query.phrases.length) return [];
    const found = await text.search(some, query.phrases, filters);
    return filters.kind?.includes("page") ? found : forReaders(found, text);
  };
  const whole = await search(words);
  const listed = await Promise.all(others.map(search));
  const all = [...whole, ...listed.flat()];
  const addressOf = await text.addresses();
  /** @param {Result} result */
  const address = ({ id }) => addressOf[id] ?? id;
  const isFound = all.some((each) => !isAbout(address(each)));
  const most = isFound || query.phrases.length ? null : await mostOf(words, search);
  const results = aboutLast(withoutRepeats([...all, ...(most ?? [])]), address);
  return {
    results: results.map(({ load }) => load),
    pages: async () => results.map(address),
    words: [...words, ...others.flat(), ...query.phrases.flatMap(wordsOf)],
    instead,
    also: listed.flatMap((found, at) => (found.length ? [others[at].join(" ")] : [])),
    partly: most !== null && !all.length,
    correction: corrected(query, instead, known, catalogue),
  };
}

/**
 * What is known of a page of which not every word has been found.
 *
 * @typedef {{ id: string, weight: number, rarest: number, load: Load, words: Set<string> }} Partial
 */

/**
 * Where no page has every word: those that have most of them, the rarer the better. Each word is
 * looked up by itself, and no page is fetched before it is shown.
 *
 * @param {string[]} words
 * @param {(words: string[]) => Promise<Result[]>} search
 * @returns {Promise<Result[] | null>}
 */
async function mostOf(words, search) {
  if (words.length < 2) return null;
  const found = await Promise.all(words.map((word) => search([word])));
  /** @type {Map<string, Partial>} */
  const pages = new Map();
  for (const [at, results] of found.entries()) {
    const rarity = Math.log(1 + 100 / (1 + results.length));
    const best = results[0]?.score ?? 1;
    for (const { id, score, load } of results) {
      const page = pages.get(id) ?? { id, weight: 0, rarest: 0, load, words: new Set() };
      page.weight += rarity * (0.6 + (0.4 * score) / best);
      page.words.add(words[at]);
      if (rarity > page.rarest) Object.assign(page, { rarest: rarity, load });
      pages.set(id, page);
    }
  }
  const ranked = [...pages.values()].filter((page) => page.words.size * 2 >= words.length);
  if (!ranked.length) return null;
  ranked.sort((a, b) => b.weight - a.weight);
  const isMarked = marker(words);
  return ranked.map(({ id, weight, load }) => ({
    id,
    score: weight,
    load: async () => withMarks(await load(), isMarked),
  }));
}

/**
 * A page that was found by one word, with all of them marked.
 *
 * @param {FoundPage} page
 * @param {(word: string) => boolean} isMarked
 */
function withMarks(page, isMarked) {
  const passages = page.passages.map((each) => {
    const text = each.parts.map(([part]) => part).join("");
    return { ...each, parts: marked(text, isMarked) };
  });
  return { ...page, passages };
}
