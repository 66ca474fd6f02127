/* The catalogue in parts by first letters, as they were packed (samizdat/search/parts.py): what a name
   needs that is being typed, before the whole is fetched. */

import { inLatin, skeleton, wordsOf } from "../folding.js";
import { atHand, Catalogue, opened } from "./catalogue.js";
import { offline, unpacked } from "./loading.js";
import { parse } from "./query.js";

/** @import { Data } from "./entries.js" */

/**
 * A value of a facet, how many have it, and what a reader sees of it where that is not itself.
 *
 * @typedef {[value: string, count: number, words?: string]} Counted
 */

/**
 * The values of a facet that most have, and of how many these are.
 *
 * @typedef {{ most: Counted[], of: number }} Overview
 */

/** @typedef {Data & { parts: string[], facets: Record<string, Overview> }} Start with the first key of each part */
/** @typedef {Pick<Data, "entries" | "houseForms">} Part */

const START = "search/start.pack";
const LETTERS = 3;
const FEWEST_LETTERS = 2;
const MOST_YEARS = 12;

/** @type {Promise<Start> | null} */
let start = null;
/** @type {Map<number, Promise<Part>>} */
const parts = new Map();
/** @type {{ of: string, catalogue: Promise<Catalogue> } | null} */
let latest = null;

/** Begin to fetch what every search needs. */
export function begin() {
  if (offline) return void opened().catch(() => {});
  started().catch(() => {});
}

function started() {
  start ??= unpacked(START).catch((error) => {
    start = null;
    throw error;
  });
  return start;
}

/** What all of the collection can be narrowed by; null from the disk, where the whole is at hand. */
export const overview = async () => (offline ? null : await started());

/**
 * As much of the catalogue as has what some words name: the whole where it is at hand.
 *
 * @param {string} words
 * @returns {Promise<Catalogue>}
 */
export async function beginning(words) {
  const whole = offline ? await opened() : atHand();
  if (whole) return whole;
  const data = await started();
  const first = keysOf(words, data);
  const known = await catalogueOf(first, data);
  const asked = parse(words, data.century).words;
  const houses = asked.map((word) => known.houseForm(word));
  const isTyped = [...known.terms].some((term) => asked.some((word) => term.startsWith(word)));
  const others = isTyped ? [] : known.keyboards.others(words);
  const more = [...houses, ...known.synonyms.of(asked).flat()].filter(Boolean);
  const other = others.flatMap((each) => keysOf(each, data));
  return catalogueOf([...first, ...more.flatMap(keysOfWord), ...other], data);
}

/**
 * The keys of a query: those of its words, of what the editors' list takes for them, of its years.
 *
 * @param {string} text
 * @param {Start} data
 */
function keysOf(text, data) {
  const { words, phrases, dates } = parse(text, data.century);
  const keys = [...words, ...phrases.flatMap(wordsOf)].flatMap(keysOfWord);
  for (const { first, last } of dates) {
    const [from, to] = [Math.floor(first / 10000), Math.floor(last / 10000)];
    for (let year = from; year <= Math.min(to, from + MOST_YEARS); year++) keys.push(`=${year}`);
  }
  return keys;
}

/**
 * @param {string} word
 * @returns {string[]}
 */
function keysOfWord(word) {
  if (word.length < FEWEST_LETTERS) return [];
  const forms = [word, word.replace(/^0+(?=\d)/, ""), skeleton(word), skeleton(inLatin(word))];
  return forms.map((form) => [...form].slice(0, LETTERS).join(""));
}

/**
 * The catalogue of those parts that have some keys.
 *
 * @param {string[]} keys
 * @param {Start} data
 */
function catalogueOf(keys, data) {
  const numbers = new Set(keys.map((key) => data.parts.findLastIndex((first) => first <= key)));
  numbers.delete(-1);
  const of = [...numbers].sort((a, b) => a - b).join(" ");
  if (latest?.of === of) return latest.catalogue;
  const catalogue = madeOf([...numbers], data);
  latest = { of, catalogue };
  catalogue.catch(() => {
    latest = null;
  });
  return catalogue;
}

/**
 * @param {number[]} numbers
 * @param {Start} data
 */
async function madeOf(numbers, data) {
  const loaded = await Promise.all(numbers.map(part));
  /** @type {Map<string, any[]>} */
  const rows = new Map();
  const address = data.fields.indexOf("address");
  for (const { entries } of loaded) for (const row of entries) rows.set(row[address], row);
  const houseForms = Object.assign({}, ...loaded.map((each) => each.houseForms));
  return new Catalogue({ ...data, entries: [...rows.values()], houseForms });
}

/** @param {number} number */
function part(number) {
  const known = parts.get(number) ?? unpacked(`search/parts/${number}.pack`);
  parts.set(number, known);
  known.catch(() => parts.delete(number));
  return known;
}
