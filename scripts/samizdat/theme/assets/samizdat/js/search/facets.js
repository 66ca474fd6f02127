/* Facets: by what a search may be narrowed, and how the choice stands in the address. */

import { gettext } from "./saying.js";

/** @import { Entry } from "./entries.js" */

/**
 * The values that were chosen, by the name of their facet.
 *
 * @typedef {Map<string, string[]>} Chosen
 */

/**
 * What an entry may be narrowed by. Of a `single` one no entry has two values.
 *
 * @typedef {object} Facet
 * @property {string} name
 * @property {string} label
 * @property {(entry: Entry) => string[]} of
 * @property {(value: string) => string} [words] what a reader sees of a value, if not itself
 * @property {boolean} [single]
 * @property {boolean} [inOrder] by the value, not by how many have it
 */

/** @type {Facet[]} */
export const FACETS = [
  { name: "kind", label: gettext("Kind"), of: (entry) => [entry.kind], single: true },
  { name: "topic", label: gettext("Topic"), of: (entry) => entry.topics },
  { name: "person", label: gettext("Person"), of: (entry) => entry.people },
  { name: "place", label: gettext("Place"), of: (entry) => entry.places },
  {
    name: "period",
    label: gettext("Period"),
    of: (entry) => entry.decades.map((decade) => `${decade}s`),
    words: (value) => gettext("{year}s", { year: value.slice(0, -1) }),
    inOrder: true,
  },
  {
    name: "source-kind",
    label: gettext("Kind of source"),
    of: ({ sourceKind }) => (sourceKind ? [sourceKind] : []),
    single: true,
  },
  {
    name: "language",
    label: gettext("Language"),
    of: ({ language }) => (language ? [language] : []),
    single: true,
  },
  { name: "status", label: gettext("Status"), of: ({ status }) => (status ? [status] : []), single: true },
];

/**
 * The choice in an address.
 *
 * @param {URLSearchParams} parameters
 */
export function chosenIn(parameters) {
  /** @type {Chosen} */
  const chosen = new Map();
  for (const { name } of FACETS) {
    const values = new Set(parameters.getAll(name));
    if (values.size) chosen.set(name, [...values]);
  }
  return chosen;
}

/**
 * The address of a search: the words, then the facets in their order.
 *
 * @param {string} words
 * @param {Chosen} chosen
 */
export function parametersOf(words, chosen) {
  const parameters = new URLSearchParams();
  if (words) parameters.set("q", words);
  for (const { name } of FACETS) {
    for (const value of chosen.get(name) ?? []) parameters.append(name, value);
  }
  return parameters;
}

/**
 * An entry has every value that was chosen.
 *
 * @param {Entry} entry
 * @param {Chosen} chosen
 */
export const fits = (entry, chosen) =>
  FACETS.every(({ name, of }) => {
    const asked = chosen.get(name);
    return !asked || asked.every((value) => of(entry).includes(value));
  });

/**
 * How many of some entries have each value of a facet.
 *
 * @param {Iterable<Entry>} entries
 * @param {Facet} facet
 */
function countsIn(entries, { of }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const entry of entries) {
    for (const value of new Set(of(entry))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/**
 * How many of some entries have each value of each facet.
 *
 * @param {Set<Entry>} entries
 */
export function countsOf(entries) {
  /** @type {Map<string, Map<string, number>>} */
  const counts = new Map();
  for (const facet of FACETS) counts.set(facet.name, countsIn(entries, facet));
  return counts;
}

/**
 * With a value added where it was not chosen, without it where it was.
 *
 * @param {Chosen} chosen
 * @param {Facet} facet
 * @param {string} value
 */
export function toggled(chosen, { name, single }, value) {
  const values = chosen.get(name) ?? [];
  const others = values.filter((each) => each !== value);
  const other = new Map(chosen);
  other.delete(name);
  if (others.length === values.length) other.set(name, single ? [value] : [...values, value]);
  else if (others.length) other.set(name, others);
  return other;
}
