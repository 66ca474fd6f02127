/* What a browser prints at the edges of each sheet: the title, the address, the day of the print.

   The number of the page is in the style sheet. A browser that knows no margins of pages leaves it. */

/** @param {string} text */
const quoted = (text) => `"${text.replace(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

function fill() {
  const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
  const address = canonical?.href ?? location.origin + location.pathname;
  const { lang } = document.documentElement;
  const day = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long" }).format(
    new Date(),
  );
  const parts = [
    ["top-left", document.title],
    ["bottom-left", address],
    ["bottom-right", day],
  ];
  const boxes = parts.map(([place, text]) => `@${place} { content: ${quoted(text)}; }`);
  sheet.replaceSync(`@page { ${boxes.join(" ")} }`);
}

addEventListener("beforeprint", fill);
matchMedia("print").addEventListener("change", fill);
