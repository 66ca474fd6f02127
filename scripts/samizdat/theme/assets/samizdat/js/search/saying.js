/* What the search says, in the language of the site. */

import "../saying.js";

/**
 * @typedef {object} Saying
 * @property {(english: string, values?: Record<string, string | number>) => string} gettext
 * @property {(one: string, many: string, count: number, values?: Record<string, string | number>) => string} ngettext
 * @property {string} language
 */

/** @type {Saying} */
export const { gettext, ngettext, language } = /** @type {any} */ (globalThis)[Symbol.for("samizdat")];
