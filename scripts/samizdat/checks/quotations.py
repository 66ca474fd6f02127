"""Checks of quotations: the words of an essay against those of the quotations register."""

import re
from collections.abc import Iterator

from samizdat.checks.passages import finished, placed
from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.model.quotations import Quotation
from samizdat.prose.views.words import QUOTED, plain
from samizdat.words.signs import SOFT_HYPHEN

_WORD = re.compile(r"[^\W_]+")
_OMITTED = re.compile(r"\[?(?:…|\.\s?\.\s?\.)\]?")
"""Dots that stand for words which are left out."""

_UNHEARD = str.maketrans("", "", f"'’{SOFT_HYPHEN}")


ALTERED_QUOTATION = Rule(
    "altered-quotation",
    "A quotation has the words of its record.",
    why=(
        "What stands between quotation marks in a link to a quotation is its translation, or its "
        "words where it has none, letter by letter; dots stand for what is left out."
    ),
    severity=Severity.WARNING,
)


def altered_quotations(known: Known) -> Iterator[Finding]:
    """A link to a quotation quotes other words than the register has."""
    for essay in finished(known):
        for passage in known.passages(essay.document):
            for link in passage.links:
                quotation = known.library.quotations.get(link.rest)
                if link.scheme != "quotation" or quotation is None:
                    continue
                altered = _altered(plain(link.parts), quotation)
                if altered:
                    problem = f"{link.rest!r} has no words '{altered}'"
                    remedy = "quote as the register has it, with … for what is left out"
                    where = placed(passage, essay, known)(link.start - passage.start)
                    yield ALTERED_QUOTATION.broken(where, problem, remedy)


def _altered(text: str, quotation: Quotation) -> str:
    """The first stretch of quoted words that the record does not have, or nothing."""
    known = (_plain(quotation.translation or ""), _plain(quotation.words))
    for match in QUOTED.finditer(text):
        for stretch in _OMITTED.split(match[0]):
            words = _plain(stretch)
            if not any(words in told for told in known):
                return words.strip()
    return ""


def _plain(words: str) -> str:
    """Words without punctuation and capitals, which a sentence around them may change."""
    found = _WORD.findall(words.translate(_UNHEARD).casefold())
    return f" {' '.join(found)} "
