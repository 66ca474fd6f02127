/* A field above each register: it leaves what holds every word that was typed.

   Spellings are compared as the search compares them. */

function entriesOf(box) {
  const rows = box.querySelectorAll("tbody tr, .claim-entry");
  return [...(rows.length ? rows : box.querySelectorAll(":scope > ul > li"))];
}

/** Headings whose entries are all hidden go with them. */
function tidy(box) {
  let shown = false;
  for (const element of [...box.children].reverse()) {
    if (/^H[23]$/.test(element.tagName)) {
      element.hidden = !shown;
      if (element.tagName === "H2") shown = false;
    } else if (element.matches("ul, .claim-entry")) {
      const visible = element.matches("ul") ? [...element.children].some((item) => !item.hidden) : !element.hidden;
      shown = element.matches("ul") ? visible : shown || visible;
    }
  }
}

function furnish(box, { fold, wordsOf }) {
  const entries = entriesOf(box).map((element) => ({ element, text: fold(element.textContent) }));
  const noun = box.dataset.noun ?? "entries";
  const form = document.createElement("form");
  form.className = "filter";
  form.setAttribute("role", "search");
  form.innerHTML = "<label><span></span><input type=search autocomplete=off spellcheck=false></label><output aria-live=polite></output>";
  const [label, input, output] = ["span", "input", "output"].map((name) => form.querySelector(name));
  label.textContent = `Filter ${noun}`;

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
  box.before(form);
}

const boxes = document.querySelectorAll(".filterable");
if (boxes.length) import("./folding.js").then((folding) => boxes.forEach((box) => furnish(box, folding)));
