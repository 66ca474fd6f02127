/* The whole picture on a sheet over the page: it closes with Esc, by its button, or with a click on
   the picture, and the reader is back at the link. */

const { gettext } = /** @type {any} */ (globalThis)[Symbol.for("samizdat")];

/** @param {HTMLAnchorElement} link around the picture in the text */
export function showWhole(link) {
  const sheet = document.createElement("dialog");
  const bar = document.createElement("form");
  bar.method = "dialog";
  bar.append(told(link), original(link), closing());
  sheet.className = "whole";
  sheet.setAttribute("aria-label", link.querySelector("img")?.alt || gettext("The whole picture"));
  sheet.append(picture(link), bar);
  sheet.addEventListener("click", ({ target }) => {
    if (target instanceof Element && !target.closest("a, button, p")) sheet.close();
  });
  sheet.addEventListener("close", () => {
    sheet.remove();
    link.focus({ preventScroll: true });
  });
  document.body.append(sheet);
  sheet.showModal();
}

/** @param {HTMLAnchorElement} link */
function picture(link) {
  const image = document.createElement("img");
  const shown = link.querySelector("img");
  image.alt = shown?.alt ?? "";
  image.src = link.href;
  return image;
}

/**
 * What it shows and who made it; the numbers of notes lead into the page and stay there.
 *
 * @param {HTMLAnchorElement} link
 */
function told(link) {
  const words = document.createElement("p");
  const caption = link.closest("figure")?.querySelector("figcaption");
  for (const part of caption?.children ?? []) {
    const copy = /** @type {Element} */ (part.cloneNode(true));
    for (const mark of copy.querySelectorAll("sup")) mark.remove();
    const pieces = copy.matches(".credit") ? [...copy.children] : [copy];
    for (const piece of pieces) words.append(words.hasChildNodes() ? " · " : "", piece.textContent ?? "");
  }
  return words;
}

/** @param {HTMLAnchorElement} link */
function original(link) {
  const leading = document.createElement("a");
  leading.href = link.href;
  leading.textContent = gettext("The picture by itself");
  return leading;
}

function closing() {
  const button = document.createElement("button");
  button.autofocus = true;
  button.textContent = gettext("Close");
  return button;
}
