/* Events chosen by person, place, institution, theme and essay; the address keeps the choice. */

/**
 * @param {HTMLFormElement} form
 */
function furnish(form) {
  const selects = [...form.querySelectorAll("select")];
  const output = form.querySelector("output");
  const items = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".chronicle li[data-of]")]);
  const dots = new Map();
  for (const dot of document.querySelectorAll(".band [data-event]"))
    dots.set(dot.getAttribute("data-event"), dot);

  function apply() {
    const wanted = selects.filter((select) => select.value).map((select) => `${select.name}=${select.value}`);
    let count = 0;
    for (const item of items) {
      const own = (item.dataset.of ?? "").split(" ");
      const out = !wanted.every((each) => own.includes(each));
      item.classList.toggle("is-out", out);
      dots.get(item.querySelector("[id]")?.id)?.classList.toggle("is-out", out);
      count += out ? 0 : 1;
    }
    for (const list of document.querySelectorAll(".chronicle > ul")) {
      const none = !list.querySelector(":scope > li:not(.is-out)");
      list.previousElementSibling?.classList.toggle("is-out", none);
    }
    if (output)
      output.textContent = wanted.length ? `${count} / ${items.length} ${output.dataset.noun ?? ""}` : "";
  }

  function remember() {
    const query = new URLSearchParams(location.search);
    for (const { name, value } of selects) value ? query.set(name, value) : query.delete(name);
    const search = `${query}`;
    history.replaceState(null, "", `${location.pathname}${search ? `?${search}` : ""}${location.hash}`);
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      select.value = query.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    apply();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    remember();
    apply();
  });
  addEventListener("popstate", recall);
  addEventListener("hashchange", () => {
    const found = document.querySelector(":target")?.closest(".is-out");
    if (!found) return;
    for (const select of selects) select.value = "";
    remember();
    apply();
    found.scrollIntoView();
  });
  recall();
}

/** @type {NodeListOf<HTMLFormElement>} */
const forms = document.querySelectorAll("form.pickers");
for (const form of forms) furnish(form);
