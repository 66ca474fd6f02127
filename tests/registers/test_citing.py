"""How an essay is cited in the styles of MLA and APA."""

from dataclasses import replace

import pytest

from samizdat.citations.typeset import typeset
from samizdat.words.tongue import Tongue
from tests.registers.conftest import ADDRESS, Made

SLUG = "an-untoward-event"
LINK = '<a href="{0}">{0}</a>'.format(f"{ADDRESS}essays/{SLUG}/")


def test_other_styles(made: Made) -> None:
    """MLA has the day first and capitals in the title, APA the year first; both the address."""
    manners = made.answers.typeset.manners

    assert {manner: lines[SLUG] for manner, lines in manners.items()} == {
        "MLA": "A. Reader and Editors of A sample of Greece. “An Untoward Event.” "
        f"<em>A Sample of Greece</em>, 4 Nov. 2026, {LINK}.",
        "APA": "A. Reader &amp; Editors of A sample of Greece. (2026, November 4). "
        f"<em>An untoward event</em>. A Sample of Greece. {LINK}",
    }


@pytest.mark.parametrize(
    ("language", "house", "mla"),
    [
        ("de", "4. November 2026", "4. November 2026"),
        ("fr", "4 novembre 2026", "4 novembre 2026"),
        ("ru", "4 ноября 2026", "4 ноября 2026"),
        ("ar", "4 نوفمبر، 2026", "4 نوفمبر، 2026"),
    ],
)
def test_language(language: str, house: str, mla: str, made: Made) -> None:
    """Days are in the language of the site and in its grammar, in every style."""
    tongue = Tongue(language)
    settings = replace(made.library.settings, language=language)
    some = tuple(essay for essay in made.library.essays if essay.slug == SLUG)

    made_of_it = typeset(
        replace(made.library, settings=settings, tongue=tongue, essays=some, documents=()), {}
    )

    assert house in made_of_it.essays[SLUG]
    assert f"{mla}, {LINK}" in made_of_it.manners["MLA"][SLUG]


def test_undated_and_hostile(made: Made) -> None:
    """A draft has no day, a title that asks has no full stop, and a sign is only a sign."""
    essay = next(each for each in made.library.essays if each.slug == SLUG)
    front = essay.front.model_copy(update={"title": "Why <b>?", "published": None})
    library = replace(made.library, essays=(replace(essay, front=front),), documents=())

    manners = typeset(library, {}).manners

    assert "(n.d.). <em>Why &lt;b&gt;?</em> A Sample" in manners["APA"][SLUG]
