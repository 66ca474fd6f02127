/* The full text where there is no server: passages in a script, with an index that was made when the
   site was built. It answers as Pagefind does. */

import { fold, wordsOf } from "../folding.js";
import MiniSearch from "../vendor/minisearch.js";
import { opened } from "./catalogue.js";
import { fits } from "./facets.js";
import { unpacked } from "./loading.js";
import { marked, marker, stemOf } from "./marking.js";

/** @import { Catalogue } from "./catalogue.js" */
/** @import { Chosen } from "./facets.js" */
/** @import { Engine, FoundPage, Result } from "./fulltext.js" */
/** @import { Part } from "./marking.js" */
/** @typedef {import("minisearch").default} Index */

/**
 * Words below a heading, as the index has them.
 *
 * @typedef {object} Indexed
 * @property {string} address
 * @property {string} title
 * @property {string} kind
 * @property {string} anchor
 * @property {string} heading
 * @property {string} text
 */

/** @typedef {Indexed & { score: number, words: number }} Scored */

/**
 * A page with those of its passages that have a word, and all the words that they have.
 *
 * @typedef {{ passages: Scored[], terms: Set<string>, score: number }} Gathered
 */

const PASSAGES = "search/passages.pack";
const SHOWN = 3;
const EXCERPT_WORDS = 24;

/** How MiniSearch cuts words; offline/passages.py has cut them in the same way. */
const OPTIONS = {
  fields: ["text"],
  tokenize: wordsOf,
  /** @param {string} term */
  processTerm: (term) => term,
};

/** @returns {Promise<Engine>} */
export async function open() {
  const { passages, index } = await unpacked(PASSAGES);
  const search = /** @type {Index} */ (/** @type {unknown} */ (MiniSearch.loadJS(index, OPTIONS)));
  const catalogue = await opened();
  return new Passages(passages, search, catalogue);
}

/** @implements {Engine} */
class Passages {
  /**
   * @param {[string, string, string, string, string, string][]} passages
   * @param {Index} index
   * @param {Catalogue} catalogue
   */
  constructor(passages, index, catalogue) {
    /** @type {Indexed[]} */
    this.passages = passages.map(([address, title, kind, anchor, heading, text]) => {
      return { address, title, kind, anchor, heading, text };
    });
    this.index = index;
    this.catalogue = catalogue;
  }

  /** Pages are known by their address here. */
  async addresses() {
    return {};
  }

  /**
   * @param {string[]} words
   * @param {string[]} phrases
   * @param {Record<string, string[]>} filters
   * @returns {Promise<Result[]>}
   */
  async search(words, phrases, filters) {
    const asked = [...words, ...phrases.flatMap(wordsOf)];
    const chosen = new Map(Object.entries(filters));
    const pages = [...this.#gathered(asked)];
    const whole = pages.filter(([address, page]) => this.#has(address, page, asked, phrases, chosen));
    whole.sort((a, b) => b[1].score - a[1].score);
    return whole.map(([id, { score, passages }]) => {
      return { id, score, load: async () => shown(passages, asked, phrases) };
    });
  }

  /**
   * The pages that have any of some words.
   *
   * @param {string[]} asked
   */
  #gathered(asked) {
    const queries = asked.map((word) => ({ queries: [stemOf(word)], prefix: true }));
    /** @type {Map<string, Gathered>} */
    const pages = new Map();
    for (const { id, score, queryTerms } of this.index.search({ combineWith: "OR", queries })) {
      const passage = this.passages[id];
      const page = pages.get(passage.address) ?? { passages: [], terms: new Set(), score: 0 };
      page.passages.push({ ...passage, score, words: queryTerms.length });
      for (const term of queryTerms) page.terms.add(term);
      page.score += score;
      pages.set(passage.address, page);
    }
    return pages;
  }

  /**
   * A page has every word somewhere, every phrase in one passage, and what the facets ask for.
   *
   * @param {string} address
   * @param {Gathered} page
   * @param {string[]} asked
   * @param {string[]} phrases
   * @param {Chosen} chosen
   */
  #has(address, { passages, terms }, asked, phrases, chosen) {
    if (!asked.every((word) => terms.has(stemOf(word)))) return false;
    if (!phrases.every((phrase) => passages.some((passage) => says(passage, phrase)))) return false;
    const entry = this.catalogue.byAddress.get(address);
    return !chosen.size || (entry !== undefined && fits(entry, chosen));
  }
}

/**
 * @param {Indexed} passage
 * @param {string} phrase
 */
const says = ({ text }, phrase) => ` ${fold(text)} `.includes(` ${fold(phrase)} `);

/** @param {Indexed} passage */
const inNotes = ({ anchor }) => Number(anchor === "notes");

/**
 * Passages with the phrases, or with most of the words; notes come last.
 *
 * @param {Scored[]} passages
 * @param {string[]} words
 * @param {string[]} phrases
 * @returns {FoundPage}
 */
function shown(passages, words, phrases) {
  const [{ address, title }] = passages;
  /** @param {Indexed} passage */
  const isTelling = (passage) => !phrases.length || phrases.some((phrase) => says(passage, phrase));
  const best = passages.filter(isTelling);
  best.sort((a, b) => inNotes(a) - inNotes(b) || b.words - a.words || b.score - a.score);
  const shownOnes = best.slice(0, SHOWN).map(({ anchor, heading, text }) => {
    return { anchor, heading: heading === title ? "" : heading, parts: excerpt(text, words) };
  });
  return { address, title, passages: shownOnes };
}

/**
 * The words around the first that matched.
 *
 * @param {string} text
 * @param {string[]} words
 */
function excerpt(text, words) {
  const parts = marked(text, marker(words));
  const first = Math.max(
    0,
    parts.findIndex(([, isMark]) => isMark),
  );
  const before = parts
    .slice(0, first)
    .map(([part]) => part)
    .join("");
  /** @type {Part[]} */
  const shownParts = [
    [
      before
        .split(" ")
        .slice(-EXCERPT_WORDS / 3)
        .join(" "),
      false,
    ],
  ];
  let left = EXCERPT_WORDS;
  for (const [part, isMark] of parts.slice(first)) {
    if (left <= 0) break;
    shownParts.push([
      part
        .split(" ")
        .slice(0, left + 1)
        .join(" "),
      isMark,
    ]);
    left -= part.trim().split(" ").length;
  }
  return shownParts.filter(([part]) => part);
}
