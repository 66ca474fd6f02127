"""As of: the date that a link bears for its card, from its sentence or from its author."""

import re

import pytest

from samizdat.knowledge.dates_of_links import dates_of_links
from samizdat.model.library import Library
from samizdat.words.dates import parse
from samizdat.writing.as_of import as_of, said_as_of, without_as_of


@pytest.mark.parametrize(
    ("slug", "link", "date"),
    [
        ("an-untoward-event", "[Navarino](place:navarino)", "1827-10-20"),
        ("an-untoward-event", "[Edward Codrington]", ""),
        ("the-governor", "[Petros Mavromichalis]", "1831"),
    ],
)
def test_a_sentence_dates_its_links(library: Library, slug: str, link: str, date: str) -> None:
    """A date counts that the sentence itself states; one that is carried on does not."""
    (essay,) = [each for each in library.essays if each.slug == slug]
    text = essay.document.text
    found = re.search(re.escape(link), text)
    assert found

    dated = dates_of_links(essay)(found.start())

    assert (dated.edtf if dated else "") == date


def test_old_style_is_within_the_bounds(library: Library) -> None:
    """A day that a sentence tells in the old style may be that of either calendar."""
    (essay,) = [each for each in library.essays if "Kishinev" in each.document.text]
    offset = essay.document.text.index("(place:kishinev)")

    dated = dates_of_links(essay)(offset)

    assert dated
    assert (dated.first, dated.last)[1] >= (1821, 3, 6)


@pytest.mark.parametrize(
    ("edtf", "attribute"),
    [
        ("1937-08-17", "data-as-of=1937-08-17 "),
        ("1937-08~", "data-as-of=1937-08~ "),
        ("1937/1938", "data-as-of=1937/1938 "),
        ("[1937,1938]", "data-as-of=1937-01-01/1938-12-31 "),
        ("-0048", "data-as-of=-0048 "),
    ],
)
def test_a_date_as_an_attribute(edtf: str, attribute: str) -> None:
    """It holds no sign that means something in Markdown."""
    assert as_of(parse(edtf)) == attribute


def test_an_author_says_another_date() -> None:
    """What is typed after a link counts, and is taken out of what is rendered; no date is none."""
    assert said_as_of("as-of=1938-11 .wide}") == "data-as-of=1938-11 "
    assert said_as_of('as-of="1938-11"}') == "data-as-of=1938-11 "
    assert said_as_of("as-of=soon}") == ""
    assert said_as_of(".wide}") == ""
    assert without_as_of("as-of=1938-11 .wide}") == ".wide}"
