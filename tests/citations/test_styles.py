"""Styles of citation that a collection chooses."""

from dataclasses import replace
from pathlib import Path

import pytest

from samizdat.citations.styles import of_a_collection
from samizdat.citations.typeset import typeset
from samizdat.model.conventions import STYLES, Citations, Conventions
from samizdat.model.library import Library
from samizdat.reading.library import read_library
from samizdat.reading.project import read_settings
from samizdat.reading.styles import LARGEST, NoStyleError, read_style
from samizdat.settings import Settings
from tests.conftest import SMALL

CSL = 'xmlns="http://purl.org/net/xbiblio/csl" version="1.0"'
PARENT = f"""<style {CSL}><info><link rel="independent-parent"
 href="http://www.zotero.org/styles/annales"/></info></style>"""
YEARS = f"""<style {CSL} class="in-text"><info/><citation disambiguate-add-year-suffix="true">
<layout prefix="(" suffix=")" delimiter="; "><group delimiter=", "><names variable="author">
<name form="short"/></names><date variable="issued"><date-part name="year"/></date>
<text variable="locator"/></group></layout></citation>
<bibliography><layout suffix="."><text variable="title"/></layout></bibliography></style>"""


def small(style: str, locale: str = "") -> Library:
    """The small collection with a style of its own."""
    library = read_library(read_settings(SMALL / "mkdocs.yml")).library
    citations = Citations(locale=locale or None)
    return replace(library, style=style, conventions=Conventions(citations=citations))


def test_a_style_of_the_program() -> None:
    """Notes, bibliography and the way to cite an essay are in the style, with its language."""
    style = read_style("infoclio-de", Settings(SMALL))

    forms = typeset(small(style, "de"), {})

    assert forms.full["roberts-2012", "ch. 1"] == (
        "Roberts, Geoffrey: Stalin’s General: The Life of Georgy Zhukov, New York 2012, ch.\xa01."
    )
    assert forms.short["roberts-2012", "ch. 1"] == "Roberts: Stalin’s General, ch.\xa01."
    assert forms.essays["odessa"].startswith("Editors of A small collection: To Odessa")


def test_a_style_with_author_and_year() -> None:
    """A note is what would stand in brackets; the way to cite an essay is a line of its own."""
    forms = typeset(small(YEARS), {})

    assert forms.full["roberts-2012", "ch. 1"] == "Roberts, 2012, ch.\xa01."
    assert forms.short["roberts-2012", ""] == "Roberts, 2012."
    assert forms.essays["odessa"] == "To Odessa."


def test_no_note_knows_its_neighbours() -> None:
    """What a style says of the note before is left out: on our sheets another one stands there."""
    text = '<if position="ibid-with-locator subsequent"/><if position="ibid"/>'

    assert of_a_collection(text) == '<if position="subsequent"/><if type="none-such"/>'


@pytest.mark.parametrize("name", STYLES)
def test_styles_of_the_program(name: str) -> None:
    """Each style that the settings offer is there."""
    assert "<bibliography" in read_style(name, Settings(SMALL))


@pytest.mark.parametrize(
    ("named", "text", "problem"),
    [
        ("infoclio", "", "no style of citation is called 'infoclio'"),
        ("/etc/ours.csl", "", "does not lie among the registers"),
        ("essays/registers/../../ours.csl", "", "does not lie among the registers"),
        ("essays/registers/none.csl", "", "there is no file"),
        ("essays/registers/ours.csl", "<style", "is no XML"),
        ("essays/registers/ours.csl", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "is no XML"),
        ("essays/registers/ours.csl", "<html/>", "is no style of citation in CSL"),
        ("essays/registers/ours.csl", f"<style {CSL}/>", "does not say how notes"),
        ("essays/registers/ours.csl", PARENT, "only names another"),
        ("essays/registers/ours.csl", " " * (LARGEST + 1), "is too large"),
    ],
)
def test_what_is_no_style(tmp_path: Path, named: str, text: str, problem: str) -> None:
    """A style that cannot be used is refused with the reason, and no other file is read."""
    registers = tmp_path / "essays/registers"
    registers.mkdir(parents=True)
    (registers / "ours.csl").write_text(text)

    with pytest.raises(NoStyleError, match=problem):
        read_style(named, Settings(tmp_path))


def test_a_link_out_of_the_collection(tmp_path: Path) -> None:
    """A file that a link leads to elsewhere is not read."""
    registers = tmp_path / "here/essays/registers"
    registers.mkdir(parents=True)
    (tmp_path / "ours.csl").write_text(YEARS)
    (registers / "ours.csl").symlink_to(tmp_path / "ours.csl")

    with pytest.raises(NoStyleError, match="there is no file"):
        read_style("essays/registers/ours.csl", Settings(tmp_path / "here"))
