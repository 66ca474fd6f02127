/* What opens the search, and what marks the words of one on arrival. Neither is fetched before it
   is asked for. */

/* What the dialog cannot begin without: asked for at once, not when one script names the next. */
const AHEAD = [
  "folding.js",
  "saying.js",
  "search/beginning.js",
  "search/catalogue.js",
  "search/combobox.js",
  "search/dialog.js",
  "search/entries.js",
  "search/facets.js",
  "search/keyboards.js",
  "search/loading.js",
  "search/marking.js",
  "search/query.js",
  "search/respelling.js",
  "search/results.js",
  "search/russian.js",
  "search/saying.js",
  "search/search.js",
  "search/signatures.js",
  "search/slips.js",
  "search/synonyms.js",
  "search/understanding.js",
  "search/weighing.js",
  "vendor/minisearch.js",
];

/** @type {NodeListOf<HTMLFormElement>} */
const openers = document.querySelectorAll("[data-search-opener]");

function fetchAhead() {
  if ("offline" in document.body.dataset || document.querySelector("link[rel=modulepreload]")) return;
  const root = new URL(document.body.dataset.root || ".", document.baseURI);
  for (const path of AHEAD) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = new URL(`assets/samizdat/js/${path}`, root).href;
    document.head.append(link);
  }
}

/** Open the dialog; what is typed before it has come is handed over to it. */
async function open() {
  let typed = "";
  /** @param {KeyboardEvent} event */
  const keep = (event) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    typed += event.key;
  };
  addEventListener("keydown", keep, true);
  fetchAhead();
  try {
    const { openDialog } = await import("./search/dialog.js");
    await openDialog(() => typed);
  } catch {
    openers[0]?.submit(); // it could not be fetched or read: the search page needs no script
  } finally {
    removeEventListener("keydown", keep, true);
  }
}

/** @param {HTMLElement} target */
const typing = (target) => target.isContentEditable || target.matches?.("input, textarea, select");

/** @param {KeyboardEvent} event */
function onKey(event) {
  const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
  const slash = event.key === "/" && bare && !typing(/** @type {HTMLElement} */ (event.target));
  const letter =
    event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!slash && !letter) return;
  event.preventDefault();
  /** @type {HTMLInputElement | null} */
  const field = document.querySelector("[data-search-page] input[name=q]");
  if (field) field.focus();
  else open();
}

/**
 * The form that leads to the search page becomes the button it was standing in for.
 *
 * @param {HTMLFormElement} form
 */
function upgrade(form) {
  const button = form.querySelector("button");
  if (!button) return;
  button.type = "button";
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-keyshortcuts", "/ Control+K Meta+K");
  button.addEventListener("click", open);
}

document.addEventListener("keydown", onKey);
if (!document.querySelector("[data-search-page]")) openers.forEach(upgrade);
if (document.querySelector("[data-search-page]")) import("./search/page.js");
if (new URLSearchParams(location.search).has("find")) import("./found.js");
