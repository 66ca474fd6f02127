"""What strangers have written to break into pages, past the renderer and the gate, in a browser.

PATH is a folder with lists of payloads: a line each in `.txt`, texts (or objects with `payload`) in
`.json`. Each is rendered alone, as a text and as a line of prose, and Chromium is asked what of it
lives: what has run, what would run, what was fetched from elsewhere.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType

from playwright.sync_api import Browser, Page, Route, sync_playwright

from samizdat.settings import MarkdownExtension
from samizdat.writing.gate import Gate
from samizdat.writing.renderer import Renderer, Resolved
from tests.browser import find_browser

HOST = "http://hostile.test/"
AT_ONCE = 300
EXTENSIONS = ("abbr", "admonition", "def_list", "pymdownx.details", "pymdownx.superfences")
SPIES = """
window.ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
  window[name] = () => { window.ran.push(name); };
}
"""
LIVING = """(whole) => {
  const found = [...window.ran.map((name) => `ran ${name}`)];
  const forbidden = "script, iframe, object, embed, base, meta, link, form, style, template, math";
  for (const one of document.querySelectorAll(whole ? "script, iframe" : forbidden))
    if (one.closest("main")) found.push(`element ${one.localName}`);
  for (const one of document.querySelectorAll("main *")) {
    for (const { name, value } of one.attributes) {
      if (name.startsWith("on") || name === "srcdoc" || name === "formaction")
        found.push(`attribute ${name}`);
      if (/^(href|src|action|data|xlink:href|srcset|ping)$/.test(name)) {
        const address = URL.canParse(value, document.baseURI) && new URL(value, document.baseURI);
        if (address && /^(javascript|vbscript|data|blob):/.test(address.protocol))
          found.push(`address ${value}`);
      }
    }
    if (getComputedStyle(one).position === "fixed") found.push(`covers ${one.localName}`);
  }
  return found;
}"""


class Judge:
    """A page in a browser that says what lives in some HTML."""

    def __init__(self, browser: Browser) -> None:
        self.page: Page = browser.new_page()
        self.html = ""
        self.fetched: list[str] = []
        self.page.add_init_script(SPIES)
        self.page.route("**/*", self._answer)

    def __enter__(self) -> "Judge":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.page.close()

    def _answer(self, route: Route) -> None:
        if route.request.url == HOST:
            body = f"<!doctype html><title>x</title><main>{self.html}</main>"
            route.fulfill(body=body, content_type="text/html; charset=utf-8")
            return
        if not route.request.url.startswith(HOST):
            self.fetched.append(route.request.url)
        route.abort()

    def live(self, html: str, *, whole: bool = False) -> list[str]:
        """What runs, would run or is fetched; a `whole` page of ours has drawings and forms."""
        self.html, self.fetched = html, []
        self.page.goto(HOST, wait_until="load")
        found: list[str] = self.page.evaluate(LIVING, whole)
        moved = [] if self.page.url == HOST else [f"moved to {self.page.url}"]
        return [*found, *moved, *(f"fetched {url}" for url in self.fetched)]


def payloads(folder: Path) -> list[str]:
    """Every payload of every list in a folder, each once."""
    found: dict[str, None] = {}
    for file in sorted(folder.iterdir()):
        text = file.read_text("utf-8", errors="replace")
        if file.suffix == ".json":
            for each in json.loads(text):
                found[each["payload"] if isinstance(each, dict) else each] = None
        elif file.suffix == ".txt":
            found.update(dict.fromkeys(line for line in text.split("\n") if line.strip()))
    return list(found)


class Pages:
    """Makes of a text what would stand on a page."""

    def __init__(self) -> None:
        self.renderer = Renderer([MarkdownExtension(name) for name in EXTENSIONS])
        self.gate = Gate()

    def made(self, text: str) -> str:
        """A text as a body and as a line, past the gate."""
        self.renderer.begin(Resolved)
        block = self.gate.block(self.renderer.block(text)[0])
        self.renderer.begin(Resolved)
        return f"{block}<p>{self.gate.line(self.renderer.line(text))}</p>"


def living(texts: Sequence[str], browser: Browser) -> Iterator[tuple[str, list[str]]]:
    """The texts of which something lives, with what does."""
    pages = Pages()
    with Judge(browser) as judge:
        for start in range(0, len(texts), AT_ONCE):
            some = [(text, pages.made(text)) for text in texts[start : start + AT_ONCE]]
            if judge.live("".join(html for _, html in some)):
                for text, html in some:
                    found = judge.live(html)
                    if found:
                        yield text, found


def main(arguments: Sequence[str]) -> None:
    """Print what lives, and how many were tried."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        sys.exit("usage: scripts/bench hostile FOLDER, a folder with lists of payloads")
    texts = payloads(Path(arguments[0]))
    count = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        for text, found in living(texts, browser):
            count += 1
            print(f"{text!r}: {', '.join(found)}")
        browser.close()
    print(f"{len(texts)} payloads, {count} live")
    sys.exit(1 if count else 0)
