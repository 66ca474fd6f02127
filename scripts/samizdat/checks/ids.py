"""Checks of ids: whatever is named, in an essay or a record, is in its register."""

import re
from collections.abc import Collection, Iterator
from typing import Any

from samizdat.checks.places import starts
from samizdat.findings import Edit, Finding, Rule, Where
from samizdat.knowledge.known import Known
from samizdat.model.documents import Cite
from samizdat.model.kind import Kind
from samizdat.model.kinds import ESSAY, KINDS
from samizdat.model.shapes import references_in
from samizdat.words.listing import certain, nearest
from samizdat.words.transliteration import latin_slug


def unknown_rule(kind: Kind[Any]) -> Rule:
    """The rule that whatever names a record of a kind names one that is there."""
    return Rule(
        f"unknown-{kind.noun}",
        f"Every {kind.noun} that is named has a record.",
        why=f"Write the record first, or mend the id. {_naming(kind)}",
    )


def _naming(kind: Kind[Any]) -> str:
    """What names a record of a kind."""
    if not kind.page:
        return "Front matter and the fields of other records name it."
    return (
        f"Links that begin with `{kind.noun}:` name it, and so do front matter and the fields of "
        "other records."
    )


UNKNOWN = tuple(unknown_rule(kind) for kind in KINDS)
"""A rule for each kind of records."""


def unknown(
    noun: str, key: str, where: Where, known: Known, typed: Where | None = None
) -> Iterator[Finding]:
    """The finding for an id that its register does not have; nothing for one that it has.

    `typed` is the place of the id itself, where it is but a part of `where`.
    """
    if noun == ESSAY:
        yield from unknown_essay(key, where, known)
        return
    register = known.library.register(noun)
    if not register.knows(key):
        rule = unknown_rule(known.library.kinds[noun])
        remedy = _called(noun, key, known) or nearest(key, register)
        remedy = remedy or f"add it to {register.path}"
        problem = f"no {noun} is called {key!r}"
        yield rule.broken(where, problem, remedy, mended(key, register, typed or where))


def _called(noun: str, key: str, known: Known) -> str:
    """The record whose name was typed for its id."""
    label = known.library.kinds[noun].label
    for meant, record in known.library.register(noun).items():
        if latin_slug(label(record)) == key:
            return f"did you mean {meant!r}?"
    return ""


UNKNOWN_ESSAY = Rule(
    "unknown-essay",
    "Essays that are linked, or chosen for the home page, exist.",
    why="An essay is linked by its slug.",
)


def mended(key: str, known: Collection[str], where: Where) -> list[Edit]:
    """The edit that mends a misspelt id where there is no doubt which was meant."""
    meant = certain(key, known)
    # An id is written as it is: a stretch of another length holds quotation marks or more.
    exact = where.end == (where.line, where.column + len(key))
    if meant and exact:
        return [Edit(where, meant)]
    return []


def unknown_essay(slug: str, where: Where, known: Known) -> Iterator[Finding]:
    """The finding for a slug that no essay has; nothing for one that an essay has, or may have."""
    if not known.targets.has_essay(slug):
        known.targets.look_at_everything()
        remedy = nearest(slug, known.essays) or "an essay is called by its file's name"
        yield UNKNOWN_ESSAY.broken(where, f"no essay is called {slug!r}", remedy)


def unknown_starts(known: Known) -> Iterator[Finding]:
    """The home page begins with an essay that does not exist."""
    for slug, where in starts(known):
        yield from unknown_essay(slug, where, known)


def unknown_in_front_matter(known: Known) -> Iterator[Finding]:
    """An essay names a record that its register does not have."""
    for essay in known.library.essays:
        for named in references_in(essay.front):
            if named.kind != ESSAY and known.library.register(named.kind).knows(named.key):
                continue
            where = essay.document.places.at(*named.path)
            yield from unknown(named.kind, named.key, where, known)


def unknown_cites(known: Known) -> Iterator[Finding]:
    """A citation names a source that the register does not have."""
    sources = known.library.sources
    for document, _ in known.documents:
        for citation in document.prose.citations:
            for cite in citation.cites:
                if sources.knows(cite.key):
                    continue
                cut = _cut_key(cite, known)
                if cut:
                    problem = f"no source is called {cite.key!r}"
                    remedy = f"write {cut}, with the hyphen of the keyboard"
                    yield unknown_rule(known.library.kinds["source"]).broken(
                        cite.where, problem, remedy
                    )
                else:
                    yield from unknown("source", cite.key, cite.where, known)


def _cut_key(cite: Cite, known: Known) -> str:
    """The key that a dash has cut in two, which was typed for its hyphen."""
    if not cite.suffix.startswith(_DASHES):
        return ""
    whole = f"{cite.key}-{_END.split(cite.suffix[1:], maxsplit=1)[0]}"
    return whole if known.library.sources.knows(whole) else ""


_END = re.compile(r"[\s,]")
_DASHES = tuple("–—‑−")
"""Signs that are typed for the hyphen of a key."""


def unknown_in_registers(known: Known) -> Iterator[Finding]:
    """A record names a record that its register does not have."""
    for (noun, by), by_key in known.backwards.items():
        register = known.library.register(by)
        for key, backs in by_key.items():
            if not _is_known(noun, key, known):
                for back in backs:
                    where = register.where(back.key, *back.reference.path)
                    yield from unknown(noun, key, where, known)


def _is_known(noun: str, key: str, known: Known) -> bool:
    """There is such a record; of an essay somebody else knows."""
    return noun != ESSAY and known.library.register(noun).knows(key)
