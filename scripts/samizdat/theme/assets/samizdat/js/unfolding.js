/* What a link leads to is brought into sight, though it lies folded up. */

/** The id in the address; none where somebody typed what is no escape. */
function asked() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

function unfold() {
  const target = document.getElementById(asked());
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
