/* What the scripts say, in the language of the site.

   English stands in the scripts themselves, and is what a site says that has no words of its own.
   The words of another language come before this script, in a file that the build has made. */

(() => {
  const root = /** @type {any} */ (globalThis);
  const saying = Symbol.for("samizdat"); // so that no name of the page is taken
  if (root[saying]) return;
  /** @type {Record<string, string | Record<string, string>>} */
  const words = root[Symbol.for("samizdat words")] ?? {};
  const language = (Object.keys(words).length > 0 && document.documentElement.lang) || "en";
  const numbers = new Intl.NumberFormat(language, { numberingSystem: "latn" });
  const rules = new Intl.PluralRules(language);

  /**
   * @param {string} text
   * @param {Record<string, string | number>} values
   */
  const filled = (text, values) =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));

  /**
   * A sentence or a word, its values filled in.
   *
   * @param {string} english
   * @param {Record<string, string | number>} values
   */
  function gettext(english, values = {}) {
    const said = words[english];
    return filled(typeof said === "string" ? said : english, values);
  }

  /**
   * A sentence that counts something, as its language counts; `{count}` is the number.
   *
   * @param {string} one
   * @param {string} many
   * @param {number} count
   * @param {Record<string, string | number>} values
   */
  function ngettext(one, many, count, values = {}) {
    const forms = words[one];
    const said = typeof forms === "object" ? (forms[rules.select(count)] ?? forms.other) : null;
    return filled(said ?? (count === 1 ? one : many), { count: numbers.format(count), ...values });
  }

  root[saying] = { gettext, ngettext, language };
})();
