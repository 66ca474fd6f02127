// The editor's desk on a page of the preview: each finding of the page beside the words that it is about.
{
  const desk = document.querySelector(".desk");
  const bar = /** @type {HTMLDetailsElement | null} */ (desk?.querySelector(".desk-findings") ?? null);
  const article = document.querySelector("article.text") ?? document.querySelector("main") ?? document.body;
  const BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, dt, dd, tr, figcaption, pre, blockquote";
  const ENOUGH = 0.6;
  const OPEN = "samizdat-desk";

  /**
   * The words of a text, in small letters, each with the number of times that it stands there.
   *
   * @param {string} text
   */
  function wordsOf(text) {
    /** @type {Map<string, number>} */
    const counts = new Map();
    const found = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { counts, size: found.length };
  }

  /** @typedef {ReturnType<typeof wordsOf>} Words */

  /**
   * How much of one text is in another, from 0 to 1; what the other has besides counts little, as
   * the page writes out what an author only names.
   *
   * @param {Words} sought
   * @param {Words} other
   */
  function likeness(sought, other) {
    if (!sought.size || !other.size) return 0;
    let shared = 0;
    for (const [word, count] of sought.counts) shared += Math.min(count, other.counts.get(word) ?? 0);
    return 0.9 * (shared / sought.size) + 0.1 * (shared / other.size);
  }

  /**
   * The text of a block without what an author has not typed.
   *
   * @param {Element} block
   */
  function textOf(block) {
    const copy = /** @type {Element} */ (block.cloneNode(true));
    for (const added of copy.querySelectorAll(".footnote-ref, .headerlink, .desk-note, ul, ol"))
      added.remove();
    return copy.textContent ?? "";
  }

  /** @type {{ block: Element, words: Words }[] | undefined} */
  let candidates;

  function blocks() {
    if (candidates) return candidates;
    candidates = [];
    for (const block of article.querySelectorAll(BLOCKS)) {
      if (block.querySelector("p") || block.closest(".desk")) continue;
      candidates.push({ block, words: wordsOf(textOf(block)) });
    }
    return candidates;
  }

  /**
   * The block of the page that has most of some words.
   *
   * @param {string | undefined} text
   */
  function blockWith(text) {
    const sought = wordsOf(text ?? "");
    let best = ENOUGH;
    /** @type {Element | null} */
    let found = null;
    for (const { block, words } of blocks()) {
      const like = likeness(sought, words);
      if (like > best) {
        best = like;
        found = block;
      }
    }
    return found;
  }

  /**
   * Where a finding stands: its record, its words, those before, or the title.
   *
   * @param {HTMLElement} row
   */
  function placeOf(row) {
    const { anchor, words, before } = row.dataset;
    return (
      (anchor && document.getElementById(anchor)) ||
      blockWith(words) ||
      blockWith(before) ||
      article.querySelector("h1") ||
      article.firstElementChild
    );
  }

  /**
   * After what a mark is put: a note stands at the block that refers to it, a row below its table.
   *
   * @param {Element} block
   */
  function outermost(block) {
    const note = block.closest(".footnote li");
    const reference = note && article.querySelector(`a.footnote-ref[href="#${CSS.escape(note.id)}"]`);
    const here = reference ? (reference.closest(BLOCKS) ?? block) : block;
    const table = here.closest("table");
    return table?.parentElement?.childElementCount === 1 ? table.parentElement : (table ?? here);
  }

  /**
   * @param {HTMLElement} row
   * @param {number} number
   */
  function noteFor(row, number) {
    const note = document.createElement("div");
    note.id = `desk-${number}`;
    note.className = `desk-note ${row.className}`;
    note.tabIndex = -1;
    const sign = document.createElement("a");
    sign.className = `desk-sign ${row.className}`;
    sign.textContent = `${number}`;
    sign.title = "In the list of findings";
    sign.href = `#desk-row-${number}`;
    sign.addEventListener("click", () => {
      if (bar) bar.open = true;
    });
    const said = document.createElement("p");
    for (const part of row.childNodes) said.append(part.cloneNode(true));
    const place = said.querySelector("code");
    const line = place?.textContent?.split(":").at(-2);
    if (place && line && !row.dataset.anchor) place.textContent = `line ${line}`;
    note.append(sign, said);
    return note;
  }

  function place() {
    /** @type {Map<Element, Element>} */
    const last = new Map();
    const rows = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".desk-here > li"));
    const places = [...rows].map(placeOf);
    for (const [index, row] of rows.entries()) {
      const found = places[index];
      if (!found) continue;
      const block = outermost(found);
      const note = noteFor(row, index + 1);
      const isInside = block.matches("li, dd, dt");
      if (isInside) block.append(note);
      else (last.get(block) ?? block).after(note);
      last.set(block, note);
      const sign = document.createElement("a");
      sign.className = `desk-sign ${row.className}`;
      sign.textContent = `${index + 1}`;
      sign.title = "To the passage";
      sign.href = `#${note.id}`;
      row.id = `desk-row-${index + 1}`;
      row.prepend(sign);
    }
  }

  /** The bar stays as it was left, on the next page too. */
  function remember() {
    if (!bar) return;
    try {
      bar.open = localStorage.getItem(OPEN) === "open";
    } catch {} // no storage: it is folded
    bar.addEventListener("toggle", () => {
      try {
        localStorage.setItem(OPEN, bar.open ? "open" : "folded");
      } catch {}
    });
  }

  place();
  remember();
}
