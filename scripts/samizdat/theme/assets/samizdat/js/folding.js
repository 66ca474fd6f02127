/* Spellings compared, by the table that Python reads too (names.py). */

import table from "./folding.json" with { type: "json" };

/** @type {Record<string, string>} */
const letters = table.letters;
/** @type {Record<string, string>} */
const latin = table.latin;

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * A text without case, marks, soft signs and apostrophes; its letters only, words apart.
 *
 * @param {string} text
 */
export function fold(text) {
  return wordsOf(text).join(" ");
}

/**
 * The folded words of a text.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOf(text) {
  // An accent that stands by itself is an apostrophe; NFKD would make a space and a mark of it, and
  // join "№" to the number after it.
  const bare = text
    .replaceAll("´", "'")
    .replaceAll("№", " no ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  const plain = [...bare].map((letter) => letters[letter] ?? letter).join("");
  return plain.match(WORD) ?? [];
}

/**
 * A folded word as it sounds, whichever way it was transliterated.
 *
 * @param {string} word
 */
export function skeleton(word) {
  let sound = word;
  for (const [written, heard] of table.sounds) sound = sound.replaceAll(written, heard);
  return sound.replace(/(\p{L})\1+/gu, "$1");
}

/**
 * A folded Russian word in Latin letters, as English books write names; others as they are.
 *
 * @param {string} word
 */
export const inLatin = (word) => [...word].map((letter) => latin[letter] ?? letter).join("");
