"""Mentions: who and what stands in which essay, in which sentence, and what essays share."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from samizdat.knowledge.sentences import Sentence, note_sentences, sentences
from samizdat.model.essays import Essay
from samizdat.model.library import Library
from samizdat.model.people import Person

_SHORT = re.compile(r" \(|, | / ")
Thing = tuple[str, str]
"""A scheme and an id: `("person", "zhukov")`."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence in which something is named or cited."""

    essay: Essay
    sentence: Sentence
    locator: str = ""
    """Where in the work, if the mention is a citation that says so."""


def people_of(essay: Essay) -> tuple[str, ...]:
    """Ids of the people an essay treats or links to, those of its front matter first."""
    return _named(essay, "person", essay.front.people)


def places_of(essay: Essay) -> tuple[str, ...]:
    """Ids of the places an essay treats or links to."""
    return _named(essay, "place", essay.front.places)


def events_of(essay: Essay) -> tuple[str, ...]:
    """Ids of the events an essay treats or links to."""
    return _named(essay, "event", essay.front.events)


def institutions_of(essay: Essay) -> tuple[str, ...]:
    """Ids of the institutions an essay treats or links to."""
    return _named(essay, "institution", essay.front.institutions)


def claims_of(essay: Essay) -> tuple[str, ...]:
    """Ids of the claims an essay marks."""
    return _named(essay, "claim", ())


def _named(essay: Essay, scheme: str, listed: Iterable[str]) -> tuple[str, ...]:
    linked = (link.rest for link in essay.document.prose.links if link.scheme == scheme)
    return tuple(dict.fromkeys([*listed, *linked]))


def gather(library: Library) -> Mapping[Thing, tuple[Mention, ...]]:
    """Every sentence of the site's essays that names or cites a thing, by the thing.

    People are found by their family name too, where an essay treats only one of that name; places
    and institutions by the name before any bracket or comma, where the essay lists or links them.
    """
    found: dict[Thing, list[Mention]] = {}
    for essay in library.shown:
        names = _patterns(essay, library)
        for sentence in (*sentences(essay.document), *note_sentences(essay.document)):
            for thing in _things(sentence, names):
                found.setdefault(thing, []).append(Mention(essay, sentence))
            for cite in sentence.cites:
                mention = Mention(essay, sentence, cite.suffix)
                found.setdefault(("source", cite.key), []).append(mention)
    return {thing: tuple(mentions) for thing, mentions in found.items()}


def _things(sentence: Sentence, names: Mapping[Thing, re.Pattern[str]]) -> dict[Thing, None]:
    linked = [(link.scheme, link.rest.partition("#")[0]) for link in sentence.links if link.scheme]
    named = [thing for thing, name in names.items() if name.search(sentence.text)]
    return dict.fromkeys([*linked, *named])


def _patterns(essay: Essay, library: Library) -> dict[Thing, re.Pattern[str]]:
    """How the text of an essay may name each thing that it treats."""
    people = library.people.some(people_of(essay))
    forms = {("person", person.id): names_in_text(person, people) for person in people}
    places = library.places.some(places_of(essay))
    forms |= {("place", place.id): [_SHORT.split(place.name)[0]] for place in places}
    institutions = library.institutions.some(institutions_of(essay))
    forms |= {("institution", body.id): [_SHORT.split(body.name)[0]] for body in institutions}
    return {
        thing: re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
        for thing, names in forms.items()
    }


def names_in_text(person: Person, others: Iterable[Person]) -> list[str]:
    """How a text may name a person: in full and, where that is clear, by the family name."""
    full = person.name.split(" (")[0]
    family = full.split()[-1]
    namesakes = [p for p in others if p.name.split(" (")[0].split()[-1] == family]
    return [full, family] if len(namesakes) < 2 else [full]


def essays_in(mentions: Iterable[Mention]) -> tuple[Essay, ...]:
    """The essays of some mentions, each once."""
    return tuple({mention.essay.slug: mention.essay for mention in mentions}.values())
