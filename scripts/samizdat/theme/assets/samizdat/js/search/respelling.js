/* Words that nothing has, written otherwise: joined, cut in two, or with more slips than one. */

import { skeleton } from "../folding.js";
import { near } from "./slips.js";

const SHORTEST_PART = 3;
const LONG = 6; // letters of a name from which on it may have two slips
const MOST = 2;

export class Respelling {
  /**
   * @param {(word: string) => boolean} isKnown something has the word, in whatever spelling or case
   * @param {Iterable<string>} names folded words of names
   * @param {Iterable<string>} [titles] folded words of titles, into which a word may be cut too
   */
  constructor(isKnown, names, titles = []) {
    this.isKnown = isKnown;
    this.names = [...new Set(names)].filter((name) => name.length >= SHORTEST_PART);
    const longer = [...titles].filter((word) => word.length > SHORTEST_PART);
    this.parts = new Set([...this.names, ...longer]);
  }

  /**
   * The words as they were probably meant; the same list where each is known, or none is near.
   *
   * @param {string[]} words
   */
  of(words) {
    const joined = this.#joined(words);
    const written = joined.flatMap((word) => (this.isKnown(word) ? [word] : this.#rewritten(word)));
    return written.join(" ") === words.join(" ") ? words : written;
  }

  /**
   * Two neighbours that are one known word together: `ro kossovsky`.
   *
   * @param {string[]} words
   */
  #joined(words) {
    /** @type {string[]} */
    const made = [];
    for (const word of words) {
      const before = made.at(-1) ?? "";
      const isCut = before && !(this.isKnown(before) && this.isKnown(word));
      if (isCut && this.isKnown(before + word)) made[made.length - 1] = before + word;
      else made.push(word);
    }
    return made;
  }

  /**
   * An unknown word as two known ones, or as the name that it is nearest to.
   *
   * @param {string} word
   */
  #rewritten(word) {
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every((part) => this.parts.has(part))) return parts;
    }
    return [this.#nearest(word) || word];
  }

  /**
   * The one name that is nearest by its sound; empty where none is, or where two are.
   *
   * @param {string} word
   */
  #nearest(word) {
    if (/\d/.test(word) || word.length < LONG) return "";
    const sound = skeleton(word);
    for (let slips = 1; slips <= MOST; slips++) {
      const alike = this.names.filter((name) => {
        const own = skeleton(name);
        return own.length >= LONG - 1 && own[0] === sound[0] && near(own, sound, slips);
      });
      const sounds = new Set(alike.map(skeleton));
      if (sounds.size === 1) return alike[0];
      if (sounds.size > 1) return "";
    }
    return "";
  }
}
