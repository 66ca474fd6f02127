/* The words that were looked for, marked in a text. */

import { fold } from "../folding.js";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}ʹʺ’']*/gu;
const ENDING = /(?:ations?|ions?|ings?|edly|ed|es|s|ly|e)$/;
const SHORTEST_STEM = 4;

/**
 * A part of a text, and whether it is marked.
 *
 * @typedef {[string, boolean]} Part
 */

/**
 * An English word without its ending, so that "arrests" is marked for "arrested".
 *
 * @param {string} word
 */
export const stemOf = (word) => {
  const stem = word.replace(ENDING, "");
  return stem.length >= SHORTEST_STEM ? stem : word;
};

/**
 * Whether a word of a text is one that was looked for, or a form of one.
 *
 * @param {string[]} words
 */
export function marker(words) {
  const whole = new Set(words);
  const stems = new Set(words.map(stemOf).filter((stem) => stem.length >= SHORTEST_STEM));
  /** @param {string} own */
  return (own) => {
    const folded = fold(own);
    return whole.has(folded) || stems.has(stemOf(folded));
  };
}

/**
 * A text in parts, those that are marked as true: `[["He was ", false], ["arrested", true]]`.
 *
 * @param {string} text
 * @param {(word: string) => boolean} isMarked
 */
export function marked(text, isMarked) {
  /** @type {Part[]} */
  const parts = [];
  let position = 0;
  for (const match of text.matchAll(WORD)) {
    if (!isMarked(match[0])) continue;
    if (match.index > position) parts.push([text.slice(position, match.index), false]);
    parts.push([match[0], true]);
    position = match.index + match[0].length;
  }
  if (position < text.length) parts.push([text.slice(position), false]);
  return parts;
}
