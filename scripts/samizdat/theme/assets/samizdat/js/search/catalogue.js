/* Things that have a name: found by any spelling, counted and narrowed by facets. */

import { fold, inLatin, skeleton, wordsOf } from "../folding.js";
import MiniSearch from "../vendor/minisearch.js";
import { entriesOf } from "./entries.js";
import { Keyboards } from "./keyboards.js";
import { unpacked } from "./loading.js";
import { stemOf } from "./marking.js";
import { Respelling } from "./respelling.js";
import { firstCases } from "./russian.js";
import { exchanged, near, nearestOf, slips } from "./slips.js";
import { Synonyms } from "./synonyms.js";
import { SOUND, weighed } from "./weighing.js";

/** @import { Data, Entry } from "./entries.js" */
/** @import { Query } from "./query.js" */
/** @import { Asked } from "./weighing.js" */

/**
 * A thing that was found. `strong`: it was meant by its name; `sure`: without doubt. `spelling` is
 * what was matched where it is not the name.
 *
 * @typedef {{ entry: Entry, fit: number, strong: boolean, sure: boolean, spelling: string }} Hit
 */

/** @typedef {import("minisearch").default<Document>} Index */
/** @typedef {{ id: number, name: string, spellings: string, text: string, sounds: string }} Document */

const CATALOGUE = "search/catalogue.pack";
const FEWEST_LETTERS = 2;
const ROUGHLY = 3;
const PARTLY = 6;
const MOST = 0.6;
const SHORTEST_STEM = 5;
const SHORTEST_NAME = 3;

/**
 * A number with and without the noughts before it: Order 447 is Order 00447.
 *
 * @param {string} word
 */
const withoutNoughts = (word) => (/^0+\d/.test(word) ? [word, word.replace(/^0+/, "")] : word);

/** @type {Promise<Catalogue> | null} */
let catalogue = null;

/** @type {Catalogue | null} */
let whole = null;

/** The whole catalogue, where it has been fetched already. */
export const atHand = () => whole;

/** The whole catalogue, fetched once. */
export function opened() {
  catalogue ??= unpacked(CATALOGUE)
    .then((data) => {
      whole = new Catalogue(data);
      return whole;
    })
    .catch((error) => {
      catalogue = null;
      throw error;
    });
  return catalogue;
}

/** Terms of a query that need no cutting: they are words as the index has them. */
const AS_THEY_ARE = {
  /** @param {string} text */
  tokenize: (text) => text.split(" "),
  /** @param {string} term */
  processTerm: (term) => term,
};

/**
 * @param {Entry} entry
 * @param {(word: string) => boolean} isName of these alone, and of words in other letters, the sound counts
 * @returns {Document}
 */
function documentOf({ id, name, line, spellings, text, kind, sort, topics, keywords }, isName) {
  const authors = sort.manner === "work" ? line.split(";")[0] : "";
  const others = [...spellings, authors].join(" ").trim();
  const named = kind === "essay" ? `${name} ${topics.join(" ")}` : `${name} ${keywords}`;
  const heard = wordsOf(`${name} ${others}`).filter((word) => isName(word) || inLatin(word) !== word);
  const sounds = heard.flatMap(soundsOf);
  return { id, name: named, spellings: others, text: `${line} ${text}`, sounds: sounds.join(" ") };
}

/**
 * What a word sounds like, and a Cyrillic one in Latin letters too: titles are cited in these.
 *
 * @param {string} word
 */
function soundsOf(word) {
  const latin = inLatin(word);
  const sounds = [SOUND + skeleton(word)];
  if (latin !== word) sounds.push(SOUND + skeleton(latin));
  return sounds;
}

/**
 * The spelling that a word is, or begins, or sounds like.
 *
 * @param {Asked} asked
 * @param {string[]} written
 */
function nearestSpelling({ word, sound }, written) {
  const cases = firstCases(word);
  const isCase = written.find((each) => cases.includes(fold(each)));
  const isBegun = isCase ?? written.find((each) => fold(each).startsWith(word));
  return isBegun ?? written.find((each) => skeleton(fold(each)) === sound);
}

export class Catalogue {
  /** @param {Data} data */
  constructor(data) {
    this.kinds = data.kinds;
    this.entries = entriesOf(data);
    this.byAddress = new Map(this.entries.map((entry) => [entry.address, entry]));
    this.houseForms = new Map(Object.entries(data.houseForms));
    this.synonyms = new Synonyms(data.synonyms);
    this.houseWords = new Set(this.houseForms.values());
    this.bySound = this.#housesBySound();
    this.familyNames = this.#familyNames();
    this.familySounds = new Set([...this.familyNames].map(skeleton));
    this.properWords = this.#properWords(new Set(data.commonWords));
    this.properSounds = new Set([...this.properWords].flatMap(soundsOf));
    this.century = data.century;
    this.keyboards = new Keyboards(data.keyboards);
    this.titleSounds = this.#titleSounds();
    this.terms = this.#terms();
    this.respelling = new Respelling((word) => this.knows(word), this.#nameWords(), this.#titleWords());
    const index = new MiniSearch({
      fields: ["name", "spellings", "text", "sounds"],
      /**
       * @param {string} text
       * @param {string} field
       */
      tokenize: (text, field) => (field === "sounds" ? text.split(" ") : wordsOf(text)),
      processTerm: withoutNoughts,
    });
    this.index = /** @type {Index} */ (/** @type {unknown} */ (index));
    const named = this.entries.map((entry) => documentOf(entry, (word) => this.properWords.has(word)));
    this.index.addAll(named);
  }

  /** House spellings by the sound of each word that stands for them; their own sounds last. */
  #housesBySound() {
    /** @type {Map<string, string>} */
    const houses = new Map();
    for (const [word, house] of this.houseForms) houses.set(skeleton(word), house);
    for (const house of this.houseWords) houses.set(skeleton(house), house);
    return houses;
  }

  /** The last word of each family name. */
  #familyNames() {
    const families = this.entries.map(({ family }) => family).filter(Boolean);
    return new Set(families.map((family) => wordsOf(family).at(-1) ?? ""));
  }

  /**
   * Words of names that nothing has in small letters: a slip may have made another word of them,
   * while "army" is another word than "arms".
   *
   * @param {Set<string>} common
   */
  #properWords(common) {
    /** @type {Set<string>} */
    const words = new Set();
    for (const { name, spellings, line, sort } of this.entries) {
      const [authors, described] = line.split(";");
      const isWork = sort.manner === "work" && described;
      const names = sort.manner === "name" ? [name, ...spellings].join(" ") : isWork ? authors : "";
      for (const word of wordsOf(names))
        if (word.length >= SHORTEST_NAME && !common.has(word)) words.add(word);
    }
    return words;
  }

  /** Every word that an entry has. */
  #terms() {
    /** @type {Set<string>} */
    const terms = new Set();
    for (const { name, spellings, line, text, keywords } of this.entries) {
      for (const word of wordsOf([name, ...spellings, line, text, keywords].join(" "))) terms.add(word);
    }
    return terms;
  }

  /** The words of what is called for by its name, in every spelling. */
  *#nameWords() {
    for (const { name, spellings, sort } of this.entries) {
      if (sort.manner === "name") yield* wordsOf([name, ...spellings].join(" "));
    }
  }

  /** The words of titles of essays and events. */
  *#titleWords() {
    for (const { name, keywords, sort } of this.entries) {
      if (sort.manner === "title") yield* wordsOf(`${name} ${keywords}`);
    }
  }

  /**
   * Whether something has the word, in whatever case a Russian one is.
   *
   * @param {string} word
   */
  knows(word) {
    return this.terms.has(word) || this.houseForm(word) !== "";
  }

  /**
   * Whether a word is in other letters than the texts, and stands for no name in them.
   *
   * @param {string} word
   */
  isForeign(word) {
    return inLatin(word) !== word && !this.houseForm(word);
  }

  /**
   * The nearest word that a record has; empty where none is near.
   *
   * @param {string} word
   */
  nearest(word) {
    return nearestOf(word, this.terms);
  }

  /**
   * Whether a word is a name in some spelling and case, and not only sounds like one.
   *
   * @param {string} word
   */
  isName(word) {
    return firstCases(word).some((each) => this.houseForms.has(each) || this.properWords.has(each));
  }

  /**
   * Whether a word sounds like a name, whichever way that was transliterated.
   *
   * @param {string} word
   */
  soundsAsName(word) {
    return word.length >= SHORTEST_STEM && this.properSounds.has(SOUND + skeleton(word));
  }

  /**
   * Whether a word is the family name of somebody, or sounds like it.
   *
   * @param {string} word
   */
  isFamily(word) {
    return this.familySounds.has(skeleton(this.houseForm(word) || word));
  }

  /** The words of all names, by their sound. */
  #titleSounds() {
    /** @type {Map<string, string>} */
    const sounds = new Map();
    for (const { name, spellings, sort } of this.entries) {
      const places = sort.manner === "work" ? spellings.filter((each) => /\d/.test(each)) : [];
      for (const word of wordsOf([...places, name].join(" "))) sounds.set(skeleton(word), word);
    }
    return sounds;
  }

  /**
   * The house spelling that a word stands for, in whatever case a Russian one is.
   *
   * @param {string} word
   */
  houseForm(word) {
    const cases = firstCases(word);
    const house = cases.map((each) => this.houseForms.get(each)).find(Boolean);
    if (house) return house;
    // Not in any register as it was typed: a name in a title may sound like it.
    const latin = inLatin(word) === word ? [] : cases.map(inLatin);
    return latin.map((each) => this.titleSounds.get(skeleton(each))).find(Boolean) ?? "";
  }

  /**
   * A word with the capital letter of a name, if it is one of the house's.
   *
   * @param {string} word
   */
  capitalised(word) {
    return this.houseWords.has(word) ? word[0].toUpperCase() + word.slice(1) : word;
  }

  /**
   * The house spelling of a name that sounds like a word, or that a slip has made of it.
   *
   * @param {string} word
   */
  soundsLike(word) {
    const sound = skeleton(word);
    const same = this.bySound.get(sound);
    const most = slips(word);
    if (same !== undefined || !most) return same ?? "";
    const others = [...this.bySound].filter(([, house]) => this.properWords.has(house)).map(([own]) => own);
    const alike = others.find((other) => other[0] === sound[0] && near(other, sound, 1));
    const nearest = alike ?? (most > 1 ? others.find((other) => near(other, sound, most)) : undefined);
    return nearest === undefined ? "" : (this.bySound.get(nearest) ?? "");
  }

  /**
   * Things that every word of the query fits, best first.
   *
   * @param {Query} query
   */
  find(query) {
    const words = [...query.words, ...query.phrases.flatMap(wordsOf)].map((word) =>
      query.signature ? inLatin(word) : word,
    );
    const dated = this.#dated(query.dates);
    if (!words.length) return this.#inOrder(dated);
    const ofDates = query.dates.flatMap(({ words: written }) => written);
    const named = this.#named(words, ofDates, query);
    const others = [];
    if (words.length > 2 && !query.phrases.length) {
      others.push(...this.#roughly(words));
      if (!named.length) others.push(...this.#partly(words));
    } else if (words.length === 2 && !query.phrases.length && !named.some(({ strong }) => strong)) {
      others.push(...this.#roughly(words, this.properWords).filter(({ entry }) => entry.kind === "essay"));
    }
    const ofTheDay = query.dates.length ? this.#ofTheDay(words, query, dated) : { named: [], other: [] };
    const sure = named.filter((hit) => hit.sure);
    const listed = this.#listed(query, ofDates);
    const all = [...ofTheDay.named, ...sure, ...listed, ...named, ...ofTheDay.other, ...others];
    /** @type {Map<number, Hit>} */
    const first = new Map();
    for (const each of all) if (!first.has(each.entry.id)) first.set(each.entry.id, each);
    return [...first.values()].sort((x, y) => Number(y.strong) - Number(x.strong));
  }

  /**
   * What every word fits; where nothing surely does, what the words fit as they were probably meant.
   *
   * @param {string[]} words
   * @param {string[]} ofDates
   * @param {Query} query
   */
  #named(words, ofDates, query) {
    const named = this.#matching([...words, ...ofDates], query);
    if (named.some(({ sure }) => sure) || query.phrases.length) return named;
    const meant = this.respelling.of(words);
    if (meant === words) return named;
    const found = this.#matching([...meant, ...ofDates], query);
    return found.some(({ sure }) => sure) || !named.length ? [...found, ...named] : named;
  }

  /**
   * What the words surely fit as the editors' list has them otherwise.
   *
   * @param {Query} query
   * @param {string[]} ofDates
   */
  #listed(query, ofDates) {
    if (query.phrases.length) return [];
    const found = this.synonyms.of(query.words).flatMap((words) => {
      const hits = this.#matching([...words, ...ofDates], { ...query, text: words.join(" "), words });
      return hits.map((hit) => ({ ...hit, spelling: hit.spelling || words.join(" ") }));
    });
    return found.filter(({ sure }) => sure);
  }

  /**
   * What happened on the dates: what has the words too or, on a day or in a month where nothing
   * has, all of it, because it may be told in others.
   *
   * @param {string[]} words
   * @param {Query} query
   * @param {Map<number, number>} dated
   */
  #ofTheDay(words, query, dated) {
    const named = this.#matching(words, query).filter(({ entry }) => dated.has(entry.id));
    const isNarrow = query.dates.every(({ precision }) => precision !== "year" && precision !== "decade");
    return {
      named: named.map((hit) => ({ ...hit, strong: true })),
      other: !named.length && isNarrow ? this.#inOrder(dated) : [],
    };
  }

  /**
   * @param {string[]} words
   * @param {Query} query
   * @returns {Hit[]}
   */
  #matching(words, query) {
    const asked = words.map((word) => ({ word, sound: skeleton(word), house: this.houseForm(word) }));
    const typed = fold(query.text.replace(/["“”„«»]/gu, " "));
    const queries = asked.map((each) => this.#ways(each));
    /**
     * A slip has made a word that nothing has of a name.
     *
     * @param {string} term
     * @param {string} word
     */
    const isSlip = (term, word) =>
      !this.terms.has(word) && (this.properWords.has(term) || this.properSounds.has(term));
    const hits = [];
    for (const { id, match } of this.index.search({ combineWith: "AND", queries })) {
      const entry = this.entries[id];
      if (!query.phrases.every((phrase) => says(entry, phrase))) continue;
      const { fits, ...weight } = weighed(entry, match, asked, typed, isSlip);
      if (!fits) continue;
      const spelling = weight.strong ? this.#spelling(entry, asked, query) : "";
      hits.push({ entry, ...weight, spelling });
    }
    return hits.sort((x, y) => Number(y.strong) - Number(x.strong) || y.fit - x.fit);
  }

  /**
   * Essays, events and series whose title has most of the words, though not all, and essays that bear
   * a name in the query that is one of those given; essays first.
   *
   * @param {string[]} words
   * @param {Set<string>} known
   * @returns {Hit[]}
   */
  #roughly(words, known = this.familyNames) {
    const enough = Math.max(2, Math.ceil(words.length * MOST));
    const houses = words.map((word) => this.houseForm(word));
    const names = words.map((word, at) => houses[at] || word).filter((word) => known.has(word));
    const found = [];
    for (const entry of this.entries) {
      if (entry.sort.manner !== "title") continue;
      const own = wordsOf(`${entry.name} ${entry.keywords}`);
      const said = words.filter((word, at) => own.includes(word) || own.includes(houses[at]));
      const isEssay = entry.kind === "essay";
      // That two people stand in one line says nothing of what is asked about them.
      const isOfMore = isEssay || said.some((word) => !this.isName(word));
      const hits = isOfMore ? said.length : 0;
      const isNamed = isEssay && names.some((name) => own.includes(name));
      if (hits >= enough || isNamed) found.push({ entry, hits, isEssay });
    }
    found.sort((x, y) => y.hits - x.hits || Number(y.isEssay) - Number(x.isEssay));
    return found.slice(0, ROUGHLY).map(({ entry, hits }) => {
      return { entry, fit: hits / words.length, strong: true, sure: false, spelling: "" };
    });
  }

  /**
   * Things of which most of the words are said, the rarer the better.
   *
   * @param {string[]} words
   * @returns {Hit[]}
   */
  #partly(words) {
    const enough = Math.ceil(words.length * MOST);
    const asked = words.map((word) => ({ word, house: this.houseForm(word) }));
    /** @type {import("minisearch").Query[]} */
    const queries = asked.map(({ word, house }) => {
      return { queries: [word, house || word], combineWith: "OR", prefix: word.length > 3 };
    });
    const hits = [];
    for (const { id, match } of this.index.search({ combineWith: "OR", queries })) {
      const terms = Object.keys(match);
      /** @param {{ word: string, house: string }} asked */
      const isSaid = ({ word, house }) => terms.some((term) => term.startsWith(word) || term === house);
      if (asked.filter(isSaid).length < enough) continue;
      hits.push({ entry: this.entries[id], fit: 0, strong: false, sure: false, spelling: "" });
    }
    return hits.slice(0, PARTLY);
  }

  /**
   * Every way in which a word may be meant.
   *
   * @param {Asked} asked
   * @returns {import("minisearch").Query}
   */
  #ways({ word, sound, house }) {
    const prefix = word.length >= FEWEST_LETTERS;
    const soundsPrefix = prefix && sound.length >= FEWEST_LETTERS;
    const written = ["name", "spellings", "text"];
    const whole = { ...AS_THEY_ARE, prefix: false, fuzzy: false };
    /** @type {import("minisearch").Query[]} */
    const queries = [
      { queries: [word], fields: written, ...AS_THEY_ARE, prefix, fuzzy: slips(word) },
      {
        queries: [SOUND + sound],
        fields: ["sounds"],
        ...AS_THEY_ARE,
        prefix: soundsPrefix,
        fuzzy: slips(sound),
      },
    ];
    const stem = stemOf(word);
    if (stem.length >= SHORTEST_STEM && stem !== word)
      queries.push({ queries: [stem], fields: written, ...AS_THEY_ARE, prefix: true, fuzzy: false });
    if (/^0+\d/.test(word)) queries.push({ queries: [word.replace(/^0+/, "")], fields: written, ...whole });
    for (const other of exchanged(word)) queries.push({ queries: [other], fields: written, ...whole });
    if (house) queries.push({ queries: [house], fields: written, ...AS_THEY_ARE, prefix, fuzzy: false });
    return { combineWith: "OR", queries };
  }

  /**
   * The spelling that the query is nearest to, where the name itself does not have its words.
   *
   * @param {Entry} entry
   * @param {Asked[]} asked
   * @param {Query} query
   */
  #spelling(entry, asked, query) {
    const name = wordsOf(entry.name);
    const foreign = asked.filter(({ word }) => !name.some((own) => own.startsWith(word)));
    const words = entry.spellings.flatMap((spelling) => spelling.split(/\s+/));
    const written = words.map((each) => each.replace(/^\P{L}+|\P{L}+$/gu, ""));
    const nearest = foreign.map((each) => nearestSpelling(each, written));
    if (nearest.every(Boolean)) return nearest.join(" ");
    return query.retyped ? query.text : "";
  }

  /**
   * Events whose date lies in those that were asked for (0), and those that reach into them (1).
   *
   * @param {Query["dates"]} dates
   */
  #dated(dates) {
    /** @type {Map<number, number>} */
    const found = new Map();
    if (!dates.length) return found;
    const isNarrow = dates.some(({ precision }) => precision !== "year" && precision !== "decade");
    for (const { id, days } of this.entries) {
      if (!days) continue;
      const [first, last] = days;
      const isLong = last - first > 300;
      if (isLong && isNarrow) continue;
      if (!dates.every((date) => first <= date.last && last >= date.first)) continue;
      const isWithin = dates.every((date) => first >= date.first && last <= date.last);
      found.set(id, isWithin ? 0 : 1);
    }
    return found;
  }

  /**
   * @param {Map<number, number>} dated
   * @returns {Hit[]}
   */
  #inOrder(dated) {
    const found = [...dated].map(([id, rank]) => {
      const entry = this.entries[id];
      const [first, last] = entry.days || [0, 0];
      return { rank, first, last, entry, fit: 1, strong: true, sure: true, spelling: "" };
    });
    return found.sort((a, b) => a.rank - b.rank || a.first - b.first || a.last - b.last);
  }
}

/**
 * @param {Entry} entry
 * @param {string} phrase
 */
const says = ({ name, line, text, spellings }, phrase) =>
  [name, line, text, ...spellings].some((part) => ` ${fold(part)} `.includes(` ${fold(phrase)} `));
