"""How an essay is cited in other styles than the house's: a web page in the manner of MLA and APA.

Renderings of our own: for a single kind of work they are a line each, and no file of a style has to
come along for them. They follow the MLA Handbook (9th edition, 5.1 to 5.99) and the Publication
Manual of the APA (7th edition, 10.16).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from samizdat.citations.essays import essay_csl, signatures
from samizdat.model.essays import Essay
from samizdat.model.library import Library
from samizdat.words.dates import MONTHS, HistoricalDate
from samizdat.words.listing import enumerated, joined

MLA_MONTHS = (
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
)  # fmt: skip
_TITLE = re.compile(r"“(?P<title>.*?),?”(?= )", re.DOTALL)
"""The title in the house style, which gives it the capitals that MLA wants too."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """An essay as a style cites it."""

    style: str
    html: Markup


def other_styles(essay: Essay, library: Library, house: str) -> Iterator[Rendering]:
    """The essay in each style; `house` is the same as the house style has it, past the gate.

    These are styles of English; a site in another language has the house style alone.
    """
    if not library.tongue.is_english:
        return
    address = str(essay_csl(essay, library).get("URL", ""))
    yield Rendering("MLA", _mla(essay, library, house, address))
    yield Rendering("APA", _apa(essay, library, address))


def _mla(essay: Essay, library: Library, house: str, address: str) -> Markup:
    match = _TITLE.search(house)
    title = Markup.escape(essay.title)
    if match:
        title = Markup(match["title"])  # noqa: S704  past the gate
    day = ""
    if essay.front.published:
        year, month, number = essay.front.published.first
        day = f"{number} {MLA_MONTHS[month - 1]} {year}"
    line = Markup("{}. “{}” <em>{}</em>{}.")
    rest = joined("", day, address, by=", ")
    if rest:
        rest = f", {rest}"
    authors = enumerated(signatures(essay, library)).rstrip(".")
    return line.format(authors, title + _stop(essay.title), library.settings.site_name, rest)


def _apa(essay: Essay, library: Library, address: str) -> Markup:
    authors = enumerated(signatures(essay, library), "&").rstrip(".")
    line = Markup("{}. ({}). <em>{}</em>{} {}.{}")
    before = ""
    if address:
        before = f" {address}"
    day = _apa_day(essay.front.published)
    site = library.settings.site_name
    return line.format(authors, day, essay.title, _stop(essay.title), site, before)


def _apa_day(date: HistoricalDate | None) -> str:
    if date is None:
        return "n.d."
    year, month, day = date.first
    return f"{year}, {MONTHS[month - 1]} {day}"


def _stop(title: str) -> str:
    """The full stop after a title that has no sign of its own."""
    if title.endswith((".", "?", "!", "…")):
        return ""
    return "."
