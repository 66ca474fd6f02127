"""The pages that show whole registers: corrections, figures, quotations."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from samizdat.drawings.charts import chart
from samizdat.knowledge.addresses import (
    CORRECTIONS_PAGE,
    FIGURES_PAGE,
    QUOTATIONS_PAGE,
)
from samizdat.model.articles import Article
from samizdat.model.claims import CLAIM, Claim, Verdict
from samizdat.model.page import Making, Page
from samizdat.pages.leaves import Group as Leaves
from samizdat.pages.leaves import LongList
from samizdat.pages.metadata import corrections_head
from samizdat.pages.narrowing import Narrowing
from samizdat.pages.registers import introduction_of
from samizdat.words.tongue import Tongue
from samizdat.writing.answers import Answers
from samizdat.writing.sheet import Sheet

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
class Group:
    """The claims of an article that were found the same."""

    verdict: Verdict
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """An article with its claims."""

    article: Article
    groups: tuple[Group, ...]


def corrections(answers: Answers) -> Iterator[Making]:
    """What the received articles say, by article and verdict, and what the evidence says.

    Where that is much, what an article says under a verdict stands on a page of its own too.
    """
    if not answers.library.articles:
        return
    yield Making(CORRECTIONS_PAGE, partial(_corrections, answers))
    yield from LIST.makings(answers)


def _answered(answers: Answers) -> list[Answered]:
    articles: list[Answered] = []
    for article in answers.library.articles.values():
        own = [claim for claim in answers.library.claims.values() if claim.article == article.id]
        articles.append(Answered(article, grouped(own)))
    return articles


def _groups(answers: Answers) -> Iterator[Leaves]:
    """Claims by article and verdict."""
    for answered in _answered(answers):
        for group in answered.groups:
            title = f"{answered.article.title}: {answers.tongue.named(group.verdict)}"
            yield f"{answered.article.id}-{group.verdict.value}", title, group.claims


LIST = LongList(CORRECTIONS_PAGE, "claim", "Corrections", _groups)


def _corrections(answers: Answers) -> Page:
    claims = tuple(answers.library.claims.values())
    sheet = Sheet(answers, CORRECTIONS_PAGE)
    html = sheet.fill(
        "corrections",
        articles=_answered(answers),
        places=LIST.places(answers),
        counted=_counted(claims, answers.tongue),
        total=len(claims),
        narrowing=Narrowing(CLAIM.noun, claims, sheet.room),
        introduction=introduction_of(answers, "corrections", len(answers.library.articles)),
    )
    worded = answers.library.conventions.descriptions.corrections
    description = worded or answers.tongue.gettext(
        "What articles said, claim by claim, and what the evidence says."
    )
    meta = {
        "title": answers.tongue.gettext("Corrections"),
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


def _counted(claims: Iterable[Claim], tongue: Tongue) -> str:
    """How many claims were found what: `12 are wrong, 3 disputed and 5 supported`."""
    parts: list[str] = []
    for group in grouped(claims):
        count = len(group.claims)
        told = {"count": tongue.number(count), "verdict": group.verdict.of(count, tongue)}
        if parts:
            parts.append(tongue.pgettext("claims", "{count} {verdict}", **told))
        else:  # the verb is said once
            parts.append(tongue.pgettext("claims", "{count} are {verdict}", **told))
    return tongue.listed(parts)


def figures(answers: Answers) -> Page:
    """Every series as a chart with its table, scope, range and source."""
    sheet = Sheet(answers, FIGURES_PAGE)
    _ = answers.tongue.gettext
    figures = answers.library.figures.values()
    charts = [(figure, chart(figure, answers.tongue)) for figure in figures]
    introduction = introduction_of(answers, "figures", len(charts))
    html = sheet.fill(
        "figures", charts=charts, amount=answers.tongue.number, introduction=introduction
    )
    description = _("Every number of the collection with its scope, its range and its source.")
    meta = {"title": _("Figures"), "description": description, "kind": "list"}
    return sheet.page(html, meta, answers.library.figures.path)


def quotations(answers: Answers) -> Page:
    """Every quotation with its source, its translator and who saw it."""
    register = answers.library.quotations
    sheet = Sheet(answers, QUOTATIONS_PAGE)
    quotations = tuple(register.values())
    introduction = introduction_of(answers, "quotations", len(quotations))
    html = sheet.fill("quotations", quotations=quotations, introduction=introduction)
    _ = answers.tongue.gettext
    description = _("Words of documents and witnesses, exactly as they were seen, and by whom.")
    meta = {"title": _("Quotations"), "description": description, "kind": "list"}
    return sheet.page(html, meta, register.path)
