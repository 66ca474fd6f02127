"""Pictures on a page: a figure where one has a line to itself, a size wherever it stands."""

import re
from pathlib import Path

import pytest

from samizdat.build import make_site
from samizdat.model.library import Library
from samizdat.model.page import Page
from samizdat.model.pictures import Pixels, Prepared, Version
from samizdat.writing.shown_pictures import credited_in_markdown, fitted, shown, sized
from tests.registers.small import collection, essay
from tests.registers.small import shown as html_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}"/>'
RECORD = """\
title: The "harbour" & its crane
maker: A. Painter
date: 1942-07~
holder: City Archive
licence: CC BY-SA 3.0 DE
alt: Quays <in ruins>
source: roberts-2012
locator: plate 3
"""
SOURCES = (
    "- {id: roberts-2012, type: book, kind: scholarship, title: Stalin’s General, issued: 2012}\n"
)


SIZE, LAZY, EAGER = ' width="10" height="20"', ' loading="lazy"', ' loading="eager"'


def library(folder: Path, text: str, page: str = "# Home\n", record: str = RECORD) -> Library:
    """A collection with an essay and two pictures, of which one is described at length."""
    return collection(
        folder,
        {
            "docs/index.md": page,
            "docs/about.md": page,
            "essays/harbour.md": essay(text),
            "essays/figures/harbour.svg": SVG.format(320, 200),
            "essays/figures/harbour.yml": record,
            "essays/figures/crane.svg": SVG.format(100, 50),
            "essays/figures/crane.yml": "licence: by permission\n",
            "essays/registers/sources.yml": SOURCES,
        },
    )


def page_of(found: Library, uri: str = "essays/harbour.md") -> Page:
    """A page of the site."""
    (page,) = [page for page in make_site(found, {}).pages if page.uri == uri]
    return page


def figures(html: str) -> list[str]:
    """The figures of pictures on a page."""
    return re.findall(r'<figure class="picture".*?</figure>', html, re.DOTALL)


def test_a_picture_on_its_own_line(tmp_path: Path) -> None:
    """It has its size and a link to the file; what the record says of it stands below."""
    page = page_of(library(tmp_path, "Before.\n\n![](figures/harbour.svg){ #quay }\n\nAfter.\n"))

    (figure,) = figures(html_of(page))
    assert figure == (
        '<figure class="picture" id="quay">\n'
        '<a class="picture-whole" href="../figures/harbour.svg">'
        '<img src="../figures/harbour.svg" alt="Quays &lt;in ruins&gt;" width="320" height="200" '
        'loading="lazy" decoding="async"></a>\n'
        "<figcaption>\n"
        "<p>The “harbour” &amp; its crane"
        '<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>\n'
        '<p class="credit"><span>A. Painter, about July 1942</span><span>City Archive</span><span>'
        '<a href="https://creativecommons.org/licenses/by-sa/3.0/de/" rel="license">'
        "CC BY-SA 3.0 DE</a></span></p>\n"
        "</figcaption>\n"
        "</figure>"
    )
    assert "plate 3" in html_of(page).partition('id="fn:1"')[2]
    assert 'id="quay"' in html_of(page)
    assert page.finished
    assert "quay" in page.finished.anchors


def test_an_essay_overrides_the_record(tmp_path: Path) -> None:
    """Its words and its caption come first; both are text and no markup."""
    text = '![A *crane* "by" <b>](figures/harbour.svg "In *July* <i> & {: .x }")\n'

    (figure,) = figures(html_of(page_of(library(tmp_path, text))))
    assert 'alt="A *crane* “by” &lt;b&gt;"' in figure
    assert "<p>In *July* &lt;i&gt; &amp; {: .x }<sup" in figure


def test_a_picture_of_which_little_is_known(tmp_path: Path) -> None:
    """There is no caption where nobody has said one, and words in place of a licence."""
    (figure,) = figures(html_of(page_of(library(tmp_path, "![A crane](figures/crane.svg)\n"))))

    assert '<figcaption>\n<p class="credit"><span>by permission</span></p>\n</figcaption>' in figure


def test_a_source_without_a_title(tmp_path: Path) -> None:
    """The number of its note has a word to stand at."""
    record = "licence: CC0\nsource: roberts-2012\n"
    made = library(tmp_path, "![Quays](figures/harbour.svg)\n", record=record)

    (figure,) = figures(html_of(page_of(made)))
    assert '<p>Source<sup id="fnref:1">' in figure


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("![a](figures/crane.svg)\n![b](figures/harbour.svg)\n", 2),
        ("![a](figures/crane.svg)\n{: #a-crane }\n", 1),
        ("![a][crane]\n\n[crane]: figures/crane.svg\n", 1),
        ("A sign ![a](figures/crane.svg) in a sentence.\n", 0),
        ("![a](figures/crane.svg) A crane.\n", 0),
        ("- ![a](figures/crane.svg)\n\n- b\n", 0),
        ("> ![a](figures/crane.svg)\n", 0),
        ("![a](figures/crane.svg){ width=50 }\n", 0),
        ("[![a](figures/crane.svg)](figures/harbour.svg)\n", 0),
        ("<figure markdown>\n![a](figures/crane.svg)\n</figure>\n", 0),
        ("| a | b |\n| --- | --- |\n| ![a](figures/crane.svg) | c |\n", 0),
        ("Words.[^a]\n\n[^a]: ![a](figures/crane.svg)\n", 0),
    ],
)
def test_where_a_picture_is_a_figure(tmp_path: Path, text: str, count: int) -> None:
    """A picture is a figure on a line of its own; everywhere it has its size and comes late."""
    html = html_of(page_of(library(tmp_path, text)))

    assert len(figures(html)) == count
    images = re.findall(r"<img[^>]*>", html)
    assert images
    for image in images:
        assert re.search(r' width="\d+"', image)
        assert re.search(r' height="\d+"', image)
        assert ' loading="lazy"' in image


def test_the_words_of_a_record_in_a_line(tmp_path: Path) -> None:
    """A picture of which the essay says nothing has the words of its record in a sentence too."""
    html = html_of(page_of(library(tmp_path, "A sign ![](figures/harbour.svg) is there.\n")))

    assert 'alt="Quays &lt;in ruins&gt;"' in html


def test_a_page_of_docs(tmp_path: Path) -> None:
    """The engine gets the figure as blocks of HTML around a caption in Markdown."""
    page = page_of(
        library(tmp_path, "Words.\n", "# About\n\n![](essays/figures/harbour.svg)\n"), "about.md"
    )

    before, after = page.rendered.blocks
    assert before.startswith('<figure class="picture" markdown="1">')
    assert before.endswith('<figcaption markdown="1">')
    assert after.startswith('<p class="credit">')
    assert f'{before}\n\nThe "harbour" &amp; its crane[^1]\n\n{after}' in page.body


@pytest.mark.parametrize(
    ("inside", "after"),
    [
        ("", "<figcaption>{}</figcaption></figure>"),
        ("<figcaption markdown>A *caption*.</figcaption>\n", "{}</figcaption>\n</figure>"),
    ],
)
def test_a_figure_of_an_author(tmp_path: Path, inside: str, after: str) -> None:
    """Whoever makes a figure himself has the credit below it all the same."""
    text = f"<figure markdown>\n![a](figures/crane.svg)\n{inside}</figure>\n"

    html = html_of(page_of(library(tmp_path, text)))

    assert after.format('<p class="credit"><span>by permission</span></p>') in html
    assert html.count('class="credit"') == 1


def test_what_is_staged(tmp_path: Path) -> None:
    """Another engine gets the credit too."""
    page = page_of(library(tmp_path, "![](figures/harbour.svg)\n\nAfter.\n"))

    assert '<p class="credit"><span>A. Painter' in page.body
    assert page.body.count("<figure") == page.body.count("</figure>") == 1


def test_a_figure_of_an_author_is_staged(tmp_path: Path) -> None:
    """So does one in a figure of his own, on every page; code shows what it shows."""
    figure = "<figure markdown>\n![a](figures/crane.svg)\n</figure>\n"
    text = (
        f'{figure}\n```html\n{figure}```\n\n<figure><img src="figures/crane.svg" alt=""></figure>\n'
    )
    found = library(tmp_path, text)
    body = page_of(found).body

    staged = credited_in_markdown(body, "essays/harbour.md", found)

    credit = '<figcaption><p class="credit"><span>by permission</span></p></figcaption></figure>'
    assert staged.count(credit) == 2
    assert figure in staged
    assert credited_in_markdown(body, "other/harbour.md", found) == body


@pytest.mark.parametrize(
    ("pixels", "size"),
    [
        (Pixels(2000, 1000), (640, 320)), (Pixels(300, 200), (300, 200)),
        (Pixels(1000, 2000), (360, 720)), (Pixels(9000, 10), (640, 1)), (Pixels(1, 1), (1, 1)),
    ],
)  # fmt: skip
def test_the_size_in_a_text(pixels: Pixels, size: tuple[int, int]) -> None:
    """No picture is wider than a line, taller than a screen, or larger than it is."""
    assert fitted(pixels) == size


def test_a_browser_chooses() -> None:
    """It is told of every version, and how wide the picture stands."""
    prepared = Prepared(
        Pixels(1000, 500), (Version(480, "a/b-480.webp"), Version(1000, "a/b.webp"))
    )

    html = shown("essays/figures/b.jpg", "A bay", prepared, "essays/x.md")

    assert html == (
        '<picture><source type="image/webp" '
        'srcset="../../a/b-480.webp 480w, ../../a/b.webp 1000w" sizes="min(640px, 100vw)">'
        '<img src="../figures/b.jpg" alt="A bay" width="640" height="320" loading="lazy" '
        'decoding="async"></picture>'
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<img alt="" src="../a.png">', f'<img alt="" src="../a.png"{SIZE}{LAZY}>'),
        ('<img src="../a.png" width="5">', f'<img src="../a.png" width="5" height="10"{LAZY}>'),
        ('<img src="../a.png" height="5">', '<img src="../a.png" height="5">'),
        (f'<img src="../a.png"{EAGER}>', f'<img src="../a.png"{EAGER}{SIZE}>'),
        ('<img src="../%61.png#x">', f'<img src="../%61.png#x"{SIZE}{LAZY}>'),
        ('<img src="../other.png">', '<img src="../other.png">'),
        ('<img src="https://h.example/a.png">', '<img src="https://h.example/a.png">'),
        (
            '<p><img src="../a.png" width="1" height="2"></p>',
            '<p class="picture-line"><img src="../a.png" width="1" height="2"></p>',
        ),
        (
            '<p>x <img src="../a.png" width="1" height="2"></p>',
            '<p>x <img src="../a.png" width="1" height="2"></p>',
        ),
    ],
)  # fmt: skip
def test_pictures_say_their_size(before: str, after: str) -> None:
    """What an author has said of a size stays, and the rest follows from the file."""
    assert sized(before, "x.md", {"a.png": Prepared(Pixels(10, 20))}) == after


def test_a_picture_in_a_line_is_credited(tmp_path: Path) -> None:
    """Below its words, once; in an author's figure within it; without a record not at all."""
    text = (
        "A sign ![](figures/harbour.svg) here, and ![](figures/harbour.svg) there.\n\n"
        "- a crane ![crane](figures/crane.svg)\n"
        "    - no crane\n\n"
        "| a | b |\n|---|---|\n| x | ![again](figures/harbour.svg) |\n"
    )
    html = html_of(page_of(library(tmp_path, text)))

    assert html.count('class="credit"') == 2
    sentence, _, rest = html.partition(" there.")
    assert "A. Painter" not in sentence
    assert rest.startswith('</p><p class="credit"><span>A. Painter')
    item = rest.partition("<li>")[2].partition("</li>")[0]
    assert item.index("by permission") < item.index("<ul>")
