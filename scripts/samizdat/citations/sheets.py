"""What pandoc is asked: every form of every source, on sheets on which it counts afresh.

A source stands on the main sheet three times: at its first mention, at a later one, and with every
place in it that is cited. Further sheets have the same places at a first mention. Works of one text
that would be taken for one another have a sheet of their own, on which pandoc tells them apart;
what other texts cite does not matter there.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import combinations

from samizdat.citations.locators import Locator, locator
from samizdat.model.library import Library
from samizdat.model.sources import Source

Form = tuple[str, str]
"""A source's key, and what follows it in the brackets: locator and afterthought, or nothing."""


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms that are asked for."""

    bare: tuple[Form, ...]
    located: tuple[Form, ...]
    firsts: tuple[tuple[Form, ...], ...]
    """The same places on sheets of their own, no source twice on one: each is a first note."""

    apart: dict[tuple[str, ...], tuple[Form, ...]] = field(default_factory=dict)
    """Works that have to be told apart, with the forms in which they are cited together."""

    locators: dict[Form, Locator] = field(default_factory=dict)


def forms_of(library: Library) -> Forms:
    """The forms of all sources, and of those that an essay or a page has to tell apart."""
    bare = tuple((key, "") for key in library.sources)
    located: list[Form] = []
    firsts: list[list[Form]] = []
    for key, suffixes in _suffixes(library).items():
        for number, suffix in enumerate(suffixes):
            located.append((key, suffix))
            if number == len(firsts):
                firsts.append([])
            firsts[number].append((key, suffix))
    locators: dict[Form, Locator] = {}
    for form in (*bare, *located):
        locators[form] = locator(form[1], library.sources[form[0]])
    return Forms(bare, tuple(located), tuple(map(tuple, firsts)), _apart(library), locators)


def _suffixes(library: Library) -> dict[str, list[str]]:
    """What follows each key in the brackets, wherever it is cited.

    In an order that stays when sentences change places, or pandoc would be asked again.
    """
    found: dict[str, dict[str, None]] = {}
    for document in library.texts:
        for cite in document.prose.cites:
            if cite.suffix and cite.key in library.sources:
                found.setdefault(cite.key, {})[cite.suffix] = None
    return {key: sorted(suffixes) for key, suffixes in found.items()}


def _apart(library: Library) -> dict[tuple[str, ...], tuple[Form, ...]]:
    """For each set of works that texts have to tell apart, the forms in which these have them."""
    found: dict[tuple[str, ...], dict[Form, None]] = {}
    for document in library.texts:
        for keys in likenesses(library.sources.some(document.prose.cited)):
            forms = found.setdefault(keys, {(key, ""): None for key in keys})
            for cite in document.prose.cites:
                if cite.key in keys:
                    forms[cite.key, cite.suffix] = None
    return {keys: tuple(sorted(forms)) for keys, forms in found.items()}


def likenesses(sources: Iterable[Source]) -> list[tuple[str, ...]]:
    """The groups of works that short notes would not tell apart, by their keys.

    They have authors of one family name, or no author and one title.
    """
    groups: dict[str, list[Source]] = {}
    for source in sources:
        for name in _called(source):
            groups.setdefault(name, []).append(source)
    alike: list[tuple[str, ...]] = []
    for name, group in groups.items():
        if len(group) > 1 and _differ(name, group):
            alike.append(tuple(sorted(source.id for source in group)))
    return alike


def _called(source: Source) -> list[str]:
    """What a short note calls a work by: its authors, or its title."""
    families: list[str] = []
    for name in source.author or source.editor:
        families.append(name.family or name.literal or name.given or "")
    return list(dict.fromkeys(families)) or [_short_title(source)]


def _differ(called: str, group: list[Source]) -> bool:
    """Several people bear the name, or one has written works that are called alike."""
    given: set[str] = set()
    titles: list[str] = []
    for source in group:
        titles.append(_short_title(source))
        for name in source.author or source.editor:
            if name.family == called:
                given.add(name.given or "")
    is_one = all(may_be_one(one, other) for one, other in combinations(sorted(given), 2))
    return not is_one or len(set(titles)) < len(titles)


def may_be_one(one: str, other: str) -> bool:
    """Two given names may be those of one person: `N. V.` and `Nikita`, not `Ann` and `Anna`."""
    pairs = zip(re.findall(r"\w+", one), re.findall(r"\w+", other), strict=False)
    for first, second in pairs:
        is_short = min(len(first), len(second)) == 1
        if first != second and not (is_short and first[0] == second[0]):
            return False
    return True


def _short_title(source: Source) -> str:
    return source.title_short or source.name.partition(":")[0]
