/* Columns of a register that sort when their heading is pressed. */

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
  const text = cell.textContent.trim();
  const date = text.match(/(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?\b(\d{4})\b/);
  if (!date) return text;
  const month = MONTHS.indexOf(date[2]) + 1;
  const isDate = /^(about |perhaps |from |until |\d)/.test(text) || month > 0;
  if (!isDate) return text;
  return `${date[3]}-${String(month).padStart(2, "0")}-${String(date[1] ?? 0).padStart(2, "0")}`;
}

/** @param {HTMLTableElement} table */
function furnish(table) {
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0].cells ?? [])];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const rows = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[column]) }));
      rows.sort((a, b) => collator.compare(a.key, b.key) * (down ? -1 : 1));
      body.append(...rows.map(({ row }) => row));
    });
  });
}

/** @type {NodeListOf<HTMLTableElement>} */
const tables = document.querySelectorAll(".sortable table");
tables.forEach(furnish);
