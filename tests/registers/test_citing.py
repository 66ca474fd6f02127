"""How an essay is cited in the manner of MLA and APA."""

from dataclasses import replace

from samizdat.model.essays import Essay
from samizdat.pages.citing import other_styles
from tests.registers.conftest import ADDRESS, Made


def rendered(made: Made, essay: Essay) -> dict[str, str]:
    """Each rendering by its style."""
    house = made.answers.typeset.essays[essay.slug]
    found = other_styles(essay, made.library, house)
    return {rendering.style: str(rendering.html) for rendering in found}


def test_other_styles(made: Made) -> None:
    """MLA has the day first and capitals in the title, APA the year first; both the address."""
    essay = next(each for each in made.library.essays if each.slug == "an-untoward-event")
    address = f"{ADDRESS}essays/an-untoward-event/"

    assert rendered(made, essay) == {
        "MLA": "A. Reader and Editors of A sample of Greece. “An Untoward Event.” "
        f"<em>A sample of Greece</em>, 4 Nov. 2026, {address}.",
        "APA": "A. Reader &amp; Editors of A sample of Greece. (2026, November 4). "
        f"<em>An untoward event</em>. A sample of Greece. {address}",
    }


def test_undated_and_hostile(made: Made) -> None:
    """A draft has no day, a title that asks has no full stop, and a sign is only a sign."""
    essay = next(each for each in made.library.essays if each.slug == "an-untoward-event")
    front = essay.front.model_copy(update={"title": "Why <b>?", "published": None})

    made_of_it = rendered(made, replace(essay, front=front))

    assert "(n.d.). <em>Why &lt;b&gt;?</em> A sample" in made_of_it["APA"]
