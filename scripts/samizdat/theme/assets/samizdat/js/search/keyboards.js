/* The wrong layout of the keyboard: what the same keys give on the other layouts of the collection
   (samizdat/words/keyboards.json). */

/** @typedef {Record<string, string>} Layout what each key gives, by its sign on the American one */

const LONGEST = 2; // signs that one key gives: لا

export class Keyboards {
  /** @param {Layout[]} layouts */
  constructor(layouts) {
    this.layouts = layouts.map((given) => ({ given, keys: keysOf(given) }));
    /** @type {((text: string) => string)[]} each from one layout to another */
    this.ways = this.layouts.flatMap((from) =>
      this.layouts.filter((to) => to !== from).map((to) => (text) => retyped(text, from.keys, to.given)),
    );
  }

  /**
   * A text as it would have come out on each other layout: `t;jd` is `ежов`.
   *
   * @param {string} text
   * @returns {string[]}
   */
  others(text) {
    const plain = text.toLowerCase();
    const found = this.ways.map((way) => way(text)).filter((other) => other && other !== plain);
    return [...new Set(found)];
  }
}

/** @param {Layout} given */
function keysOf(given) {
  return new Map(Object.entries(given).map(([key, sign]) => [sign, key]));
}

/**
 * What the keys of a text give on another layout; empty where it has a sign that they do not give, or
 * no letter.
 *
 * @param {string} text
 * @param {Map<string, string>} keys
 * @param {Layout} to
 */
function retyped(text, keys, to) {
  const signs = [...text.normalize("NFC")];
  let hasLetter = false;
  let written = "";
  for (let at = 0; at < signs.length; ) {
    let taken = LONGEST;
    while (taken > 1 && !keys.has(signs.slice(at, at + taken).join(""))) taken--;
    const sign = signs.slice(at, at + taken).join("");
    const small = sign.toLowerCase();
    const key = keys.get(sign) ?? keys.get(small);
    if (key === undefined && !/^[\s\d.,/-]$/.test(sign)) return "";
    if (key !== undefined && /\p{L}/u.test(sign)) hasLetter = true;
    const shifted = small === sign ? undefined : to[(key ?? "").toUpperCase()];
    written += shifted ?? to[key ?? ""] ?? sign;
    at += taken;
  }
  return hasLetter ? written : "";
}
