"""Prose: links, notes, headings and fences, each with its place, and code that is none of them."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from samizdat.findings import Where
from samizdat.model.documents import Prose
from samizdat.reading.prose import read_prose


def prose(text: str) -> Prose:
    """The parts of a text without front matter."""
    return read_prose(text, "x.md")


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("He left. <!-- When? -->", [("When?", 10)]),
        ("<!-- of two\nlines --> <!---->", [("of two\nlines", 1), ("", 11)]),
        ("`<!-- code -->` \n\n    <!-- code -->\n\n```\n<!-- code -->\n```", []),
        ("<!-- without an end", []),
    ],
)
def test_comments(text: str, comments: list[tuple[str, int]]) -> None:
    """Comments are found wherever a browser would pass over them, and not in code."""
    found = [(comment.text, comment.span.where.column) for comment in prose(text).comments]

    assert found == comments


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("[a](x.md)", ["x.md"]),
        ("[a [b] c](x.md)", ["x.md"]),
        ("[a [b [c]]](x.md)", ["x.md"]),
        ("[a](x_(b).md)", ["x_(b).md"]),
        ("[a](x.md 'a title')", ["x.md"]),
        ('[a](x.md "a (title)")', ["x.md"]),
        ("[a]( x.md )", ["x.md"]),
        ("[a](<x y.md>)", ["x y.md"]),
        ("[a]()", [""]),
        ("[a](person:zhukov){ .b }", ["person:zhukov"]),
        ("[a\nb](x.md)", ["x.md"]),
        ("**[a](x.md)**, [b](y.md).", ["x.md", "y.md"]),
        ("[![a](x.png)](y.md)", ["x.png", "y.md"]),
        ("[so [@a]](x.md)", ["x.md"]),
        ("[a\\]b](x.md)", ["x.md"]),
        ("| a |\n| --- |\n| [b](x.md) |", ["x.md"]),
        ("- a\n\n    - [b](x.md)", ["x.md"]),
        ("so[^n]\n\n[^n]: see [a](x.md)", ["x.md"]),
        ("[a][b] or [b]\n\n[b]: x.md", ["x.md"]),
        ("[b]: <person:zhukov> 'a title'", ["person:zhukov"]),
    ],
)
def test_links(text: str, targets: list[str]) -> None:
    """A link is found in every form, with the target as it was typed."""
    assert [link.target for link in prose(text).links] == targets


@pytest.mark.parametrize(
    "text",
    [
        "`[a](x.md)`",
        "```\n[a](x.md)\n```",
        "text\n\n    [a](x.md)",
        "<!-- [a](x.md) -->",
        "\\[a](x.md)",
        "[a] (x.md)",
        "[a](x y.md)",
        "<https://example.org>",
        "[^a]: x.md",
    ],
)
def test_no_links(text: str) -> None:
    """Code, comments and brackets that lead nowhere are no links."""
    assert prose(text).links == ()


def test_pictures() -> None:
    """A picture is told from a link, inside a link too."""
    links = prose("![a map](x.png) [![](y.png)](z.md)").links

    assert [(link.text, link.target, link.is_image) for link in links] == [
        ("a map", "x.png", True),
        ("", "y.png", True),
        ("![](y.png)", "z.md", False),
    ]


@pytest.mark.parametrize(
    ("target", "scheme", "rest"),
    [
        ("person:zhukov", "person", "zhukov"),
        ("essay:odessa#end", "essay", "odessa#end"),
        ("https://example.org/a:b", "https", "//example.org/a:b"),
        ("x.md#a:b", "", "x.md#a:b"),
        ("x.md", "", "x.md"),
        ("#a", "", "#a"),
        (":a", "", ":a"),
    ],
)
def test_schemes(target: str, scheme: str, rest: str) -> None:
    """A scheme is what stands before the colon, where that is a word."""
    (link,) = prose(f"[a]({target})").links

    assert (link.scheme, link.rest) == (scheme, rest)


def test_notes() -> None:
    """A note holds its paragraph and the indented blocks below it, code too."""
    text = (
        "So[^a] it[^b] was.\n\n"
        "[^a]: One.\nStill one.\n\n    Two.\n\n    ```\n    code\n    ```\n\nNot the note.\n\n"
        "[^b]: Three."
    )

    found = prose(text)

    assert [mark.label for mark in found.marks] == ["a", "b"]
    assert [text[d.span.start : d.span.end] for d in found.definitions] == [
        "[^a]: One.\nStill one.\n\n    Two.\n\n    ```\n    code\n    ```\n",
        "[^b]: Three.",
    ]
    assert [text[d.text_start :][:5] for d in found.definitions] == ["One.\n", "Three"]


def test_neighbouring_notes() -> None:
    """A note ends where the next begins."""
    text = "[^a]: One.\n[^b]: Two,\n    goes on[^a].\n"

    found = prose(text)

    assert [text[d.span.start : d.span.end] for d in found.definitions] == [
        "[^a]: One.\n",
        "[^b]: Two,\n    goes on[^a].\n",
    ]
    assert [mark.label for mark in found.marks] == ["a"]


@pytest.mark.parametrize(
    "text",
    ["`[^a]`", "```\n[^a]: b\n```", "\\[^a]", "<!-- [^a] -->", "    [^a]: b", "[^a b]", "[^]"],
)
def test_no_notes(text: str) -> None:
    """Code, comments and labels with blanks are no notes."""
    found = prose(text)

    assert (found.marks, found.definitions) == ((), ())


def test_blanked_code_is_no_indentation() -> None:
    """A mark behind code at the beginning of a line does not define a note."""
    found = prose("`a`[^n]: so it was.")

    assert [mark.label for mark in found.marks] == ["n"]
    assert found.definitions == ()


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("# One\n\n## Two", [(1, "One", 1), (2, "Two", 3)]),
        ("One\n===\n\nTwo\n---", [(1, "One", 1), (2, "Two", 4)]),
        ("## One ##", [(2, "One", 1)]),
        ("> ## One", [(2, "One", 1)]),
        ("!!! note\n\n    ## One", [(2, "One", 3)]),
        ("## *One* [two](x.md) `three` [@a][^n]\n\n[^n]: b", [(2, "One two three", 1)]),
        ("## One { #two .three }", [(2, "One", 1)]),
        ("####### Seven", []),
        ("#hashtag", []),
        ("```\n# code\n```\n\n    # code", []),
        ("<!--\n# comment\n-->", []),
    ],
)
def test_headings(text: str, headings: list[tuple[int, str, int]]) -> None:
    """A heading has its level, its words without markup, and its line."""
    assert [(h.level, h.text, h.where.line) for h in prose(text).headings] == headings


HARD_HEADINGS = [
    "The trial",
    "Ёлка",
    "Élan & Œuvre",
    "*One* **two** _three_ `four_five` ~~six~~",
    "snake_case and snake__case",
    "`<b>` and <b>bold</b>",
    "AT&amp;T &#233; &nbsp;",
    "[a link](x.md 'title') and ![a picture](x.png)",
    "<https://example.org> https://example.org",
    "“Quotes”, 1937–38… it's, it’s",
    "C# 100% x^2^ № 7 ﬁ",
    'In 1937--38 --- "quoted" and `a--b`...',
    "\\*not\\_emphasis\\*",
    "Own {#own}",
    "Own too { #own-too .small }",
    "Mine {: #mine }",
    "Small { .small }",
    "[Zhukov](x.md){ .person }",
    "...",
]


@pytest.mark.parametrize("text", HARD_HEADINGS)
def test_anchors_are_those_of_python_markdown(text: str) -> None:
    """A heading's anchor is the one it really gets, and so is that of its twin."""
    page = f"## {text}\n\n## {text}\n\nThe end[^n].\n\n[^n]: A note.\n"

    anchors = [heading.anchor for heading in prose(page).headings]

    assert anchors == rendered_anchors(page)


@pytest.mark.parametrize(
    "page",
    [
        "## Notes[^n]\n\n[^n]: A note.",
        "A paragraph.\n{: #head }\n\n## Head",
        '<div id="head"></div>\n\n## Head',
        '<div id="head" markdown>\n\ntext\n\n</div>\n\n## Head',
        "## One {#two}\n\n## Two\n\n## Two",
        "Head\n====\n\nHead\n----",
        "## Head\n\n## Head_1\n\n## Head",
        "- ## Head\n\n> ## Head",
    ],
)
def test_anchors_avoid_each_other_as_in_python_markdown(page: str) -> None:
    """An anchor that is taken gets the same number as on the page."""
    anchors = [heading.anchor for heading in prose(page).headings]

    assert anchors == rendered_anchors(page)


WORDS = [
    "One", "two", "Ё", "é", "*em*", "`c_d`", "a_b", "&amp;", "&", "[t](x.md)", "<b>x</b>", "#",
    "1937–38", "it's", "\\*", "![a](p.png)", "https://e.org", "<https://e.org>", "---", "x@y.z",
    "1937--38", "`e--f`",
]  # fmt: skip
words = st.sampled_from(WORDS)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(words, min_size=1, max_size=3), min_size=1, max_size=3))
def test_any_anchor_is_that_of_python_markdown(headings: list[list[str]]) -> None:
    """Whatever stands in headings, we foretell the anchors of the page."""
    page = "\n\n".join(f"## {' '.join(heading)}" for heading in headings) + "\n"

    anchors = [heading.anchor for heading in prose(page).headings]

    assert anchors == rendered_anchors(page)


def rendered_anchors(page: str) -> list[str]:
    """The ids that headings really get."""
    extensions = ["toc", "attr_list", "footnotes", "md_in_html", "smarty", "tables"]
    html = Markdown(extensions=extensions).convert(page)
    return re.findall(r'<h\d[^>]* id="([^"]*)"', html)


def test_anchors_of_a_text() -> None:
    """A link may lead to headings, to attribute lists and to ids and names in HTML."""
    text = '## One\n\nText.\n{: #two .small }\n\n<p id="three">x</p> <a name="four"></a>'

    assert prose(text).anchors == {"one", "two", "three", "four"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("```\ncode", "1:1"),
        ("```\n", "1:1"),
        ("```", "1:1"),
        ("text\n\n~~~~ x\ncode\n~~~\n", "3:1"),
        ("```\ncode\n``` x\n", "1:1"),
        ("- a\n\n    ```\n    code\n", "3:5"),
        ("> ```\n> code\n\ntext", "1:1"),
        ("```\n~~~\n", "1:1"),
        ("```\na\n```\n\n```\nb\n", "5:1"),
    ],
)
def test_unclosed_fence(text: str, place: str) -> None:
    """A fence that is never closed is found where it opens."""
    assert str(prose(text).unclosed_fence) == f"x.md:{place}"


@pytest.mark.parametrize(
    "text",
    [
        "```\n```",
        "```\ncode\n```",
        "~~~ x\ncode\n~~~~~",
        "````\n```\n````",
        "- a\n\n    ```\n    code\n    ```",
        "- a\n\n    ```\n    code\n    ```\n- b",
        "> ```\n> code\n> ```\ntext",
        "!!! note\n\n    ```\n    code\n    ```\n",
        "so[^n]\n\n[^n]: a\n\n    ```\n    code\n    ```\n",
        "`` ``` ``",
        "    ```",
    ],
)
def test_closed_fence(text: str) -> None:
    """A fence is closed by as many of its signs, wherever it stands."""
    assert prose(text).unclosed_fence is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("One two three.", 3),
        ("Stalin's deputy-commander didn’t go.", 4),
        ("In 1937–38, 35,020 men", 6),
        ("*One* **two** [three](x.md 'no')[@no, p. 1][^no]", 3),
        ("Зимой 1937 года", 3),
        ("`no` one\n\n```\nno\n```\n\n<!-- no --> <b>two</b>", 2),
        ("| One | two |\n| --- | --- |\n| three | four |", 4),
        ("— … 5 < 6", 2),
    ],
)
def test_word_count(text: str, count: int) -> None:
    """Words of the text count; code, citations, targets and HTML do not."""
    assert prose(text).word_count == count


def test_front_matter_is_no_prose() -> None:
    """What stands in front matter is neither cited nor linked, but its lines count."""
    front = "---\ntitle: '[a](b.md) [@c] [^d] # e'\n---\n"

    found = read_prose(front + "## One [@a]\n", "x.md", len(front))

    assert found.links == ()
    assert found.marks == ()
    assert found.word_count == 1
    assert [str(heading.where) for heading in found.headings] == ["x.md:4:1"]
    assert [str(citation.span.where) for citation in found.citations] == ["x.md:4:8"]


@pytest.mark.parametrize("text", ["", "\n", "\n\n\n", " ", "\t", "---", "\ufeff", "\x00"])
def test_nothing(text: str) -> None:
    """A text of nothing has no parts."""
    assert read_prose(text, "x.md") == Prose(bare=text)


PIECES = [
    "[", "]", "(", ")", "!", "@a", "@b, p. 1", ";", "[^n]", "[^n]: ", "\n", "\n\n", "    ", "- ",
    "> ", "`", "``", "```\n", "~~~\n", "<!--", "-->", "<b>", "\\", "*", "word ", "é", "😀", "## ",
    "{#x}", "| a |\n", "|---|\n", ":", "person:x", "x.md", "<", ">", "!!! note\n", "T\n:   ", "\t",
]  # fmt: skip
pieces = st.sampled_from(PIECES)


@settings(deadline=None)
@given(st.lists(pieces, max_size=25).map("".join))
def test_every_place_is_right(text: str) -> None:
    """Whatever is found stands where it is said to stand."""
    found = prose(text)

    for citation in found.citations:
        stretch = text[citation.span.start : citation.span.end]
        assert (stretch[0], stretch[-1]) == ("[", "]")
        assert all(_at(text, cite.where).startswith(cite.key) for cite in citation.cites)
    for mark in found.marks:
        assert text[mark.span.start : mark.span.end] == f"[^{mark.label}]"
    for note in found.definitions:
        assert text[note.span.start : note.span.end].lstrip().startswith(f"[^{note.label}]:")
    for link in found.links:
        assert text[link.target_span.start : link.target_span.end] == link.target
    for tag in found.tags:
        assert _at(text, tag.where).lower().startswith(f"<{tag.name}")


def _at(text: str, where: Where) -> str:
    """What stands at a place."""
    return text.split("\n")[where.line - 1][where.column - 1 :]


@pytest.mark.parametrize(
    "text",
    [
        "So it was.[@a, p. 1] [Zhukov](person:zhukov) went[^n].\n\n" * 2_000,
        "so it was [@a] " * 5_000,
        "[@" * 2_000,
        "[" * 4_000,
        "`a ``b " * 5_000,
        "<!--" * 3_000,
        "[a](" * 5_000,
        "> " * 500 + "x",
        "[^n]: x\n" * 2_000,
    ],
    ids=lambda text: text[:8],
)
def test_long_texts(text: str) -> None:
    """A long or a mad text is read in moments."""
    started = time.perf_counter()

    read_prose(text, "x.md")

    assert time.perf_counter() - started < 5
