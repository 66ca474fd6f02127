/* A field above each register: it leaves what holds every word that was typed.

   Spellings are compared as the search compares them. */

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
 * The field, in a form of its own, and the place that says how much is left.
 *
 * @param {string} noun
 */
function fieldFor(noun) {
  const form = document.createElement("form");
  const label = document.createElement("label");
  const words = document.createElement("span");
  const input = document.createElement("input");
  const output = document.createElement("output");
  form.className = "filter";
  form.setAttribute("role", "search");
  words.textContent = `Filter ${noun}`;
  input.type = "search";
  input.autocomplete = "off";
  input.spellcheck = false;
  output.setAttribute("aria-live", "polite");
  label.append(words, input);
  form.append(label, output);
  return { form, input, output };
}

/**
 * @param {HTMLElement} box
 * @param {typeof import("./folding.js")} folding
 */
function furnish(box, { fold, wordsOf }) {
  const entries = entriesOf(box).map((element) => ({ element, text: fold(element.textContent) }));
  const noun = box.dataset.noun ?? "entries";
  const { form, input, output } = fieldFor(noun);

  function apply() {
    const words = wordsOf(input.value);
    let count = 0;
    for (const { element, text } of entries) {
      element.hidden = !words.every((word) => text.includes(word));
      count += element.hidden ? 0 : 1;
    }
    tidy(box);
    output.textContent = words.length ? `${count} of ${entries.length} ${noun}` : "";
  }

  input.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => {
    if (document.querySelector(":target")?.closest("[hidden]")) {
      input.value = "";
      apply();
    }
  });
  box.prepend(form);
}

/** @type {NodeListOf<HTMLElement>} */
const boxes = document.querySelectorAll(".filterable");
if (boxes.length) {
  const folding = import("./folding.js");
  for (const box of boxes) folding.then((module) => furnish(box, module));
}
