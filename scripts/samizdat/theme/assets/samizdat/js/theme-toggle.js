/* Light or dark at the reader's word, and remembered.

   A choice that says what the system says anyway is forgotten again, so that
   such a reader goes on following the system. */

const { gettext } = /** @type {import("./search/saying.js").Saying} */ (
  /** @type {any} */ (globalThis)[Symbol.for("samizdat")]
);

const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
const button = /** @type {HTMLButtonElement | null} */ (document.querySelector("[data-theme-button]"));

const preferred = () => (system.matches ? "dark" : "light");
const current = () => root.dataset.theme ?? preferred();
const other = () => (current() === "dark" ? "light" : "dark");

/** @param {HTMLButtonElement} button */
function label(button) {
  const words = button.lastElementChild;
  if (words)
    words.textContent = other() === "dark" ? gettext("Use the dark theme") : gettext("Use the light theme");
}

/** @param {string | null} theme */
function remember(theme) {
  try {
    if (theme) localStorage.setItem("samizdat-theme", theme);
    else localStorage.removeItem("samizdat-theme");
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
}

/** @param {string} theme */
function choose(theme) {
  if (theme === preferred()) {
    delete root.dataset.theme;
    remember(null);
  } else {
    root.dataset.theme = theme;
    remember(theme);
  }
}

if (button) {
  button.addEventListener("click", () => {
    choose(other());
    label(button);
  });
  system.addEventListener("change", () => label(button));
  label(button);
  button.hidden = false;
}
