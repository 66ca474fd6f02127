"""What keeps somebody from reading a page: what axe finds, and what does not fit a window."""

from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

from tests.site.visits import Scheme

_RUN = """axe.run({
  resultTypes: ["violations"], preload: false, rules: {"target-size": {enabled: true}},
})"""
"""All rules, and the one of WCAG 2.2 that axe leaves out: what is pressed is large enough."""


@cache
def _axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


def violations(page: Page) -> list[tuple[str, str]]:
    """What axe-core finds in light, then what of contrast in dark: rules and elements."""
    page.evaluate(_axe())
    page.emulate_media(color_scheme="light")
    found = page.evaluate(_RUN)["violations"]
    page.emulate_media(color_scheme="dark")
    found += page.evaluate("axe.run({runOnly: ['color-contrast'], preload: false})")["violations"]
    return [(each["id"], node["html"][:200]) for each in found for node in each["nodes"]]


def overflow(page: Page, width: int, scheme: Scheme) -> int:
    """By how many pixels a page is wider than its window."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    return int(page.evaluate("document.scrollingElement.scrollWidth - innerWidth"))
