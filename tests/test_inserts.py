"""Inserts: figures and dates of the registers, shown in a text where its author asks for them."""

import re
from pathlib import Path

import pytest

from samizdat.build import make_site
from samizdat.knowledge.inserted import with_inserts
from samizdat.knowledge.mentions import gather
from samizdat.model.library import Library
from samizdat.reading.library import read_library
from samizdat.settings import Settings
from tests.registers.small import collection, essay, pages_of, records, words

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
ROW = re.compile(
    r'<li><span class="when"><a class="event" href="(?P<target>[^"]*)">(?P<date>[^<]*)</a>'
)


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


def page(found: Library, uri: str = "essays/purge.md") -> str:
    """A page of the site as HTML; Markdown where the engine renders it."""
    return pages_of(found)[uri]


def text(found: Library) -> str:
    """The text of the essay as HTML, between its head and its notes."""
    head = (
        r'<p class="source-mix">.*?</p>\n(?:<div class="strip-in-head".*?</div>\n)?'
        r'(?:<details class="contents">.*?</details>)?'
    )
    below = re.split(head, page(found))[1]
    return re.split(r'<h2 id="notes">|<section class="apparatus">', below)[0]


def numbered(html: str) -> str:
    """What a reader sees of a text, with the numbers of its notes in brackets."""
    return words(re.sub(r"<sup[^>]*>(.*?)</sup>", r"[\1]", html))


def notes(html: str) -> dict[str, str]:
    """The notes of a page by their numbers, without the way back."""
    found = re.findall(r'<li id="fn:(\d+)">\n(.*?)</li>', html, re.DOTALL)
    return {number: words(note).rstrip("↩\xa0 ") for number, note in found}


def test_figure(tmp_path: Path) -> None:
    """A figure has the caption with its sources, a chart, scope and range, a table and a link."""
    made = text(library(tmp_path, "Before.\n\n![So many.](figure:dismissals)\n\nAfter.\n"))

    before, _, rest = made.partition('<figure class="insert">')
    figure, _, after = rest.partition("</figure>")
    assert before.endswith("<p>Before.</p>\n")
    assert after.strip() == "<p>After.</p>"
    assert numbered(figure).startswith("So many.[1] ")
    assert '<svg class="chart" role="img" aria-label="Those &lt;dismissed&gt;: bars' in figure
    assert "People, 1937–1938. The army without the air force." in words(figure)
    assert '<td>1937</td>\n<td>Zhukov’s men</td>\n<td class="number">18,658</td>' in figure
    assert "Others count <em>more</em>. The air force has its own. Document, conf" in figure
    assert 'href="../../figures/#dismissals"' in figure


def test_caption_falls_back_to_the_title(tmp_path: Path) -> None:
    """Without a caption a figure has its title, and a timeline its date in words."""
    made = text(library(tmp_path, "![](figure:dismissals)\n\n![](timeline:1937-05/..)\n"))

    assert '<figcaption>\n<p>Those &lt;dismissed&gt;<sup id="fnref:1">' in made
    assert "<p>Events, from May 1937</p>" in made


def test_figure_without_a_chart(tmp_path: Path) -> None:
    """Where nothing is drawn, the table stands in the text and is not folded up."""
    made = text(library(tmp_path, "![All of them.](figure:staff)\n"))

    assert "<svg" not in made
    assert made.index("<td>Staff</td>") < made.index("<details>")


def test_timeline(tmp_path: Path) -> None:
    """A timeline has the essay's events that may fall into its date, in the order of time."""
    made = text(library(tmp_path, "![A month.](timeline:1937-05-10/1937-06-12)\n"))

    assert ROW.findall(made) == [
        ("../../timeline/#that-spring", "about spring 1937"),
        ("../../timeline/#demotion", "10 May 1937"),
        ("../../timeline/#trial", "11 June 1937"),
    ]
    assert "11 June 1937: A court tries eight commanders.[3]" in numbered(made)


def test_old_style_stands_beside_new(tmp_path: Path) -> None:
    """Before 1918 a date has its old style beside it."""
    made = text(library(tmp_path, "![Then.](timeline:1917)\n"))

    assert "20 December 1917 (old style 7 December 1917): The Cheka" in words(made)


def test_page_takes_all_events(tmp_path: Path) -> None:
    """In a page that is no essay, a timeline takes its events from the whole register."""
    found = library(tmp_path, "A text.\n", page="# Home\n\n![The end.](timeline:1940/..)\n")

    made = page(found, "index.md")

    assert 'href="timeline/#parade">24 June 1945</a>' in made
    opening = '<figure class="insert" markdown="1">\n<figcaption markdown="1">'
    assert f"\n{opening}\n\nThe end.[^1]\n\n</figcaption>\n<div" in made


def test_notes_are_numbered_in_reading_order(tmp_path: Path) -> None:
    """Sources of inserts are noted where they stand, in full at first and then short."""
    typed = (
        "One.[@other-book]\n\n![Two.](figure:dismissals)\n\nThree.[@army-1940]\n\n"
        "![Four.](timeline:1937-06-11)\n\nSix.[@roberts-2012]\n"
    )
    made = page(library(tmp_path, typed, fields="events: [trial, that-spring]"))

    marks = re.findall(r"(One|Two|Three|Six|A spring|commanders)\.\[(\d)\]", numbered(made))
    assert marks == [("One", "1"), ("Two", "2"), ("Three", "3"), ("commanders", "4"), ("Six", "5")]
    told = notes(made)
    assert told["2"].endswith("; Another Book.")
    assert "1940" in told["2"]
    assert "1940" not in told["3"].replace("Statement of 1940", "")
    assert told["4"] == "Stalin’s General (2012)."
    assert told["5"] == "Stalin’s General."


def test_any_engine_numbers_the_notes_alike(tmp_path: Path) -> None:
    """In the staged text a figure has its caption, and after it the notes in their order."""
    typed = "One.[@other-book]\n\n![Two.](timeline:1937)\n\nSix.[@roberts-2012]\n"
    made = make_site(library(tmp_path, typed), {}).pages

    staged = next(each.body for each in made if each.uri == "essays/purge.md")

    opening = '<figure class="insert" markdown="1">\n<figcaption markdown="1">'
    assert f"One.[^1]\n\n{opening}\n\nTwo.[^2] [^3] [^4]\n\n</figcaption>\n<div" in staged
    assert "</figure>\n\nSix.[^5]\n" in staged
    assert re.findall(r"^\[\^(\d)\]: ", staged, re.MULTILINE) == list("12345")


def test_sources_are_those_of_the_essay(tmp_path: Path) -> None:
    """What an insert cites is listed among the sources, and its dossier has the passage."""
    found = library(tmp_path, "![So many.](figure:dismissals)\n\n![Then.](timeline:1937-06-11)\n")

    assert with_inserts(found).essays[0].cited == ("army-1940", "other-book", "roberts-2012")
    pages = pages_of(found)
    cited = pages["essays/purge.md"].partition('id="sources-cited"')[2]
    assert 'href="../../sources/army-1940/"' in cited
    assert "<li>So many. <a aria-label=" in pages["sources/army-1940.md"]
    said = [m.sentence.text for m in gather(with_inserts(found))["source", "roberts-2012"]]
    assert said[-1] == "11 June 1937: A court tries eight commanders."


def test_caption_may_cite_and_link(tmp_path: Path) -> None:
    """A caption is a text like any other, over one line or several."""
    caption = "So *many* were\n[dismissed](event:trial).[@roberts-2012, p. 3]"
    made = text(library(tmp_path, f"![{caption}](figure:staff)\n"))

    assert "<p>So <em>many</em> were\n" in made
    assert '<a class="event" href="../../timeline/#trial">dismissed</a>.<sup' in made
    assert "dismissed.[1][2]" in numbered(made)


def test_nobody_links_himself_in_an_insert(tmp_path: Path) -> None:
    """A name in a register's words is left alone; the author's own is linked."""
    typed = "![So many.](figure:dismissals)\n\nZhukov was not among them.\n"
    made = page(library(tmp_path, typed, fields="people: [zhukov]"))

    assert "<td>Zhukov’s men</td>" in made
    assert '<p><a class="person" href="../../people/zhukov/">Zhukov</a> was not among' in made


@pytest.mark.parametrize(
    "typed",
    [
        "In ![a](figure:staff) a sentence.\n",
        "- ![a](figure:staff)\n",
        "![a](figure:staff) { .wide }\n",
        "`![a](figure:staff)`\n",
        "    ![a](figure:staff)\n",
    ],
)
def test_what_is_no_insert_stays(tmp_path: Path, typed: str) -> None:
    """What stands in a line with other things, or is code, is not written out."""
    found = library(tmp_path, typed)

    assert with_inserts(found) == found


@pytest.mark.parametrize(
    "typed", ["![Gone.](figure:gone)", "![Gone.](timeline:1901)", "![Gone.](timeline:once)"]
)
def test_nothing_to_draw_leaves_the_caption(tmp_path: Path, typed: str) -> None:
    """Where a preview has lost what was to be drawn, the caption is what is left."""
    assert text(library(tmp_path, f"{typed}\n")).strip() == "<p>Gone.</p>"


def test_essay_follows_its_register(tmp_path: Path) -> None:
    """When a number in the register changes, so does the page of the essay."""
    found = library(tmp_path, "![So many.](figure:staff)\n")
    file = tmp_path / "essays/registers/figures.yml"
    file.write_text(FIGURES.replace("206", "207"), encoding="utf-8")
    later = read_library(Settings(root=tmp_path)).library

    assert '<td class="number">206</td>' in page(found)
    assert '<td class="number">207</td>' in page(later)


def test_words_of_inserts_are_not_counted(tmp_path: Path) -> None:
    """The time that an essay takes to read is that of its author's words."""
    found = library(tmp_path, "Two words.\n\n![So many.](figure:dismissals)\n")

    essay = with_inserts(found).essays[0]

    assert essay.document.prose.word_count == found.essays[0].document.prose.word_count


def test_found_once(tmp_path: Path) -> None:
    """To look for inserts again changes nothing."""
    whole = with_inserts(library(tmp_path, "![a](figure:staff)\n\n![b](timeline:1937)\n"))

    assert with_inserts(whole) == whole
