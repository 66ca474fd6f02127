/* What the editors' list takes for one: a query with other words in the place of some. */

import { inLatin } from "../folding.js";
import { stemIn } from "./marking.js";
import { parse } from "./query.js";
import { firstCases } from "./russian.js";

/**
 * Words that a query has in a row; `asTyped` in place of them, where these are in other letters:
 * prikaz for приказ.
 *
 * @typedef {{ language: string, words: string[], asTyped: string[] }} Term
 */

const MOST = 6; // ways in which a query may be put

export class Synonyms {
  /** @param {Record<string, string[]>[]} entries words and phrases that mean one thing, by language */
  constructor(entries = []) {
    this.entries = entries.map(termsOf);
  }

  /**
   * The other ways of putting some folded words, those first in which least is exchanged.
   *
   * @param {string[]} words
   * @returns {string[][]}
   */
  of(words) {
    /** @type {string[][][]} the ways of putting the words from each on */
    const ways = [];
    ways[words.length] = [[]];
    for (let at = words.length - 1; at >= 0; at--) {
      const kept = ways[at + 1].map((rest) => [words[at], ...rest]);
      const exchanged = this.#at(words, at).flatMap(({ taken, others }) =>
        ways[at + taken].flatMap((rest) => others.map((other) => [...other, ...rest])),
      );
      ways[at] = [...kept, ...exchanged].slice(0, MOST);
    }
    return ways[0].slice(1);
  }

  /**
   * The terms that begin at a word, each with those that mean the same.
   *
   * @param {string[]} words
   * @param {number} at
   */
  #at(words, at) {
    const found = [];
    for (const terms of this.entries) {
      const own = terms.find((term) => isAt(term, words, at));
      if (!own) continue;
      const others = terms.filter((term) => term !== own).map((term) => term.words);
      found.push({ taken: own.words.length, others });
    }
    return found;
  }
}

/**
 * The terms of an entry, without the words that a query has them without.
 *
 * @param {Record<string, string[]>} entry
 * @returns {Term[]}
 */
function termsOf(entry) {
  const terms = Object.entries(entry).flatMap(([language, written]) =>
    written.map((each) => {
      const { words } = parse(each);
      return { language, words, asTyped: words.map(inLatin) };
    }),
  );
  return terms.filter(({ words }) => words.length);
}

/**
 * @param {Term} term
 * @param {string[]} words
 * @param {number} at
 */
const isAt = ({ language, words: own, asTyped }, words, at) =>
  at + own.length <= words.length &&
  own.every((word, step) => {
    const typed = words[at + step];
    return typed === asTyped[step] || isForm(typed, word, language);
  });

/**
 * Whether a word is another one, or a form of it in its language.
 *
 * @param {string} word
 * @param {string} other
 * @param {string} language
 */
function isForm(word, other, language) {
  if (word === other) return true;
  if (language === "ru") return firstCases(word).includes(other);
  return stemIn(word, language) === stemIn(other, language);
}
