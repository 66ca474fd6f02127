"""Inserts: figures and dates of the registers, written into a text as an editor would have."""

import re
from pathlib import Path

import pytest

from samizdat.build import make_site
from samizdat.knowledge.mentions import gather
from samizdat.model.documents import Document
from samizdat.model.library import Library
from samizdat.reading.library import read_library
from samizdat.settings import Settings
from samizdat.writing.inserts import with_inserts
from tests.registers.small import collection, essay, records

SOURCES = """\
- {id: roberts-2012, type: book, kind: scholarship, title: Stalin’s General, issued: 2012}
- {id: army-1940, type: document, kind: document, title: Statement of 1940, issued: 1940}
- {id: other-book, type: book, kind: scholarship, title: Another Book, issued: 1990}
"""
FIGURES = """\
- id: dismissals
  title: Those <dismissed>
  unit: people
  scope: The army without the air force.
  period: 1937/1938
  series: [{ id: men, label: Men }]
  columns: [{ id: who, label: Who }]
  rows:
    - { label: 1937, values: { men: 18658 }, words: { who: Zhukov’s men } }
    - { label: 1938, values: { men: 16362 } }
  range: Others count *more*.
  note: The air force has its own.
  sources: [army-1940, other-book]
  evidence: document
  confidence: high
- id: staff
  title: The staff
  unit: people
  scope: All.
  period: 1937
  series: [{ id: men, label: Men }]
  rows: [{ label: Staff, values: { men: 206 } }]
  range: No other count is known.
  sources: [army-1940]
  evidence: document
  confidence: high
"""
EVENTS = records(
    "id: trial, date: 1937-06-11, line: A court tries eight commanders",
    "id: that-spring, date: 1937-21~, line: A spring",
    "id: demotion, date: 1937-05-10, line: A marshal is demoted",
    "id: cheka, date: 1917-12-20, date_old_style: 1917-12-07, line: The Cheka is created",
    "id: parade, date: 1945-06-24, line: A parade",
)
LISTED = "events: [trial, demotion, that-spring, cheka]"
ROW = re.compile(r"^- <span class=\"when\">\[(?P<date>[^]]*)\]\((?P<target>[^)]*)\)", re.MULTILINE)


def library(folder: Path, text: str, *, fields: str = LISTED, page: str = "# Home\n") -> Library:
    """A collection with figures, events and one essay."""
    return collection(
        folder,
        {
            "docs/index.md": page,
            "essays/purge.md": essay(text, title="The purge", fields=fields),
            "essays/registers/sources.yml": SOURCES,
            "essays/registers/figures.yml": FIGURES,
            "essays/registers/events.yml": EVENTS,
            "essays/registers/people.yml": records("id: zhukov, name: Georgy Zhukov"),
        },
    )


def written(found: Library) -> Document:
    """The essay with its inserts written out."""
    return with_inserts(found).essays[0].document


def page(found: Library, uri: str = "essays/purge.md") -> str:
    """A page of the site."""
    return next(made.body for made in make_site(found, {}).pages if made.uri == uri)


def test_figure(tmp_path: Path) -> None:
    """A figure has the caption with its sources, a chart, scope and range, a table and a link."""
    text = written(library(tmp_path, "Before.\n\n![So many.](figure:dismissals)\n\nAfter.\n")).body

    assert text.startswith('\nBefore.\n\n<figure class="insert" markdown>\n')
    assert text.endswith("</figure>\n\nAfter.\n")
    assert "\nSo many.[@army-1940; @other-book]\n" in text
    assert '<svg class="chart" role="img" aria-label="Those &lt;dismissed&gt;: bars' in text
    assert ">People, 1937–1938. The army without the air force.</p>" in text
    assert "\n| 1937 | Zhukov’s men | 18,658 | \n" in text
    assert r"Others count \*more\*. The air force has its own. Document, confidence high." in text
    assert "](figure:dismissals)" in text


def test_caption_falls_back_to_the_title(tmp_path: Path) -> None:
    """Without a caption a figure has its title, and a timeline its date in words."""
    text = written(library(tmp_path, "![](figure:dismissals)\n\n![](timeline:1937-05/..)\n")).body

    assert r"Those \<dismissed\>[@army-1940; @other-book]" in text
    assert "\nEvents, from May 1937\n" in text


def test_figure_without_a_chart(tmp_path: Path) -> None:
    """Where nothing is drawn, the table stands in the text and is not folded up."""
    text = written(library(tmp_path, "![All of them.](figure:staff)\n")).body

    assert "<svg" not in text
    assert text.index("| Staff | 206 |") < text.index("<details markdown>")


def test_timeline(tmp_path: Path) -> None:
    """A timeline has the essay's events that may fall into its date, in the order of time."""
    text = written(library(tmp_path, "![A month.](timeline:1937-05-10/1937-06-12)\n")).body

    assert ROW.findall(text) == [
        ("about spring 1937", "event:that-spring"),
        ("10 May 1937", "event:demotion"),
        ("11 June 1937", "event:trial"),
    ]
    assert "A court tries eight commanders.[@roberts-2012]\n" in text


def test_old_style_stands_beside_new(tmp_path: Path) -> None:
    """Before 1918 a date has its old style beside it."""
    text = written(library(tmp_path, "![Then.](timeline:1917)\n")).body

    assert "[20 December 1917](event:cheka) (old style 7 December 1917)</span>" in text


def test_page_takes_all_events(tmp_path: Path) -> None:
    """In a page that is no essay, a timeline takes its events from the whole register."""
    found = library(tmp_path, "A text.\n", page="# Home\n\n![The end.](timeline:1940/..)\n")

    assert "[24 June 1945](timeline/index.md#parade){ .event }" in page(found, "index.md")


def test_notes_are_numbered_in_reading_order(tmp_path: Path) -> None:
    """Sources of inserts are noted where they stand, in full at first and then short."""
    text = (
        "One.[@other-book]\n\n![Two.](figure:dismissals)\n\nThree.[@army-1940]\n\n"
        "![Four.](timeline:1937-06-11)\n\nSix.[@roberts-2012]\n"
    )
    made = page(library(tmp_path, text, fields="events: [trial, that-spring]"))

    marks = re.findall(r"(One|Two|Three|Six|A spring|commanders)\.\[\^(\d)\]", made)
    assert marks == [("One", "1"), ("Two", "2"), ("Three", "3"), ("commanders", "4"), ("Six", "5")]
    notes = dict(re.findall(r"^\[\^(\d)\]: (.*)$", made, re.MULTILINE))
    assert notes["2"].endswith("; *Another Book*.")
    assert "1940" in notes["2"]
    assert "1940" not in notes["3"].replace("Statement of 1940", "")
    assert notes["4"] == "*Stalin’s General* (2012)."
    assert notes["5"] == "*Stalin’s General*."


def test_sources_are_those_of_the_essay(tmp_path: Path) -> None:
    """What an insert cites is listed among the sources, and its dossier has the passage."""
    found = library(tmp_path, "![So many.](figure:dismissals)\n\n![Then.](timeline:1937-06-11)\n")

    assert with_inserts(found).essays[0].cited == ("army-1940", "other-book", "roberts-2012")
    pages = {made.uri: made.body for made in make_site(found, {}).pages}
    assert "(../sources/army-1940.md)" in pages["essays/purge.md"].split("# Sources cited")[1]
    assert "- So many. [→](../essays/purge.md" in pages["sources/army-1940.md"]
    said = [m.sentence.text for m in gather(with_inserts(found))["source", "roberts-2012"]]
    assert said[-1] == "11 June 1937: A court tries eight commanders."


def test_caption_may_cite_and_link(tmp_path: Path) -> None:
    """A caption is a text like any other, over one line or several."""
    caption = "So many were\n[dismissed](event:trial).[@roberts-2012, p. 3]"
    made = page(library(tmp_path, f"![{caption}](figure:staff)\n"))

    assert "So many were\n[dismissed](../timeline/index.md#trial){ .event }.[^1][^2]" in made


def test_nobody_links_himself_in_an_insert(tmp_path: Path) -> None:
    """A name in a register's words is left alone; the author's own is linked."""
    text = "![So many.](figure:dismissals)\n\nZhukov was not among them.\n"
    made = page(library(tmp_path, text, fields="people: [zhukov]"))

    assert "| Zhukov’s men |" in made
    assert "[Zhukov](../people/zhukov.md){ .person } was not among them." in made


@pytest.mark.parametrize(
    "text",
    [
        "In ![a](figure:staff) a sentence.\n",
        "- ![a](figure:staff)\n",
        "![a](figure:staff) { .wide }\n",
        "`![a](figure:staff)`\n",
        "    ![a](figure:staff)\n",
    ],
)
def test_what_is_no_insert_stays(tmp_path: Path, text: str) -> None:
    """What stands in a line with other things, or is code, is not written out."""
    found = library(tmp_path, text)

    assert with_inserts(found) == found


@pytest.mark.parametrize(
    "text", ["![Gone.](figure:gone)", "![Gone.](timeline:1901)", "![Gone.](timeline:once)"]
)
def test_nothing_to_draw_leaves_the_caption(tmp_path: Path, text: str) -> None:
    """Where a preview has lost what was to be drawn, the caption is what is left."""
    assert written(library(tmp_path, f"{text}\n")).body == "\nGone.\n"


def test_essay_follows_its_register(tmp_path: Path) -> None:
    """When a number in the register changes, so does the page of the essay."""
    found = library(tmp_path, "![So many.](figure:staff)\n")
    file = tmp_path / "essays/registers/figures.yml"
    file.write_text(FIGURES.replace("206", "207"), encoding="utf-8")
    later = read_library(Settings(root=tmp_path)).library

    assert "| Staff | 206 |" in page(found)
    assert "| Staff | 207 |" in page(later)


def test_words_of_inserts_are_not_counted(tmp_path: Path) -> None:
    """The time that an essay takes to read is that of its author's words."""
    found = library(tmp_path, "Two words.\n\n![So many.](figure:dismissals)\n")

    assert written(found).prose.word_count == found.essays[0].document.prose.word_count


def test_written_out_once(tmp_path: Path) -> None:
    """To write inserts out again changes nothing."""
    whole = with_inserts(library(tmp_path, "![a](figure:staff)\n\n![b](timeline:1937)\n"))

    assert with_inserts(whole) == whole
