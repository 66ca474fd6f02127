/* A query as it was meant: words, phrases in quotation marks, dates. */

import { fold, wordsOf } from "../folding.js";
import { firstCases } from "./russian.js";
import { withoutLabels } from "./signatures.js";

const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;
const LANGUAGES = ["en", "ru", "de", "fr", "pl"];
const YEAR = /^(1[0-9]|20)\d\d$/;
const DECADE = /^((?:1[0-9]|20)\d0)s$/;
/** @type {Intl.DateTimeFormatOptions[]} */
const MONTH_FORMS = [{ month: "long" }, { month: "long", day: "numeric" }, { month: "short" }];
/** What stands between the parts of a date, or after its year, and says nothing. */
const FILLING = new Set(wordsOf("of the г гг го год года году de des du l le"));
const ROMAN = "i ii iii iv v vi vii viii ix x xi xii".split(" ");
/** Seasons by their first month, in the forms that a query has them in. */
const SEASONS = new Map(
  [
    { first: 3, name: "spring", forms: "spring весна весной весны весну fruhling printemps wiosna wiosna" },
    { first: 6, name: "summer", forms: "summer лето летом лета sommer ete lato latem" },
    { first: 9, name: "autumn", forms: "autumn fall осень осенью осени herbst automne jesien jesienia" },
    { first: 12, name: "winter", forms: "winter зима зимой зимы зиму hiver zima" },
  ].flatMap(({ first, name, forms }) => wordsOf(forms).map((form) => [form, { first, name }])),
);
/** Parts of a year or of a month: the first third, the second, the third. */
const THIRDS = new Map(
  [
    "early beginning start начале начало начала anfang debut poczatek poczatku",
    "mid middle середине середина середины mitte milieu polowa polowie",
    "late end конце конец конца ende fin koniec koncu",
  ].flatMap((forms, at) => forms.split(" ").map((form) => [form, at])),
);
const DAY = /^([12]?\d|3[01])(st|nd|rd|th)?$/;

/**
 * The first and the last day of a date as eight-digit numbers: 19370601.
 *
 * @typedef {{ first: number, last: number, precision: "decade" | "year" | "season" | "month" | "part" | "day" }} Bounds
 */

/**
 * What a query asks for.
 *
 * @typedef {object} Query
 * @property {string} text as it was typed
 * @property {string[]} words folded
 * @property {(Bounds & { words: string[] })[]} dates with the words that texts write them in
 * @property {string[]} phrases as they were typed
 * @property {boolean} [asking] it has a word that makes a question of it
 * @property {boolean} [retyped] on the other layout of the keyboard
 * @property {boolean} [signature] it names a paper by its place in an archive
 */

/** Words that say nothing about what is looked for, in the languages of questions. */
const EMPTY = new Set(
  wordsOf(
    "a about after against all an and any are as at be before between by did do does for from had has have he her him his how " +
      "in into is it its itself near no not of on or out over she that the their them then there these they this those to under " +
      "up was were what when where which who whom whose why will with " +
      "been can could happen happened happens i me please tell us we you " +
      "а без бы был была были было в во вы где для до его ее за и из или им их к как какая какие какой когда кого кому кто " +
      "ли мне на над не него нее ней ним них но о об он она они оно от по под почему при про произошло с случилось со стало " +
      "так такая такие такой там то у чего чей что чтобы эта эти это этот я",
  ),
);

/** Words that make a question of a query. */
const ASKING = new Set(
  wordsOf(
    "how what when where which who whom whose why где как какая какие какой когда кого кому кто почему что",
  ),
);

/* Dates */

/** Every month's names, long and short, in the languages that readers are likely to write. */
function monthNames() {
  /** @type {Map<string, number>} */
  const names = new Map();
  for (const language of LANGUAGES) {
    for (const options of MONTH_FORMS) {
      const format = new Intl.DateTimeFormat(language, options);
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(new Date(2001, month - 1, 1));
        const name = parts.find(({ type }) => type === "month")?.value ?? "";
        names.set(fold(name), month);
      }
    }
  }
  return names;
}

/** @type {Map<string, number> | null} */
let months = null;

/** The number of each month by its names, made once. */
function numbersOfMonths() {
  months ??= monthNames();
  return months;
}

/**
 * @param {number} year
 * @param {number} month
 * @param {number} day
 */
const number = (year, month, day) => year * 10000 + month * 100 + day;

/**
 * @param {number} year
 * @param {number} month
 */
const lastDay = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * The bounds of a year, a month or a day.
 *
 * @param {number} year
 * @param {number} [month]
 * @param {number} [day]
 * @returns {Bounds}
 */
function bounds(year, month, day) {
  if (!month) return { first: number(year, 1, 1), last: number(year, 12, 31), precision: "year" };
  if (!day)
    return {
      first: number(year, month, 1),
      last: number(year, month, lastDay(year, month)),
      precision: "month",
    };
  return { first: number(year, month, day), last: number(year, month, day), precision: "day" };
}

/**
 * The three months of a season; a winter ends in the year after.
 *
 * @param {number} year
 * @param {number} from its first month
 * @returns {Bounds}
 */
function seasonBounds(year, from) {
  const [end, to] = from > 10 ? [year + 1, from - 10] : [year, from + 2];
  return { first: number(year, from, 1), last: number(end, to, lastDay(end, to)), precision: "season" };
}

/**
 * A third of a year or of a month; other dates as they are.
 *
 * @template {Bounds} Date
 * @param {Date} date
 * @param {number} third 0, 1 or 2
 * @returns {Date}
 */
function thirdOf(date, third) {
  const [year, month] = [Math.floor(date.first / 10000), Math.floor(date.first / 100) % 100];
  const from = 1 + 4 * third;
  if (date.precision === "year") {
    const last = number(year, from + 3, lastDay(year, from + 3));
    return { ...date, first: number(year, from, 1), last, precision: "part" };
  }
  if (date.precision !== "month") return date;
  const last = third === 2 ? date.last : number(year, month, 10 * (third + 1));
  return { ...date, first: number(year, month, 1 + 10 * third), last, precision: "part" };
}

/** @param {string} token */
const dayOf = (token) => Number(DAY.exec(token)?.[1] ?? 0);

/** @param {string} token */
const year = (token) => (YEAR.test(token) ? Number(token) : 0);

/**
 * The number of a month by its name, in whatever case a Russian one is.
 *
 * @param {string} token
 */
function month(token) {
  const numbers = numbersOfMonths();
  const known = firstCases(token).find((each) => numbers.has(each));
  return (known && numbers.get(known)) || (token === "мае" ? 5 : 0);
}

/** @param {string} token */
const roman = (token) => ROMAN.indexOf(token) + 1;

/**
 * The date that begins at a token, with how many tokens it takes; nothing where none does.
 *
 * @param {string[]} tokens
 * @param {number} at
 * @returns {Bounds & { taken: number } | null}
 */
function dateAt(tokens, at) {
  const third = THIRDS.get(tokens[at]);
  const whole = third === undefined ? null : wholeDateAt(tokens, at + 1);
  const isPart = whole?.precision === "year" || whole?.precision === "month";
  if (whole && third !== undefined && isPart) return { ...thirdOf(whole, third), taken: whole.taken + 1 };
  return wholeDateAt(tokens, at);
}

/**
 * The same without "early", "mid" and "late".
 *
 * @param {string[]} tokens
 * @param {number} at
 * @returns {Bounds & { taken: number } | null}
 */
function wholeDateAt(tokens, at) {
  const [a, b = "", c = ""] = tokens.slice(at, at + 3);
  if (dayOf(a) && month(b) && year(c)) return { taken: 3, ...bounds(year(c), month(b), dayOf(a)) };
  if (month(a) && dayOf(b) && year(c)) return { taken: 3, ...bounds(year(c), month(a), dayOf(b)) };
  if (dayOf(a) && roman(b) && year(c)) return { taken: 3, ...bounds(year(c), roman(b), dayOf(a)) };
  if (roman(a) && year(b)) return { taken: 2, ...bounds(year(b), roman(a)) };
  const season = SEASONS.get(a);
  if (season && year(b)) return { taken: 2, ...seasonBounds(year(b), season.first) };
  if (month(a) && year(b)) return { taken: 2, ...bounds(year(b), month(a)) };
  if (year(a) && month(b)) return { taken: 2, ...bounds(year(a), month(b)) };
  if (year(a)) return { taken: 1, ...bounds(year(a)) };
  const decade = Number(DECADE.exec(a)?.[1] ?? 0);
  if (decade)
    return { taken: 1, first: number(decade, 1, 1), last: number(decade + 9, 12, 31), precision: "decade" };
  return null;
}

/** @param {number} month */
const monthName = (month) =>
  new Intl.DateTimeFormat("en", { month: "long" }).format(new Date(2001, month - 1, 1));

/**
 * A word of a date as the texts write it, in whatever language its month was typed.
 *
 * @param {string} token
 */
function inEnglish(token) {
  const season = SEASONS.get(token);
  if (season) return season.name;
  const at = month(token) || roman(token);
  if (at) return monthName(at).toLowerCase();
  return dayOf(token) ? String(dayOf(token)) : token;
}

const ISO_DAY = /\b(?<year>\d{4})-(?<month>0[1-9]|1[0-2])-(?<day>\d\d)\b/g;
const DAY_FIRST = /\b(?<day>\d{1,2})[./](?<month>0?[1-9]|1[0-2])[./](?<year>\d{4}|\d\d)(?![\d./])/g;
const MONTH_FIRST =
  /\b(?<month>0?[1-9]|1[0-2])[./](?<day>1[3-9]|2\d|3[01])[./](?<year>\d{4}|\d\d)(?![\d./])/g;
/** 22.VI.41, 22 VI 41: a year of two digits behind a Roman month. */
const ROMAN_MONTH = /(?<=\b\d{1,2}[\s./-]+(?:x?i{1,3}|x?i?v|vi{1,3}|i?x)[\s./-]+)(\d\d)(?![\d./])/gi;
/** A year of two digits, behind an apostrophe. */
const SHORT_YEAR = /(?<=^|\s)['’](\d\d)(?!\d)/g;
const ISO_MONTH = /\b(?<year>\d{4})-(?<month>0[1-9]|1[0-2])\b/g;

/**
 * 1937-06-11, 11.06.1937, 11.06.37, 1937-06 and '37 as words that dateAt reads.
 *
 * @param {string} text
 * @param {number} century 1900: that of a year with two digits
 */
function spelledOut(text, century) {
  /** @type {(match: string, year: string) => string} */
  const whole = (_, year) => String(century + Number(year));
  let words = text.replace(SHORT_YEAR, whole).replace(ROMAN_MONTH, whole);
  for (const form of [ISO_DAY, MONTH_FIRST, DAY_FIRST, ISO_MONTH]) {
    words = words.replace(form, (...match) => {
      const { year, month, day = "" } = match.at(-1);
      const of = year.length === 2 ? century + Number(year) : year;
      return `${Number(day) || ""} ${monthName(Number(month))} ${of}`.trim();
    });
  }
  return words;
}

/**
 * Words without those that stand within a date or after its year: "1st of June", "1937 г.".
 *
 * @param {string[]} tokens
 */
function withoutFilling(tokens) {
  /** @param {string} [token] */
  const isOfADate = (token) =>
    !!token && !!(dayOf(token) || month(token) || SEASONS.has(token) || THIRDS.has(token));
  return tokens.filter((token, at) => {
    if (!FILLING.has(token)) return true;
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    const isBetween = isOfADate(before) && (isOfADate(after) || !!(after && year(after)));
    return !(isBetween || (before && year(before)));
  });
}

/* Words */

/** What stands before a number and calls it one: `n° 439`, `Nr. 439`, `номер 439`. */
const NUMBERED = /(?<![\p{L}\p{N}])(?:n[°ºr]?\.?|num|number|nummer|numero|numéro|номер|ном\.?)\s*(?=\d)/giu;

/**
 * What a query asks for. Words that are in every text are left out where others remain.
 *
 * @param {string} text
 * @param {number} [century] that of years with two digits
 * @returns {Query}
 */
export function parse(text, century = 1900) {
  const unlabelled = withoutLabels(text);
  if (unlabelled) {
    const words = wordsOf(unlabelled);
    return { text: text.trim(), words, dates: [], phrases: [], signature: true };
  }
  const phrases = [...text.matchAll(QUOTED)].map((match) => match[1].trim()).filter((phrase) => fold(phrase));
  const tokens = withoutFilling(
    wordsOf(spelledOut(text.replace(QUOTED, " ").replace(NUMBERED, " "), century)),
  );
  /** @type {string[]} */
  const words = [];
  /** @type {Query["dates"]} */
  const dates = [];
  for (let at = 0; at < tokens.length; ) {
    const date = dateAt(tokens, at);
    const taken = date?.taken ?? 1;
    if (date) dates.push({ ...date, words: tokens.slice(at, at + taken).map(inEnglish) });
    else words.push(tokens[at]);
    at += taken;
  }
  const telling = words.filter((word) => !EMPTY.has(word));
  const kept = telling.length || dates.length || phrases.length ? telling : words;
  const asking = words.some((word) => ASKING.has(word));
  return { text: text.trim(), words: kept, dates, phrases, ...(asking && { asking }) };
}

const EITHER_FIRST = /(?<![\d/])(0?[1-9]|1[0-2])\/(0?[1-9]|1[0-2])\/(\d{4}|\d\d)(?![\d/])/;

/**
 * A query with the month of its date first, as Americans write it, where that may be meant: 10/1/1950
 * is the first of October; empty where it cannot.
 *
 * @param {string} text
 */
export const monthFirst = (text) => (EITHER_FIRST.test(text) ? text.replace(EITHER_FIRST, "$2/$1/$3") : "");
