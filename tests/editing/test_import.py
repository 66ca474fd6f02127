"""`samizdat import`: a text of elsewhere becomes a draft, and no word or note of it is lost."""

import json
import re
import subprocess
import zipfile
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from markdown import markdown

from samizdat.build import survey
from samizdat.citations.pandoc import find_pandoc
from samizdat.cli import main
from samizdat.editing.imports.locators import locator_of, split_locator
from samizdat.editing.imports.nodes import Part, text_of, words
from samizdat.editing.imports.plain import tree_of
from samizdat.editing.imports.references import Reader, Reference
from samizdat.editing.imports.webpages import with_own_title, without_furniture
from samizdat.model.sources import Source
from samizdat.prose import nodes, read
from samizdat.prose.tree import walk
from samizdat.reading.library import read_library
from samizdat.reading.project import read_settings
from tests.editing.word import (
    commented,
    deleted,
    document,
    inserted,
    mark,
    paragraph,
    picture,
    png,
    run,
    table,
    zotero,
)

ROBERTS = {
    "id": 7, "type": "book", "title": "Stalin's General: The Life of Georgy Zhukov",
    "author": [{"family": "Roberts", "given": "Geoffrey"}], "issued": {"date-parts": [["2012"]]},
}  # fmt: skip
UNKNOWN = {
    "id": 8, "type": "book", "title": "The Archive of the Fourth Section",
    "author": [{"family": "Ivanova", "given": "Anna P."}], "issued": {"date-parts": [["2006"]]},
    "publisher": "Example Press",
}  # fmt: skip


def bring(collection: Path, *files: Path) -> Result:
    """Run `samizdat import`."""
    command = ["--collection", str(collection), "import", *map(str, files)]
    return CliRunner().invoke(main, command)


def listing(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.fixture
def word(tmp_path: Path) -> Path:
    """A file of Word with everything in it that an editor may meet."""
    from_zotero = {
        "id": 7,
        "uris": ["x"],
        "locator": "151-53",
        "label": "page",
        "itemData": ROBERTS,
    }
    chapter = {"id": 8, "locator": "4", "label": "chapter", "prefix": "see ", "itemData": UNKNOWN}
    file = tmp_path / "brought.docx"
    blocks = [
        paragraph(run("A posting to Odessa"), style="Title"),
        paragraph(run("The order"), style="Heading1"),
        paragraph(
            run("In 1946 "), run("Georgy Zhukov", "b"), run(" was sent to Odessa."), mark(1),
            run(" He stayed until 1948 "), zotero("(Roberts 2012)", from_zotero), run("."),
        ),
        paragraph(run("He was "), inserted("not "), deleted("surely "), run("content."), mark(2)),
        paragraph(commented("So it is told.", 1), mark(3), run(" Others differ."), mark(4)),
        paragraph(run("What came then"), style="Heading2"),
        paragraph(run("1937. was long past; 2 * 3 < 7, [so] it_is #1 | a@example.org.")),
        table(["Year", "Men"], ["1946", "a|b"]),
        picture(),
        paragraph(run("Слова приказа."), style="Quote"),
    ]  # fmt: skip
    notes = [
        ["A remark of the author.", "Второй абзац примечания."],
        [paragraph(zotero("Ivanova, ch. 4", chapter), run("."))],
        ["Roberts, Stalin’s General, 160–62; Ibid., 170."],
        ["Lenoe, Kirov Murder, 12."],
    ]
    file.write_bytes(document(*blocks, notes=notes, comments=["Is it so?"]))
    return file


def test_word(collection: Path, word: Path) -> None:
    """Notes, fields of Zotero, changes, comments, tables and pictures of a Word file come in."""
    result = bring(collection, word)

    text = (collection / "essays" / "a-posting-to-odessa.md").read_text()
    assert result.exit_code == 0
    assert "title: 'A posting to Odessa'" in text
    assert "period: 1937/1948" in text
    assert "people: [zhukov]" in text
    assert "## The order" in text
    assert "### What came then" in text
    assert "**Georgy Zhukov** was sent to Odessa.[^1] He stayed until 1948." in text
    assert "1948.[@roberts-2012, pp. 151–53]" in text
    assert "He was not content.[see @ivanova-2006, ch. 4]" in text
    assert "So it is told.[@roberts-2012, pp. 160–62; @roberts-2012, p. 170]" in text
    assert "[^1]: A remark of the author.\n\n    Второй абзац примечания." in text
    assert "[^2]: Lenoe, Kirov Murder, 12." in text
    assert "| 1946 | a\\|b |" in text
    assert "![](figures/a-posting-to-odessa-1.png)" in text
    assert "> Слова приказа." in text
    assert (collection / "essays/figures/a-posting-to-odessa-1.png").read_bytes() == png()
    record = (collection / "essays/figures/a-posting-to-odessa-1.yml").read_text()
    assert "licence:\nalt:\n" in record
    told = result.stdout
    assert "of each picture a file beside it wants the maker and the licence" in told
    assert "4 citations, 2 notes, 1 insertions accepted, 1 deletions made, 1 tables" in told
    assert "1 notes that name a work are citations now" in told
    assert "comment, left out: Ed: Is it so?" in told
    assert "1 pictures want an alternative text" in told
    assert f":{text[: text.index('[^2]:')].count(chr(10)) + 1}:1: no single work fits" in told


def test_proposed_works(collection: Path, word: Path) -> None:
    """What the register lacks stands in a file of its own, which `sources add` takes as it is."""
    bring(collection, word)
    proposed = collection / "a-posting-to-odessa.sources.yml"
    before = read_library(read_settings(collection / "mkdocs.yml")).library

    CliRunner().invoke(main, ["--collection", str(collection), "sources", "add", str(proposed)])

    after = read_library(read_settings(collection / "mkdocs.yml")).library
    assert set(after.sources) - set(before.sources) == {"ivanova-2006"}
    left = {finding.code for finding in survey(after.settings).findings if finding.is_error}
    assert left == {"missing-alt"}


def test_nothing_is_overwritten(collection: Path, word: Path) -> None:
    """A text that was brought before is refused, and what has been made of it stays."""
    bring(collection, word)
    essay = collection / "essays" / "a-posting-to-odessa.md"
    essay.write_text("mine")
    before = listing(collection)

    again = bring(collection, word)

    assert again.exit_code == 1
    assert "exists already" in again.stderr
    assert listing(collection) == before


def test_what_pandoc_passes_over(collection: Path, tmp_path: Path) -> None:
    """Words of fields, readings, text boxes and subtitles are in the draft, each once."""
    field = f'<w:fldSimple w:instr=" DATE ">{run("on 1 May 1937")}</w:fldSimple>'
    reading = f"<w:r><w:ruby><w:rt>{run('Kirow')}</w:rt><w:rubyBase>{run('Киров')}</w:rubyBase>"
    box = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        f"{paragraph(run('A word in a box.'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    blocks = [
        paragraph(run("Apart"), style="Title"),
        paragraph(run("And what is below"), style="Subtitle"),
        paragraph(run("It was "), field, run(" that "), f"{reading}</w:ruby></w:r>", run(" came.")),
        paragraph(box),
    ]
    (tmp_path / "apart.docx").write_bytes(document(*blocks))

    bring(collection, tmp_path / "apart.docx")

    text = (collection / "essays" / "apart.md").read_text()
    assert "It was on 1 May 1937 that Киров(Kirow) came." in text
    assert text.count("A word in a box.") == 1
    assert text.count("And what is below") == 1


def test_a_note_alone(collection: Path, tmp_path: Path) -> None:
    """A text that is nothing but a note is a text."""
    (tmp_path / "note.docx").write_bytes(document(paragraph(mark(1)), notes=[["Only this."]]))

    bring(collection, tmp_path / "note.docx")

    assert "[^1]: Only this." in (collection / "essays" / "note.md").read_text()


def _zip(**parts: bytes) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        for name, data in parts.items():
            file.writestr(
                name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), data
            )
    return written.getvalue()


def _bomb() -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b"0" * 201_000_000)
    return written.getvalue()


WHOLE = document(paragraph(run("Words.")))
BROKEN = {
    "empty.docx": (b"", "it is empty"),
    "cut.docx": (WHOLE[: len(WHOLE) // 2], "it is damaged"),
    "nothing.docx": (b"no zip at all", "it is damaged"),
    "old.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "it is encrypted, or"),
    "other.docx": (_zip(content_xml=b"<x/>"), "is no .docx file"),
    "macros.docx": (_zip(word__document_xml=b"<x/>", word__vbaProject_bin=b"x"), "holds macros"),
    "macros.docm": (WHOLE, "it holds macros"),
    "entity.docx": (_zip(word__document_xml=b"<!DOCTYPE x><x/>"), "document type"),
    "xml.docx": (_zip(word__document_xml=b"<w:document"), "it cannot be read"),
    "locked.odt": (
        _zip(content_xml=b"<x/>", **{"META-INF__manifest_xml": b"<manifest:encryption-data/>"}),
        "it is encrypted",
    ),
    "short.txt": ("Слова".encode("cp1251"), "say which: --encoding windows-1251"),
    "noise.txt": (bytes(range(1, 256)), "it is no text"),
    "binary.txt": (b"a\0b", "it is no text"),
    "blank.txt": (b" \n \n", "holds no words"),
    "text.pdf": (b"%PDF-1.4", "no file of that kind"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_files_that_are_not_let_in(collection: Path, tmp_path: Path, name: str) -> None:
    """A broken, encrypted or foreign file, or one with macros, is one line; nothing is written."""
    data, says = BROKEN[name]
    file = tmp_path / name
    file.write_bytes(data)
    before = listing(collection)

    result = bring(collection, file)

    assert result.exit_code == 1
    assert says in result.stderr
    assert result.stderr.count("\n") == 1
    assert listing(collection) == before


def test_files_too_large(collection: Path, tmp_path: Path) -> None:
    """A file that unfolds to hundreds of megabytes is not unfolded."""
    (tmp_path / "bomb.docx").write_bytes(_bomb())
    (tmp_path / "long.txt").write_bytes(b"a" * 50_000_001)

    result = bring(collection, tmp_path / "bomb.docx", tmp_path / "long.txt")

    assert "unfolds to 201 MB" in result.stderr
    assert "larger than 50 MB" in result.stderr


def test_a_heading_alone(collection: Path, tmp_path: Path) -> None:
    """A text that is nothing but a heading keeps it; a part may be called otherwise in the file."""
    (tmp_path / "alone.docx").write_bytes(document(paragraph(run("Alone"), style="Heading1")))

    bring(collection, tmp_path / "alone.docx")

    assert "## Alone" in (collection / "essays" / "alone.md").read_text()


def test_one_broken_file_among_others(collection: Path, tmp_path: Path, word: Path) -> None:
    """The others come in all the same."""
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"x")

    result = bring(collection, broken, word)

    assert result.exit_code == 1
    assert (collection / "essays" / "a-posting-to-odessa.md").exists()


PAGE = """<!doctype html><html><head><title>Trials &amp; errors</title>
<meta name="author" content="Jane Doe"><script>alert(1)</script></head><body>
<header><nav><a href="/">Home</a></nav></header><aside>Buy this</aside>
<main><h1>Trials &amp; errors</h1>
<p>It began in 1936<a href="#fn1" id="ref1"><sup>1</sup></a> and ended in 1938.<sup><a
href="#cite_note-2">[2]</a></sup> See <a href="#top">above</a> and <a
href="https://example.org/">there</a>. H<sub>2</sub>O &ldquo;so&rdquo;</p>
<figure><img src="near.png" alt="A court"><figcaption>The court</figcaption></figure>
<img src="https://example.org/far.png" alt="Far"><img src="../outside.png" alt="Outside">
<ol><li>One</li><li>Two</li></ol>
<hr><ol><li id="fn1"><p>Roberts, Stalin’s General, 12. <a href="#ref1">↩</a></p></li>
<li id="cite_note-2"><a href="#cite_ref-2">^</a> A <i>remark</i>.</li></ol></main>
<footer>All rights</footer></body></html>"""


def test_page_of_the_web(collection: Path, tmp_path: Path) -> None:
    """A page comes without its furniture, with its notes; no picture is fetched from anywhere."""
    folder = tmp_path / "page"
    folder.mkdir()
    (folder / "page.html").write_text(PAGE)
    (folder / "near.png").write_bytes(png())
    (tmp_path / "outside.png").write_bytes(png())

    result = bring(collection, folder / "page.html")

    text = (collection / "essays" / "trials-errors.md").read_text()
    assert "title: 'Trials & errors'" in text
    assert "authors: ['Jane Doe']" in text
    assert "in 1936[@roberts-2012, p. 12] and ended in 1938.[^1]" in text
    assert "[^1]: A *remark*." in text
    assert "See above and [there](https://example.org/)" in text
    assert "![A court](figures/trials-errors-1.png)" in text
    record = (collection / "essays/figures/trials-errors-1.yml").read_text()
    assert record.endswith("licence:\nalt: A court\n")
    assert "1.  One\n2.  Two" in text
    for gone in ("Home", "Buy", "rights", "alert", "far.png", "outside.png", "↩"):
        assert gone not in text
    assert "picture, left out: https://example.org/far.png (Far)" in result.stdout
    assert "picture, left out: ../outside.png (Outside)" in result.stdout


FORMATS = {
    "text.md": "# A title\n\nHe went.[^1] So [@roberts-2012, p. 3] says; @roberts-2012 [ch. 2] "
    "too.\n\n[^1]: A note.\n",
    "text.tex": "\\documentclass{article}\\title{A title}\\begin{document}\\maketitle "
    "He went.\\footnote{A note.} So \\cite[3]{roberts-2012} says; \\emph{too}.\\end{document}",
    "text.txt": "A title\n\nHe went.[1] So he\nsays.\n\n[1] A note.\n",
}


@pytest.mark.parametrize("name", FORMATS)
def test_other_formats(collection: Path, tmp_path: Path, name: str) -> None:
    """Markdown, LaTeX and plain text come in with their notes."""
    (tmp_path / name).write_text(FORMATS[name])

    result = bring(collection, tmp_path / name)

    text = (collection / "essays" / "a-title.md").read_text()
    assert result.exit_code == 0
    assert "He went.[^1] So " in text
    assert "[^1]: A note." in text
    if name != "text.txt":
        assert "[@roberts-2012" in text
    found = survey(read_settings(collection / "mkdocs.yml")).findings
    assert [str(finding) for finding in found if finding.is_error] == []


def test_odt(collection: Path, tmp_path: Path) -> None:
    """OpenDocument comes in with notes of several paragraphs."""
    made = tmp_path / "made.odt"
    source = "A word.[^1]\n\n[^1]: First.\n\n    Второй.\n"
    command = [find_pandoc().program, "-f", "markdown", "-o", str(made), "--metadata=title:Made"]
    subprocess.run(command, input=source.encode(), check=True)

    result = bring(collection, made)

    text = (collection / "essays" / "made.md").read_text()
    assert result.exit_code == 0
    assert "A word.[^1]" in text
    assert "[^1]: First.\n\n    Второй." in text


WORDS = "a*b _c_ [d] {e} <f> `g` h^2 ~i~ $5 #6 7. 8) -9 +10 !11 \\12 |13| &amp; 'x' \"y\" … – ‘z’ №"


@pytest.mark.parametrize("before", ["", "# ", "- ", "1937. ", "> ", "!!! ", "    ", "| ", "---\n"])
def test_signs_stay_signs(collection: Path, tmp_path: Path, before: str) -> None:
    """Whatever signs a text has, the page has them, and nothing is made of them."""
    (tmp_path / "signs.txt").write_text(
        f"Some text that is no title, since it ends.\n\n{before}{WORDS}\n"
    )

    bring(collection, tmp_path / "signs.txt")

    (essay,) = (collection / "essays").glob("signs*.md")
    body = essay.read_text().partition("\n---\n")[2]
    page = markdown(body, extensions=["tables", "footnotes", "attr_list", "def_list", "admonition"])
    shown = unescape(re.sub(r"</?(?:p|hr)\b[^<>]*>", "", page))
    assert re.sub(r"\s", "", f"{before}{WORDS}") in re.sub(r"\s", "", shown)


def sources() -> dict[str, Source]:
    """A register in which some works are easily taken for others."""
    records: list[dict[str, Any]] = [
        {"id": "lenoe-2010", "type": "book", "title": "The Kirov Murder and Soviet History",
         "author": [{"family": "Lenoe", "given": "Matthew E."}], "issued": "2010",
         "publisher": "Yale University Press", "publisher-place": "New Haven"},
        {"id": "lenoe-2007", "type": "article-journal", "title": "Fear, Loathing and Conspiracy",
         "author": [{"family": "Lenoe", "given": "Matthew"}], "issued": "2007",
         "container-title": "Journal of Examples"},
        {"id": "kotkin-1", "type": "book", "title": "Stalin: Paradoxes", "volume": "1",
         "author": [{"family": "Kotkin", "given": "Stephen"}]},
        {"id": "kotkin-2", "type": "book", "title": "Stalin: Waiting", "volume": "2",
         "author": [{"family": "Kotkin", "given": "Stephen"}]},
        {"id": "order-17", "type": "document", "title": "An order", "archive": "Archive (RGASPI)",
         "fond": "17", "opis": "162", "delo": "17"},
        {"id": "order-18", "type": "document", "title": "Orders", "archive": "Archive (RGASPI)",
         "fond": "17", "opis": "162", "delo": "18", "list": "4"},
        {"id": "karpov-zhukov", "type": "book", "title": "Маршал Жуков", "language": "ru",
         "author": [{"family": "Карпов", "given": "В. В."}], "issued": "1994"},
    ]  # fmt: skip
    return {
        str(each["id"]): Source.model_validate({"kind": "document", **each}) for each in records
    }


NOTES: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("Lenoe, Kirov Murder, 151–53", [("lenoe-2010", "", "pp. 151–53")]),
    ("Lenoe, The Kirov Murder, pp. 151-53.", [("lenoe-2010", "", "pp. 151–53")]),
    ("Matthew E. Lenoe, The Kirov Murder and Soviet History (New Haven: Yale University Press, "
     "2010), 5.", [("lenoe-2010", "", "p. 5")]),
    ("See also Lenoe, “Fear, Loathing,” 352; cf. Lenoe, Kirov Murder, ch. 4.",
     [("lenoe-2007", "see also", "p. 352"), ("lenoe-2010", "cf.", "ch. 4")]),
    ("M. Lenoe, Kirov Murder", [("lenoe-2010", "", "")]),
    ("Lenoe, 12", []),
    ("Lenoe, Kirov Murder (2011), 12", []),
    ("Lenoe, Kirov Murder, 12, which is doubtful", []),
    ("Kotkin, Stalin, 12", []),
    ("Kotkin, Stalin: Waiting, 12", [("kotkin-2", "", "p. 12")]),
    ("РГАСПИ, ф. 17, оп. 162, д. 17, л. 87", [("order-17", "", "leaf 87")]),
    ("РГАСПИ. Ф. 17. Оп. 162. Д. 17. Л. 87–88 об.", [("order-17", "", "leaves 87–88ob.")]),
    ("RGASPI, f. 17, op. 162, d. 18, l. 4", [("order-18", "", "leaf 4")]),
    ("РГАСПИ, ф. 17, оп. 162, д. 19, л. 87", []),
    ("РГВА, ф. 17, оп. 162, д. 17, л. 87", []),
    ("Карпов В. В. Маршал Жуков. С. 12", [("karpov-zhukov", "", "p. 12")]),
    ("Karpov, Marshal Zhukov, 12", [("karpov-zhukov", "", "p. 12")]),
    ("Nobody, No Book, 12", []),
    ("A remark", []),
    ("Ibid., 160", []),
]  # fmt: skip


@pytest.mark.parametrize(("note", "meant"), NOTES)
def test_notes_that_name_a_work(note: str, meant: list[tuple[str, str, str]]) -> None:
    """A note becomes a citation where exactly one work fits everything that it says."""
    found = Reader(sources()).read(note)

    assert found == [Reference(*each) for each in meant]


def test_notes_that_look_back() -> None:
    """Ibid. is the work of the note before; a family name alone is one that was named."""
    reader = Reader(sources())
    notes = ["Lenoe, Kirov Murder, 1", "Ibid., 160", "Там же. С. 4", "Lenoe, 12", "x", "Ibid."]

    found = [[each.id for each in reader.read(note)] for note in notes]

    assert found == [["lenoe-2010"]] * 4 + [[], []]


def test_nearest_works() -> None:
    """Of a note that fits no work, the three that are likeliest are named."""
    assert Reader(sources()).nearest("Lenoe, Kirov Murders, 12") == ["lenoe-2010", "lenoe-2007"]


@pytest.mark.parametrize(
    ("typed", "ours"),
    [
        (", page 151-53", "pp. 151–53"),
        ("page 12", "p. 12"),
        (", chapter 4", "ch. 4"),
        (", page 151-53 , on x", "pp. 151–53, on x"),
        ("10-20 suffix", "pp. 10–20, suffix"),
        ("volume 2", "vol. 2"),
        ("p. 3", "p. 3"),
        ("", ""),
    ],
)
def test_locators_of_fields(typed: str, ours: str) -> None:
    """A label of a reference manager is told as we tell it."""
    assert locator_of(typed) == ours


def test_locators_at_the_end() -> None:
    """Pages, in any of several languages, stand at the end of a reference."""
    assert split_locator("Doe, Book, 12, 15") == ("Doe, Book", "pp. 12, 15")
    assert split_locator("Doe, Book, S. 7") == ("Doe, Book", "p. 7")
    assert split_locator("Doe, Book, 12n3") == ("Doe, Book", "p. 12n3")
    assert split_locator("Doe, Book") == ("Doe, Book", "")


@pytest.mark.parametrize(
    ("box", "stays"),
    [
        ('<div class="share">Words</div>', False),
        ('<ul class="social-links"><li>Words</li></ul>', False),
        ('<div class="wp share_buttons">Words</div>', False),
        ('<div id="cookie-banner">Words</div>', False),
        ('<section id="comments"><h3>3 comments</h3>Words</section>', False),
        ('<div class="newsletter">Words</div>', False),
        ('<div class="related-posts">Words</div>', False),
        ('<div class="breadcrumbs">Words</div>', False),
        ('<div class="social-history">Words</div>', True),
        ('<div class="comment">Words</div>', True),
        ('<div class="related">Words</div>', True),
        ('<p class="share">Words</p>', True),
        ("<aside>Words</aside>", False),
        ('<aside class="footnotes footnotes-end-of-block">Words</aside>', True),
        ('<aside epub:type="footnote">Words</aside>', True),
        ('<footer id="notes">Words</footer>', True),
        ('<div role="doc-endnotes" class="comments">Words</div>', True),
    ],
)
def test_boxes_of_pages(box: str, *, stays: bool) -> None:
    """What a page itself calls by a name of furniture goes; what may be its text stays."""
    page = f"<body><article class='post comments'><p>One.</p>{box}<p>Two.</p></article></body>"

    kept = without_furniture(page)

    assert ("Words" in kept) is stays
    assert "<p>One.</p>" in kept
    assert "<p>Two.</p>" in kept


@pytest.mark.parametrize(
    ("name", "headings", "title", "left"),
    [
        ("The fair | History Daily", ["The fair"], "The fair", []),
        ("History Daily — The fair", ["The fair"], "The fair", []),
        ("Fair | Daily", ["The fair of 1949"], "The fair of 1949", []),
        ("Daily", ["The fair"], "Daily", ["The fair"]),
        ("The fair", ["The fair", "Another"], "The fair", ["The fair", "Another"]),
        ("The fair", [], "The fair", []),
    ],
)
def test_titles_of_pages(name: str, headings: list[str], title: str, left: list[str]) -> None:
    """The heading of a page is its title, without the name of the site behind it."""
    blocks: list[Part] = []
    for words_of in headings:
        blocks.append({"t": "Header", "c": [1, ["", [], []], text_of(words_of)]})
    tree = {"meta": {"title": {"t": "MetaInlines", "c": text_of(name)}}, "blocks": blocks}

    made = with_own_title(tree)

    assert words(made["meta"]["title"]) == title
    assert [words(block) for block in made["blocks"]] == left


def test_furniture() -> None:
    """A page whose text would vanish with its furniture is left as it is."""
    page = "<body><nav><p>All of it</p></nav></body>"

    assert without_furniture(page) == page
    assert "All of it" in without_furniture("<body><header>x</header><p>All of it</p></body>")


def test_plain_text_without_notes() -> None:
    """Numbers in brackets that have no notes at the end stay as they are."""
    told = json.dumps(tree_of("Some words [1] here, and a long line.\n\n2. Not a note."))

    assert "[1]" in told
    assert "Note" not in told.replace("note.", "")


def test_lists_stay_within_lists(collection: Path, tmp_path: Path) -> None:
    """A list in a list is indented as far as our renderer asks."""
    (tmp_path / "lists.html").write_text(
        "<body><ul><li>Outer<ol><li>Inner<ul><li>Innermost</li></ul></li></ol></li></ul></body>"
    )

    bring(collection, tmp_path / "lists.html")

    text = (collection / "essays" / "lists.md").read_text("utf-8")
    read_tree = read(text, text.index("---", 3))
    (outer,) = [block for block in read_tree.blocks if isinstance(block, nodes.ItemList)]
    assert len([node for node in walk(outer) if isinstance(node, nodes.ItemList)]) == 3


def test_mojibake(collection: Path, tmp_path: Path) -> None:
    """Words that were read in the wrong alphabet once are mended; curly quotes stay."""
    pytest.importorskip("ftfy")
    (tmp_path / "page.html").write_text(
        "<html><head><title>Bad</title></head><body><p>cafÃ© “so” fi &amp; more.</p>"
    )

    bring(collection, tmp_path / "page.html")

    assert "café “so” fi & more." in (collection / "essays" / "bad.md").read_text()
