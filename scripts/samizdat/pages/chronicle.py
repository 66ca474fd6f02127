"""The pages that show whole registers: timeline, corrections, figures, quotations."""

from collections.abc import Iterator
from itertools import groupby

from samizdat.drawings.charts import amount, chart
from samizdat.knowledge.addresses import (
    CORRECTIONS_PAGE,
    FIGURES_PAGE,
    QUOTATIONS_PAGE,
    TIMELINE_PAGE,
)
from samizdat.model.claims import Verdict
from samizdat.model.page import Page
from samizdat.pages.room import Room
from samizdat.writing.answers import Answers
from samizdat.writing.template import render

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


def timeline(answers: Answers) -> Iterator[Page]:
    """All events by decade."""
    decades = [
        (f"{decade}s", list(events))
        for decade, events in groupby(
            answers.index.chronology, key=lambda event: event.date.first[0] // 10 * 10
        )
    ]
    body = render("timeline", room=Room(answers, TIMELINE_PAGE), decades=decades)
    description = "Every event of the register in the order of time, with who and where."
    meta = {"title": "Timeline", "description": description, "kind": "list"}
    yield Page(TIMELINE_PAGE, body, meta, answers.library.events.path)


def corrections(answers: Answers) -> Iterator[Page]:
    """What the received articles say, by article and verdict, and what the evidence says."""
    claims = list(answers.library.claims.values())
    articles = [
        (
            article,
            [
                (verdict, [c for c in claims if (c.article, c.verdict) == (article.id, verdict)])
                for verdict in ORDER
            ],
        )
        for article in answers.library.articles.values()
    ]
    counts = [(verdict, sum(c.verdict is verdict for c in claims)) for verdict in ORDER]
    room = Room(answers, CORRECTIONS_PAGE)
    body = render("corrections", room=room, articles=articles, counts=counts, total=len(claims))
    description = "What two articles said, claim by claim, and what the evidence says."
    meta = {"title": "Corrections", "description": description, "kind": "list"}
    yield Page(CORRECTIONS_PAGE, body, meta, answers.library.claims.path)


def figures(answers: Answers) -> Iterator[Page]:
    """Every series as a chart with its table, scope, range and source."""
    charts = [(figure, chart(figure)) for figure in answers.library.figures.values()]
    room = Room(answers, FIGURES_PAGE)
    body = render("figures", room=room, charts=charts, amount=amount)
    description = "Every number of the collection with its scope, its range and its source."
    meta = {"title": "Figures", "description": description, "kind": "list"}
    yield Page(FIGURES_PAGE, body, meta, answers.library.figures.path)


def quotations(answers: Answers) -> Iterator[Page]:
    """Every quotation with its source, its translator and who saw it; no page where none is."""
    register = answers.library.quotations
    if not register:
        return
    room = Room(answers, QUOTATIONS_PAGE)
    body = render("quotations", room=room, quotations=list(register.values()))
    description = "Words of documents and witnesses, exactly as they were seen, and by whom."
    meta = {"title": "Quotations", "description": description, "kind": "list"}
    yield Page(QUOTATIONS_PAGE, body, meta, register.path)
