/* Light or dark at the reader's word, and remembered.

   A choice that says what the system says anyway is forgotten again, so that
   such a reader goes on following the system. */

const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
const button = document.querySelector("[data-theme-button]");

const preferred = () => (system.matches ? "dark" : "light");
const current = () => root.dataset.theme ?? preferred();
const other = () => (current() === "dark" ? "light" : "dark");

function label() {
  button.lastElementChild.textContent = `Use the ${other()} theme`;
}

function remember(theme) {
  try {
    if (theme) localStorage.setItem("samizdat-theme", theme);
    else localStorage.removeItem("samizdat-theme");
  } catch {
    // Storage is forbidden: the choice holds for this page.
  }
}

function choose(theme) {
  if (theme === preferred()) {
    delete root.dataset.theme;
    remember(null);
  } else {
    root.dataset.theme = theme;
    remember(theme);
  }
  label();
}

if (button) {
  button.addEventListener("click", () => choose(other()));
  system.addEventListener("change", label);
  label();
  button.hidden = false;
}
