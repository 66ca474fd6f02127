"""The search as a reader sees it: what stands in its dialog and on its page."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.site.visits import Visit

OPTIONS = """(links) => {
  const root = new URL(document.body.dataset.root || ".", document.baseURI).href;
  const text = (element) => element?.textContent ?? "";
  return links.map((link) => {
    const part = (name) => text(link.querySelector(`.search-${name}`));
    const url = new URL(link.href);
    const find = url.searchParams.get("find") ?? "";
    url.search = "";
    return {
      path: url.href.replace(root, "").replace("index.html", ""),
      find,
      title: part("title"),
      why: part("why"),
      kind: part("kind"),
      line: part("line"),
      heading: part("heading"),
      excerpt: part("excerpt"),
      marks: [...link.querySelectorAll("mark")].map(text),
    };
  });
}"""


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


class Box:
    """The search dialog on an open page, used again and again."""

    def __init__(self, visit: Visit) -> None:
        self.visit, self.page = visit, visit.page
        self.dialog = self.page.get_by_role("dialog", name="Search the site")
        self.field = self.page.get_by_role("combobox")
        self.status = self.dialog.locator("[role=status]")
        self.options = self.dialog.get_by_role("option")

    def open(self, key: str = "/") -> "Box":
        """Open it by a key."""
        self.page.keyboard.press(key)
        expect(self.dialog).to_be_visible()
        expect(self.field).to_be_focused()
        return self

    def look_for(self, words: str) -> Found:
        """Put words into the field, and wait for all that is found."""
        if not self.dialog.is_visible():
            self.open()
        self.field.fill("")
        expect(self.status).to_have_text("")
        self.field.fill(words)
        expect(self.status).not_to_have_text("")
        return self.found

    @property
    def found(self) -> Found:
        """What it shows now."""
        groups = [
            (str(group.locator(".search-group-label").text_content()), options_in(group))
            for group in self.dialog.get_by_role("group").all()
        ]
        return Found(str(self.status.text_content()), groups)


def options_in(place: Locator | Page) -> list[Option]:
    """The results in a part of a page."""
    found: list[dict[str, Any]] = place.locator(".search-option").evaluate_all(OPTIONS)
    return [Option(**each) for each in found]


def box_on(visit: Visit, words: str = "") -> Box:
    """The dialog, opened on a page, and the words looked for if there are any."""
    box = Box(visit).open()
    if words:
        box.look_for(words)
    return box


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet, as the search page offers it."""

    facet: str
    value: str
    count: int
    """What stands behind it; 0 where nothing does."""

    chosen: bool


CHOICES = """(boxes) => boxes.map((box) => ({
  facet: box.dataset.facet,
  value: box.value,
  count: Number(box.closest("label").querySelector(".facet-count")?.textContent ?? 0),
  chosen: box.checked,
}))"""


READY = """() => {
  const box = document.querySelector("[data-search-page]");
  return box.querySelector("[role=status]").textContent || box.querySelector("[data-facets] input");
}"""
"""Something has been said, or there is something to choose."""


class SearchPage:
    """The search page on an open page."""

    def __init__(self, visit: Visit) -> None:
        self.visit, self.page = visit, visit.page
        self.field = self.page.locator("[data-search-page] input[name=q]")
        self.status = self.page.locator("[data-search-page] [role=status]")
        self.results = self.page.locator("[data-results]")
        self.everything = self.page.locator("[data-everything]")
        self.facets = self.page.locator("[data-facets]")
        self.page.wait_for_function(READY)

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Do something that changes what is shown, and wait until it has."""
        self.results.evaluate("(box) => box.append(document.createElement('wbr'))")
        yield
        expect(self.results.locator(":scope > wbr")).to_have_count(0)

    def look_for(self, words: str) -> None:
        """Put words into the field."""
        with self.changing():
            self.field.fill(words)

    def choose(self, facet: str, value: str) -> None:
        """Choose a value of a facet, or choose it no longer."""
        with self.changing():
            choice = self.facets.locator(f'input[data-facet="{facet}"][value="{value}"]')
            choice.evaluate("(box) => box.click()")

    @property
    def choices(self) -> list[Choice]:
        """What may be chosen."""
        return [Choice(**each) for each in self.facets.locator("input").evaluate_all(CHOICES)]

    @property
    def sections(self) -> dict[str, list[Option]]:
        """The results below each heading."""
        return {
            str(section.locator("> h2").text_content()): options_in(section)
            for section in self.results.locator("> section").all()
        }

    @property
    def shown(self) -> set[str]:
        """Every thing and every text that is shown, once."""
        for button in self.results.get_by_role("button", name="All").all():
            button.click()
        things = self.results.locator("li > .search-thing, h3 > .search-option")
        found: list[dict[str, Any]] = things.evaluate_all(OPTIONS)
        return {str(each["path"]) for each in found}
