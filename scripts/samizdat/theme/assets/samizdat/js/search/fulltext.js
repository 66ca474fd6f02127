/* Passages: the full text, through Pagefind where there is a server, from a prebuilt index where
   there is none. Both hand over the same: how many pages, counts for facets, and passages on demand. */

import { inLatin, skeleton, wordsOf } from "../folding.js";
import { at, offline, unpacked } from "./loading.js";
import { marked, marker, stemOf } from "./marking.js";
import { near, slips } from "./slips.js";

const PAGEFIND = "pagefind/pagefind.js";
const VOCABULARY = "search/words.pack";
const ADDRESSES = "pagefind/addresses.pack";
const PASSAGES = 3;
const EXCERPT_WORDS = 24;
const SHORT = 5; // words that differ from many others by their first letter alone

let engine = null;
let vocabulary = null;
let addresses = null;

/** The engine, fetched once; null where the index is not there. */
function loaded() {
  engine ??= (offline ? import("./passages.js").then(({ open }) => open()) : openPagefind()).catch(() => {
    engine = null;
    return null;
  });
  return engine;
}

/** Begin to fetch what a search of the text will need. */
export const warmUp = () => void loaded();

/* Pagefind */

async function openPagefind() {
  const pagefind = await import(at(PAGEFIND));
  await pagefind.options({ baseUrl: at("").pathname, excerptLength: EXCERPT_WORDS });
  await pagefind.init();
  return {
    /** The address of each page, by its id in the index. */
    addresses: () => (addresses ??= unpacked(ADDRESSES)),
    async search(words, phrases, filters) {
      const parts = [...phrases.map((phrase) => `"${phrase}"`), ...(words.length ? [words.join(" ")] : [])];
      const found = await Promise.all(parts.map((part) => pagefind.search(part, { filters })));
      const [first, ...rest] = found;
      const others = rest.map(({ results }) => new Set(results.map(({ id }) => id)));
      const results = first.results.filter(({ id }) => others.every((ids) => ids.has(id)));
      return results.map(pagefindResult);
    },
  };
}

const pagefindResult = (result) => ({ id: result.id, score: result.score, load: () => pageOf(result) });

async function pageOf(result) {
  const data = await result.data();
  const weight = ({ weighted_locations: found = [] }) => found.reduce((sum, { balanced_score: score }) => sum + score, 0);
  const passages = data.sub_results.map((each, position) => ({ ...each, position, weight: weight(each) }));
  return {
    address: data.url.replace(at("").pathname, ""),
    title: data.meta.title,
    passages: withoutNotes(passages)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, PASSAGES)
      .sort((a, b) => a.position - b.position)
      .map(({ title, url, excerpt }) => ({
        heading: title === data.meta.title ? "" : title,
        anchor: new URL(url, at("")).hash.slice(1),
        parts: partsOf(excerpt),
      })),
  };
}

/** Notes repeat the names of works; they are shown where nothing else has the words. */
function withoutNotes(passages) {
  const others = passages.filter(({ url }) => !url.endsWith("#notes"));
  return others.length ? others : passages;
}

/** The text of an excerpt and which of it matched; nothing else that the markup may hold. */
function partsOf(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  return [...parsed.childNodes].map((node) => [node.textContent, node.nodeName === "MARK"]);
}

/* From what was typed to what the texts say */

/** Whether some text has the word, in this form or in another. */
function isKnown(word, { words, others }) {
  const stem = stemOf(word);
  return words.some((other) => other.startsWith(stem)) || others.some((other) => other === word || other.startsWith(stem));
}

/** The nearest word that some text has; empty for one that is known, and where none is near. */
function nearestWord(word, known, catalogue) {
  if (/\d/.test(word) || isKnown(word, known)) return "";
  const { words } = known;
  const latin = inLatin(word);
  if (latin !== word) return words.find((other) => skeleton(other) === skeleton(latin)) ?? "";
  const sound = catalogue.soundsLike(word);
  const most = slips(word);
  if (sound || !most) return sound;
  const alike = words.find((other) => other[0] === word[0] && near(other, word, 1));
  return alike ?? (word.length > SHORT ? words.find((other) => near(other, word, most)) : "") ?? "";
}

/**
 * Pages that have every word and phrase: `{ results, pages, words, instead }`. Each of `results`
 * fetches one page with its passages, `pages` gives the address of each, for counting. `words` are
 * those that were looked for in the end, `instead` says which were changed and which no text has:
 * `{ from, to }`, `to` empty for the second.
 */
export async function searchText(query, catalogue, filters = {}) {
  vocabulary ??= unpacked(VOCABULARY).catch(() => ({ words: [], others: [] }));
  const [text, known] = await Promise.all([loaded(), vocabulary]);
  if (!text) return null;
  const asked = [...query.words, ...query.dates.flatMap(({ words }) => words)];
  const isComplete = known.words.length > 0;
  const as = asked.map((from) => ({ from, to: catalogue.houseForm(from) || (isComplete && nearestWord(from, known, catalogue)) || from }));
  // Pagefind passes over words that no text has; we say so.
  const lost = ({ to }) => isComplete && !isKnown(to, known);
  const words = as.filter((each) => !lost(each)).map(({ to }) => to);
  const instead = as.filter((each) => lost(each) || each.from !== each.to).map((each) => ({ from: each.from, to: lost(each) ? "" : catalogue.capitalised(each.to) }));
  const search = (some) => (some.length || query.phrases.length ? text.search(some, query.phrases, filters) : []);
  const whole = await search(words);
  const found = whole.length || query.phrases.length ? null : await mostOf(words, search);
  const results = found?.results ?? whole;
  return {
    results: results.map(({ load }) => load),
    pages: async () => {
      const known = results.length ? await text.addresses() : {};
      return results.map(({ id }) => known[id] ?? id);
    },
    words: [...(found?.words ?? words), ...query.phrases.flatMap(wordsOf)],
    instead,
    partly: Boolean(found),
  };
}

/**
 * Where no page has every word: those that have most of them, the rarer the better. Each word is
 * looked up by itself, and no page is fetched before it is shown.
 */
async function mostOf(words, search) {
  if (words.length < 2) return null;
  const found = await Promise.all(words.map((word) => search([word])));
  const pages = new Map();
  found.forEach((results, at) => {
    const rarity = Math.log(1 + 100 / (1 + results.length));
    const best = results[0]?.score ?? 1;
    for (const { id, score, load } of results) {
      const page = pages.get(id) ?? { id, weight: 0, rarest: 0, load: null, words: new Set() };
      page.weight += rarity * (0.6 + (0.4 * score) / best);
      page.words.add(words[at]);
      if (rarity > page.rarest) Object.assign(page, { rarest: rarity, load });
      pages.set(id, page);
    }
  });
  const ranked = [...pages.values()].filter((page) => page.words.size * 2 >= words.length).sort((a, b) => b.weight - a.weight);
  if (!ranked.length) return null;
  const marks = marker(words);
  return { results: ranked.map(({ id, load }) => ({ id, load: async () => withMarks(await load(), marks) })), words };
}

/** A page that was found by one word, with all of them marked. */
function withMarks(page, marks) {
  const passages = page.passages.map((each) => ({ ...each, parts: marked(each.parts.map(([part]) => part).join(""), marks) }));
  return { ...page, passages };
}
