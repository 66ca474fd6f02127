"""Mentions: who and what stands in which essay, in which sentence, and what essays share."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from samizdat.knowledge.indexes import frozen
from samizdat.knowledge.sentences import Sentence, note_sentences, rows, sentences
from samizdat.model.essays import Essay
from samizdat.model.library import Library
from samizdat.model.naming import Naming
from samizdat.model.people import Person
from samizdat.words.signs import SOFT_HYPHEN

Thing = tuple[str, str]
"""A scheme and an id: `("person", "danton")`."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence, or a row of a table, in which something is named or cited."""

    essay: Essay
    sentence: Sentence
    locator: str = ""
    """Where in the work, if the mention is a citation that says so."""


def gather(library: Library) -> Mapping[Thing, tuple[Mention, ...]]:
    """Every sentence or table row of the site's essays that names or cites a thing, by the thing.

    People are found by their family name too, where an essay treats only one of that name; places
    and institutions by the name before any bracket or comma, where the essay lists or links them.
    """
    found: dict[Thing, list[Mention]] = {}
    for essay in library.shown:
        names = _names(essay, library)
        document = essay.document
        for sentence in (
            *sentences(document, library.tongue),
            *rows(document),
            *note_sentences(document),
        ):
            for thing in _things(sentence, names):
                found.setdefault(thing, []).append(Mention(essay, sentence))
            for cite in sentence.cites:
                mention = Mention(essay, sentence, cite.suffix)
                found.setdefault(("source", cite.key), []).append(mention)
    return frozen(found)


@dataclass(frozen=True, slots=True)
class _Name:
    """How a text may name a thing."""

    spellings: tuple[str, ...]
    pattern: re.Pattern[str]
    """Any of them, as words of their own."""

    @classmethod
    def of(cls, spellings: Iterable[str]) -> "_Name":
        """Any of some spellings; no soft hyphen parts them here or in a text."""
        bare = tuple(spelling.replace(SOFT_HYPHEN, "") for spelling in spellings)
        return cls(bare, re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, bare))})(?!\w)"))

    def is_in(self, words: str) -> bool:
        """Whether some words name it; most do not have its letters, which is soon seen."""
        for spelling in self.spellings:
            if spelling in words:
                return self.pattern.search(words) is not None
        return False


def _things(sentence: Sentence, names: Mapping[Thing, _Name]) -> dict[Thing, None]:
    """What a sentence links to, then what it names; each once."""
    found: dict[Thing, None] = {}
    for link in sentence.links:
        if link.scheme:
            key, _, _ = link.rest.partition("#")
            found[link.scheme, key] = None
    words = sentence.text.replace(SOFT_HYPHEN, "")
    for thing, name in names.items():
        if name.is_in(words):
            found[thing] = None
    return found


def _names(essay: Essay, library: Library) -> dict[Thing, _Name]:
    """How the text of an essay may name each thing that it treats."""
    names: dict[Thing, _Name] = {}
    for noun, kind in library.kinds.items():
        if kind.naming is None:
            continue
        named: dict[str, Naming] = {}
        for record in library.of(kind).some(essay.treats(noun)):
            named[record.id] = kind.naming(record)
        for key, naming in named.items():
            names[noun, key] = _Name.of(naming.in_text(named.values()))
    return names


def names_in_text(person: Person, others: Iterable[Person]) -> tuple[str, ...]:
    """How a text may name a person: in full and, where that is clear, by the family name."""
    return person.naming.in_text(other.naming for other in others)


def essays_in(mentions: Iterable[Mention]) -> tuple[Essay, ...]:
    """The essays of some mentions, each once."""
    return tuple({mention.essay.slug: mention.essay for mention in mentions}.values())
