/* How well a thing fits a query: by which way and in which field each of its words was matched. */

import { wordsOf } from "../folding.js";
import { near, slips } from "./slips.js";

/** How well a word fits, by the way in which it was matched and the field that has it. */
const FIT = {
  exact: { name: 1, spellings: 0.95, text: 0.3, sounds: 0.7 },
  house: { name: 0.92, spellings: 0.5, text: 0.28, sounds: 0 },
  prefix: { name: 0.8, spellings: 0.72, text: 0.2, sounds: 0.6 },
  typo: { name: 0.55, spellings: 0.5, text: 0.08, sounds: 0.45 },
};

/** From here on a thing was meant by its name; from there on surely. */
const STRONG = 0.45;
const SURE = 0.7;

/** A name (NAMED), and beside it what is said of who bears it (TOLD). */
const NAMED = 0.9;
const TOLD = 0.28;

/** What is likelier to be meant where two things fit alike. */
const LIKELIER = {
  person: 0.12, essay: 0.1, institution: 0.1, place: 0.08, event: 0.06, figure: 0.03, source: -0.1, claim: -0.05, quotation: -0.05, page: -0.15,
}; // prettier-ignore

const NAMES = new Set(["person", "place", "institution"]);
const PROSE = new Set(["source", "claim", "quotation", "page"]);

/** Terms of the field of sounds carry this sign, so that no sound is taken for a word. */
export const SOUND = "~";

/** The fit of an entry, whether it was meant by name, and whether surely. `match` gives the
    fields of each term, `typed` is the whole query, folded. */
export function weighed(entry, match, asked, typed) {
  const fits = asked.map((each) => fitOf(match, each, entry));
  const worst = Math.min(...fits);
  const mean = fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
  // "Tomsky suicide", "Lyushkov Japanese"
  const told = fits.length > 1 && Math.max(...fits) >= NAMED && worst >= TOLD && !PROSE.has(entry.kind);
  const strong = (worst >= STRONG || told) && (entry.kind !== "source" || isCalledFor(entry, asked, typed));
  const fit = mean + wholeness(entry, asked, typed) + LIKELIER[entry.kind] + Math.log2(1 + entry.weight) * 0.015;
  return { fit, strong, sure: strong && (worst >= SURE || told) };
}

/** The best of the ways in which a word was matched. */
function fitOf(match, { word, sound, house }, entry) {
  let best = 0;
  for (const [term, fields] of Object.entries(match)) {
    const sounds = term.startsWith(SOUND);
    const way = sounds ? wayOf(term.slice(SOUND.length), sound, "") : wayOf(term, word, house);
    if (!way) continue;
    const near = nearness(way, sounds ? sound : word, sounds ? term.slice(SOUND.length) : term, entry);
    for (const field of fields) best = Math.max(best, FIT[way][field] * near);
  }
  return best;
}

function wayOf(term, word, house) {
  if (term === word) return "exact";
  if (house && term === house) return "house";
  if (term.startsWith(word)) return "prefix";
  // A term that was matched for another word of the query is no slip for this one.
  return slips(word) && near(term, word, slips(word)) ? "typo" : "";
}

/** How near a beginning or a slip comes; short words are like too many others to be taken for slips. */
function nearness(way, word, term, { kind }) {
  if (way === "prefix") return 0.75 + (0.25 * word.length) / term.length;
  if (way !== "typo" || word.length > 4) return 1;
  const exchanged = word[0] === term[0] && [...word].sort().join("") === [...term].sort().join("");
  return exchanged || (NAMES.has(kind) && word[0] === term[0]) ? 0.95 : 0.5;
}

/** How much of a name was asked for: all of it, the words in a row, the family name. */
function wholeness({ name, spellings, keywords, kind }, asked, typed) {
  if (spellings.some((spelling) => wordsOf(spelling).join(" ") === typed)) return asked.length > 1 ? 0.5 : 0.2;
  if (asked.length > 1 && keywords === asked.map(({ word }) => word).join(" ")) return 0.4;
  const own = wordsOf(name);
  const words = asked.map(({ word, house }) => (own.includes(word) ? word : house || word));
  if (own.join(" ") === words.join(" ")) return 0.6;
  const row = words.length > 1 && (inARow(own, words.join(" ")) || inARow(own, typed)) ? 0.25 : 0;
  const title = words.length > 1 && words.every((word) => own.includes(word)) && kind === "essay" ? 0.15 : 0;
  const family = kind === "person" && own.at(-1) === words.at(-1) ? 0.15 : 0;
  return row + title + family + (0.1 * words.length) / Math.max(own.length, words.length);
}

const inARow = (own, typed) => ` ${own.join(" ")} `.includes(` ${typed} `);

/** A work is meant by its author or by words of its title in a row; single words are its subject. */
function isCalledFor({ name, spellings, line }, asked, typed) {
  const [authors, described] = line.split(";");
  const isAuthor = ({ word }) => wordsOf(authors).some((name) => name === word || near(name, word, slips(word)));
  if (described && asked.some(isAuthor)) return true;
  return asked.length > 1 && [name, ...spellings].some((title) => inARow(wordsOf(title), typed));
}
