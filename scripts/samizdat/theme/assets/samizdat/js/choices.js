/* What a reader chooses of how an essay is shown, remembered for the next one.

   theme-script.html has put the choice on the root before the first paint; the style sheets do the
   rest. What a page begins with is not remembered. */

const root = document.documentElement;

/**
 * @param {string} name
 * @param {string} value empty for what a page begins with
 */
function remember(name, value) {
  try {
    if (value) localStorage.setItem(`samizdat-${name}`, value);
    else localStorage.removeItem(`samizdat-${name}`);
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
}

/** @param {HTMLInputElement} input */
function choose({ name, value, checked, defaultChecked, type }) {
  const isFirst = type === "checkbox" ? !checked : defaultChecked;
  if (isFirst) delete root.dataset[name];
  else root.dataset[name] = value;
  remember(name, isFirst ? "" : value);
  dispatchEvent(new Event("resize")); // what stands beside its line finds its place anew
}

/** @type {NodeListOf<HTMLInputElement>} */
const inputs = document.querySelectorAll("[data-choices] input");
for (const input of inputs) {
  const chosen = root.dataset[input.name];
  if (chosen) input.checked = input.value === chosen;
  input.addEventListener("change", () => choose(input));
}
