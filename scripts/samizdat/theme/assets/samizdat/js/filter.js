/* The form above a register, a field and a choice for each facet: what has every word and value stays.

   Spellings are compared as the search compares them. What was typed and chosen stands in the address,
   so that it can be sent, and is still there on the way back. */

/** @typedef {{ element: HTMLElement, text: string, values: Record<string, string[]> }} Entry */

/**
 * @param {HTMLElement} box
 * @returns {HTMLElement[]}
 */
function entriesOf(box) {
  const rows = box.querySelectorAll("tbody tr, .claim-entry");
  return /** @type {HTMLElement[]} */ ([...(rows.length ? rows : box.querySelectorAll(":scope > ul > li"))]);
}

/** @param {Element} list */
const hasItems = (list) => [...list.children].some((item) => !(/** @type {HTMLElement} */ (item).hidden));

/**
 * Headings whose entries are all hidden go with them.
 *
 * @param {HTMLElement} box
 */
function tidy(box) {
  let shown = false;
  for (const element of /** @type {HTMLElement[]} */ ([...box.children].reverse())) {
    if (/^H[23]$/.test(element.tagName)) {
      element.hidden = !shown;
      if (element.tagName === "H2") shown = false;
    } else if (element.matches("ul")) {
      shown = hasItems(element);
    } else if (element.matches(".claim-entry")) {
      shown ||= !element.hidden;
    }
  }
}

/**
 * What a reader calls the values of a facet, where an address has other words for them.
 *
 * @param {HTMLSelectElement} select
 */
const namesIn = (select) => new Map([...select.options].map(({ value, text }) => [value, text]));

/**
 * What may be chosen of a facet, each with how many would be left: the most common first.
 *
 * @param {HTMLSelectElement} select
 * @param {Map<string, string>} names
 * @param {Entry[]} left what all others leave
 */
function fill(select, names, left) {
  const chosen = select.value || select.dataset.asked || "";
  /** @type {Map<string, number>} */
  const counts = new Map(chosen ? [[chosen, 0]] : []);
  for (const { values } of left) {
    for (const value of values[select.name] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  /** @param {string} value */
  const named = (value) => names.get(value) ?? value;
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || named(a[0]).localeCompare(named(b[0])));
  const options = ordered.map(([value, count]) => new Option(`${named(value)} (${count})`, value));
  select.replaceChildren(select.options[0], ...options);
  select.value = chosen;
  delete select.dataset.asked;
}

/**
 * The names of the months as dates have them, of which some languages have two.
 *
 * @param {(text: string) => string} fold
 */
function monthsIn(fold) {
  /** @type {Set<string>} */
  const names = new Set();
  for (let month = 0; month < 12; month++) {
    for (const day of [undefined, /** @type {const} */ ("numeric")]) {
      const format = new Intl.DateTimeFormat(document.documentElement.lang, { month: "long", day });
      const part = format.formatToParts(new Date(2000, month, 1)).find(({ type }) => type === "month");
      names.add(fold(part?.value ?? ""));
    }
  }
  return names;
}

/**
 * What an entry is asked for: a month and the year behind it are one date, `August 1937`, which a
 * stretch that begins in it has too.
 *
 * @param {string[]} words
 * @param {Set<string>} months
 * @returns {((text: string) => boolean)[]}
 */
function soughtIn(words, months) {
  /** @type {((text: string) => boolean)[]} */
  const found = [];
  for (const [number, word] of words.entries()) {
    const month = words[number - 1];
    if (/^\d{4}$/.test(word) && months.has(month)) {
      const date = new RegExp(`${month}(?: (?!\\d{4})\\S+){0,2} ${word}`);
      found.push((text) => date.test(text));
    } else found.push((text) => text.includes(word));
  }
  return found;
}

/**
 * @param {string} name
 * @param {string} value
 */
function keep(name, value) {
  const address = new URL(location.href);
  if (value) address.searchParams.set(name, value);
  else address.searchParams.delete(name);
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // A page from the disk may not change its address: the choice holds for this visit.
  }
}

/**
 * @param {HTMLElement} box
 * @param {HTMLFormElement} form
 * @param {typeof import("./folding.js")} folding
 */
function furnish(box, form, { fold, wordsOf }) {
  /** @type {Entry[]} */
  const entries = entriesOf(box).map((element) => ({
    element,
    text: fold(element.textContent),
    values: JSON.parse(element.dataset.facets ?? "{}"),
  }));
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const output = /** @type {HTMLOutputElement} */ (form.querySelector("output"));
  const selects = [...form.querySelectorAll("select")];
  const months = monthsIn(fold);
  const names = new Map(selects.map((select) => [select, namesIn(select)]));

  /**
   * Whether an entry has what is asked for, but for one facet.
   *
   * @param {Entry} entry
   * @param {((text: string) => boolean)[]} words
   * @param {HTMLSelectElement} [except]
   */
  const fits = ({ text, values }, words, except) =>
    words.every((has) => has(text)) &&
    selects.every((select) => {
      const asked = select.value || select.dataset.asked;
      return select === except || !asked || values[select.name]?.includes(asked);
    });

  function apply() {
    const words = soughtIn(wordsOf(input.value), months);
    for (const select of selects) {
      fill(
        select,
        names.get(select) ?? new Map(),
        entries.filter((entry) => fits(entry, words, select)),
      );
    }
    let count = 0;
    for (const entry of entries) {
      entry.element.hidden = !fits(entry, words);
      count += entry.element.hidden ? 0 : 1;
    }
    tidy(box);
    const isNarrowed = words.length || selects.some(({ value }) => value);
    const told = (form.dataset.told ?? "")
      .replace("{count}", `${count}`)
      .replace("{all}", `${entries.length}`);
    output.textContent = isNarrowed ? told : "";
    box.classList.toggle("is-narrowed", Boolean(isNarrowed));
    delete document.documentElement.dataset.asked; // the page was held for what it asks
    dispatchEvent(new CustomEvent("narrowed")); // a drawing of the list may follow
  }

  function readAddress() {
    const asked = new URLSearchParams(location.search);
    input.value = asked.get("q") ?? input.value; // somebody may have typed before this came
    if (input.value) keep("q", input.value);
    for (const select of selects) {
      select.dataset.asked = asked.get(select.name) ?? select.value;
      select.value = "";
    }
  }

  function clear() {
    for (const control of [input, ...selects]) {
      control.value = "";
      keep(control.name, "");
    }
    apply();
  }

  form.addEventListener("input", (event) => {
    const control = /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target);
    keep(control.name, control.value);
    apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => {
    if (document.querySelector(":target")?.closest("[hidden]")) clear();
  });
  readAddress();
  apply();
}

/** @type {NodeListOf<HTMLFormElement>} */
const forms = document.querySelectorAll(".filterable > form.filter");
if (forms.length) {
  const folding = import("./folding.js");
  for (const form of forms) {
    const box = /** @type {HTMLElement} */ (form.parentElement);
    folding.then((module) => furnish(box, form, module));
  }
}
