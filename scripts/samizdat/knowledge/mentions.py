"""Mentions: who and what stands in which essay, in which sentence, and what essays share."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from samizdat.knowledge.sentences import Sentence, note_sentences, rows, sentences
from samizdat.model.essays import Essay
from samizdat.model.library import Library
from samizdat.model.people import Person
from samizdat.model.shapes import references_in

Thing = tuple[str, str]
"""A scheme and an id: `("person", "zhukov")`."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence, or a row of a table, in which something is named or cited."""

    essay: Essay
    sentence: Sentence
    locator: str = ""
    """Where in the work, if the mention is a citation that says so."""


Treated = Mapping[str, tuple[str, ...]]
"""Ids of what an essay treats, by the noun of their kind."""


def treats(essay: Essay) -> Treated:
    """Ids of the records that an essay treats, links or cites, by the noun of their kind.

    Those of its front matter come first.
    """
    named: dict[str, dict[str, None]] = {}
    for reference in references_in(essay.front):
        named.setdefault(reference.kind, {})[reference.key] = None
    for link in essay.document.prose.links:
        named.setdefault(link.scheme, {})[link.rest] = None
    for key in essay.cited:
        named.setdefault("source", {})[key] = None
    return {noun: tuple(keys) for noun, keys in named.items()}


def people_of(essay: Essay) -> tuple[str, ...]:
    """Ids of the people an essay treats or links to."""
    return treats(essay).get("person", ())


def places_of(essay: Essay) -> tuple[str, ...]:
    """Ids of the places an essay treats or links to."""
    return treats(essay).get("place", ())


def events_of(essay: Essay) -> tuple[str, ...]:
    """Ids of the events an essay treats or links to."""
    return treats(essay).get("event", ())


def institutions_of(essay: Essay) -> tuple[str, ...]:
    """Ids of the institutions an essay treats or links to."""
    return treats(essay).get("institution", ())


def claims_of(essay: Essay) -> tuple[str, ...]:
    """Ids of the claims an essay marks."""
    return treats(essay).get("claim", ())


def gather(library: Library) -> Mapping[Thing, tuple[Mention, ...]]:
    """Every sentence or table row of the site's essays that names or cites a thing, by the thing.

    People are found by their family name too, where an essay treats only one of that name; places
    and institutions by the name before any bracket or comma, where the essay lists or links them.
    """
    found: dict[Thing, list[Mention]] = {}
    for essay in library.shown:
        names = _patterns(essay, library)
        document = essay.document
        for sentence in (*sentences(document), *rows(document), *note_sentences(document)):
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
    patterns = {}
    treated = treats(essay)
    for noun, kind in library.kinds.items():
        if kind.naming and noun in treated:
            named = {r.id: kind.naming(r) for r in library.of(kind).some(treated[noun])}
            for key, naming in named.items():
                patterns[noun, key] = _pattern(naming.in_text(named.values()))
    return patterns


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Any of some names, as words of their own."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def names_in_text(person: Person, others: Iterable[Person]) -> tuple[str, ...]:
    """How a text may name a person: in full and, where that is clear, by the family name."""
    return person.naming.in_text(other.naming for other in others)


def essays_in(mentions: Iterable[Mention]) -> tuple[Essay, ...]:
    """The essays of some mentions, each once."""
    return tuple({mention.essay.slug: mention.essay for mention in mentions}.values())
