/* Watches a page while somebody searches: when the last key was pressed, when the first result stood
   there, when the search last said how much it has found. Runs in the page before its own scripts. */

(() => {
  const seen = { key: null, first: null, said: null, changed: 0, ready: null };
  const worker = { asked: null, answered: null };
  const { list, link, status, ready, field } = ENGINE; // filled in by asking.py

  const shown = (element) => element.checkVisibility() && !element.closest("details:not([open])");
  const links = () => [...document.querySelectorAll(link)].filter(shown);

  /** Material answers from a worker, one query after another; ours drops answers that are late. */
  const current = () => worker.asked === null || worker.answered === document.querySelector(field).value;

  function onChange(records) {
    const now = performance.now();
    const within = (selector) => records.some(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest(selector));
    if (ready && seen.ready === null && within(status) && document.querySelector(status).textContent.trim() === ready) seen.ready = now;
    const inList = within(list);
    const inStatus = within(status);
    if (!inList && !inStatus) return;
    seen.changed = now;
    if (seen.key === null || !current()) return;
    if (inList) seen.first ??= links().length ? now : null;
    if (inStatus) seen.said = now;
  }

  function onKey(event) {
    if (event.key.length === 1) Object.assign(seen, { key: event.timeStamp, first: null, said: null });
  }

  /** Material's messages: 2 asks, 3 answers. Whoever listens first hears it before the page changes. */
  globalThis.Worker = class extends Worker {
    constructor(...parts) {
      super(...parts);
      this.addEventListener("message", ({ data }) => data?.type === 3 && (worker.answered = worker.asked));
    }

    postMessage(message, ...rest) {
      if (message?.type === 2 && typeof message.data === "string") worker.asked = message.data;
      super.postMessage(message, ...rest);
    }
  };

  addEventListener("keydown", onKey, { capture: true });
  new MutationObserver(onChange).observe(document, { childList: true, characterData: true, subtree: true });

  globalThis.bench = {
    /** What was seen, in milliseconds of this page's clock. */
    seen: () => ({ ...seen, origin: performance.timeOrigin }),

    /** Whether the search has said all that it has to say, and been quiet for so long. */
    settled: (quiet) => seen.said !== null && current() && performance.now() - Math.max(seen.changed, seen.said) > quiet,

    /** The addresses of the results in their order, those of one page together. */
    found(group) {
      const groups = new Map();
      for (const each of links()) {
        const key = each.closest(group) ?? each;
        groups.set(key, [...(groups.get(key) ?? []), each.href]);
      }
      return [...groups.values()];
    },
  };
})();
