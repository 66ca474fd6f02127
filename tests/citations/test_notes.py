"""Notes: in full the first time, short from then on, as pandoc itself would write them."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from samizdat.citations.mends import in_its_signs
from samizdat.citations.notes import NoteWriter
from samizdat.citations.typeset import Typeset, typeset
from samizdat.model.documents import Citation
from samizdat.model.library import Library
from samizdat.reading.library import read_library
from samizdat.reading.project import read_settings
from samizdat.reading.prose import read_prose
from tests.citations import pandoc
from tests.conftest import SMALL

SUFFIXES = ["p. 4", "pp. 3–7", "ch. 2", "12", "vol. 2, p. 3", "p. 5, who is brief", "*passim*"]


def read(citations: list[str]) -> tuple[Citation, ...]:
    """Citations as they are read from a text."""
    found = read_prose("\n\n".join(citations), "x.md").citations
    assert len(found) == len(citations)
    return found


def citing(library: Library, citations: list[str]) -> Library:
    """The library with one essay, which cites this and nothing else."""
    essay = library.essays[0]
    document = replace(essay.document, prose=read_prose("\n\n".join(citations), "x.md"))
    return replace(library, essays=(replace(essay, document=document),), documents=())


def written(library: Library, citations: list[str]) -> list[str]:
    """The notes that we write."""
    writer = NoteWriter(typeset(citing(library, citations), {}))
    return [writer.note(citation) for citation in read(citations)]


MENDED = {
    "britannica-1911",
    "gordon-papers",
    "kolokotronis-1892",
    "kolokotronis-trial-1834",
    "natural-earth",
    "solomos-1823",
}
"""Works of the sample which pandoc prints otherwise than Chicago asks for (test_golden.py)."""


def unmended(library: Library) -> list[str]:
    """The keys of all others."""
    return [key for key in library.sources if key not in MENDED]


def test_every_source_is_cited_as_by_pandoc(library: Library, tmp_path: Path) -> None:
    """Each source has the notes that pandoc gives it: first, again, and with locators."""
    keys = unmended(library)
    citations = [f"[@{key}]" for key in keys + keys]
    citations += [f"[@{key}, {SUFFIXES[i % len(SUFFIXES)]}]" for i, key in enumerate(keys)]

    notes = written(library, citations)

    assert notes == pandoc.notes(citations, library, tmp_path)


def test_first_citation_may_have_a_locator(library: Library, tmp_path: Path) -> None:
    """A source that is first cited with a locator stands there in full."""
    citations = [f"[@{key}, {SUFFIXES[i % 7]}]" for i, key in enumerate(unmended(library))]

    notes = written(library, citations)

    assert notes == pandoc.notes(citations, library, tmp_path)


def test_several_works_in_one_note(library: Library, tmp_path: Path) -> None:
    """Works are parted by semicolons, and only the last ends with a full stop."""
    # A title that ends with a full stop of its own loses it before a semicolon.
    keys = []
    for key in unmended(library):
        if not library.sources[key].name.endswith("."):
            keys.append(key)
    citations = [f"[@{a}; see @{b}, p. 4; @{a}]" for a, b in zip(keys, keys[::-1], strict=True)]

    notes = written(library, citations)

    assert notes == pandoc.notes(citations, library, tmp_path)


BOOK = "Geoffrey Roberts, <em>Stalin’s General: The Life of Georgy Zhukov</em> (Random House, 2012)"
SHORT = "Roberts, <em>Stalin’s General</em>"
OTHER = "Stephen Kotkin, <em>Stalin: Waiting for Hitler, 1929–1941</em> (Penguin Press, 2017)"


NOTES: list[tuple[list[str], list[str]]] = [
    (["[@roberts-2012]"], [f"{BOOK}."]),
    (["[@roberts-2012, p. 4]"], [f"{BOOK}, 4."]),
    (["[@roberts-2012: p. 4]"], [f"{BOOK}: p.\xa04."]),
    (["[@roberts-2012.]"], [f"{BOOK}."]),
    (["[@roberts-2012, ch. 4]"], [f"{BOOK}, ch.\xa04."]),
    (["[see @roberts-2012]"], [f"See {BOOK}."]),
    (["[see also, e.g., @roberts-2012, p. 4]"], [f"See also, e.g., {BOOK}, 4."]),
    (["[ü @roberts-2012]"], [f"Ü {BOOK}."]),
    (
        ["[@roberts-2012]", "[@roberts-2012]", "[cf. @roberts-2012, p. 4]"],
        [
            f"{BOOK}.",
            "Roberts, <em>Stalin’s General</em>.",
            "Cf. Roberts, <em>Stalin’s General</em>, 4.",
        ],
    ),
    (["[@roberts-2012; @kotkin-2017]"], [f"{BOOK}; {OTHER}."]),
    (
        ["[@kotkin-2017]", "[@roberts-2012; see @kotkin-2017]"],
        [f"{OTHER}.", f"{BOOK}; see Kotkin, <em>Stalin</em>."],
    ),
]


@cache
def two_works() -> Typeset:
    """Every form of two works that the table and the phrases below cite."""
    library = read_library(read_settings(SMALL / "mkdocs.yml")).library
    return typeset(citing(library, [citation for row, _ in NOTES for citation in row]), {})


@pytest.mark.parametrize(("citations", "notes"), NOTES)
def test_notes(citations: list[str], notes: list[str]) -> None:
    """A note names a work in full, then short, with what was typed around its key."""
    writer = NoteWriter(two_works())

    assert [writer.note(citation) for citation in read(citations)] == notes


def test_phrase() -> None:
    """Inside an author's note a citation goes on without a full stop, and counts as the first."""
    citations = read(["[@roberts-2012; see @kotkin-2017]", "[@roberts-2012]"])
    writer = NoteWriter(two_works())

    phrase, note = writer.phrase(citations[0]), writer.note(citations[1])

    assert phrase == f"{BOOK}; see {OTHER}"
    assert note == "Roberts, <em>Stalin’s General</em>."


@pytest.mark.parametrize(
    ("form", "opened"),
    [
        ("A title.", "A title; b."),
        ("A “title.”", "A “title”; b."),
        ("A <em>title.</em>", "A <em>title</em>; b."),
        ("A title…", "A title…; b."),
        ("A title..", "A title..; b."),
        ("A title?", "A title?; b."),
    ],
)
def test_full_stop_gives_way(form: str, opened: str) -> None:
    """Before a semicolon the full stop goes, from within quotation marks and italics too."""
    forms = {("a", ""): form, ("b", ""): "b."}
    writer = NoteWriter(Typeset(forms, forms, {}, {}))

    (citation,) = read(["[@a; @b]"])

    assert writer.note(citation) == opened


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            'أحمد عرابي, "رسالة", <a href="/a, b/">القاهرة</a>; 1 نوفمبر، 2026.',
            'أحمد عرابي، «رسالة»، <a href="/a, b/">القاهرة</a>؛ 1 نوفمبر، 2026.',
        ),
        (
            "<em>عجائب الآثار</em>, “فصل <em>أول</em>”.",
            "<em>عجائب الآثار</em>، «فصل <em>أول</em>».",
        ),
        ("سعد, 1,234", "سعد، 1,234"),
        ("Bloch, “رسالة”; 1949", "Bloch, “رسالة”; 1949"),
        ("1949, 2", "1949, 2"),
    ],
)
def test_arabic_signs(html: str, expected: str) -> None:
    """A line that begins in Arabic has the signs of its script, and no tag is touched."""
    assert in_its_signs(html) == expected


def test_works_of_two_directions() -> None:
    """Works that run one to the left and one to the right stand each by itself in a note."""
    forms = {("a", ""): "Bloch, <em>Métier</em>.", ("b", ""): "الجبرتي، عجائب."}
    both = Typeset(forms, forms, {}, {})
    (citation,) = read(["[@a; @b]"])

    assert NoteWriter(both).note(citation) == (
        "<bdi>Bloch, <em>Métier</em></bdi>; <bdi>الجبرتي، عجائب.</bdi>"
    )
