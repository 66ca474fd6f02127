/* A query as it was meant: words, phrases in quotation marks, dates. */

import { fold, wordsOf } from "../folding.js";

const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;
const LANGUAGES = ["en", "ru", "de", "fr", "pl"];
const YEAR = /^(1[0-9]|20)\d\d$/;
const DECADE = /^((?:1[0-9]|20)\d0)s$/;
const DAY = /^([12]?\d|3[01])(st|nd|rd|th)?$/;

/** Words that say nothing about what is looked for. */
const EMPTY = new Set(
  ("a about after against all an and any are as at be before between by did do does for from had has have he her him his how " +
    "in into is it its itself near no not of on or out over she that the their them then there these they this those to under " +
    "up was were what when where which who whom whose why will with").split(" "),
);

/* Dates */

/** Every month's names, long and short, in the languages that readers are likely to write. */
function monthNames() {
  const names = new Map();
  for (const language of LANGUAGES) {
    for (const options of [{ month: "long" }, { month: "long", day: "numeric" }, { month: "short" }]) {
      const format = new Intl.DateTimeFormat(language, options);
      for (let month = 1; month <= 12; month++) {
        const part = format.formatToParts(new Date(2001, month - 1, 1)).find(({ type }) => type === "month");
        names.set(fold(part.value), month);
      }
    }
  }
  return names;
}

let months = null;

const number = (year, month, day) => year * 10000 + month * 100 + day;
const lastDay = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The bounds of a year, a month or a day as eight-digit numbers: 19370601. */
function bounds(year, month, day) {
  if (!month) return { first: number(year, 1, 1), last: number(year, 12, 31), precision: "year" };
  if (!day) return { first: number(year, month, 1), last: number(year, month, lastDay(year, month)), precision: "month" };
  return { first: number(year, month, day), last: number(year, month, day), precision: "day" };
}

const dayOf = (token) => Number(DAY.exec(token ?? "")?.[1] ?? 0);

/** The date that begins at a token, with how many tokens it takes; nothing where none does. */
function dateAt(tokens, at) {
  months ??= monthNames();
  const [a, b, c] = tokens.slice(at, at + 3);
  const year = (token) => (YEAR.test(token ?? "") ? Number(token) : 0);
  const month = (token) => months.get(token) ?? 0;
  if (dayOf(a) && month(b) && year(c)) return { taken: 3, ...bounds(year(c), month(b), dayOf(a)) };
  if (month(a) && dayOf(b) && year(c)) return { taken: 3, ...bounds(year(c), month(a), dayOf(b)) };
  if (month(a) && year(b)) return { taken: 2, ...bounds(year(b), month(a)) };
  if (year(a) && month(b)) return { taken: 2, ...bounds(year(a), month(b)) };
  if (year(a)) return { taken: 1, ...bounds(year(a)) };
  const decade = Number(DECADE.exec(a)?.[1] ?? 0);
  if (decade) return { taken: 1, first: number(decade, 1, 1), last: number(decade + 9, 12, 31), precision: "decade" };
  return null;
}

/** The words of a date as the texts write it, in whatever language its month was typed. */
const inEnglish = (tokens) => tokens.map((token) => (months.has(token) ? monthName(months.get(token)).toLowerCase() : dayOf(token) ? String(dayOf(token)) : token));

const monthName = (month) => new Intl.DateTimeFormat("en", { month: "long" }).format(new Date(2001, Number(month) - 1, 1));

/** 1937-06-11, 11.06.1937 and 1937-06 as words that dateAt reads. */
function spelledOut(text) {
  return text
    .replace(/\b(\d{4})-(0[1-9]|1[0-2])-(\d\d)\b/g, (_, year, month, day) => `${Number(day)} ${monthName(month)} ${year}`)
    .replace(/\b(\d{1,2})[./](0?[1-9]|1[0-2])[./](\d{4})\b/g, (_, day, month, year) => `${Number(day)} ${monthName(month)} ${year}`)
    .replace(/\b(\d{4})-(0[1-9]|1[0-2])\b/g, (_, year, month) => `${monthName(month)} ${year}`);
}

/* Words */

/**
 * What a query asks for: `words` (folded), `dates` (with their bounds and words), `phrases` (as
 * typed), and `text`. Words that are in every text are left out where others remain.
 */
export function parse(text) {
  const phrases = [...text.matchAll(QUOTED)].map((match) => match[1].trim()).filter((phrase) => fold(phrase));
  const tokens = wordsOf(spelledOut(text.replace(QUOTED, " ")));
  const words = [];
  const dates = [];
  for (let at = 0; at < tokens.length; ) {
    const date = dateAt(tokens, at);
    if (date) dates.push({ ...date, words: inEnglish(tokens.slice(at, at + date.taken)) });
    else words.push(tokens[at]);
    at += date?.taken ?? 1;
  }
  const telling = words.filter((word) => !EMPTY.has(word));
  const kept = telling.length || dates.length || phrases.length ? telling : words;
  return { text: text.trim(), words: kept, dates, phrases };
}

/* The wrong layout of the keyboard */

const LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю";

function retyped(text, from, to) {
  const keys = new Map([...from].map((key, at) => [key, to[at]]));
  return [...text.toLowerCase()].map((key) => keys.get(key) ?? key).join("");
}

/** The query as it would have come out on the other layout: `t;jd` is `ежов`; nothing if neither. */
export function otherLayout(text) {
  if (/^[\u0400-\u04ff\s\d.,/-]+$/u.test(text)) return retyped(text, RUSSIAN_KEYS, LATIN_KEYS);
  if (/^[a-z`[\];',.\s\d-]+$/i.test(text) && /[a-z]/i.test(text)) return retyped(text, LATIN_KEYS, RUSSIAN_KEYS);
  return "";
}
