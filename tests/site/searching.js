/* Reads the results of a search off a page, and waits for them without looking ten times a second.
   The text is the beginning of a function: see searching.py. */

const text = (element) => element?.textContent ?? "";
const root = new URL(document.body.dataset.root || ".", document.baseURI).href;

function option(link) {
  const part = (name) => text(link.querySelector(`.search-${name}`));
  const url = new URL(link.href);
  const find = url.searchParams.get("find") ?? "";
  url.search = "";
  const path = url.href.replace(root, "").replace("index.html", "");
  const marks = [...link.querySelectorAll("mark")].map(text);
  const parts = ["title", "why", "kind", "line", "heading", "excerpt"].map((name) => [name, part(name)]);
  return { path, find, marks, ...Object.fromEntries(parts) };
}

const groups = (boxes, label) =>
  [...boxes].map((box) => [text(box.querySelector(label)), [...box.querySelectorAll(".search-option")].map(option)]);

/** Resolves when a condition holds, which is tried whenever something below an element changes. */
const until = (element, holds) =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`This never came to be: ${holds}`)), 10_000);
    const observer = new MutationObserver(tried);
    function tried() {
      if (!holds()) return;
      clearTimeout(late);
      observer.disconnect();
      resolve();
    }
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    tried();
  });

function type(field, words) {
  field.value = words;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

const seen = {
  async lookedFor(words) {
    const box = document.querySelector("dialog.search");
    const status = box.querySelector("[role=status]");
    type(box.querySelector("input"), "");
    await until(status, () => text(status) === "");
    type(box.querySelector("input"), words);
    await until(status, () => text(status) !== "");
    return { said: text(status), groups: groups(box.querySelectorAll("[role=group]"), ".search-group-label") };
  },

  get page() {
    return document.querySelector("[data-search-page]");
  },

  get results() {
    return this.page.querySelector("[data-results]");
  },

  /** Something has been said, or there is something to choose. */
  ready() {
    return until(this.page, () => text(this.page.querySelector("[role=status]")) || this.page.querySelector("[data-facets] input"));
  },

  mark() {
    this.results.append(document.createElement("wbr"));
  },

  changed() {
    const isThere = () => !this.results.querySelector(":scope > wbr") && this.results.ariaBusy !== "true";
    return until(this.page, isThere);
  },

  choose(facet, value) {
    this.mark();
    const boxes = [...this.page.querySelectorAll(`input[data-facet="${facet}"]`)];
    boxes.find((box) => box.value === value).click();
    return this.changed();
  },

  choices() {
    return [...this.page.querySelectorAll("[data-facets] input")].map((box) => ({
      facet: box.dataset.facet,
      value: box.value,
      count: Number(text(box.closest("label").querySelector(".facet-count"))),
      chosen: box.checked,
    }));
  },

  onPage() {
    return { said: text(this.page.querySelector("[role=status]")), groups: groups(this.results.querySelectorAll(":scope > section"), "h2") };
  },

  shown() {
    const all = () => [...this.results.querySelectorAll("button")].find((button) => text(button).startsWith("All "));
    while (all()) all().click();
    return [...this.results.querySelectorAll("li > .search-thing, h3 > .search-option")].map((link) => option(link).path);
  },
};
