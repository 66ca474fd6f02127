/* Russian names in other cases than the first: what the first may be. */

const CYRILLIC = /[\u0400-\u04ff]/;
const SHORTEST_STEM = 3;

/**
 * Endings of the other cases (folded, so that й is и), each with those that the first may have.
 *
 * @type {[RegExp, string[]][]}
 */
const ENDINGS = [
  [/(?:ого|ому|им|ым|ом|ем)$/, ["ии", "ыи", "ои"]],
  [/(?:ои|ою|ую|ая)$/, ["ая", "а"]],
  [/(?:ией|иеи|ию|ии|ие)$/, ["ия", "ии"]],
  [/(?:ом|ем|ым|им|ои|еи)$/, ["", "а", "я", "о"]],
  [/[ауыияею]$/, ["", "а", "я", "о", "ии"]],
];

/**
 * The word itself, then what it may be a case of, likelier first; Latin words have no cases.
 *
 * @param {string} word
 * @returns {string[]}
 */
export function firstCases(word) {
  if (!CYRILLIC.test(word)) return [word];
  const found = ENDINGS.flatMap(([ending, firsts]) => {
    const stem = word.replace(ending, "");
    return stem === word || stem.length < SHORTEST_STEM ? [] : firsts.map((first) => stem + first);
  });
  return [...new Set([word, ...found])];
}
