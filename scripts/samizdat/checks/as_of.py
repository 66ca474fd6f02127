"""Checks of `{as-of=…}`: the date that an author gives for the card of a link."""

from collections.abc import Iterator
from dataclasses import dataclass

from samizdat.findings import Finding, Rule, Where
from samizdat.knowledge.dates_of_links import AS_OF, CHANGING, MISSPELT
from samizdat.knowledge.known import Known
from samizdat.model.documents import Document
from samizdat.model.lives_in_time import LONGEST, is_alive, is_date
from samizdat.model.people import PERSON
from samizdat.prose import Tree, nodes
from samizdat.prose.views.parts import attributes
from samizdat.words.dates import HistoricalDate, ImpossibleDateError, parse
from samizdat.words.spoken_dates import in_edtf

BAD_AS_OF = Rule(
    "bad-as-of",
    "An `as-of` is a date in EDTF, right behind a link to a person, a place or an institution.",
    why=(
        "The card of the link tells what held on that date: an age, offices, a name. It can tell "
        "nothing of a stretch without an end, of somebody who was not alive then, or of an age "
        "over many years; and the cards of events, sources, figures and essays do not change."
    ),
)

EXAMPLE = f"{AS_OF}=1900-08"


@dataclass(frozen=True, slots=True)
class Given:
    """A date as an author gives it, with the link that it stands behind, if any."""

    name: str
    value: str
    where: Where
    link: nodes.Link | None


def bad_as_of(known: Known) -> Iterator[Finding]:
    """A date that is given for the card of a link is none, or the card does not change with it."""
    for document, _ in known.documents:
        for given in _given(document, known):
            told = _misplaced(given) or _misdated(given, known)
            if told:
                problem, remedy = told
                yield BAD_AS_OF.broken(given.where, problem, remedy)


def _given(document: Document, known: Known) -> Iterator[Given]:
    lines = known.lines(document)
    for tree in (document.prose.tree, *document.prose.captions.values()):
        links = _links(tree)
        for list_ in attributes(tree):
            for name, value in list_.pairs:
                if name.lower() in {AS_OF, *MISSPELT}:
                    start = tree.text.find(name, list_.start, list_.end)
                    where = lines.span(start, list_.end).where
                    yield Given(name, value, where, links.get(list_.start))


def _links(tree: Tree) -> dict[int, nodes.Link]:
    """Links by where they end."""
    return {link.end: link for link in tree.all(nodes.Link)}


Told = tuple[str, str]
"""What is wrong, and what to do."""


def _misplaced(given: Given) -> Told | None:
    if given.link is None:
        problem = f"{given.name!r} stands behind no link"
        return problem, f"write it right behind one: [words](person:id){{{EXAMPLE}}}"
    scheme = given.link.target.scheme
    if scheme in CHANGING:
        return None
    what = "a link to no record"
    if scheme:
        what = f"a link to {scheme + ':'!r}"
    problem = f"{given.name!r} stands behind {what}, whose card no date changes"
    return problem, "leave it out"


def _misdated(given: Given, known: Known) -> Told | None:
    if given.name != AS_OF:
        return f"{given.name!r} is no attribute of a link", f"write {AS_OF}={given.value}"
    if given.value in ("", AS_OF):
        return f"{AS_OF!r} has no date", f"write one in EDTF: {EXAMPLE}"
    try:
        date = parse(given.value)
    except ImpossibleDateError as error:
        meant = in_edtf(given.value)
        if meant:
            return f"{AS_OF!r}: {error}", f"write {AS_OF}={meant}"
        return f"{AS_OF!r}: {error}", f"write EDTF: {EXAMPLE}, {AS_OF}=1900-08-17"
    return _beyond(date, given, known)


def _beyond(date: HistoricalDate, given: Given, known: Known) -> Told | None:
    """A date of which the card of a person has nothing to tell."""
    if given.link is None or given.link.target.scheme != PERSON.noun:
        return None
    person = known.library.people.get(given.link.target.rest)
    if person is None:  # another rule tells of that
        return None
    if not is_alive(person, date):
        problem = f"{person.name} ({person.life}) was not alive as of {date.words}"
        return problem, "mend the date"
    if not is_date(date):
        problem = f"as of {date.words} nobody is of an age or in an office"
        return problem, f"give a date, or a stretch of {LONGEST} years at most"
    return None
