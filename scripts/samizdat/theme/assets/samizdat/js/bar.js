/* The bar that stays when the masthead has gone: the page, the section, how far one has come.

   On a telephone it makes room for the text while one reads down, and comes back on the way up. It
   lies over the page, so nothing moves when it comes or goes. */

const narrow = matchMedia("(width < 860px)");
const STEP = 6; // pixels; a finger that rests does not scroll

/** @param {HTMLElement} bar */
function furnish(bar) {
  const article = /** @type {HTMLElement} */ (document.querySelector(".text") ?? document.body);
  const masthead = document.querySelector(".masthead");
  const progress = /** @type {HTMLElement | null} */ (bar.querySelector("[data-bar-progress]"));
  const ending = article.querySelector(".onward, .apparatus");
  let last = scrollY;
  let isUpward = false;

  /** How much of the text has come into sight, from 0 to 1; what stands after it does not count. */
  function read() {
    const { top, bottom } = article.getBoundingClientRect();
    const end = ending ? ending.getBoundingClientRect().top : bottom;
    const length = end - top - innerHeight;
    return length > 0 ? Math.min(Math.max(-top / length, 0), 1) : 1;
  }

  function follow() {
    const moved = scrollY - last;
    if (Math.abs(moved) >= STEP) {
      isUpward = moved < 0;
      last = scrollY;
    }
    const isAway = !masthead || masthead.getBoundingClientRect().bottom < 0;
    const isBusy = bar.matches(":focus-within") || bar.querySelector(":popover-open");
    const isShown = isAway && (!narrow.matches || isUpward || Boolean(isBusy));
    bar.classList.toggle("is-shown", isShown);
    bar.inert = !isShown;
    progress?.style.setProperty("--read", read().toFixed(4));
  }

  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(follow);
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  follow();
}

/**
 * The contents, copied when they are asked for.
 *
 * @param {HTMLElement} bar
 */
function offerContents(bar) {
  const button = /** @type {HTMLElement | null} */ (bar.querySelector("[data-bar-contents]"));
  const box = /** @type {HTMLElement | null} */ (bar.querySelector("[popover]"));
  const list = document.querySelector("[data-contents] > ul");
  if (!button || !box || !list || !("popover" in HTMLElement.prototype)) return;
  box.addEventListener("beforetoggle", () => {
    if (!box.firstChild) box.append(list.cloneNode(true));
  });
  box.addEventListener("click", (event) => {
    if (/** @type {Element} */ (event.target).closest("a")) box.hidePopover();
  });
  button.hidden = false;
}

const bar = /** @type {HTMLElement | null} */ (document.querySelector("[data-bar]"));
if (bar) {
  offerContents(bar);
  furnish(bar);
}
