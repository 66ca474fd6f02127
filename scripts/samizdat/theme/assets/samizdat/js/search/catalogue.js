/* Things that have a name: found by any spelling, counted and narrowed by facets. */

import { fold, inLatin, skeleton, wordsOf } from "../folding.js";
import MiniSearch from "../vendor/minisearch.js";
import { unpacked } from "./loading.js";
import { firstCases } from "./russian.js";
import { exchanged, near, slips } from "./slips.js";
import { SOUND, weighed } from "./weighing.js";

const CATALOGUE = "search/catalogue.pack";
const FEWEST_LETTERS = 2;
const ROUGHLY = 3;
const PARTLY = 6;
const MOST = 0.6;

/** A number with and without the noughts before it: Order 447 is Order 00447. */
const withoutNoughts = (word) => (/^0+\d/.test(word) ? [word, word.replace(/^0+/, "")] : word);

/** The data as objects, each with its own names. */
function entriesOf(data) {
  const entries = data.entries.map((row, id) => {
    const entry = { id, ...Object.fromEntries(data.fields.map((field, at) => [field, row[at]])) };
    entry.kind = data.kinds[entry.kind];
    entry.topics = entry.topics.map((at) => data.topics[at]);
    entry.sourceKind = data.sourceKinds[entry.sourceKind] ?? "";
    entry.status = data.statuses[entry.status] ?? "";
    // What editors call an event or a series in a word or two is its id.
    entry.keywords = ["event", "figure"].includes(entry.kind) ? slugOf(entry.address).replaceAll("-", " ") : "";
    return entry;
  });
  const key = (at) => slugOf(entries[at].address);
  for (const entry of entries) {
    entry.people = entry.people.map(key);
    entry.places = entry.places.map(key);
  }
  return entries;
}

/** The last part of an address: `people/yezhov/` and `people/#yezhov` are yezhov. */
export const slugOf = (address) => address.split(/[/#]/).findLast(Boolean);

let catalogue = null;

/** The catalogue, fetched once. */
export function opened() {
  catalogue ??= unpacked(CATALOGUE)
    .then((data) => new Catalogue(data))
    .catch((error) => {
      catalogue = null;
      throw error;
    });
  return catalogue;
}

export class Catalogue {
  constructor(data) {
    this.entries = entriesOf(data);
    this.byAddress = new Map(this.entries.map((entry) => [entry.address, entry]));
    this.houseForms = new Map(Object.entries(data.houseForms));
    this.houseWords = new Set(this.houseForms.values());
    this.bySound = new Map();
    for (const [word, house] of this.houseForms) this.bySound.set(skeleton(word), house);
    for (const house of this.houseWords) this.bySound.set(skeleton(house), house);
    this.familyNames = new Set(this.entries.filter(({ kind }) => kind === "person").map(({ name }) => wordsOf(name.split(" (")[0]).at(-1)));
    this.titleSounds = new Map(this.entries.flatMap(({ name }) => wordsOf(name).map((word) => [skeleton(word), word])));
    this.index = new MiniSearch({
      fields: ["name", "spellings", "text", "sounds"],
      tokenize: (text, field) => (field === "sounds" ? text.split(" ") : wordsOf(text)),
      processTerm: withoutNoughts,
    });
    this.index.addAll(this.entries.map((entry) => this.#document(entry)));
  }

  #document({ id, name, line, spellings, text, kind, topics, keywords }) {
    const others = kind === "source" ? [...spellings, line.split(";")[0]].join(" ") : spellings.join(" ");
    const named = kind === "essay" ? `${name} ${topics.join(" ")}` : `${name} ${keywords}`;
    const sounds = wordsOf(`${name} ${others}`).map((word) => SOUND + skeleton(word)).join(" ");
    return { id, name: named, spellings: others, text: `${line} ${text}`, sounds };
  }

  /** The house spelling that a word stands for, in whatever case a Russian one is. */
  houseForm(word) {
    const cases = firstCases(word);
    const first = cases.find((each) => this.houseForms.has(each));
    if (first) return this.houseForms.get(first);
    // Not in any register as it was typed: a name in a title may sound like it.
    const latin = inLatin(word) === word ? [] : cases.map(inLatin);
    return latin.map((each) => this.titleSounds.get(skeleton(each))).find(Boolean) ?? "";
  }

  /** A word with the capital letter of a name, if it is one of the house's. */
  capitalised(word) {
    return this.houseWords.has(word) ? word[0].toUpperCase() + word.slice(1) : word;
  }

  /** The house spelling of a name that sounds like a word, or that a slip has made of it. */
  soundsLike(word) {
    const sound = skeleton(word);
    if (this.bySound.has(sound)) return this.bySound.get(sound);
    const most = slips(word);
    if (!most) return "";
    for (const [other, house] of this.bySound) if (other[0] === sound[0] && near(other, sound, 1)) return house;
    for (const [other, house] of this.bySound) if (most > 1 && near(other, sound, most)) return house;
    return "";
  }

  /**
   * Things that every word of the query fits, best first: `{ entry, fit, strong, spelling }`.
   * `spelling` is what was matched where it is not the name.
   */
  find(query) {
    const words = [...query.words, ...query.phrases.flatMap(wordsOf)];
    const dated = query.dates.length ? this.#dated(query.dates) : new Map();
    if (!words.length) return this.#inOrder(dated);
    const ofDates = query.dates.flatMap(({ words: written }) => written);
    const onTheDay = query.dates.length ? this.#matching(words, query).filter(({ entry }) => dated.has(entry.id)) : [];
    const named = this.#matching([...words, ...ofDates], query);
    const roughly = words.length > 2 && !query.phrases.length ? this.#roughly(words) : [];
    // Nothing of that day has the words: what happened on it may be told in others.
    const ofTheDay = onTheDay.length || query.dates.some(({ precision }) => precision === "year" || precision === "decade") ? [] : this.#inOrder(dated);
    const partly = words.length > 2 && !named.length && !query.phrases.length ? this.#partly(words) : [];
    const all = [...onTheDay.map((each) => ({ ...each, strong: true })), ...named, ...ofTheDay, ...roughly, ...partly];
    const first = new Map();
    for (const each of all) if (!first.has(each.entry.id)) first.set(each.entry.id, each);
    return [...first.values()].sort((x, y) => y.strong - x.strong);
  }

  #matching(words, query) {
    const asked = words.map((word) => ({ word, sound: skeleton(word), house: this.houseForm(word) }));
    const typed = fold(query.text.replace(/["“”„«»]/gu, " "));
    const results = this.index.search({ combineWith: "AND", queries: asked.map((each) => this.#ways(each)) });
    return results
      .map(({ id, match }) => {
        const entry = this.entries[id];
        const weight = weighed(entry, match, asked, typed);
        return { entry, ...weight, spelling: weight.strong ? this.#spelling(entry, asked, query) : "" };
      })
      .filter(({ entry }) => query.phrases.every((phrase) => says(entry, phrase)))
      .sort((x, y) => y.strong - x.strong || y.fit - x.fit);
  }

  /**
   * Essays, events and series whose title has most of the words, though not all, and essays that bear
   * the name of somebody in the query; essays first.
   */
  #roughly(words) {
    const enough = Math.max(2, Math.ceil(words.length * MOST));
    const names = words.map((word) => this.houseForm(word) || word).filter((word) => this.familyNames.has(word));
    const titles = this.entries
      .filter(({ kind }) => kind === "essay" || kind === "event" || kind === "figure")
      .map((entry) => ({ entry, own: wordsOf(`${entry.name} ${entry.keywords}`) }));
    return titles
      .map(({ entry, own }) => ({ entry, own, hits: words.filter((word) => own.includes(word) || own.includes(this.houseForm(word))).length }))
      .filter(({ entry, own, hits }) => hits >= enough || (entry.kind === "essay" && names.some((name) => own.includes(name))))
      .sort((x, y) => y.hits - x.hits || (y.entry.kind === "essay") - (x.entry.kind === "essay"))
      .slice(0, ROUGHLY)
      .map(({ entry, hits }) => ({ entry, fit: hits / words.length, strong: true, spelling: "" }));
  }

  /** Things of which most of the words are said, the rarer the better. */
  #partly(words) {
    const enough = Math.ceil(words.length * MOST);
    const found = this.index.search({ combineWith: "OR", queries: words.map((word) => ({ queries: [word, this.houseForm(word) || word], combineWith: "OR", prefix: word.length > 3 })) });
    const hits = ({ match }) => words.filter((word) => Object.keys(match).some((term) => term.startsWith(word) || term === this.houseForm(word))).length;
    return found
      .filter((result) => hits(result) >= enough)
      .slice(0, PARTLY)
      .map(({ id }) => ({ entry: this.entries[id], fit: 0, strong: false, sure: false, spelling: "" }));
  }

  /** Every way in which a word may be meant. */
  #ways({ word, sound, house }) {
    const prefix = word.length >= FEWEST_LETTERS;
    const options = { prefix, fuzzy: slips(word), tokenize: (text) => text.split(" "), processTerm: (term) => term };
    const written = ["name", "spellings", "text"];
    const queries = [
      { queries: [word], fields: written, ...options },
      { queries: [SOUND + sound], fields: ["sounds"], ...options, fuzzy: slips(sound), prefix: prefix && sound.length >= FEWEST_LETTERS },
      ...exchanged(word).map((other) => ({ queries: [other], fields: written, ...options, prefix: false, fuzzy: false })),
    ];
    if (house) queries.push({ queries: [house], fields: ["name", "text"], ...options, fuzzy: false });
    return { combineWith: "OR", queries };
  }

  /** The spelling that the query is nearest to, where the name itself does not have its words. */
  #spelling(entry, asked, query) {
    const name = wordsOf(entry.name);
    const foreign = asked.filter(({ word }) => !name.some((own) => own.startsWith(word)));
    const written = entry.spellings.flatMap((spelling) => spelling.split(/\s+/)).map((each) => each.replace(/^\P{L}+|\P{L}+$/gu, ""));
    const nearest = foreign.map(({ word, sound }) => {
      const ways = [
        (own) => firstCases(word).includes(own),
        (own) => own.startsWith(word),
        (own) => skeleton(own) === sound,
      ];
      return ways.map((way) => written.find((each) => way(fold(each)))).find(Boolean);
    });
    return nearest.every(Boolean) ? nearest.join(" ") : query.retyped ? query.text : "";
  }

  /** Events whose date lies in one that was asked for, then those that reach into it. */
  #dated(dates) {
    const inside = new Map();
    for (const entry of this.entries) {
      if (!entry.days) continue;
      const [first, last] = entry.days;
      const touches = dates.every((date) => first <= date.last && last >= date.first);
      if (!touches) continue;
      const within = dates.every((date) => first >= date.first && last <= date.last);
      const broad = last - first > 300 && dates.some(({ precision }) => precision === "month" || precision === "day");
      if (!broad) inside.set(entry.id, within ? 0 : 1);
    }
    return inside;
  }

  #inOrder(dated) {
    const found = [...dated].map(([id, rank]) => ({ entry: this.entries[id], rank, fit: 1, strong: true, sure: true, spelling: "" }));
    return found.sort((a, b) => a.rank - b.rank || a.entry.days[0] - b.entry.days[0] || a.entry.days[1] - b.entry.days[1]);
  }
}

/** How near a beginning or a slip comes; short words are like too many others to be taken for slips. */
function nearness(way, word, term, { kind }) {
  if (way === "prefix") return 0.75 + (0.25 * word.length) / term.length;
  if (way === "typo" && word.length < 5) return NAMES.has(kind) && word[0] === term[0] ? 0.95 : 0.5;
  return 1;
}

const says = ({ name, line, text, spellings }, phrase) =>
  [name, line, text, ...spellings].some((part) => ` ${fold(part)} `.includes(` ${fold(phrase)} `));
