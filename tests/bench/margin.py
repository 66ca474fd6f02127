"""How the notes of every essay stand beside their marks, on wide screens.

Each essay is scrolled through in steps of 400 pixels. For each mark in view its note is in view
too, at most two lines away; or the mark opens it, when the keyboard reaches it or the mouse rests
there. What does neither is a mark without a note: of those whose note is folded up some are asked,
of those at the edge of the screen all. The distance is that of the first line of a note from its
mark.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.asking import chromium
from tests.bench.server import serving

ROOT = Path(__file__).parents[2]
WIDTHS = (1280, 1440, 1920)
STEP, HEIGHT = 400, 900

STANDING = """() => {
  const text = document.querySelector(".text > p:not([class])");
  const unit = parseFloat(getComputedStyle(text).lineHeight);
  const seen = { marks: 0, beside: 0, folded: 0, elsewhere: [], worst: 0 };
  const marks = document.querySelectorAll(".text a.footnote-ref");
  for (const [index, mark] of marks.entries()) {
    const line = mark.getBoundingClientRect();
    if (!line.height || line.top < 0 || line.bottom > innerHeight) continue;
    const note = document.getElementById(mark.getAttribute("href").slice(1));
    const box = note.getBoundingClientRect();
    const isFolded = note.classList.contains("is-folded");
    const distance = Math.abs(box.top - line.top) / unit;
    seen.marks += 1;
    if (isFolded) seen.folded += 1;
    else if (box.top < innerHeight && box.bottom > 0) seen.beside += 1;
    else seen.elsewhere.push(index);
    const first = document.querySelector(`.text a.footnote-ref[href="#${note.id}"]`);
    if (!isFolded && mark === first) seen.worst = Math.max(seen.worst, distance);
  }
  return seen;
}"""

FOLDED = """() => [...document.querySelectorAll(".text a.footnote-ref")].flatMap((mark, index) => {
  const note = document.getElementById(mark.getAttribute("href").slice(1));
  return note.classList.contains("is-folded") && mark.getClientRects().length ? [index] : [];
})"""

OPENED = """async ([index, isInView]) => {
  const mark = document.querySelectorAll(".text a.footnote-ref")[index];
  if (!isInView) mark.scrollIntoView({ block: "center" });
  mark.focus({ focusVisible: true, preventScroll: true });
  for (let wait = 0; wait < 40 && !document.querySelector(".card-box"); wait++)
    await new Promise((done) => setTimeout(done, 50));
  const box = document.querySelector(".card-box")?.getBoundingClientRect();
  const line = mark.getBoundingClientRect();
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  return !!box && (Math.abs(box.top - line.bottom) < 40 || Math.abs(box.bottom - line.top) < 40);
}"""


@dataclass(slots=True)
class Standing:
    """What was seen of the notes of an essay on a screen."""

    marks: int = 0
    beside: int = 0
    folded: int = 0
    elsewhere: int = 0
    """Marks at the edge of the screen, whose notes begin beyond it."""

    without: int = 0
    """Marks that showed no note when they were asked."""

    worst: float = 0.0
    """In lines of the text."""


def main(arguments: Sequence[str]) -> None:
    """Print a line for each essay and width, and the worst of all."""
    parser = argparse.ArgumentParser(prog="scripts/bench margin", description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--asked", type=int, default=5, help="folded notes to open in each essay")
    parser.add_argument("essays", nargs="*", help="slugs; by default every essay")
    wishes = parser.parse_args(arguments)
    slugs = wishes.essays or essays(wishes.site)
    print("width  marks  beside  folded  elsewhere  without  worst  essay")
    worst = 0.0
    without = 0
    with serving(wishes.site) as server, chromium() as browser:
        for slug in slugs:
            for width in WIDTHS:
                seen = look(browser, f"{server.address}essays/{slug}/", width, wishes.asked)
                worst = max(worst, seen.worst)
                without += seen.without
                print(
                    f"{width:5}  {seen.marks:5}  {seen.beside:6}  {seen.folded:6}  "
                    f"{seen.elsewhere:9}  {seen.without:7}  {seen.worst:5.2f}  {slug}",
                    flush=True,
                )
    print(f"A shown note is {worst:.2f} lines from its mark at worst; {without} marks have none.")


def essays(site: Path) -> list[str]:
    """The slugs of the essays of a site."""
    return sorted(page.parent.name for page in (site / "essays").glob("*/index.html"))


def look(browser: Browser, address: str, width: int, asked: int) -> Standing:
    """Scroll through an essay; a mark that is in view at two steps is counted at both."""
    page = browser.new_page(viewport={"width": width, "height": HEIGHT})
    page.goto(address)
    page.evaluate("document.fonts.ready.then(() => true)")
    seen = Standing()
    end = page.evaluate("document.documentElement.scrollHeight")
    for top in range(0, end, STEP):
        page.evaluate("top => scrollTo(0, top)", top)
        found = page.evaluate(STANDING)
        seen.marks += found["marks"]
        seen.beside += found["beside"]
        seen.folded += found["folded"]
        seen.elsewhere += len(found["elsewhere"])
        for index in found["elsewhere"]:
            seen.without += not page.evaluate(OPENED, [index, True])
        seen.worst = max(seen.worst, found["worst"])
    folded: list[int] = page.evaluate(FOLDED)
    for index in folded[:: max(1, len(folded) // max(1, asked))]:
        seen.without += not page.evaluate(OPENED, [index, False])
    page.close()
    return seen
