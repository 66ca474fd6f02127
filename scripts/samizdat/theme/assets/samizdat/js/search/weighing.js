/* How well a thing fits a query: by which way and in which field each of its words was matched. */

import { fold, inLatin, skeleton, wordsOf } from "../folding.js";
import { stemOf } from "./marking.js";
import { firstCases } from "./russian.js";
import { near, slips } from "./slips.js";

/** @import { Entry } from "./entries.js" */

/**
 * A word of a query, with what it sounds like and the house spelling that it stands for.
 *
 * @typedef {{ word: string, sound: string, house: string }} Asked
 */

/**
 * For each term that was matched, the fields that have it.
 *
 * @typedef {Record<string, string[]>} Match
 */

/** @typedef {"exact" | "house" | "prefix" | "form" | "typo"} Way */

/**
 * How well a word fits, by the way in which it was matched and the field that has it.
 *
 * @type {Record<Way, Record<string, number>>}
 */
const FIT = {
  exact: { name: 1, spellings: 0.95, text: 0.3, sounds: 0.7 },
  house: { name: 0.92, spellings: 0.5, text: 0.28, sounds: 0 },
  prefix: { name: 0.8, spellings: 0.72, text: 0.2, sounds: 0.6 },
  form: { name: 0.75, spellings: 0.6, text: 0.25, sounds: 0 },
  typo: { name: 0.55, spellings: 0.5, text: 0.08, sounds: 0.45 },
};

/** From here on a thing was meant by its name; from there on surely. */
const STRONG = 0.45;
const SURE = 0.7;

/** A name (NAMED), and beside it what is said of who bears it (TOLD). */
const NAMED = 0.9;
const TOLD = 0.28;

/** A work is named after its subject, which comes before it. */
const OF_A_WORK = 0.4;

/** What may be about anything, whatever is said in it. */
const PROSE = new Set(["work", "prose"]);

/** Terms of the field of sounds carry this sign, so that no sound is taken for a word. */
export const SOUND = "~";

/**
 * The fit of an entry, whether it was meant by name, and whether surely.
 *
 * @param {Entry} entry
 * @param {Match} match
 * @param {Asked[]} asked
 * @param {string} typed the whole query, folded
 * @param {(term: string, word: string) => boolean} [isSlip] whether a slip may have made the word of a term
 * @returns {{ fit: number, fits: boolean, strong: boolean, sure: boolean }} `fits`: it has every word
 */
export function weighed(entry, match, asked, typed, isSlip = () => true) {
  const fits = asked.map((each) => fitOf(match, each, entry, isSlip));
  const worst = Math.min(...fits);
  const mean = fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
  // "Tomsky suicide", "Lyushkov Japanese"
  const told =
    fits.length > 1 && Math.max(...fits) >= NAMED && worst >= TOLD && !PROSE.has(entry.sort.manner);
  const called = entry.sort.manner !== "work" || isCalledFor(entry, asked, typed);
  const strong = (worst >= STRONG || told) && called;
  const often = Math.log2(1 + entry.weight) * 0.015;
  const fit = mean + wholeness(entry, asked, typed) + entry.sort.likelier + often;
  return { fit, fits: worst > 0, strong, sure: strong && (worst >= SURE || told) };
}

/**
 * The best of the ways in which a word was matched.
 *
 * @param {Match} match
 * @param {Asked} asked
 * @param {Entry} entry
 * @param {(term: string, word: string) => boolean} isSlip
 */
function fitOf(match, { word, sound, house }, entry, isSlip) {
  let best = 0;
  for (const [term, fields] of Object.entries(match)) {
    const isSound = term.startsWith(SOUND);
    const own = isSound ? term.slice(SOUND.length) : term;
    const wanted = isSound ? sound : word;
    const way = wayOf(own, wanted, isSound ? "" : house);
    if (!way || (way === "typo" && !isSlip(term, word))) continue;
    const share = nearness(way, wanted, own, entry);
    for (const field of fields) best = Math.max(best, FIT[way][field] * share);
  }
  return best;
}

/**
 * @param {string} term
 * @param {string} word
 * @param {string} house
 * @returns {Way | ""}
 */
function wayOf(term, word, house) {
  if (term === word || (/^0\d/.test(word) && bare(term) === bare(word))) return "exact";
  if (house && term === house) return "house";
  if (term.startsWith(word)) return "prefix";
  if (isFormOf(term, word)) return "form";
  // A term that was matched for another word of the query is no slip for this one.
  return slips(word) && near(term, word, slips(word)) ? "typo" : "";
}

/** What a word may have before its ending, and another of the same stem not. */
const DERIVED = ["at", "or", "er"];

/**
 * Whether two English words are forms of one: rehabilitated, rehabilitation.
 *
 * @param {string} term
 * @param {string} word
 */
function isFormOf(term, word) {
  const [own, other] = [stemOf(term), stemOf(word)];
  if (other === word) return false;
  const [shorter, longer] = own.length < other.length ? [own, other] : [other, own];
  return own === other || (shorter.length > 4 && DERIVED.some((end) => shorter + end === longer));
}

/**
 * How near a beginning or a slip comes; short words are like too many others to be taken for slips.
 *
 * @param {Way} way
 * @param {string} word
 * @param {string} term
 * @param {Entry} entry
 */
function nearness(way, word, term, { sort }) {
  if (way === "prefix") return 0.75 + (0.25 * word.length) / term.length;
  if (way !== "typo" || word.length > 4) return 1;
  const exchanged = word[0] === term[0] && [...word].sort().join("") === [...term].sort().join("");
  return exchanged || (sort.manner === "name" && word[0] === term[0]) ? 0.95 : 0.5;
}

/**
 * How much of a name was asked for: all of it, the words in a row, the family name.
 *
 * @param {Entry} entry
 * @param {Asked[]} asked
 * @param {string} typed
 */
function wholeness({ name, family, spellings, keywords, kind, sort }, asked, typed) {
  const said = asked.map(({ word }) => word).join(" ");
  const cases = asked.length > 1 ? [typed, said] : [typed, ...firstCases(said)];
  const isSpelling = spellings.some((spelling) => cases.includes(fold(spelling)));
  if (isSpelling) return asked.length > 1 ? 0.5 : 0.2;
  if (asked.length > 1 && bare(keywords) === bare(asked.map(({ word }) => word).join(" "))) return 0.5;
  const own = wordsOf(name);
  const words = asked.map(({ word, house }) => (own.includes(word) ? word : house || word));
  const share = sort.manner === "work" ? OF_A_WORK : 1;
  if (own.join(" ") === words.join(" ")) return 0.6 * share;
  const row = words.length > 1 && (inARow(own, words.join(" ")) || inARow(own, typed)) ? 0.25 * share : 0;
  const title = words.length > 1 && words.every((word) => own.includes(word)) && kind === "essay" ? 0.15 : 0;
  const isFamily = family !== "" && wordsOf(family).at(-1) === words.at(-1) ? 0.15 : 0;
  return row + title + isFamily + (0.1 * words.length) / Math.max(own.length, words.length);
}

/**
 * Numbers without the noughts before them: order 447 is order 00447.
 *
 * @param {string} words
 */
const bare = (words) => words.replace(/\b0+(?=\d)/g, "");

/**
 * @param {string[]} own
 * @param {string} typed
 */
const inARow = (own, typed) => ` ${own.join(" ")} `.includes(` ${typed} `);

/**
 * A work is meant by its author or by words of its title in a row; single words are its subject.
 *
 * @param {Entry} entry
 * @param {Asked[]} asked
 * @param {string} typed
 */
function isCalledFor({ name, spellings, line }, asked, typed) {
  if (isShelf(spellings, asked)) return true;
  const [authors, described] = line.split(";");
  const names = wordsOf(authors);
  /** @param {string} word */
  const isAuthor = (word) =>
    names.some((own) => own === word || near(own, word, slips(word)) || soundOf([own]) === soundOf([word]));
  if (described && asked.some(({ word }) => isAuthor(word))) return true;
  if (asked.length < 2) return false;
  const heard = soundOf(wordsOf(typed));
  return [name, ...spellings].some((title) => {
    const words = wordsOf(title);
    return inARow(words, typed) || inARow([soundOf(words)], heard);
  });
}

/**
 * Whether some words with numbers are a part of the place of a paper in its archive.
 *
 * @param {string[]} spellings
 * @param {Asked[]} asked
 */
function isShelf(spellings, asked) {
  if (asked.length < 2 || !asked.some(({ word }) => /\d/.test(word))) return false;
  const given = asked.map(({ word, house }) => house || word);
  return spellings.some((spelling) => {
    const own = wordsOf(spelling);
    return given.every((word) => own.includes(word));
  });
}

/**
 * Words as they sound in Latin letters.
 *
 * @param {string[]} words
 */
const soundOf = (words) => words.map((word) => skeleton(inLatin(word))).join(" ");
