/* The entries of the catalogue, as they were packed (samizdat/exports/catalogue.py). */

/**
 * One thing that has a name, as samizdat/catalogue.py writes it.
 *
 * @typedef {object} Entry
 * @property {number} id
 * @property {string} kind
 * @property {string} address from the root of the site: `people/yezhov/`
 * @property {string} name
 * @property {string} line what tells it from others of the name
 * @property {string[]} spellings
 * @property {string} text further words by which it may be found
 * @property {string} keywords its id, where editors call it by that
 * @property {string[]} topics
 * @property {string[]} people by id
 * @property {string[]} places by id
 * @property {number[]} decades
 * @property {[number, number] | 0} days the bounds of its date: 19370601
 * @property {string} sourceKind
 * @property {string} status
 * @property {number} weight how many sentences name it
 */

/**
 * The file of the catalogue: values that recur stand in lists and are named by position.
 *
 * @typedef {object} Data
 * @property {string[]} fields of a row
 * @property {any[][]} entries
 * @property {string[]} kinds
 * @property {string[]} topics
 * @property {string[]} sourceKinds
 * @property {string[]} statuses
 * @property {Record<string, string>} houseForms
 */

/**
 * A row as an object, with the values that it names by position; people and places still are numbers.
 *
 * @param {any[]} row
 * @param {number} id
 * @param {Data} data
 */
function entryOf(row, id, data) {
  /** @type {any} */
  const entry = { id, ...Object.fromEntries(data.fields.map((field, at) => [field, row[at]])) };
  entry.kind = data.kinds[entry.kind];
  entry.topics = entry.topics.map((/** @type {number} */ at) => data.topics[at]);
  entry.sourceKind = data.sourceKinds[entry.sourceKind] ?? "";
  entry.status = data.statuses[entry.status] ?? "";
  // What editors call an event or a series in a word or two is its id.
  const isCalledById = entry.kind === "event" || entry.kind === "figure";
  entry.keywords = isCalledById ? slugOf(entry.address).replaceAll("-", " ") : "";
  return entry;
}

/**
 * The data as objects, each with its own names.
 *
 * @param {Data} data
 * @returns {Entry[]}
 */
export function entriesOf(data) {
  const entries = data.entries.map((row, id) => entryOf(row, id, data));
  /** @param {number} at */
  const key = (at) => slugOf(entries[at].address);
  for (const entry of entries) {
    entry.people = entry.people.map(key);
    entry.places = entry.places.map(key);
  }
  return entries;
}

/**
 * The last part of an address: `people/yezhov/` and `people/#yezhov` are yezhov.
 *
 * @param {string} address
 */
export const slugOf = (address) => address.split(/[/#]/).findLast(Boolean) ?? "";
