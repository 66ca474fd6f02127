/* The full text where there is no server: passages in a script, with an index that was made when the
   site was built. It answers as Pagefind does. */

import { fold, wordsOf } from "../folding.js";
import MiniSearch from "../vendor/minisearch.js";
import { opened } from "./catalogue.js";
import { fits } from "./facets.js";
import { unpacked } from "./loading.js";
import { marked, marker, stemOf } from "./marking.js";

const PASSAGES = "search/passages.pack";
const SHOWN = 3;
const EXCERPT_WORDS = 24;

export async function open() {
  const { passages, index } = await unpacked(PASSAGES);
  const search = MiniSearch.loadJS(index, { fields: ["text"], tokenize: wordsOf, processTerm: (term) => term });
  const catalogue = await opened();
  return new Passages(passages, search, catalogue);
}

class Passages {
  constructor(passages, index, catalogue) {
    this.passages = passages.map(([address, title, kind, anchor, heading, text]) => ({ address, title, kind, anchor, heading, text }));
    this.index = index;
    this.catalogue = catalogue;
  }

  /** Pages are known by their address here. */
  addresses() {
    return {};
  }

  async search(words, phrases, filters) {
    const asked = [...words, ...phrases.flatMap(wordsOf)];
    const found = this.index.search({ combineWith: "OR", queries: asked.map((word) => ({ queries: [stemOf(word)], prefix: true })) });
    const pages = new Map();
    for (const { id, score, queryTerms } of found) {
      const passage = this.passages[id];
      const entry = pages.get(passage.address) ?? { passages: [], terms: new Set(), score: 0 };
      entry.passages.push({ ...passage, score, words: queryTerms.length });
      queryTerms.forEach((term) => entry.terms.add(term));
      entry.score += score;
      pages.set(passage.address, entry);
    }
    const chosen = new Map(Object.entries(filters));
    const whole = [...pages].filter(([address, page]) => this.#has(address, page, asked, phrases, chosen));
    whole.sort((a, b) => b[1].score - a[1].score);
    return whole.map(([id, page]) => ({ id, score: page.score, load: async () => shown(page.passages, asked, phrases) }));
  }

  /** A page has every word somewhere, every phrase in one passage, and what the facets ask for. */
  #has(address, { passages, terms }, asked, phrases, chosen) {
    const entry = this.catalogue.byAddress.get(address);
    const said = (phrase) => passages.some((passage) => says(passage, phrase));
    return asked.every((word) => terms.has(stemOf(word))) && phrases.every(said) && (!chosen.size || (entry && fits(entry, chosen)));
  }
}

const says = ({ text }, phrase) => ` ${fold(text)} `.includes(` ${fold(phrase)} `);

/** Passages with the phrases, or with most of the words; notes come last. */
function shown(passages, words, phrases) {
  const [{ address, title }] = passages;
  const telling = phrases.length ? passages.filter((passage) => phrases.some((phrase) => says(passage, phrase))) : passages;
  const inNotes = ({ anchor }) => anchor === "notes";
  const best = telling.sort((a, b) => inNotes(a) - inNotes(b) || b.words - a.words || b.score - a.score).slice(0, SHOWN);
  return {
    address,
    title,
    passages: best.map(({ anchor, heading, text }) => ({ anchor, heading: heading === title ? "" : heading, parts: excerpt(text, words) })),
  };
}

/** The words around the first that matched. */
function excerpt(text, words) {
  const parts = marked(text, marker(words));
  const first = Math.max(0, parts.findIndex(([, isMark]) => isMark));
  const before = parts.slice(0, first).map(([part]) => part).join("");
  const shownParts = [[before.split(" ").slice(-EXCERPT_WORDS / 3).join(" "), false]];
  let left = EXCERPT_WORDS;
  for (const [part, isMark] of parts.slice(first)) {
    if (left <= 0) break;
    shownParts.push([part.split(" ").slice(0, left + 1).join(" "), isMark]);
    left -= part.trim().split(" ").length;
  }
  return shownParts.filter(([part]) => part);
}
