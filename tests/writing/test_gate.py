"""The gate: what comes out of it does nothing by itself, and says what went in."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samizdat.settings import MarkdownExtension
from samizdat.words.html import ALLOWED
from samizdat.writing.gate import Gate, InertLines, inert
from samizdat.writing.renderer import Renderer, Resolved

KNOWN = {*ALLOWED, "h1", "input", "label"}
RISKY = {"srcset", "ping", "formaction", "srcdoc", "target"}
EXTENSIONS = tuple(
    MarkdownExtension(name)
    for name in ("abbr", "admonition", "def_list", "pymdownx.details", "pymdownx.superfences")
)


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p onclick=alert(1)>x</p>", "<p>x</p>"),
        ("<img src=x onerror=alert(1)>", '<img src="x">'),
        ("<script>alert(1)</script>x", "x"),
        ("<svg><script>alert(1)</script></svg>x", "x"),
        ("<!<img src=x onerror=alert(1)>", ""),
        ("</p <img src=x onerror=alert(1)>", "<p></p>"),
        ('<iframe src="//h.example/" <', ""),
        ('<a href="javascript:alert(1)">x</a>', "<a>x</a>"),
        ('<a href="JaVa&#9;Script:alert(1)">x</a>', "<a>x</a>"),
        ('<a href="data:text/html,x">x</a>', "<a>x</a>"),
        ('<a href="x" ping="//h.example" target="_blank">x</a>', '<a href="x">x</a>'),
        ('<img src="https://h.example/p.png" alt="a">', '<img alt="a">'),
        ('<img src="//h.example/p.png" alt="a">', '<img alt="a">'),
        ('<p style="position:fixed">x</p>', "<p>x</p>"),
        ('<p class="masthead">x</p>', "<p>x</p>"),
        ('<p class="banner-retracted so">x</p>', '<p class="so">x</p>'),
        ('<h2 id="content">x</h2>', "<h2>x</h2>"),
        ('<h2 id="fn:1">x</h2>', "<h2>x</h2>"),
        ('<h2 id="a b">x</h2>', "<h2>x</h2>"),
        ("<form action=x><input name=q></form>x", "x"),
        ("<!-- to editors -->x", "x"),
        ('<p title="\ufdd0\ufdd2\ufdd1">x</p>', '<p title="">x</p>'),
    ],
)
def test_what_does_something_is_left_out(html: str, kept: str) -> None:
    """Handlers, scripts, foreign pictures, addresses that run, and our own frame fall out."""
    assert inert(html) == kept


@pytest.mark.parametrize(
    "html",
    [
        '<p><a class="person" href="../../people/zhukov/">Zhukov</a> &amp; <em>others</em></p>',
        '<p><a href="https://example.org/a?b=c&amp;d">x</a> <a href="mailto:a@b.example">y</a></p>',
        '<h2 id="роковая-ночь">Роковая ночь</h2>',
        '<pre><code class="language-yaml">a: b\n\nc: &lt;d&gt;</code></pre>',
        '<details class="note" open="open"><summary>More</summary><p>x</p></details>',
        '<div class="admonition note"><p class="admonition-title">So</p></div>',
        '<table><thead><tr><th class="align-right">x</th></tr></thead></table>',
        '<ol start="1937"><li>x</li></ol><dl><dt>a</dt><dd>b</dd></dl>',
        '<p><abbr title="so">NKVD</abbr> <span lang="ru">Ежов</span><br>x<sup>2</sup></p><hr>',
        '<figure><img src="../a.svg" alt="a" width="10"><figcaption>x</figcaption></figure>',
        "<p><span>\ufdd0\ufdd2\ufdd1</span></p>",
    ],
)
def test_what_says_something_stays(html: str) -> None:
    """What Python-Markdown makes of an essay, and what authors may write, comes out as it was."""
    assert inert(html) == html


@pytest.mark.parametrize("name", sorted(ALLOWED.keys() - {"col", "colgroup", "wbr", "rp", "rt"}))
def test_every_element_of_the_handbook_stays(name: str) -> None:
    """Each element that the handbook's table allows comes out."""
    around = {
        "caption": "table", "tbody": "table", "tfoot": "table", "thead": "table",
        "tr": "tbody", "td": "tr", "th": "tr", "summary": "details",
    }  # fmt: skip
    html = f"<{name}>x</{name}>"
    outer = around.get(name)
    while outer:
        html = f"<{outer}>{html}</{outer}>"
        outer = around.get(outer)

    assert f"<{name}>" in inert(html)


def test_a_line_holds_no_blocks() -> None:
    """In a line neither blocks nor pictures nor anchors stand; their words do."""
    html = '<div id="a"><em>so</em></div><img src="x"> <a href="x" id="b">y</a>'

    assert InertLines().pass_through(html) == '<em>so</em> <a href="x">y</a>'


def test_notes_of_a_page_keep_their_places() -> None:
    """On a page of the engine, notes and the ways to them keep the ids that lead there."""
    html = '<p>x<sup id="fnref:1"><a href="#fn:1">1</a></sup></p><ol><li id="fn:1">y</li></ol>'
    gate = Gate()

    assert gate.block(html, has_notes=True) == html
    assert gate.taken_back() == ()
    assert 'id="fn' not in gate.block(html)
    assert [each.attribute for each in gate.taken_back()] == ["id", "id"]


def test_what_falls_out_is_told() -> None:
    """Each element, attribute and address that is left out is told of, and what stays is not."""
    gate = Gate()
    gate.block(
        '<p onclick=a title=b>x</p><font>y</font><a href="java&#9;script:z">z</a>'
        '<img src="//h.example/p" alt="">' + '<p class="so md-overlay">'
    )

    assert [(each.element, each.attribute) for each in gate.taken_back()] == [
        ("font", ""), ("a", "href"), ("img", "src"), ("p", "onclick"), ("p", "class"),
    ]  # fmt: skip
    gate.block('<p title="&lt;script&gt; x">Note: <em>x</em></p>')
    assert gate.taken_back() == ()


PIECES = [
    "<", ">", "<!", "<?", "</p ", "<img src=x ", "onerror=alert(1)", "<a href=", "javascript:",
    "alert(1)", '"', "'", "`", "```\n", "~~~ a`b\n", "{ onclick=alert(1) }", "{: STYLE=x }", "[x](",
    ")", "\u0002", "\u0003", "\n", "\n\n", "    ", "- ", "1. ", "> ", "<div>", "</div>", "<div ",
    "markdown>", "<!--", "-->", "<svg ", "onload=x", "/", "=", "![x](x){ ONERROR=x }", "&#106;",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_whatever_is_typed_does_nothing(text: str) -> None:
    """However Markdown is twisted, no handler, script or foreign address comes out of the gate."""
    renderer = Renderer(EXTENSIONS)
    renderer.begin(Resolved)

    html = inert(renderer.block(text)[0])

    for name, attributes in elements(html):
        assert name in KNOWN
        assert not [key for key in attributes if key.startswith("on") or key in RISKY]
        for address in (attributes.get("href"), attributes.get("src")):
            assert not (address or "").lower().lstrip().startswith(("javascript:", "data:"))


def elements(html: str) -> list[tuple[str, dict[str, str | None]]]:
    """The elements of HTML with their attributes."""
    found: list[tuple[str, dict[str, str | None]]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append((tag, dict(attrs)))

    reader = Reader()
    reader.feed(html)
    reader.close()
    return found


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_the_gate_leaves_what_it_let_through(text: str) -> None:
    """What has passed the gate passes it again unchanged."""
    once = inert(text)

    assert inert(once) == once


@pytest.mark.parametrize(
    ("attributes", "became"),
    [
        ('style="text-align: right;"', ' class="align-right"'),
        ('style="text-align:center"', ' class="align-center"'),
        ('align="RIGHT"', ' class="align-right"'),
        ('class="number" style="text-align: left;"', ' class="align-left number"'),
        ('colspan="2" style="text-align: end;" title="a &gt; b"',
         ' colspan="2" title="a &gt; b" class="align-right"'),
        ('style="text-align: justify"', ""),
        ('style="text-align: right; position: fixed"', ' class="align-right"'),
        ('style="position: fixed"', ""),
        ("title='x style=\"text-align:right\"'",
         ' title="x style=&quot;text-align:right&quot;"'),
    ],
)  # fmt: skip
def test_cells_are_aligned_by_a_class(attributes: str, became: str) -> None:
    """A page holds no style: how the words of a cell are set is told by a class."""
    html = inert(f"<table><tr><td {attributes}>x</td></tr></table>")

    assert html == f"<table><tbody><tr><td{became}>x</td></tr></tbody></table>"
