"""Sources and essays for reference managers: CSL-JSON, BibLaTeX, RIS."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from samizdat.citations.essays import essay_csl
from samizdat.exports.biblatex import Work, biblatex
from samizdat.exports.ris import ris
from samizdat.model.artifact import Artifact
from samizdat.model.essays import Essay
from samizdat.model.sources import Source
from samizdat.prose.views.lines import said
from samizdat.words.dates import HistoricalDate
from samizdat.writing.answers import Answers


def source_bibliographies(answers: Answers) -> Iterator[Artifact]:
    """The whole sources register."""
    yield from _files("data/sources", answers.library.sources.values())


def essay_bibliographies(answers: Answers) -> Iterator[Artifact]:
    """Each essay as a work to cite, beside its page."""
    for essay in answers.library.shown:
        item = _offered(essay, answers)
        folder = f"essays/{essay.slug}"
        yield Artifact(f"{folder}/cite.json", _json([item]))
        work = Work(item, _edtf({"issued": essay.front.published}))
        yield Artifact(f"{folder}/cite.bib", biblatex([work]).encode())
        yield Artifact(f"{folder}/cite.ris", ris([item]).encode())
        cited = answers.library.sources.some(essay.cited)
        if cited:
            yield from _files(f"{folder}/works", cited)


def _offered(essay: Essay, answers: Answers) -> dict[str, Any]:
    """An essay as its files have it: with what it is about, unless it was taken back."""
    item = {**essay_csl(essay, answers.library), "id": essay.slug}
    if essay.is_retracted:
        return item
    item["abstract"] = said(essay.front.summary)
    if essay.front.topics:
        item["keyword"] = ", ".join(essay.front.topics)
    return item


def _files(name: str, sources: Iterable[Source]) -> Iterator[Artifact]:
    """Some works in each format."""
    listed = list(sources)
    works = list(map(work_of, listed))
    yield Artifact(f"{name}.json", _json([source.csl() for source in listed]))
    yield Artifact(f"{name}.bib", biblatex(works).encode())
    yield Artifact(f"{name}.ris", ris(work.item for work in works).encode())


def work_of(source: Source) -> Work:
    """A source as the formats are made from it."""
    dates = {
        "issued": source.issued,
        "original-date": source.original_date,
        "event-date": source.event_date,
        "accessed": source.accessed,
    }
    item = {**source.csl(), "title": source.name}
    return Work(item, _edtf(dates))


def _edtf(dates: Mapping[str, HistoricalDate | None]) -> dict[str, str]:
    """The dates that are known, as EDTF."""
    known: dict[str, str] = {}
    for variable, date in dates.items():
        if date:
            known[variable] = date.edtf
    return known


def _json(items: list[dict[str, Any]]) -> bytes:
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode()
