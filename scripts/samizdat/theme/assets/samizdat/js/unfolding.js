/* What a link leads to is brought into sight, though it lies folded up. */

function unfold() {
  const target = document.querySelector(":target");
  let folded = target?.closest("details:not([open])");
  if (!target || !folded) return;
  while (folded) {
    /** @type {HTMLDetailsElement} */ (folded).open = true;
    folded = folded.parentElement?.closest("details:not([open])");
  }
  target.scrollIntoView();
}

addEventListener("hashchange", unfold);
unfold();
