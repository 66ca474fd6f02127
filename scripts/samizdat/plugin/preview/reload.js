// Loads a page of the preview anew when another is shown, and keeps the place where one reads.
{
  const tag = document.currentScript?.dataset.tag ?? "";
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

  function reload() {
    changes?.close();
    const near = anchor();
    const above = near ? near.getBoundingClientRect().top : 0;
    try {
      sessionStorage.setItem(place, JSON.stringify({ id: near?.id ?? "", above, y: scrollY }));
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

  function recall() {
    let said = null;
    try {
      said = JSON.parse(sessionStorage.getItem(place) ?? "null");
      sessionStorage.removeItem(place);
    } catch {}
    if (!said) return;
    goBack(said);
    document.fonts.ready.then(() => {
      goBack(said);
      history.scrollRestoration = "auto";
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
