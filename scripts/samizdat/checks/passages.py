"""Passages of an essay as checks look at them: the author's words, each with its place."""

from collections.abc import Callable, Iterator

from samizdat.findings import Where
from samizdat.knowledge.known import Known
from samizdat.model.essays import Essay, Status
from samizdat.prose.views.passages import Passage
from samizdat.prose.views.words import QUOTED, blank

Text = tuple[str, Callable[[int], Where]]
"""Words, with the way from an offset in them to a place."""


def own_words(words: str) -> str:
    """The same without what is quoted: another's words."""
    return QUOTED.sub(lambda match: blank(match[0]), words)


def finished(known: Known) -> Iterator[Essay]:
    """The essays whose text is done: a draft may still lack what editors ask for."""
    for essay in known.library.essays:
        if essay.front.status is not Status.DRAFT:
            yield essay


def texts(essay: Essay, known: Known) -> Iterator[Text]:
    """All that an essay says in its own words: title, summary and every passage."""
    places = essay.document.places
    yield own_words(essay.front.title), at(places.at("title"))
    yield own_words(essay.front.summary), at(places.at("summary"))
    for passage in known.passages(essay.document):
        yield passage.own, placed(passage, essay, known)


def placed(passage: Passage, essay: Essay, known: Known) -> Callable[[int], Where]:
    """The way from an offset in the words of a passage to its place."""
    lines = known.lines(essay.document)
    return lambda offset: lines.where(passage.start + offset)


def at(where: Where) -> Callable[[int], Where]:
    """The place of a value of YAML, whatever the offset: how it was typed is gone."""
    return lambda _: where
