/* The search page: the same search with room for facets, kept in the address. */

import { chosenIn, FACETS, parametersOf, toggled } from "./facets.js";
import { slugOf } from "./catalogue.js";
import { changes, element, KIND_WORDS, NO_INDEX, NOTHING, page, summary, thing } from "./results.js";
import { facetCounts, opened, searchPassages, searchThings, warmUp } from "./search.js";

const THINGS = 20;
const PAGES = 10;
const VALUES = 9;
const PAUSE = 160;

const box = document.querySelector("[data-search-page]");
const form = box.querySelector("form");
const input = form.elements.q;
const status = box.querySelector("[role=status]");
const facets = box.querySelector("[data-facets]");
const results = box.querySelector("[data-results]");
const everything = document.querySelector("[data-everything]");

let turn = 0;
let timer = 0;
let chosen = new Map();
const shownMore = new Set();
let openFacets = new Set(["kind"]);

/* The address */

function readAddress() {
  const parameters = new URLSearchParams(location.search);
  input.value = parameters.get("q") ?? "";
  chosen = chosenIn(parameters);
}

function writeAddress(method) {
  const parameters = parametersOf(input.value.trim(), chosen).toString();
  history[method](null, "", parameters ? `?${parameters}` : location.pathname);
}

/* Facets */

async function facetGroups(counts) {
  const { entries } = await opened();
  const named = entries.filter(({ kind }) => kind === "person" || kind === "place");
  const names = new Map([...Object.entries(KIND_WORDS), ...named.map(({ address, name }) => [slugOf(address), name])]);
  return FACETS.map((facet) => facetGroup(facet, counts.get(facet.name) ?? new Map(), names)).filter(Boolean);
}

function facetGroup(facet, counts, names) {
  const own = chosen.get(facet.name) ?? [];
  const values = [...new Set([...own, ...counts.keys()])].filter((value) => own.includes(value) || !(facet.single && own.length));
  if (!values.length) return null;
  values.sort((a, b) => own.includes(b) - own.includes(a) || (facet.inOrder ? a.localeCompare(b) : counts.get(b) - counts.get(a) || a.localeCompare(b)));
  const shown = shownMore.has(facet.name) || facet.inOrder ? values : values.slice(0, Math.max(VALUES, own.length));
  const details = element("details", "facets facet", element("summary", "", facet.label));
  details.open = openFacets.has(facet.name) || own.length > 0;
  details.addEventListener("toggle", () => openFacets[details.open ? "add" : "delete"](facet.name));
  const list = element("ul", "", ...shown.map((value) => element("li", "", choice(facet, value, counts.get(value), names.get(value) ?? value))));
  details.append(list);
  if (shown.length < values.length) details.append(more(facet, values.length));
  return details;
}

function choice(facet, value, count, words) {
  const check = document.createElement("input");
  check.type = "checkbox";
  check.checked = (chosen.get(facet.name) ?? []).includes(value);
  check.dataset.facet = facet.name;
  check.value = value;
  check.addEventListener("change", () => {
    chosen = toggled(chosen, facet, value);
    writeAddress("pushState");
    search().then(() => facets.querySelector(`input[data-facet="${facet.name}"][value="${CSS.escape(value)}"]`)?.focus());
  });
  return element("label", "", check, element("span", "facet-words", words), ...(count ? [element("span", "facet-count", String(count))] : []));
}

function more(facet, count) {
  const button = element("button", "facet-more", `All ${count}`);
  button.type = "button";
  button.addEventListener("click", () => {
    shownMore.add(facet.name);
    search().then(() => facets.querySelectorAll(`input[data-facet="${facet.name}"]`)[VALUES]?.focus());
  });
  return button;
}

/* Results */

function section(title, ...children) {
  return children.length ? [element("section", "search-section", element("h2", "", title), ...children)] : [];
}

function listOf(things, query, limit, again) {
  const list = element("ul", "search-list", ...things.slice(0, limit).map((each) => element("li", "", thing(each, query))));
  if (things.length <= limit) return [list];
  const button = element("button", "search-more", `All ${things.length}`);
  button.type = "button";
  button.addEventListener("click", again);
  return [list, button];
}

function show({ things, also, query }, passages, pages, limits) {
  // The button is gone once it has been pressed: the focus goes to the first thing that came for it.
  const again = (changed) => (event) => {
    const list = event.currentTarget.closest("section").querySelectorAll("a").length;
    const head = event.currentTarget.closest("section").querySelector("h2").textContent;
    show({ things, also, query }, passages, pages, { ...limits, ...changed });
    const sections = [...results.querySelectorAll("section")];
    sections.find((each) => each.querySelector("h2").textContent === head)?.querySelectorAll("a")[list]?.focus();
  };
  results.replaceChildren(
    ...(things.length ? section("Records and titles", ...listOf(things, query, limits.things, again({ things: Infinity }))) : []),
    ...section("Passages", ...pages.map((each) => passageGroup(each, passages.words)), ...morePages(passages, pages, query, { things, also, query }, limits)),
    ...(also.length ? section("Said of a record", ...listOf(also, query, limits.also, again({ also: Infinity }))) : []),
  );
}

function passageGroup(each, words) {
  const [head, ...links] = page(each, words);
  const title = element("h3", "", head);
  return element("div", "search-page-group", title, ...(links.length ? [element("ul", "search-list", ...links.map((link) => element("li", "", link)))] : []));
}

function morePages(passages, pages, query, found, limits) {
  const left = (passages?.results.length ?? 0) - pages.length;
  if (left <= 0) return [];
  const button = element("button", "search-more", `${Math.min(left, PAGES)} more of ${left}`);
  button.type = "button";
  button.addEventListener("click", async () => {
    const next = await Promise.all(passages.results.slice(pages.length, pages.length + PAGES).map((load) => load()));
    show(found, passages, [...pages, ...next], limits);
    results.querySelectorAll(".search-page-group")[pages.length]?.querySelector("a")?.focus();
  });
  return [button];
}

/* The search */

async function search() {
  const mine = ++turn;
  const words = input.value.trim();
  const asked = Boolean(words) || chosen.size > 0;
  everything.hidden = asked;
  const found = await searchThings(words, chosen).catch(() => null);
  if (!found) return void (status.textContent = NO_INDEX);
  if (words) warmUp();
  const passages = await searchPassages(found.query, chosen);
  const pages = await Promise.all((passages?.results ?? []).slice(0, PAGES).map((load) => load()));
  if (mine !== turn) return;
  await showFacets(found, passages, asked);
  if (mine !== turn) return;
  show(found, passages, pages, { things: THINGS, also: THINGS / 2 });
  const count = summary(found.things.length + found.also.length, passages?.results.length ?? 0);
  const said = asked ? [count || (passages ? NOTHING : ""), passages ? changes(passages) : NO_INDEX] : [];
  status.textContent = said.filter(Boolean).join(" ");
}

async function showFacets({ things, also }, passages, asked) {
  const counted = asked ? [...things, ...also] : (await opened()).entries.map((entry) => ({ entry }));
  facets.replaceChildren(...(await facetGroups(await facetCounts(counted, passages))));
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
const narrow = box.querySelector(".facets-box");
for (const part of [form, narrow]) part.hidden = false;
// Where the facets stand above the results they are folded up.
if (!matchMedia("(width >= 860px)").matches) narrow.open = false;
readAddress();
search();
