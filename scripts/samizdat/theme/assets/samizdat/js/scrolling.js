/* Whatever scrolls sideways takes the focus, while there is more of it to see.

   Tables are put into a box for that, so that they remain tables. */

const { gettext } = /** @type {import("./search/saying.js").Saying} */ (
  /** @type {any} */ (globalThis)[Symbol.for("samizdat")]
);

/** @param {Element} box */
const scrolls = (box) => box.scrollWidth > box.clientWidth + 1;

/** @param {Element} box */
function name(box) {
  const caption = box.querySelector("caption")?.textContent.trim();
  return (
    caption ??
    (box.matches(".table-scroll") ? gettext("Table, scrolls sideways") : gettext("Listing, scrolls sideways"))
  );
}

/** @param {Element} table */
function boxed(table) {
  const box = document.createElement("div");
  box.className = "table-scroll";
  table.replaceWith(box);
  box.append(table);
  return box;
}

/** @param {HTMLElement} box */
function announce(box) {
  if (scrolls(box)) {
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", name(box));
  } else {
    box.removeAttribute("tabindex");
    box.removeAttribute("role");
    box.removeAttribute("aria-label");
  }
}

const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) announce(/** @type {HTMLElement} */ (target));
});

for (const table of document.querySelectorAll(".text table:not([class])")) watch.observe(boxed(table));
for (const listing of document.querySelectorAll(".text pre > code")) watch.observe(listing);
