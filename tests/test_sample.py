"""The sample: a second collection, rich enough that tests which loop over it say something."""

from collections.abc import Iterable
from enum import StrEnum

import pytest

from samizdat.build import survey
from samizdat.knowledge.inserted import with_inserts
from samizdat.model.claims import Verdict
from samizdat.model.essays import Status
from samizdat.model.figures import ChartKind
from samizdat.model.kind_words import InstitutionKind, SourceKind
from samizdat.model.kinds import KINDS
from samizdat.model.library import Library
from samizdat.model.places import Certainty
from samizdat.model.readings import Reading
from samizdat.model.records import Confidence, Evidence
from samizdat.reading.project import read_settings
from tests.conftest import SAMPLE

SOME = 8
"""Kinds of institutions and of sources are many, and a collection may have its own."""

CYRILLIC, GREEK, ARABIC = range(0x0400, 0x0500), range(0x0370, 0x0400), range(0x0600, 0x0700)


def test_nothing_is_wrong_with_it() -> None:
    """The strictest check has nothing to say of the sample."""
    found = survey(read_settings(SAMPLE / "mkdocs.yml"))

    assert [str(finding) for finding in found.findings] == []
    assert len(found.library.essays) > 3


@pytest.mark.parametrize("name", [kind.plural for kind in KINDS])
def test_every_register_is_there(library: Library, name: str) -> None:
    """No register of the sample is empty."""
    assert len(getattr(library, name)) > 1


def test_every_word_of_a_list_is_used(library: Library) -> None:
    """Whatever a record may say by one of a few words, some record of the sample says."""
    institutions, places = library.institutions.values(), library.places.values()
    graded = [*library.people.values(), *library.events.values(), *places, *institutions]

    assert unused(Verdict, (claim.verdict for claim in library.claims.values())) == set()
    assert unused(Confidence, (claim.confidence for claim in library.claims.values())) == set()
    assert unused(Evidence, (record.evidence for record in graded)) == set()
    assert unused(Confidence, (record.confidence for record in graded)) == set()
    assert unused(Status, (essay.front.status for essay in library.essays)) == set()
    assert unused(ChartKind, (figure.chart for figure in library.figures.values())) == set()
    assert len(unused(InstitutionKind, (body.kind for body in institutions))) < SOME
    assert len(unused(SourceKind, (source.kind for source in library.sources.values()))) < SOME
    points = [place.coordinates.certainty for place in places if place.coordinates]
    assert unused(Certainty, points) == set()
    read = [source.read for source in library.sources.values() if source.read]
    assert unused(Reading, read) == {Reading.REVIEW}


def unused(words: type[StrEnum], used: Iterable[str]) -> set[StrEnum]:
    """The words of a list that nothing uses."""
    return set(words) - set(used)


@pytest.mark.parametrize("letters", [CYRILLIC, GREEK, ARABIC], ids=["Cyrillic", "Greek", "Arabic"])
def test_names_in_other_scripts(library: Library, letters: range) -> None:
    """People, places and bodies of the sample have names in several scripts."""
    registers = (library.people, library.places, library.institutions)
    names = [record.native_name or " " for register in registers for record in register.values()]

    found = [name for name in names if ord(name[0]) in letters]

    assert len(found) > 1


def test_dates_of_many_forms(library: Library) -> None:
    """Events and lives of the sample have dates that are certain, vague, doubtful and double."""
    dates = [str(event.date) for event in library.events.values()]
    lives = [str(person.born) for person in library.people.values() if person.born]
    doubles = [event.date_old_style for event in library.events.values()]

    assert len([date for date in doubles if date]) > 5
    for sign in ("~", "?", "/", "-21"):
        assert [date for date in dates if sign in date], sign
    for sign in ("~", "["):
        assert [date for date in lives if sign in date], sign


def test_prose_of_many_forms(library: Library) -> None:
    """Essays of the sample have inserts, notes, quotations, links and comments of every kind."""
    essays = with_inserts(library).essays
    schemes = {link.scheme for essay in library.essays for link in essay.document.prose.links}
    bodies = "\n".join(essay.document.body for essay in library.essays)

    assert [essay for essay in essays if essay.document.inserted]
    assert schemes >= {"person", "place", "event", "institution", "source", "claim", "figure"}
    assert schemes >= {"quotation", "essay", "timeline", "https", ""}
    for form in ("\n> ", "\n| ", "\n!!! ", "\n??? ", "\n*[", "\n:   ", "\n1. ", "<figure", "<!--"):
        assert form in bodies, form
    assert "\n\n    Later" in bodies, "a note of several paragraphs"
