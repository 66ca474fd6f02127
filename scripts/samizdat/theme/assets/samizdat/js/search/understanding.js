/* What was meant by what was typed, where the keyboard had another layout for all of it or a word,
   and who is meant where nothing is called by all of the words. */

import { fold } from "../folding.js";
import { monthFirst, parse } from "./query.js";

/** @import { Catalogue, Hit } from "./catalogue.js" */
/** @import { Query } from "./query.js" */

/** @typedef {{ query: Query, things: Hit[] }} Understood */

/**
 * The query, or what it would have been on the other layout of the keyboard; with the things that fit.
 *
 * @param {string} words
 * @param {Catalogue} known
 * @returns {Understood}
 */
export function understood(words, known) {
  const query = parse(words, known.century);
  const things = known.find(query);
  const swapped = things.length ? "" : monthFirst(words);
  if (swapped) {
    const other = parse(swapped, known.century);
    const found = known.find(other);
    if (found.length) return { query: { ...other, text: query.text }, things: found };
  }
  if (things.some(({ sure }) => sure)) return { query, things };
  for (const retyped of new Set([...known.keyboards.others(words), ...partlyRetyped(words, known)])) {
    if (retyped === words) continue;
    const other = { ...parse(retyped, known.century), retyped: true };
    const found = known.find(other).filter(({ sure }) => sure);
    if (found.length) return { query: other, things: found };
    const named = things.length ? [] : bearers(other, known);
    if (named.length) return { query: other, things: named };
  }
  const isUnclear = query.words.some((word) => !known.knows(word) || known.isForeign(word));
  const isFound = !isUnclear && things.some(({ strong }) => strong);
  const named = isUnclear || (!isFound && asksOf(query, known)) ? bearers(query, known) : [];
  const others = things.filter(({ entry }) => named.every((each) => each.entry !== entry));
  return { query, things: [...named, ...others] };
}

/**
 * The words with those on another layout that nothing has as they are; none where one of these would
 * be known no better.
 *
 * @param {string} words
 * @param {Catalogue} known
 * @returns {string[]}
 */
function partlyRetyped(words, known) {
  const written = words.trim().split(/\s+/);
  if (written.length < 2) return [];
  return known.keyboards.ways.flatMap((way) => {
    const meant = written.map((word) => {
      const folded = fold(word);
      return !folded || /\d/.test(word) || known.knows(folded) ? word : way(word);
    });
    const isBetter = meant.every((word, at) => word === written[at] || known.knows(fold(word)));
    return isBetter ? [meant.join(" ")] : [];
  });
}

/**
 * Whether a question is about whoever is named in it: that is at least half of its words.
 *
 * @param {Query} query
 * @param {Catalogue} known
 */
function asksOf({ words, asking = false }, known) {
  const names = words.filter((word) => known.isName(word));
  return asking && names.length * 2 >= words.length;
}

/**
 * Who is named among words of which nothing has all: a name typed on the wrong layout is one all the
 * same, whatever stands beside it. Where all are names nobody bears, whoever has the family name.
 *
 * @param {Query} query
 * @param {Catalogue} known
 */
function bearers(query, known) {
  const named = query.words.filter((word) => known.isName(word) || known.soundsAsName(word));
  const words = named.length < query.words.length ? named : named.filter((word) => known.isFamily(word));
  if (!words.length || words.length === query.words.length) return [];
  const found = known.find({ ...query, text: words.join(" "), words, dates: [] });
  return found.filter(({ sure }) => sure);
}
