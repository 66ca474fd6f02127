/* One search for the dialog and for the page: a query goes in, things and passages come out. */

import { opened } from "./catalogue.js";
import { countsOf, fits } from "./facets.js";
import { searchText, warmUp } from "./fulltext.js";
import { otherLayout, parse } from "./query.js";

const TEXTS = ["essay", "page"];

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

/** Passages that fit; null where the index is missing. Facets alone never ask for it. */
export async function searchPassages(query, chosen = new Map(), withCounts = false) {
  if (!query.words.length && !query.phrases.length && !query.dates.length) return { results: [], counts: new Map(), words: [], instead: [] };
  const kinds = chosen.get("kind") ?? [];
  if (kinds.length && !kinds.some((kind) => TEXTS.includes(kind))) return { results: [], counts: new Map(), words: [], instead: [] };
  return searchText(query, await opened(), { filters: Object.fromEntries(chosen), withCounts });
}

/** Counts for every facet: of things that are no texts, and of the texts that have the words. */
export function facetCounts(things, passages) {
  const texts = passages?.counts?.size ? passages.counts : null;
  const counted = countsOf(things.map(({ entry }) => entry).filter(({ kind }) => !texts || !TEXTS.includes(kind)));
  for (const [name, counts] of texts ?? []) {
    const sum = counted.get(name) ?? new Map();
    for (const [value, count] of counts) sum.set(value, (sum.get(value) ?? 0) + count);
    counted.set(name, sum);
  }
  return counted;
}

export { opened, warmUp };
