/* One search for the dialog and for the page: a query goes in, things and passages come out. */

import { begin, beginning, overview } from "./beginning.js";
import { atHand, opened } from "./catalogue.js";
import { isForEditors } from "./entries.js";
import { countsOf, fits } from "./facets.js";
import { parse } from "./query.js";
import { understood } from "./understanding.js";

/** @import { Catalogue, Hit } from "./catalogue.js" */
/** @import { Chosen } from "./facets.js" */
/** @import { FoundTexts } from "./fulltext.js" */
/** @import { Query } from "./query.js" */

/** @typedef {Pick<Hit, "entry" | "spelling">} Thing */

/**
 * What fits by name, and what fits by what is said of it.
 *
 * @typedef {{ query: Query, things: Thing[], also: Thing[] }} FoundThings
 */

const TEXTS = ["essay", "page"];

/** What searches the texts: it comes after the first things have been shown. */
const fulltext = () => import("./fulltext.js");

/** Begin to fetch what a search of the texts will need. */
export const warmUp = () => void fulltext().then((module) => module.warmUp());

/**
 * Things that are called by the words, from as much of the catalogue as these need.
 *
 * @param {string} words
 */
export const searchFirst = async (words) => found(words, await beginning(words), new Map());

/**
 * Things that fit the words and the facets; without words all that the facets leave.
 *
 * @param {string} words
 * @param {Chosen} [chosen]
 * @returns {Promise<FoundThings>}
 */
export async function searchThings(words, chosen = new Map()) {
  const known = await opened();
  if (words.trim()) return found(words, known, chosen);
  const entries = chosen.size ? known.entries.filter((entry) => fits(entry, chosen)) : [];
  return { query: parse(""), things: entries.map((entry) => ({ entry, spelling: "" })), also: [] };
}

/**
 * @param {string} words
 * @param {Catalogue} known
 * @param {Chosen} chosen
 * @returns {FoundThings}
 */
function found(words, known, chosen) {
  const { query, things } = understood(words, known);
  const isAsked = chosen.get("kind")?.includes("page");
  const kept = things.filter(({ entry }) => fits(entry, chosen) && (isAsked || !isForEditors(entry.address)));
  const strong = kept.filter((each) => each.strong);
  return { query, things: strong, also: kept.filter((each) => !each.strong) };
}

/** @type {FoundTexts} */
const NO_PASSAGES = {
  results: [],
  pages: async () => [],
  words: [],
  instead: [],
  also: [],
  partly: false,
  correction: "",
};

/**
 * Passages that fit; null where the index is missing. Facets alone never ask for it.
 *
 * @param {Query} query
 * @param {Chosen} [chosen]
 */
export async function searchPassages(query, chosen = new Map()) {
  if (!query.words.length && !query.phrases.length && !query.dates.length) return NO_PASSAGES;
  const kinds = chosen.get("kind") ?? [];
  if (kinds.length && !kinds.some((kind) => TEXTS.includes(kind))) return NO_PASSAGES;
  const { searchText } = await fulltext();
  return searchText(query, await opened(), Object.fromEntries(chosen));
}

/**
 * Counts for every facet, of all that is shown: the things, and the texts that have the words.
 *
 * @param {Pick<Hit, "entry">[]} things
 * @param {FoundTexts | null} passages
 */
export async function facetCounts(things, passages) {
  const { byAddress } = await opened();
  const shown = new Set(things.map(({ entry }) => entry));
  for (const address of (await passages?.pages()) ?? []) {
    const text = byAddress.get(address);
    if (text) shown.add(text);
  }
  return countsOf(shown);
}

export { atHand, begin, opened, overview };
