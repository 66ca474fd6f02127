"""The search as a reader sees it: what stands in its dialog and on its page."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.site.visits import Visit

READER = Path(__file__).with_suffix(".js").read_text("utf-8")
"""Reads the results off a page in one go; each is a function of `seen`."""


@dataclass(frozen=True, slots=True)
class Option:
    """One result: a thing, or a passage, or the essay above it."""

    path: str
    """Where it leads, from the home page: `essays/june/#the-session`."""

    find: str
    """The words that go along, to be marked there."""

    title: str
    why: str
    kind: str
    line: str
    heading: str
    excerpt: str
    marks: list[str]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search shows, as it stands there."""

    said: str
    """What is announced."""

    groups: list[tuple[str, list[Option]]]
    """Results with the words above them, from the top."""

    @property
    def labels(self) -> list[str]:
        """What stands above each group."""
        return [label for label, _ in self.groups]

    def __getitem__(self, label: str) -> list[Option]:
        """The results below a label; none where it does not stand there."""
        return next((options for each, options in self.groups if each == label), [])

    @property
    def things(self) -> list[Option]:
        """What was found by its name."""
        return self["Records and titles"]

    @property
    def paths(self) -> list[str]:
        """Where results lead, from the top."""
        return [option.path for _, options in self.groups for option in options]


def _found(read: dict[str, Any]) -> Found:
    groups = [
        (label, [Option(**option) for option in options]) for label, options in read["groups"]
    ]
    return Found(read["said"], groups)


class Box:
    """The search dialog on an open page, used again and again."""

    def __init__(self, visit: Visit) -> None:
        self.visit, self.page = visit, visit.page
        self.dialog = self.page.get_by_role("dialog", name="Search the site")
        self.field = self.dialog.get_by_role("combobox")
        self.status = self.dialog.locator("[role=status]")
        self.options = self.dialog.get_by_role("option")

    def open(self, key: str = "/") -> "Box":
        """Open it by a key."""
        self.page.keyboard.press(key)
        expect(self.dialog).to_be_visible()
        expect(self.field).to_be_focused()
        return self

    def look_for(self, words: str) -> Found:
        """Put words into the empty field, and wait for all that is found."""
        if not self.dialog.is_visible():
            self.open()
        return _found(_evaluated(self.page, f"seen.lookedFor({words!r})"))


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet, as the search page offers it."""

    facet: str
    value: str
    count: int
    """What stands after it; 0 where nothing does."""

    chosen: bool


class SearchPage:
    """The search page on an open page."""

    def __init__(self, visit: Visit) -> None:
        self.visit, self.page = visit, visit.page
        self.field = self.page.locator("[data-search-page] input[name=q]")
        self.status = self.page.locator("[data-search-page] [role=status]")
        self.results = self.page.locator("[data-results]")
        self.everything = self.page.locator("[data-everything]")
        self.facets = self.page.locator("[data-facets]")
        _evaluated(self.page, "seen.ready()")

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Do something that changes what is shown, and wait until it has."""
        _evaluated(self.page, "seen.mark()")
        yield
        _evaluated(self.page, "seen.changed()")

    def look_for(self, words: str) -> None:
        """Put words into the field."""
        with self.changing():
            self.field.fill(words)

    def choose(self, facet: str, value: str) -> None:
        """Choose a value of a facet, or choose it no longer."""
        _evaluated(self.page, f"seen.choose({facet!r}, {value!r})")

    @property
    def choices(self) -> list[Choice]:
        """What may be chosen."""
        return [Choice(**each) for each in _evaluated(self.page, "seen.choices()")]

    @property
    def found(self) -> Found:
        """The results below each heading, and what is said of them."""
        return _found(_evaluated(self.page, "seen.onPage()"))

    @property
    def shown(self) -> set[str]:
        """Every thing and every text that is shown, once; long lists are shown whole."""
        return set(_evaluated(self.page, "seen.shown()"))


def _evaluated(page: Page, call: str) -> Any:
    return page.evaluate(f"() => {{ {READER} return {call}; }}")


def box_on(visit: Visit, words: str = "") -> Box:
    """The dialog, opened on a page, and the words looked for if there are any."""
    box = Box(visit).open()
    if words:
        box.look_for(words)
    return box
