/* The words of a search, marked where it led to; the first after the heading is brought into view. */

import { wordsOf } from "./folding.js";
import { marked, marker } from "./search/marking.js";

const LEFT_ALONE = "script, style, svg, mark, .headerlink, .apparatus, .contents";

/**
 * @param {Element} root
 * @returns {Text[]}
 */
function textsIn(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(LEFT_ALONE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found = [];
  while (walker.nextNode()) found.push(/** @type {Text} */ (walker.currentNode));
  return found;
}

/** @param {string} words */
function markOf(words) {
  const mark = document.createElement("mark");
  mark.className = "found";
  mark.textContent = words;
  return mark;
}

/**
 * @param {Element} root
 * @param {string[]} words
 */
function markIn(root, words) {
  const isMarked = marker(words);
  const made = [];
  for (const text of textsIn(root)) {
    const parts = marked(text.data, isMarked);
    if (!parts.some(([, isMark]) => isMark)) continue;
    const pieces = parts.map(([part, isMark]) => (isMark ? markOf(part) : part));
    made.push(...pieces.filter((piece) => typeof piece !== "string"));
    text.replaceWith(...pieces);
  }
  return made;
}

/** What stands after a heading, or within it. */
const AFTER = Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY;

/**
 * The first mark of the section that was led to; without one, of the page.
 *
 * @param {HTMLElement[]} marks
 * @param {Element | null} heading
 */
function firstAfter(marks, heading) {
  if (!heading) return marks[0];
  return marks.find((mark) => heading.compareDocumentPosition(mark) & AFTER);
}

const words = wordsOf(new URLSearchParams(location.search).get("find") ?? "");
const article = document.querySelector("article");
if (article && words.length) {
  const marks = markIn(article, words);
  const first = firstAfter(marks, document.querySelector(":target"));
  const show = () => first?.scrollIntoView({ block: "center" });
  show();
  // A browser goes to the heading in the address once more when all of a page is there.
  if (document.readyState !== "complete") addEventListener("load", () => setTimeout(show), { once: true });
}
