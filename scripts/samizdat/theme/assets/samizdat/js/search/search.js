/* One search for the dialog and for the page: a query goes in, things and passages come out. */

import { opened } from "./catalogue.js";
import { countsOf, fits } from "./facets.js";
import { otherLayout, parse } from "./query.js";

const TEXTS = ["essay", "page"];

/** What searches the texts: it comes after the first things have been shown. */
const fulltext = () => import("./fulltext.js");

/** Begin to fetch what a search of the texts will need. */
export const warmUp = () => void fulltext().then((module) => module.warmUp());

/** The query, or what was meant by it on the other layout of the keyboard. */
async function understood(words, known) {
  const query = parse(words);
  const things = known.find(query);
  if (things.some(({ sure }) => sure)) return { query, things };
  const retyped = otherLayout(words);
  const other = retyped ? { ...parse(retyped), retyped: true } : null;
  const found = other ? known.find(other).filter(({ sure }) => sure) : [];
  return found.length ? { query: other, things: found } : { query, things };
}

/**
 * Things that fit the words and the facets, at once: `{ query, things, also, entries }`. `things` fit
 * by name, `also` by what is said of them; without words they are all that the facets leave.
 */
export async function searchThings(words, chosen = new Map()) {
  const known = await opened();
  if (!words.trim()) {
    const entries = chosen.size ? known.entries.filter((entry) => fits(entry, chosen)) : [];
    return { query: parse(""), things: entries.map((entry) => ({ entry, spelling: "" })), also: [] };
  }
  const { query, things } = await understood(words, known);
  const kept = things.filter(({ entry }) => fits(entry, chosen));
  return { query, things: kept.filter(({ strong }) => strong), also: kept.filter(({ strong }) => !strong) };
}

const NO_PASSAGES = { results: [], pages: async () => [], words: [], instead: [], partly: false };

/** Passages that fit; null where the index is missing. Facets alone never ask for it. */
export async function searchPassages(query, chosen = new Map()) {
  if (!query.words.length && !query.phrases.length && !query.dates.length) return NO_PASSAGES;
  const kinds = chosen.get("kind") ?? [];
  if (kinds.length && !kinds.some((kind) => TEXTS.includes(kind))) return NO_PASSAGES;
  const { searchText } = await fulltext();
  return searchText(query, await opened(), Object.fromEntries(chosen));
}

/** Counts for every facet, of all that is shown: the things, and the texts that have the words. */
export async function facetCounts(things, passages) {
  const { byAddress } = await opened();
  const texts = ((await passages?.pages()) ?? []).map((address) => byAddress.get(address)).filter(Boolean);
  return countsOf(new Set([...things.map(({ entry }) => entry), ...texts]));
}

export { opened };
