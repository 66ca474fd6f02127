// Loads a page of the preview anew when another is shown, and goes to what was saved; else it keeps
// the place where one reads.
{
  const tag = document.currentScript?.dataset.tag ?? "";
  const BLOCKS = ".text :is(p, h1, h2, h3, h4, li, tr, dd, pre, figcaption)";
  const NOT_TYPED = ".desk-note, .note-here, .footnote, .apparatus, .byline, .source-mix";
  const SETTLED = 300; // milliseconds after which a page that has loaded stays where it is
  const place = `samizdat-place ${location.pathname}`;

  /** @type {EventSource | null} */
  let changes = null;

  /**
   * The last anchor above the window: it moves with the text when something is typed before it.
   *
   * @returns {Element | null}
   */
  function anchor() {
    let last = null;
    for (const each of document.querySelectorAll("main [id]")) {
      if (each.getBoundingClientRect().top > 1) break;
      last = each;
    }
    return last;
  }

  /**
   * What is read on the page, block by block, without what the preview itself adds.
   *
   * @returns {{ block: Element, text: string }[]}
   */
  function read() {
    const found = [];
    for (const block of document.querySelectorAll(BLOCKS)) {
      if (block.closest(NOT_TYPED) || block.querySelector("p, li")) continue;
      const copy = /** @type {Element} */ (block.cloneNode(true));
      for (const number of copy.querySelectorAll(".footnote-ref, .desk-note")) number.remove();
      found.push({ block, text: (copy.textContent ?? "").trim() });
    }
    return found;
  }

  function reload() {
    changes?.close();
    const near = anchor();
    const above = near ? near.getBoundingClientRect().top : 0;
    try {
      const texts = read().map(({ text }) => text);
      sessionStorage.setItem(place, JSON.stringify({ id: near?.id ?? "", above, y: scrollY, texts }));
      history.scrollRestoration = "manual";
    } catch {} // no storage, no place
    location.reload();
  }

  /** @param {{ id: string, above: number, y: number }} said */
  function goBack({ id, above, y }) {
    const near = id ? document.getElementById(id) : null;
    const top = near ? scrollY + near.getBoundingClientRect().top - above : y;
    scrollTo({ top, behavior: "instant" });
  }

  /**
   * The first block that is another than before.
   *
   * @param {string[]} texts
   */
  function saved(texts) {
    const before = new Set(texts);
    return read().find(({ text }) => text && !before.has(text))?.block;
  }

  /** @param {Element} block */
  function isInSight(block) {
    const { top, bottom } = block.getBoundingClientRect();
    return bottom > 0.1 * innerHeight && top < 0.85 * innerHeight;
  }

  function recall() {
    let said = null;
    try {
      said = JSON.parse(sessionStorage.getItem(place) ?? "null");
      sessionStorage.removeItem(place);
    } catch {}
    if (!said) return;
    const block = saved(said.texts);
    block?.classList.add("is-saved");
    const go = () => {
      goBack(said);
      if (block && !isInSight(block)) block.scrollIntoView({ block: "center", behavior: "instant" });
    };
    go();
    document.fonts.ready.then(() => {
      go();
      // Sooner, and the browser itself would go back to where it was.
      setTimeout(() => {
        history.scrollRestoration = "auto";
      }, SETTLED);
    });
  }

  /** A page that nobody sees keeps no line open: a browser has six for all its tabs. */
  function listen() {
    changes?.close();
    if (document.hidden) return;
    const asked = new URLSearchParams({ page: location.pathname, tag });
    changes = new EventSource(`/.samizdat/changes?${asked}`);
    changes.addEventListener("message", (event) => {
      if (event.data !== tag) reload();
    });
  }

  addEventListener("load", () => {
    recall();
    listen();
  });
  addEventListener("pagehide", () => changes?.close());
  addEventListener("pageshow", (event) => {
    if (event.persisted) listen();
  });
  document.addEventListener("visibilitychange", listen);
}
