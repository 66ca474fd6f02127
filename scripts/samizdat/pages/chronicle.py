"""The pages that show whole registers: timeline, corrections, figures, quotations."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from samizdat.drawings.charts import amount, chart
from samizdat.knowledge.addresses import (
    CORRECTIONS_PAGE,
    FIGURES_PAGE,
    QUOTATIONS_PAGE,
    TIMELINE_PAGE,
)
from samizdat.model.articles import Article
from samizdat.model.claims import Claim, Verdict
from samizdat.model.events import Event
from samizdat.model.page import Page
from samizdat.pages.metadata import corrections_head
from samizdat.pages.registers import introduction_of
from samizdat.words.listing import enumerated
from samizdat.writing.answers import Answers
from samizdat.writing.sheet import Sheet

CORRECTED = "What articles said, claim by claim, and what the evidence says."
"""What search engines show of the corrections where the collection has no words of its own."""

ORDER = (
    Verdict.WRONG,
    Verdict.IMPRECISE,
    Verdict.OMISSION,
    Verdict.DISPUTED,
    Verdict.UNVERIFIABLE,
    Verdict.RHETORICAL,
    Verdict.SUPPORTED,
)
"""Verdicts as the corrections stand: what a reader was misled about comes first."""


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten years with their events."""

    name: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The claims of an article that were found the same."""

    verdict: Verdict
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """An article with its claims."""

    article: Article
    groups: tuple[Group, ...]


def timeline(answers: Answers) -> Page:
    """All events by decade."""
    events = answers.index.chronology
    sheet = Sheet(answers, TIMELINE_PAGE)
    decades: list[Decade] = []
    for first, found in groupby(events, key=lambda event: event.date.first[0] // 10 * 10):
        decades.append(Decade(f"{first}s", tuple(found)))
    html = sheet.fill("timeline", decades=decades, count=len(events))
    description = "Every event of the register in the order of time, with who and where."
    meta = {"title": "Timeline", "description": description, "kind": "list"}
    return sheet.page(html, meta, answers.library.events.path)


def corrections(answers: Answers) -> Page:
    """What the received articles say, by article and verdict, and what the evidence says."""
    claims = tuple(answers.library.claims.values())
    sheet = Sheet(answers, CORRECTIONS_PAGE)
    articles: list[Answered] = []
    for article in answers.library.articles.values():
        own = [claim for claim in claims if claim.article == article.id]
        articles.append(Answered(article, grouped(own)))
    html = sheet.fill(
        "corrections",
        articles=articles,
        counted=_counted(claims),
        total=len(claims),
        introduction=introduction_of(answers, "corrections", len(articles)),
    )
    description = answers.library.conventions.descriptions.corrections or CORRECTED
    meta = {
        "title": "Corrections",
        "description": description,
        "kind": "list",
        "head": corrections_head(answers),
    }
    return sheet.page(html, meta, answers.library.claims.path)


def grouped(claims: Iterable[Claim]) -> tuple[Group, ...]:
    """Claims by verdict, in the order of `ORDER`; a verdict that none has is left out."""
    found: dict[Verdict, list[Claim]] = {verdict: [] for verdict in ORDER}
    for claim in claims:
        found[claim.verdict].append(claim)
    groups: list[Group] = []
    for verdict, own in found.items():
        if own:
            groups.append(Group(verdict, tuple(own)))
    return tuple(groups)


def _counted(claims: Iterable[Claim]) -> str:
    """How many claims were found what: `12 are wrong, 3 disputed and 5 supported`."""
    parts: list[str] = []
    are = "are "
    for group in grouped(claims):
        count = len(group.claims)
        parts.append(f"{count} {are}{group.verdict.of(count)}")
        are = ""  # it is said once
    return enumerated(parts)


def figures(answers: Answers) -> Page:
    """Every series as a chart with its table, scope, range and source."""
    sheet = Sheet(answers, FIGURES_PAGE)
    charts = [(figure, chart(figure)) for figure in answers.library.figures.values()]
    html = sheet.fill("figures", charts=charts, amount=amount)
    description = "Every number of the collection with its scope, its range and its source."
    meta = {"title": "Figures", "description": description, "kind": "list"}
    return sheet.page(html, meta, answers.library.figures.path)


def quotations(answers: Answers) -> Page:
    """Every quotation with its source, its translator and who saw it."""
    register = answers.library.quotations
    sheet = Sheet(answers, QUOTATIONS_PAGE)
    html = sheet.fill("quotations", quotations=tuple(register.values()))
    description = "Words of documents and witnesses, exactly as they were seen, and by whom."
    meta = {"title": "Quotations", "description": description, "kind": "list"}
    return sheet.page(html, meta, register.path)
