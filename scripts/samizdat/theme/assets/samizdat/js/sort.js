/* Columns of a register that sort when their heading is pressed; the order stands in the address. */

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/**
 * What a cell sorts by: a date in words sorts by its first day, all else as text.
 *
 * @param {HTMLTableCellElement} cell
 */
function keyOf(cell) {
  const text = cell.dataset.key ?? cell.textContent.trim();
  const date = text.match(/(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?\b(\d{4})\b/);
  if (!date) return text;
  const month = MONTHS.indexOf(date[2]) + 1;
  const isDate = /^(about |perhaps |from |until |\d)/.test(text) || month > 0;
  if (!isDate) return text;
  return `${date[3]}-${String(month).padStart(2, "0")}-${String(date[1] ?? 0).padStart(2, "0")}`;
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
    const rows = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[column]) }));
    rows.sort((a, b) => collator.compare(a.key, b.key) * (down ? -1 : 1));
    body.append(...rows.map(({ row }) => row));
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
