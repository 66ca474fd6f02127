/* The slider above the map, in the place of the links to its years: the address keeps the year. */

/**
 * @param {HTMLElement} maps
 */
function slide(maps) {
  const nav = maps.querySelector(".years");
  const label = /** @type {HTMLElement | null} */ (maps.querySelector(".year-slider"));
  const items = /** @type {HTMLElement[]} */ ([...maps.querySelectorAll(".years .year")]);
  if (!nav || !label) return;
  const input = /** @type {HTMLInputElement} */ (label.querySelector("input"));
  const output = /** @type {HTMLOutputElement} */ (label.querySelector("output"));
  label.hidden = false; // its room has been kept
  maps.dataset.sliding = ""; // from here on the attribute says the year, not the address

  /** @param {number} number */
  function show(number) {
    const item = items[number - 1];
    const link = (item ?? nav)?.querySelector("a");
    for (const other of nav?.querySelectorAll("[aria-current]") ?? []) other.removeAttribute("aria-current");
    (item ?? link?.parentElement)?.setAttribute("aria-current", "true");
    if (item) maps.dataset.year = item.id.replace("in-", "");
    else delete maps.dataset.year;
    input.value = `${number}`;
    const [name, count] = [
      link?.firstChild?.textContent ?? "",
      link?.querySelector(".count")?.getAttribute("title"),
    ];
    output.textContent = count ? `${name.trim()}: ${count}` : name;
    input.setAttribute("aria-valuetext", output.textContent);
  }

  const chosen = () => items.findIndex((item) => `#${item.id}` === location.hash) + 1;
  input.addEventListener("input", () => {
    const number = Number(input.value);
    history.replaceState(null, "", number ? `#${items[number - 1].id}` : location.pathname + location.search);
    show(number);
  });
  nav.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a");
    if (!link) return;
    event.preventDefault(); // or the page would leap to the year
    history.replaceState(null, "", link.hash);
    show(items.findIndex((item) => item.contains(link)) + 1);
  });
  addEventListener("hashchange", () => show(chosen()));
  show(chosen());
}

/** @type {NodeListOf<HTMLElement>} */
const boxes = document.querySelectorAll(".maps");
for (const maps of boxes) slide(maps);
