/* The search dialog: opened by the button, by "/" or by Ctrl-K.

   Nothing is fetched before it is opened. What the index hands over is HTML;
   of that only the words and which of them matched are taken. */

const SHOWN = 10;
const PASSAGES = 3;
const PAUSE = 140;

const dialog = document.querySelector("[data-search]");
const input = dialog?.querySelector("[role=combobox]");
const results = dialog?.querySelector("[role=listbox]");
const status = dialog?.querySelector("[role=status]");

const bundle = new URL(dialog?.dataset.index ?? "", document.baseURI);

let index = null;
let latest = 0;
let timer = 0;

/* The index */

async function load() {
  const pagefind = await import(new URL("pagefind.js", bundle));
  await pagefind.options({ baseUrl: new URL("..", bundle).pathname, excerptLength: 22 });
  await pagefind.init();
  return pagefind;
}

function fetchIndex() {
  index ??= load().catch(() => {
    index = null;
    say("The search index is not there. It is made when the site is published; a preview may have none.");
    return null;
  });
  return index;
}

/* What is shown */

function say(words) {
  status.textContent = words;
}

/** The text of an excerpt with its <mark>s, and nothing else that it may hold. */
function excerpt(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  const nodes = [...parsed.childNodes].map((node) => {
    if (node.nodeName !== "MARK") return node.textContent;
    const mark = document.createElement("mark");
    mark.textContent = node.textContent;
    return mark;
  });
  return element("span", "search-excerpt", ...nodes);
}

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

function option(href, ...children) {
  const made = element("a", "search-option", ...children);
  made.href = href;
  made.role = "option";
  made.tabIndex = -1;
  made.ariaSelected = "false";
  return made;
}

function passage({ title, url, excerpt: html }, essay) {
  const heading = title === essay.meta.title ? [] : [element("span", "search-heading", title)];
  return option(url, ...heading, excerpt(html));
}

function essayGroup(essay, position) {
  const title = option(essay.url, element("span", "search-title", essay.meta.title));
  title.id = `search-essay-${position}`;
  const passages = essay.sub_results.slice(0, PASSAGES).map((each) => passage(each, essay));
  const group = element("div", "search-essay", title, ...passages);
  group.role = "group";
  group.setAttribute("aria-labelledby", title.id);
  return group;
}

function show(essays) {
  results.replaceChildren(...essays.map(essayGroup));
  options().forEach((each, position) => (each.id ||= `search-passage-${position}`));
  results.hidden = essays.length === 0;
  results.scrollTop = 0;
  input.ariaExpanded = String(essays.length > 0);
  choose(null);
}

function count(found, shown) {
  if (found === 0) return "Nothing has all of these words. Try fewer, another spelling, or only the beginning of a name.";
  const pages = found === 1 ? "1 page" : `${found} pages`;
  return found > shown ? `${pages}; the first ${shown} are shown. Another word will narrow them.` : pages;
}

async function search() {
  const turn = ++latest;
  const words = input.value.trim();
  if (!words) {
    show([]);
    return say("");
  }
  if (!status.textContent) say("Searching …");
  const pagefind = await fetchIndex();
  if (!pagefind || turn !== latest) return;
  const found = (await pagefind.search(words)).results;
  const essays = await Promise.all(found.slice(0, SHOWN).map((each) => each.data()));
  if (turn !== latest) return;
  show(essays);
  say(count(found.length, essays.length));
}

/* Moving among the results; the focus stays in the field */

const options = () => [...results.querySelectorAll("[role=option]")];
const chosen = () => results.querySelector("[aria-selected=true]");

function choose(target) {
  const before = chosen();
  if (before) before.ariaSelected = "false";
  if (!target) return input.removeAttribute("aria-activedescendant");
  target.ariaSelected = "true";
  target.scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", target.id);
}

/** Home and End belong to the field until a result has been chosen. */
function destination(key) {
  const all = options();
  const at = all.indexOf(chosen());
  if (key === "ArrowDown") return all[(at + 1) % all.length];
  if (key === "ArrowUp") return all.at(at < 0 ? -1 : at - 1);
  if (key === "Home" && at >= 0) return all[0];
  if (key === "End" && at >= 0) return all.at(-1);
  return undefined;
}

function onFieldKey(event) {
  if (event.isComposing) return;
  const target = destination(event.key);
  if (target) {
    event.preventDefault();
    choose(target);
  } else if (event.key === "Enter") {
    event.preventDefault();
    (chosen() ?? options()[0])?.click();
  }
}

/* Opening and closing */

function openDialog() {
  if (dialog.open) return;
  dialog.showModal();
  input.focus();
  input.select();
  fetchIndex();
}

const typing = (target) => target.isContentEditable || target.matches?.("input, textarea, select");

function onPageKey(event) {
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
  const letter = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!slash && !letter) return;
  event.preventDefault();
  openDialog();
}

/** The link to the list of essays becomes the button it was standing in for. */
function upgrade(link) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-keyshortcuts", "/ Control+K Meta+K");
  button.append(...link.childNodes);
  button.addEventListener("click", openDialog);
  link.replaceWith(button);
}

if (dialog) {
  upgrade(document.querySelector("[data-search-opener]"));
  document.addEventListener("keydown", onPageKey);
  input.addEventListener("keydown", onFieldKey);
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  results.addEventListener("click", (event) => event.target.closest("a") && dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
}
