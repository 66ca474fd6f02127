/* Slips of the finger: how many a word may have, and whether two words differ by no more. */

/**
 * One from four letters on, two from eight; a number has none.
 *
 * @param {string} word
 */
export function slips(word) {
  if (/\d/.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * The word with two neighbouring letters exchanged, wherever that can be: one slip to a reader.
 *
 * @param {string} word
 */
export function exchanged(word) {
  if (slips(word) !== 1) return [];
  const letters = [...word];
  return letters.slice(1).map((_, at) => {
    const other = [...letters];
    [other[at], other[at + 1]] = [other[at + 1], other[at]];
    return other.join("");
  });
}

/**
 * Whether two words differ by so many slips at most; exchanged neighbours are one.
 *
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
export function near(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return false;
  /** @type {number[]} */
  let before = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return false;
    [before, above] = [above, row];
  }
  return above[b.length] <= most;
}

const SHORT = 5; // words that differ from many others by their first letter alone

/**
 * The first of some words that is nearest to a word; empty where none is near.
 *
 * @param {string} word
 * @param {Iterable<string>} words the likelier first
 */
export function nearestOf(word, words) {
  const most = slips(word);
  if (!most) return "";
  let second = "";
  for (const other of words) {
    if (/\d/.test(other) || other.length < 4 || !near(other, word, most)) continue;
    if (other[0] === word[0] && near(other, word, 1)) return other;
    if (word.length > SHORT) second ||= other;
  }
  return second;
}
