/* The search dialog: a box over the page, made when it is first opened. */

import { Combobox } from "./combobox.js";
import { parametersOf } from "./facets.js";
import { at, pageAt } from "./loading.js";
import { announced, NAMED, NO_INDEX, offer, page, TOLD, thing } from "./results.js";
import { gettext } from "./saying.js";
import { begin, searchFirst, searchPassages, searchThings, warmUp } from "./search.js";

/** @import { FoundTexts } from "./fulltext.js" */
/** @import { FoundThings } from "./search.js" */

const THINGS = 6;
const ALSO = 3;
const PAGES = 5;
const FIRST_PAGES = 3;
const PAUSE = 160;
const LONG_PAUSE = 480; // after a letter or two, when more are likely to come

const hint = gettext("A name in any spelling, a date, a word");
const found = gettext("Results");
const markup = () => `
<form class="search-bar">
  <label class="unseen" id="search-label" for="search-words">${gettext("Search the site")}</label>
  <input id="search-words" type="text" inputmode="search" enterkeyhint="go" placeholder="${hint}"
    autocomplete="off" autocapitalize="off" spellcheck="false" role="combobox" aria-expanded="false" aria-autocomplete="list"
    aria-haspopup="listbox" aria-controls="search-results" aria-describedby="search-status">
  <button type="button">Esc<span class="unseen">: ${gettext("close the search")}</span></button>
</form>
<p class="search-status" id="search-status" role="status"></p>
<div class="search-results" id="search-results" role="listbox" aria-label="${found}" tabindex="-1" hidden></div>
<p class="search-help"><a></a></p>`;

/** @type {Promise<HTMLDialogElement> | null} */
let dialog = null;

/** Show the dialog with the focus in its field, and in the field what has been typed meanwhile. */
export async function openDialog(typed = () => "") {
  dialog ??= make();
  const made = await dialog;
  if (!made.open) made.showModal();
  const field = /** @type {HTMLInputElement} */ (made.querySelector("input"));
  field.focus();
  field.select();
  if (!typed()) return;
  field.value = typed();
  field.dispatchEvent(new Event("input"));
}

function styled() {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = at("assets/samizdat/css/search.css").href;
  return new Promise((resolve) => {
    sheet.addEventListener("load", resolve);
    sheet.addEventListener("error", resolve);
    document.head.append(sheet);
  });
}

async function make() {
  begin();
  const made = document.createElement("dialog");
  made.className = "search";
  made.setAttribute("aria-labelledby", "search-label");
  made.innerHTML = markup(); // ours alone: no word of a query or a result is in it
  await styled();
  document.body.append(made);
  new Box(made);
  return made;
}

class Box {
  /** @param {HTMLDialogElement} made */
  constructor(made) {
    this.input = /** @type {HTMLInputElement} */ (made.querySelector("input"));
    this.status = /** @type {HTMLElement} */ (made.querySelector("[role=status]"));
    this.all = /** @type {HTMLAnchorElement} */ (made.querySelector(".search-help a"));
    const list = /** @type {HTMLElement} */ (made.querySelector("[role=listbox]"));
    this.combobox = new Combobox(this.input, list);
    this.turn = 0;
    this.timer = 0;
    this.#lead("");
    this.input.addEventListener("input", () => this.#typed());
    made.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault());
    made.querySelector("button")?.addEventListener("click", () => made.close());
    made.addEventListener("click", (event) => {
      const target = /** @type {Element} */ (event.target);
      if (target === made || (list.contains(target) && target.closest("a"))) made.close();
    });
  }

  /** @param {string} words */
  #lead(words) {
    this.all.href = `${pageAt("search/").href}?${parametersOf(words, new Map())}`;
    this.all.textContent = words
      ? gettext("All results, to be narrowed by kind, person, topic, period")
      : gettext("Everything from A to Z");
  }

  async #typed() {
    const turn = ++this.turn;
    const words = this.input.value.trim();
    clearTimeout(this.timer);
    this.#lead(words);
    if (!words) {
      this.#clear();
      return;
    }
    const first = await searchFirst(words).catch(() => null);
    if (turn !== this.turn) return;
    if (first?.things.length) this.combobox.show(thingGroups(first));
    const pause = words.length > 2 ? PAUSE : LONG_PAUSE;
    this.timer = setTimeout(() => this.#complete(turn, words), pause);
  }

  /**
   * What the whole catalogue has, and then the texts, when nothing is typed for a moment.
   *
   * @param {number} turn
   * @param {string} words
   */
  async #complete(turn, words) {
    const things = await searchThings(words).catch(() => null);
    if (turn !== this.turn) return;
    if (!things) {
      this.status.textContent = NO_INDEX;
      return;
    }
    const groups = thingGroups(things);
    if (groups.some(([, links]) => links.length)) this.#show(groups);
    await this.#passages(turn, things);
  }

  /**
   * The results with what had been chosen among those before.
   *
   * @param {[string, HTMLElement[]][]} groups
   */
  #show(groups) {
    const chosen = this.combobox.position;
    this.combobox.show(groups);
    this.combobox.choose(this.combobox.options[chosen]);
  }

  /**
   * @param {number} turn
   * @param {FoundThings} things
   */
  async #passages(turn, things) {
    warmUp();
    const found = await searchPassages(things.query);
    const pages = await Promise.all((found?.results ?? []).slice(0, PAGES).map((load) => load()));
    if (turn !== this.turn) return;
    const [named, said] = thingGroups(things);
    const words = found?.words ?? [];
    /** @type {[string, HTMLElement[]][]} */
    const passages = pages.map((each) => [each.title, page(each, words)]);
    // Where nothing has the name, what is said of a record may be nearer than a fourth text.
    const first = things.things.length ? passages.length : FIRST_PAGES;
    this.#show([named, ...passages.slice(0, first), said, ...passages.slice(first)]);
    this.#say(things, found);
  }

  /**
   * @param {FoundThings} things
   * @param {FoundTexts | null} found
   */
  #say({ things, also }, found) {
    this.status.textContent = announced(things.length + also.length, found);
    offer(this.status, found?.correction ?? "", (words) => this.#ask(words));
  }

  /** @param {string} words */
  #ask(words) {
    this.input.value = words;
    this.input.focus();
    this.#typed();
  }

  #clear() {
    this.status.textContent = "";
    this.combobox.show([]);
  }
}

/**
 * What fits by name, above the passages; what fits by what is said of it, below them.
 *
 * @param {FoundThings} found
 * @returns {[string, HTMLElement[]][]}
 */
function thingGroups({ things, also, query }) {
  return [
    [NAMED, things.slice(0, THINGS).map((each) => thing(each, query))],
    [TOLD, also.slice(0, things.length ? ALSO : THINGS).map((each) => thing(each, query))],
  ];
}
