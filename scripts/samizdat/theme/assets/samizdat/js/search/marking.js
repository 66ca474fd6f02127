/* The words that were looked for, marked in a text. */

import { fold } from "../folding.js";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}ʹʺ’']*/gu;
/** @type {Record<string, RegExp>} the endings of a language; words of others are taken as they stand */
const ENDINGS = {
  en: /(?:ations?|ions?|ings?|edly|ed|es|s|ly|e)$/,
  de: /(?:ungen|ung|ern|em|en|er|es|e|s|n)$/,
  fr: /(?:ations?|ements?|ees|es|er|ez|ent|s|x|e)$/,
  es: /(?:aciones|acion|os|as|es|s|o|a|e)$/,
};
const SITE = document.documentElement.lang.split("-")[0].toLowerCase() || "en";
const SHORTEST_STEM = 4;

/**
 * A part of a text, and whether it is marked.
 *
 * @typedef {[string, boolean]} Part
 */

/**
 * A word without its ending in the language of the site: "arrests" is marked for "arrested".
 *
 * @param {string} word
 */
export const stemOf = (word) => stemIn(word, SITE);

/**
 * The same in a language; words of one whose endings are not known stay as they are.
 *
 * @param {string} word
 * @param {string} language
 */
export function stemIn(word, language) {
  const ending = ENDINGS[language];
  const stem = ending ? word.replace(ending, "") : word;
  return stem.length >= SHORTEST_STEM ? stem : word;
}

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
