/* The entries of the catalogue, as they were packed (samizdat/search/packing.py). */

/**
 * A kind of thing, as samizdat/model/kind.py describes it.
 *
 * @typedef {object} Kind
 * @property {string} noun what facets and addresses of a search call it: `person`
 * @property {string} word what a result says that it is: `Person`
 * @property {"name" | "title" | "work" | "prose"} manner how the words of it are weighed
 * @property {number} likelier how much likelier it is meant than another that fits alike
 */

/**
 * One thing that has a name, as samizdat/knowledge/catalogue.py writes it.
 *
 * @typedef {object} Entry
 * @property {number} id
 * @property {string} kind the noun of its kind
 * @property {Kind} sort
 * @property {string} address from the root of the site: `people/danton/`
 * @property {string} name
 * @property {string} family the family name of a person
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
 * @property {string} language what it calls itself, where the essays have several
 * @property {number} weight how many sentences name it
 */

/**
 * The file of the catalogue: values that recur stand in lists and are named by position.
 *
 * @typedef {object} Data
 * @property {string[]} fields of a row
 * @property {any[][]} entries
 * @property {Kind[]} kinds
 * @property {string[]} topics
 * @property {string[]} sourceKinds
 * @property {string[]} statuses
 * @property {string[]} languages
 * @property {Record<string, string>} houseForms
 * @property {Record<string, string>[]} keyboards the layouts of the collection, by keys
 * @property {number} century of years that are written with two digits
 * @property {string[]} commonWords words of names that stand in small letters too
 * @property {Record<string, string[]>[]} synonyms by language
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
  entry.sort = data.kinds[entry.kind];
  entry.kind = entry.sort.noun;
  entry.topics = entry.topics.map((/** @type {number} */ at) => data.topics[at]);
  entry.sourceKind = data.sourceKinds[entry.sourceKind] ?? "";
  entry.status = data.statuses[entry.status] ?? "";
  entry.language = data.languages[entry.language] ?? "";
  // What editors call an event or a series in a word or two is its id.
  const isCalledById = entry.sort.manner === "title" && entry.kind !== "essay";
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

const EDITORS = ["handbook/", "data/"];

/**
 * Whether a page is for those who write the collection: it is in no reader's search, unless that
 * asks for pages.
 *
 * @param {string} address
 */
export const isForEditors = (address) => EDITORS.some((folder) => address.startsWith(folder));

const ABOUT = ["evidence/", "about/"];

/**
 * Whether a page tells of the collection, and not of its subject.
 *
 * @param {string} address
 */
export const isAbout = (address) => ABOUT.some((folder) => address.startsWith(folder));

/**
 * Results without those of pages about the collection, then these: they name everybody, and tell of
 * nobody.
 *
 * @template Result
 * @param {Result[]} results
 * @param {(result: Result) => string} addressOf
 */
export function aboutLast(results, addressOf) {
  const others = results.filter((each) => !isAbout(addressOf(each)));
  return [...others, ...results.filter((each) => isAbout(addressOf(each)))];
}

/**
 * The last part of an address: `people/danton/` and `people/#danton` are danton.
 *
 * @param {string} address
 */
export const slugOf = (address) => address.split(/[/#]/).findLast(Boolean) ?? "";
