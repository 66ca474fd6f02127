/* Passages: the full text, through Pagefind where there is a server, from a prebuilt index where
   there is none. Both hand over the same: how many pages, counts for facets, and passages on demand. */

import { inLatin, skeleton, wordsOf } from "../folding.js";
import { at, offline, unpacked } from "./loading.js";
import { marked, marker, stemOf } from "./marking.js";
import { near, slips } from "./slips.js";

const PAGEFIND = "pagefind/pagefind.js";
const VOCABULARY = "search/words.pack";
const PASSAGES = 3;
const EXCERPT_WORDS = 24;
const SHORT = 5; // words that differ from many others by their first letter alone

let engine = null;
let vocabulary = null;

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
    async search(words, phrases, filters, withCounts) {
      if (withCounts) await pagefind.filters(); // without them it counts nothing
      const parts = [...phrases.map((phrase) => `"${phrase}"`), ...(words.length ? [words.join(" ")] : [])];
      const found = await Promise.all(parts.map((part) => pagefind.search(part, { filters })));
      const [first, ...rest] = found;
      const others = rest.map(({ results }) => new Set(results.map(({ id }) => id)));
      const results = first.results.filter(({ id }) => others.every((ids) => ids.has(id)));
      return { results: results.map(pagefindResult), counts: countsFrom(first.filters, results, first.results) };
    },
  };
}

/** Counts of facets; unknown where phrases and words were looked up apart. */
const countsFrom = (filters, results, all) =>
  results.length === all.length ? new Map(Object.entries(filters).map(([name, counts]) => [name, new Map(Object.entries(counts))])) : new Map();

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
function isKnown(word, known) {
  const stem = stemOf(word);
  return known.some((other) => other.startsWith(stem));
}

/** The nearest word that some text has; empty for one that is known, and where none is near. */
function nearestWord(word, known, catalogue) {
  if (/\d/.test(word) || isKnown(word, known)) return "";
  const latin = inLatin(word);
  if (latin !== word) return known.find((other) => skeleton(other) === skeleton(latin)) ?? "";
  const sound = catalogue.soundsLike(word);
  const most = slips(word);
  if (sound || !most) return sound;
  const alike = known.find((other) => other[0] === word[0] && near(other, word, 1));
  return alike ?? (word.length > SHORT ? known.find((other) => near(other, word, most)) : "") ?? "";
}

/**
 * Pages that have every word and phrase: `{ results, counts, words, instead }`. Each of `results`
 * fetches one page with its passages. `words` are those that were looked for in the end, `instead`
 * says which were changed and which were left out: `{ from, to }`, `to` empty for the second.
 */
export async function searchText(query, catalogue, { filters = {}, withCounts = false } = {}) {
  vocabulary ??= unpacked(VOCABULARY).catch(() => []);
  const [text, known] = await Promise.all([loaded(), vocabulary]);
  if (!text) return null;
  const asked = [...query.words, ...query.dates.flatMap(({ words }) => words)];
  const as = asked.map((from) => ({ from, to: catalogue.houseForm(from) || (known.length && nearestWord(from, known, catalogue)) || from }));
  // Pagefind passes over words that no text has; we say so.
  const lost = ({ to }) => known.length > 0 && !/\d/.test(to) && !isKnown(to, known);
  const meant = as.filter((each) => !lost(each)).map(({ to }) => to);
  const instead = as.filter((each) => lost(each) || each.from !== each.to).map((each) => ({ from: each.from, to: lost(each) ? "" : catalogue.capitalised(each.to) }));
  const attempt = async (words, changes) => {
    const nothing = { results: [], counts: new Map() };
    const found = words.length || query.phrases.length ? await text.search(words, query.phrases, filters, withCounts) : nothing;
    return { ...found, results: found.results.map(({ load }) => load), words: [...words, ...query.phrases.flatMap(wordsOf)], instead: changes };
  };
  const found = await attempt(meant, instead);
  if (found.results.length || query.phrases.length) return found;
  return (await mostOf(meant, instead, (words) => text.search(words, [], filters))) ?? found;
}

/**
 * Where no page has every word: those that have most of them, the rarer the better. Each word is
 * looked up by itself, and no page is fetched before it is shown.
 */
async function mostOf(words, changes, search) {
  if (words.length < 2) return null;
  const found = await Promise.all(words.map((word) => search([word])));
  const pages = new Map();
  found.forEach(({ results }, at) => {
    const rarity = Math.log(1 + 100 / (1 + results.length));
    const best = results[0]?.score ?? 1;
    for (const result of results) {
      const page = pages.get(result.id) ?? { weight: 0, rarest: 0, load: null, words: new Set() };
      page.weight += rarity * (0.6 + (0.4 * result.score) / best);
      page.words.add(words[at]);
      if (rarity > page.rarest) Object.assign(page, { rarest: rarity, load: result.load });
      pages.set(result.id, page);
    }
  });
  const ranked = [...pages.values()].filter((page) => page.words.size * 2 >= words.length).sort((a, b) => b.weight - a.weight);
  if (!ranked.length) return null;
  const left = words.filter((word) => !ranked.some((page) => page.words.has(word)));
  const marks = marker(words);
  return {
    results: ranked.map(({ load }) => async () => withMarks(await load(), marks)),
    counts: new Map(),
    words: words.filter((word) => !left.includes(word)),
    instead: [...changes, ...left.map((from) => ({ from, to: "" }))],
    partly: true,
  };
}

/** A page that was found by one word, with all of them marked. */
function withMarks(page, marks) {
  const passages = page.passages.map((each) => ({ ...each, parts: marked(each.parts.map(([part]) => part).join(""), marks) }));
  return { ...page, passages };
}
