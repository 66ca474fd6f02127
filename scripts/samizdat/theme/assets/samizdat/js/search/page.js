/* The search page: the same search with room for facets, kept in the address. */

import { slugOf } from "./entries.js";
import { chosenIn, FACETS, parametersOf, toggled } from "./facets.js";
import { announced, element, NAMED, NO_INDEX, offer, page, TOLD, thing } from "./results.js";
import { gettext, ngettext } from "./saying.js";
import {
  atHand,
  facetCounts,
  opened,
  overview,
  searchFirst,
  searchPassages,
  searchThings,
  warmUp,
} from "./search.js";

/** @import { Chosen, Facet } from "./facets.js" */
/** @import { FoundPage, FoundTexts } from "./fulltext.js" */
/** @import { FoundThings, Thing } from "./search.js" */

/**
 * All that is shown: what was found, with those pages that have been fetched.
 *
 * @typedef {{ found: FoundThings, texts: FoundTexts | null, pages: FoundPage[] }} Shown
 */

/** @typedef {{ things: number, also: number }} Limits */

/**
 * What may be chosen: how many have each value, what a reader sees of values that say nothing by
 * themselves, and how many values a facet has where not all are given.
 *
 * @typedef {object} Choices
 * @property {Map<string, Map<string, number>>} counts by facet
 * @property {Map<string, string>} names
 * @property {Map<string, number>} [of]
 */

const THINGS = 20;
const PAGES = 10;
const VALUES = 9;
const PAUSE = 160;

const box = /** @type {HTMLElement} */ (document.querySelector("[data-search-page]"));
/**
 * @param {string} selector
 * @returns {HTMLElement}
 */
const part = (selector) => /** @type {HTMLElement} */ (box.querySelector(selector));
const form = /** @type {HTMLFormElement} */ (part("form"));
const input = /** @type {HTMLInputElement} */ (part("input[name=q]"));
const status = part("[role=status]");
const facets = part("[data-facets]");
const results = part("[data-results]");
const narrow = /** @type {HTMLDetailsElement} */ (part(".facets-box"));
const everything = /** @type {HTMLElement} */ (document.querySelector("[data-everything]"));

let turn = 0;
let timer = 0;
/** @type {Chosen} */
let chosen = new Map();
/** @type {Set<string>} */
const shownMore = new Set();
const openFacets = new Set(["kind"]);

/* The address */

function readAddress() {
  const parameters = new URLSearchParams(location.search);
  input.value = parameters.get("q") ?? "";
  chosen = chosenIn(parameters);
}

/** @param {"pushState" | "replaceState"} method */
function writeAddress(method) {
  const parameters = parametersOf(input.value.trim(), chosen).toString();
  history[method](null, "", parameters ? `?${parameters}` : location.pathname);
}

/* Facets */

/** @param {Choices} choices */
function facetGroups({ counts, names, of }) {
  const groups = FACETS.map((facet) => {
    const own = counts.get(facet.name) ?? new Map();
    return facetGroup(facet, own, names, of?.get(facet.name));
  });
  return groups.filter((group) => group !== null);
}

/**
 * What may be chosen of some things and texts.
 *
 * @param {Pick<Thing, "entry">[]} things
 * @param {FoundTexts | null} texts
 * @returns {Promise<Choices>}
 */
async function choicesIn(things, texts) {
  const { entries, kinds } = await opened();
  const names = new Map(kinds.map(({ noun, word }) => [noun, word]));
  for (const { kind, address, name } of entries) {
    if (kind === "person" || kind === "place") names.set(slugOf(address), name);
  }
  return { counts: await facetCounts(things, texts), names };
}

/**
 * What may be chosen where nothing is asked for: of everything, as it was counted beforehand.
 *
 * @returns {Promise<Choices>}
 */
async function choicesOfAll() {
  const start = shownMore.size || atHand() ? null : await overview();
  if (!start) {
    const { entries } = await opened();
    const all = entries.map((entry) => ({ entry }));
    return choicesIn(all, null);
  }
  const names = new Map(start.kinds.map(({ noun, word }) => [noun, word]));
  const counts = new Map();
  const of = new Map();
  for (const [facet, { most, of: all }] of Object.entries(start.facets)) {
    counts.set(facet, new Map(most.map(([value, count]) => [value, count])));
    of.set(facet, all);
    for (const [value, , words] of most) if (words) names.set(value, words);
  }
  return { counts, names, of };
}

/**
 * What may be chosen of a facet: what has been chosen first, then what most entries have.
 *
 * @param {Facet} facet
 * @param {string[]} own
 * @param {Map<string, number>} counts
 */
function valuesOf({ single, inOrder }, own, counts) {
  if (single && own.length) return own;
  const others = [...counts.keys()].filter((value) => !own.includes(value)).sort();
  if (inOrder) return [...[...own].sort(), ...others];
  /** @param {string} value */
  const count = (value) => counts.get(value) ?? 0;
  return [...own, ...others].sort((a, b) => {
    const first = Number(own.includes(b)) - Number(own.includes(a));
    return first || count(b) - count(a) || a.localeCompare(b);
  });
}

/**
 * @param {Facet} facet
 * @param {Map<string, number>} counts
 * @param {Map<string, string>} names
 * @param {number} [of] how many values it has, where not all are given
 */
function facetGroup(facet, counts, names, of) {
  const own = chosen.get(facet.name) ?? [];
  const values = valuesOf(facet, own, counts);
  const all = of ?? values.length;
  if (!values.length) return null;
  const isWhole = shownMore.has(facet.name) || facet.inOrder;
  const shown = isWhole ? values : values.slice(0, Math.max(VALUES, own.length));
  const details = element("details", "facets facet", element("summary", "", facet.label));
  details.open = openFacets.has(facet.name) || own.length > 0;
  details.addEventListener("toggle", () => openFacets[details.open ? "add" : "delete"](facet.name));
  const list = element("ul", "");
  for (const value of shown) {
    const words = names.get(value) ?? facet.words?.(value) ?? value;
    list.append(element("li", "", choice(facet, value, counts.get(value) ?? 0, words)));
  }
  details.append(list);
  if (shown.length < all) details.append(more(facet, all));
  return details;
}

/**
 * @param {Facet} facet
 * @param {string} value
 * @param {number} count
 * @param {string} words
 */
function choice(facet, value, count, words) {
  const check = document.createElement("input");
  check.type = "checkbox";
  check.checked = (chosen.get(facet.name) ?? []).includes(value);
  check.dataset.facet = facet.name;
  check.value = value;
  check.addEventListener("change", async () => {
    chosen = toggled(chosen, facet, value);
    writeAddress("pushState");
    await search();
    const again = choicesOf(facet).find((each) => each.value === value);
    again?.focus();
  });
  const label = element("label", "", check, element("span", "facet-words", words));
  if (count) label.append(element("span", "facet-count", String(count)));
  return label;
}

/**
 * @param {Facet} facet
 * @returns {HTMLInputElement[]}
 */
const choicesOf = ({ name }) =>
  [...facets.querySelectorAll("input")].filter((each) => each.dataset.facet === name);

/**
 * @param {Facet} facet
 * @param {number} count
 */
function more(facet, count) {
  const button = element("button", "facet-more", ngettext("All {count}", "All {count}", count));
  button.type = "button";
  button.addEventListener("click", async () => {
    shownMore.add(facet.name);
    await search();
    choicesOf(facet)[VALUES]?.focus();
  });
  return button;
}

/* Results */

/**
 * A section under its title; nothing where there is nothing in it.
 *
 * @param {string} title
 * @param {HTMLElement[]} children
 */
function section(title, children) {
  if (!children.length) return [];
  return [element("section", "search-section", element("h2", "", title), ...children)];
}

/**
 * @param {string} words
 * @param {() => void} action
 */
function moreButton(words, action) {
  const button = element("button", "search-more", words);
  button.type = "button";
  button.addEventListener("click", action);
  return button;
}

/**
 * As many of some things as the limit says, and a button for the others.
 *
 * @param {Thing[]} things
 * @param {FoundThings} found
 * @param {number} limit
 * @param {() => void} all
 */
function listOf(things, { query }, limit, all) {
  if (!things.length) return [];
  const items = things.slice(0, limit).map((each) => element("li", "", thing(each, query)));
  const list = element("ul", "search-list", ...items);
  if (things.length <= limit) return [list];
  return [list, moreButton(ngettext("All {count}", "All {count}", things.length), all)];
}

/**
 * @param {FoundPage} found
 * @param {string[]} words
 */
function passageGroup(found, words) {
  const [head, ...links] = page(found, words);
  const group = element("div", "search-page-group", element("h3", "", head));
  if (links.length) {
    group.append(element("ul", "search-list", ...links.map((link) => element("li", "", link))));
  }
  return group;
}

/**
 * @param {number} count
 * @param {number} total
 */
const moreOf = (count, total) =>
  ngettext("{count} more of {total}", "{count} more of {total}", count, { total });

/**
 * The pages that have been fetched, and a button that fetches more.
 *
 * @param {Shown} shown
 * @param {Limits} limits
 */
function passagesOf(shown, limits) {
  const { found, texts, pages } = shown;
  if (!texts) return [];
  const groups = pages.map((each) => passageGroup(each, texts.words));
  const left = texts.results.length - pages.length;
  if (left <= 0) return groups;
  const button = moreButton(moreOf(Math.min(left, PAGES), left), async () => {
    const next = await fetched(texts, pages.length);
    show({ found, texts, pages: [...pages, ...next] }, limits);
    results.querySelectorAll(".search-page-group")[pages.length]?.querySelector("a")?.focus();
  });
  return [...groups, button];
}

/**
 * @param {FoundTexts} texts
 * @param {number} from
 */
const fetched = ({ results }, from) => Promise.all(results.slice(from, from + PAGES).map((load) => load()));

/**
 * @param {Shown} shown
 * @param {Limits} limits
 */
function show(shown, limits) {
  const { things, also } = shown.found;
  /**
   * Everything of one section. Its button is gone once it has been pressed: the focus goes to the
   * first thing that came for it.
   *
   * @param {"things" | "also"} part
   * @param {string} title
   */
  const all = (part, title) => () => {
    show(shown, { ...limits, [part]: Number.POSITIVE_INFINITY });
    const sections = [...results.querySelectorAll("section")];
    const again = sections.find((each) => each.querySelector("h2")?.textContent === title);
    again?.querySelectorAll("a")[limits[part]]?.focus();
  };
  results.replaceChildren(
    ...section(NAMED, listOf(things, shown.found, limits.things, all("things", NAMED))),
    ...section(gettext("Passages"), passagesOf(shown, limits)),
    ...section(TOLD, listOf(also, shown.found, limits.also, all("also", TOLD))),
  );
}

/* The search */

/**
 * Say that results are on their way; the page says so by itself before this script is there.
 *
 * @param {boolean} searching
 */
function showSearching(searching) {
  if (searching) document.documentElement.dataset.asked = "";
  else delete document.documentElement.dataset.asked;
}

async function search() {
  turn += 1;
  const mine = turn;
  const words = input.value.trim();
  const asked = Boolean(words) || chosen.size > 0;
  everything.hidden = asked;
  showSearching(asked);
  const isShown = asked ? await searchAsked(words, mine) : await showEverything(mine);
  if (mine !== turn) return;
  showSearching(false);
  if (!isShown) status.textContent = NO_INDEX;
}

/**
 * Show what can be chosen of everything, and no results; false where that cannot be had.
 *
 * @param {number} mine the turn that this is for
 */
async function showEverything(mine) {
  const choices = await choicesOfAll().catch(() => null);
  if (mine !== turn) return true;
  if (choices) facets.replaceChildren(...facetGroups(choices));
  results.replaceChildren();
  results.ariaBusy = "false";
  status.textContent = "";
  return choices !== null;
}

/**
 * Show what fits words and facets: first what its part of the catalogue has, then all; false where
 * the catalogue cannot be had.
 *
 * @param {string} words
 * @param {number} mine the turn that this is for
 */
async function searchAsked(words, mine) {
  const limits = { things: THINGS, also: THINGS / 2 };
  if (!chosen.size && !atHand()) {
    const first = await searchFirst(words).catch(() => null);
    if (mine !== turn) return true;
    results.ariaBusy = "true"; // what stands there is to be completed
    if (first?.things.length) show({ found: { ...first, also: [] }, texts: null, pages: [] }, limits);
  }
  const found = await searchThings(words, chosen).catch(() => null);
  if (!found) {
    results.ariaBusy = "false";
    return false;
  }
  if (words) warmUp();
  const texts = await searchPassages(found.query, chosen);
  const pages = texts ? await fetched(texts, 0) : [];
  const choices = await choicesIn([...found.things, ...found.also], texts);
  if (mine !== turn) return true;
  facets.replaceChildren(...facetGroups(choices));
  const focused = /** @type {HTMLAnchorElement | null} */ (results.querySelector("a:focus"))?.href;
  show({ found, texts, pages }, limits);
  [...results.querySelectorAll("a")].find(({ href }) => href === focused)?.focus();
  results.ariaBusy = "false";
  status.textContent = announced(found.things.length + found.also.length, texts);
  offer(status, texts?.correction ?? "", ask);
  return true;
}

/**
 * Look for other words in the place of those that were typed.
 *
 * @param {string} words
 */
function ask(words) {
  input.value = words;
  input.focus();
  writeAddress("pushState");
  search();
}

function onType() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    writeAddress("replaceState");
    search();
  }, PAUSE);
}

input.addEventListener("input", onType);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  writeAddress("pushState");
  search();
});
addEventListener("popstate", () => {
  readAddress();
  search();
});
form.hidden = false;
narrow.hidden = false;
// Where the facets stand above the results they stay folded up.
narrow.open = matchMedia("(width >= 860px)").matches;
readAddress();
search();
