/* The words of a search, marked where it led to; the first after the heading is brought into view. */

import { marked, marker } from "./search/marking.js";
import { wordsOf } from "./folding.js";

const LEFT_ALONE = "script, style, svg, mark, .headerlink, .apparatus, .contents";

function textsIn(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(LEFT_ALONE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

function markIn(root, words) {
  const isMarked = marker(words);
  const made = [];
  for (const text of textsIn(root)) {
    const parts = marked(text.data, isMarked);
    if (!parts.some(([, isMark]) => isMark)) continue;
    text.replaceWith(
      ...parts.map(([part, isMark]) => {
        if (!isMark) return part;
        const mark = document.createElement("mark");
        mark.className = "found";
        mark.textContent = part;
        made.push(mark);
        return mark;
      }),
    );
  }
  return made;
}

/** The first mark of the section that was led to; without one, of the page. */
function firstAfter(marks, heading) {
  if (!heading) return marks[0];
  const after = (mark) => heading.compareDocumentPosition(mark) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY);
  return marks.find(after);
}

const words = wordsOf(new URLSearchParams(location.search).get("find") ?? "");
const article = document.querySelector("article");
if (article && words.length) {
  const marks = markIn(article, words);
  firstAfter(marks, document.querySelector(":target"))?.scrollIntoView({ block: "center" });
}
