/* The words that were looked for, marked in a text. */

import { fold } from "../folding.js";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}ʹʺ’']*/gu;
const ENDING = /(?:ations?|ions?|ings?|edly|ed|es|s|ly|e)$/;
const SHORTEST_STEM = 4;

/** An English word without its ending, so that "arrests" is marked for "arrested". */
export const stemOf = (word) => {
  const stem = word.replace(ENDING, "");
  return stem.length >= SHORTEST_STEM ? stem : word;
};

/** Whether a word of a text is one that was looked for, or a form of one. */
export function marker(words) {
  const stems = words.map((word) => [word, stemOf(word)]);
  return (own) => {
    const folded = fold(own);
    return stems.some(([word, stem]) => folded === word || (stem.length >= SHORTEST_STEM && stemOf(folded) === stem));
  };
}

/** A text in parts, those that are marked as true: `[["He was ", false], ["arrested", true]]`. */
export function marked(text, isMarked) {
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
