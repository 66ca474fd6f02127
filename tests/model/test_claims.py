"""Claims: verdicts as sentences count them."""

import pytest

from samizdat.model.claims import Claim, Verdict
from samizdat.model.records import Confidence
from samizdat.words.tongue import PROGRAM


@pytest.mark.parametrize(
    ("verdict", "count", "word"),
    [
        (Verdict.WRONG, 12, "wrong"),
        (Verdict.OMISSION, 1, "omission"),
        (Verdict.OMISSION, 3, "omissions"),
    ],
)
def test_word_in_a_count(verdict: Verdict, count: int, word: str) -> None:
    """Verdicts are adjectives; an omission is a noun, and has a plural."""
    assert verdict.of(count, PROGRAM) == word


@pytest.mark.parametrize(
    ("verdict", "line"),
    [
        (Verdict.WRONG, "a claim found wrong"),
        (Verdict.OMISSION, "what an article leaves out"),
    ],
)
def test_what_was_found(verdict: Verdict, line: str) -> None:
    """A result of the search says what was found of a claim."""
    claim = Claim(
        id="a01",
        article="article",
        says="It says nothing of the others.",
        verdict=verdict,
        correction="There were eight.",
        sources_for=("roberts-2012",),
        confidence=Confidence.HIGH,
    )

    assert claim.found(PROGRAM) == line


def test_omission_needs_a_source() -> None:
    """What was left out is known from a work, as everything else is."""
    with pytest.raises(ValueError, match="rests on no source"):
        Claim(
            id="a01",
            article="article",
            says="It says nothing of the others.",
            verdict=Verdict.OMISSION,
            correction="There were eight.",
            confidence=Confidence.HIGH,
        )
