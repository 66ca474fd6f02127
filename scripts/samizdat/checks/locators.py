"""Checks of locators: places in a work whose sign means one thing here and another there."""

from collections.abc import Iterator

from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.model.sources import Source
from samizdat.words.shelves import Place, may_be_lines, place_of

AMBIGUOUS_LOCATOR = Rule(
    "ambiguous-locator",
    "A leaf is called a leaf, a line a line.",
    why=(
        "`l.` is a leaf (лист) to who reads files in Russian archives, and a line to a citation "
        "style. After a source with an archive it is printed as a leaf; `leaf`, `л.` and `line` "
        "leave no doubt."
    ),
    severity=Severity.WARNING,
)


def ambiguous_locators(known: Known) -> Iterator[Finding]:
    """`l.` after a key, which is a leaf or a line."""
    for document, _ in known.documents:
        for cite in document.prose.cites:
            place = place_of(cite.suffix)
            source = known.library.sources.get(cite.key)
            if source and place and may_be_lines(cite.suffix):
                problem = f"{place.words!r} may be a leaf or a line"
                yield AMBIGUOUS_LOCATOR.broken(cite.where, problem, _remedy(place, source))


def _remedy(place: Place, source: Source) -> str:
    is_several = place.words.startswith("ll.")
    leaf, line = ("leaves", "lines") if is_several else ("leaf", "line")
    if source.archive or source.fond:
        return f"write '{leaf} {place.numbers}', as a file in an archive has it"
    return f"write '{line} {place.numbers}' or '{leaf} {place.numbers}'"
