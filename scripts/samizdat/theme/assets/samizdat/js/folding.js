/* Spellings compared, by the table that Python reads too (names.py). */

import table from "./folding.json" with { type: "json" };

const WORD = /[\p{L}\p{N}]+/gu;

/** A text without case, marks, soft signs and apostrophes; its letters only, words apart. */
export function fold(text) {
  return wordsOf(text).join(" ");
}

/** The folded words of a text. */
export function wordsOf(text) {
  // An accent that stands by itself is an apostrophe; NFKD would make a space and a mark of it.
  const bare = text.replaceAll("´", "'").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const letters = [...bare].map((letter) => table.letters[letter] ?? letter).join("");
  return letters.match(WORD) ?? [];
}

/** A folded word as it sounds, whichever way it was transliterated. */
export function skeleton(word) {
  const sound = table.sounds.reduce((heard, [written, as]) => heard.replaceAll(written, as), word);
  return sound.replace(/(\p{L})\1+/gu, "$1");
}

/** A folded Russian word in Latin letters, as English books write names; others as they are. */
export const inLatin = (word) => [...word].map((letter) => table.latin[letter] ?? letter).join("");
