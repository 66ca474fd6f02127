"""The check of ids that were in use before: each leads to something of today."""

from collections.abc import Iterator

from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.model.formerly import Formerly
from samizdat.model.kinds import ESSAY
from samizdat.model.library import Library
from samizdat.words.listing import listed, nearest

DEAD_FORMER_ID = Rule(
    "dead-former-id",
    "An id of before leads to a record or an essay that is there.",
    why=(
        "`samizdat rename` keeps the old id in `formerly.yml`, so that what was published under it "
        "[leads on](registers.md#rename). An entry does nothing where the id of today is gone, "
        "where the old one is in use again, where a second entry has the same old one, or where "
        "records of the kind have no address. This is a warning."
    ),
    severity=Severity.WARNING,
)
OUT = "take the entry out"


def dead_former_ids(known: Known) -> Iterator[Finding]:
    """An id of before leads to nothing, or nobody can come to it."""
    library = known.library
    seen: set[tuple[str, str]] = set()
    for key, entry in library.formerly.items():
        told = _dead(entry, library, seen)
        seen.add((entry.kind, entry.was))
        if told:
            value, problem, remedy = told
            yield DEAD_FORMER_ID.broken(library.formerly.where(key, value), problem, remedy)


def _dead(
    entry: Formerly, library: Library, seen: set[tuple[str, str]]
) -> tuple[str, str, str] | None:
    """The field that makes an entry useless, why, and what to type instead."""
    nouns = [*library.schemes, ESSAY]
    if entry.kind not in nouns:
        remedy = nearest(entry.kind, nouns) or f"write {listed(nouns)}"
        return "kind", f"nothing has an address as {entry.kind!r}", remedy
    if _is_there(library, entry.kind, entry.was):
        return "was", f"the {entry.kind} {entry.was!r} is there today", OUT
    if not _is_there(library, entry.kind, entry.now):
        remedy = nearest(entry.now, _ids(library, entry.kind)) or OUT
        return "now", f"no {entry.kind} is called {entry.now!r}", remedy
    if (entry.kind, entry.was) in seen:
        return "was", f"the {entry.kind} {entry.was!r} leads somewhere already", OUT
    return None


def _is_there(library: Library, noun: str, key: str) -> bool:
    if noun == ESSAY:
        return key in _ids(library, noun)
    return library.register(noun).knows(key)


def _ids(library: Library, noun: str) -> list[str]:
    if noun == ESSAY:
        return [*(essay.slug for essay in library.essays), *library.broken_essays]
    return list(library.register(noun))
