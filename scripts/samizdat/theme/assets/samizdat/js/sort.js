/* Columns of a register that sort when their heading is pressed; the order stands in the address. */

const language = document.documentElement.lang || "en";
const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
/** Articles that are one word with a name, and do not count; `words/sorting.py` has the same. */
const article = language.startsWith("ar") ? /^ال(?!له(?!\p{L}))(?=\p{L}{2})/u : /^(?!)/;

/** @param {HTMLTableCellElement} cell */
const words = (cell) => cell.textContent.trim().replace(article, "");

/**
 * How two cells stand to one another: by the numbers that they bring along, as dates do, else by
 * their words. A cell without a number comes last.
 *
 * @param {HTMLTableCellElement} a
 * @param {HTMLTableCellElement} b
 */
function compared(a, b) {
  const [first, second] = [a.dataset.order, b.dataset.order];
  if (first && second) return Number(first) - Number(second);
  if (first || second) return first ? -1 : 1;
  return collator.compare(words(a), words(b));
}

/**
 * The order in the address: the number of the column, with a minus where it goes down.
 *
 * @param {string} order
 */
function keep(order) {
  const address = new URL(location.href);
  address.searchParams.set("sort", order);
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // A page from the disk may not change its address: the order holds for this visit.
  }
}

/** @param {HTMLTableElement} table */
function furnish(table) {
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0].cells ?? [])];
  const letters = /** @type {HTMLElement | null} */ (table.closest(".sortable")?.querySelector(".letters"));

  /**
   * @param {number} column
   * @param {boolean} down
   */
  function sort(column, down) {
    for (const other of heads) other.removeAttribute("aria-sort");
    heads[column].setAttribute("aria-sort", down ? "descending" : "ascending");
    const rows = [...body.rows];
    rows.sort((a, b) => compared(a.cells[column], b.cells[column]) * (down ? -1 : 1));
    body.append(...rows);
    if (letters) letters.hidden = column > 0; // they lead along the names
  }

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      sort(column, down);
      keep(`${down ? "-" : ""}${column + 1}`);
    });
  });
  const asked = Number(new URLSearchParams(location.search).get("sort"));
  if (heads[Math.abs(asked) - 1]) sort(Math.abs(asked) - 1, asked < 0);
}

/** @type {NodeListOf<HTMLTableElement>} */
const tables = document.querySelectorAll(".sortable table");
tables.forEach(furnish);
