"""Somebody who types a query into a search in Chromium, and what comes of it."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from tests.bench.queries import GATHERED, Query, answers
from tests.bench.server import Sent, Server
from tests.browser import find_browser

OBSERVER = Path(__file__).with_name("observer.js")
KEY_EVERY = 50
"""Milliseconds between two keys: somebody who types fast."""

QUIET = 300
"""Milliseconds without a change after which a search that has spoken is taken to be done."""

LONGEST = 180_000
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]


@dataclass(frozen=True, slots=True)
class Engine:
    """A search as a reader meets it."""

    name: str
    field: str
    list: str
    link: str
    group: str
    """What holds the results of one page together."""

    status: str
    """Where it says how much it has found; written last."""

    ready: str = ""
    """What stands there when it can be asked, if it has to be waited for."""

    queries_a_visit: int = 1
    """Where a page fetches everything when it is loaded, one load serves for many."""

    own: tuple[str, ...] = ()
    """Beginnings of the paths of files that nothing but the search needs."""

    @property
    def observer(self) -> str:
        """The script that watches it."""
        parts = ("field", "list", "link", "status", "ready")
        values = json.dumps({part: getattr(self, part) for part in parts})
        return OBSERVER.read_text(encoding="utf-8").replace("ENGINE", values, 1)


OURS = Engine(
    name="samizdat",
    field="dialog.search input",
    list="dialog.search [role=listbox]",
    link="dialog.search [role=option]",
    group="[role=group]",
    status="dialog.search [role=status]",
    own=("search/", "pagefind/", "assets/samizdat/js/search/", "assets/samizdat/css/search"),
)
MATERIAL = Engine(
    name="material",
    field=".md-search__input",
    list=".md-search-result__list",
    link=".md-search-result__link",
    group=".md-search-result__item",
    status=".md-search-result__meta",
    ready="Type to start searching",
    queries_a_visit=36,
    own=("search/", "assets/javascripts/workers/search"),
)


@dataclass(frozen=True, slots=True)
class Bytes:
    """What went over the wire: as it is, and from a server that compresses text."""

    plain: int
    compressed: int
    files: int

    @classmethod
    def of(cls, sent: Sequence[Sent]) -> "Bytes":
        """The sum."""
        return cls(
            sum(each.plain for each in sent), sum(each.compressed for each in sent), len(sent)
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """A query, and what came of it."""

    query: Query
    found: tuple[str, ...]
    """Different addresses in their order."""

    ready: float | None
    """Milliseconds from the load of the page until it could be asked, where one has to wait."""

    first: float | None
    """Milliseconds from the last key to the first result; None where nothing was found."""

    again: float | None
    """The same, once more in the same dialog, when everything has been fetched."""

    last: float | None
    """Milliseconds from the last key until the search has said how much it has found."""

    to_first: Bytes
    """From the opening of the search to the first result, or to its end where there is none."""

    to_last: Bytes
    """From its opening until all passages stand there."""

    before: Bytes = Bytes(0, 0, 0)
    """Of the search alone, while the page was loaded."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """One Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=ARGUMENTS)
        yield browser
        browser.close()


class NotReadyError(Exception):
    """A search could not be asked for minutes after its page was loaded."""


def ask_all(server: Server, engine: Engine, queries: Sequence[Query]) -> Iterator[Asked]:
    """Ask every query, as many in a visit as the engine says."""
    with chromium() as browser:
        with visit(browser, server, engine) as (first, _):
            ask(first, server, engine, queries[0])  # the first start of everything is not counted
        for start in range(0, len(queries), engine.queries_a_visit):
            with visit(browser, server, engine) as (page, before):
                for query in queries[start : start + engine.queries_a_visit]:
                    yield replace(ask(page, server, engine, query), before=before)


@contextmanager
def visit(browser: Browser, server: Server, engine: Engine) -> Iterator[tuple[Page, Bytes]]:
    """The home page in a browser that has nothing of the site yet.

    The second value is what was fetched of the search before anybody opened it. Raises
    NotReadyError.
    """
    context = browser.new_context(bypass_csp=True)  # what waits is evaluated in the page
    context.add_init_script(engine.observer)
    page = context.new_page()
    server.record.clear()
    page.goto(server.address, wait_until="networkidle", timeout=LONGEST)
    if engine.ready:
        ready = "() => globalThis.bench.seen().ready !== null"
        try:
            page.wait_for_function(ready, polling=50, timeout=LONGEST)
        except PlaywrightTimeoutError as error:
            raise NotReadyError(engine.name) from error
    yield page, Bytes.of([sent for sent in server.record if sent.path.startswith(engine.own)])
    context.close()


def ask(page: Page, server: Server, engine: Engine, query: Query) -> Asked:
    """Open the search and type the query."""
    keys = page.context.new_cdp_session(page)
    server.record.clear()
    if not page.evaluate(f"() => document.activeElement?.matches({engine.field!r})"):
        page.keyboard.press("/")
    page.wait_for_function(f"() => document.activeElement?.matches({engine.field!r})")
    page.fill(engine.field, "")
    _type(page, keys, query.text)
    seen = _settled(page)
    found = page.evaluate("group => globalThis.bench.found(group)", engine.group)
    sent = tuple(server.record)
    first = seen["first"] = seen["first"] if found else None  # what went again was no result
    moment = (seen["origin"] + first) / 1000 if first else float("inf")
    return Asked(
        query=query,
        found=addresses_of(found, server.address),
        ready=seen["ready"],
        first=_since_key(seen, "first"),
        again=_again(page, keys, query.text),
        last=_since_key(seen, "said"),
        to_first=Bytes.of([each for each in sent if each.begun <= moment]),
        to_last=Bytes.of(sent),
    )


def _type(page: Page, keys: CDPSession, text: str) -> None:
    for letter in text:
        page.wait_for_timeout(KEY_EVERY)
        _press(keys, letter)


def _press(keys: CDPSession, letter: str) -> None:
    """A key of whatever keyboard has the letter; Playwright's own has those of English alone."""
    key = {"key": letter, "text": letter, "unmodifiedText": letter}
    keys.send("Input.dispatchKeyEvent", {"type": "keyDown", **key})
    keys.send("Input.dispatchKeyEvent", {"type": "keyUp", "key": letter})


def _again(page: Page, keys: CDPSession, text: str) -> float | None:
    """The last key once more, after the rest has been answered."""
    page.keyboard.press("Backspace")
    page.wait_for_timeout(2 * QUIET)
    _press(keys, text[-1])
    return _since_key(_settled(page), "first")


def _settled(page: Page) -> dict[str, Any]:
    try:
        page.wait_for_function(
            "quiet => globalThis.bench.settled(quiet)", arg=QUIET, polling=50, timeout=LONGEST
        )
    except PlaywrightTimeoutError:
        print("A search has not come to an end within three minutes.", flush=True)
    return dict(page.evaluate("() => globalThis.bench.seen()"))


def _since_key(seen: dict[str, Any], what: str) -> float | None:
    return seen[what] - seen["key"] if seen[what] is not None else None


def addresses_of(groups: list[list[str]], home: str) -> tuple[str, ...]:
    """Addresses from the root of the site, those of a page in their order.

    Material puts the page above what stands on it: where things of a page were found, with their
    anchors, the page above them takes no place.
    """
    found: list[str] = []
    for group in groups:
        paths = [address.removeprefix(home) for address in group]
        anchored = [path for path in paths if "#" in path]
        gathered = answers(paths)[0] in GATHERED and anchored
        found += anchored if gathered else paths
    return tuple(answers(found))
