"""Views of a tree: headings, sentences, passages, words, and texts written from it."""

import pytest

from samizdat.prose import read
from samizdat.prose.nodes import Citation, Link, Node, NoteMark
from samizdat.prose.output.html import html
from samizdat.prose.output.markdown import Again, markdown
from samizdat.prose.views import parts
from samizdat.prose.views.headings import anchors, headings, slug
from samizdat.prose.views.lines import said
from samizdat.prose.views.passages import Kind, passages, sections
from samizdat.prose.views.sentences import note_sentences, sentences
from samizdat.prose.views.words import QUOTED, plain_text, word_count


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("The trial", "the-trial"),
        ("Élan & Œuvre", "elan-œuvre"),
        ("Роковая ночь", "роковая-ночь"),
        ("Ёлка и май", "ёлка-и-май"),
        ("1937–38… it's", "193738-its"),
        ("Τι έγινε;", "τι-έγινε"),
        ("ノモンハン事件", "ノモンハン事件"),
        ("Łódź, Straße", "łodz-straße"),
        ("snake_case  and - so", "snake_case-and-so"),
        ("…", ""),
    ],
)
def test_slug(words: str, anchor: str) -> None:
    """An anchor keeps the letters of every script, and Latin ones lose their marks."""
    assert slug(words) == anchor


def test_headings() -> None:
    """A heading has its words without markup, and an anchor that no other has."""
    tree = read(
        "## *One* [two](x.md) `three` [@a][^n]\n\n## Own { #mine .small }\n\n## Own\n\n## Own\n\n"
        "Under\n-----\n\n> ## In\n\n#Tight\n\n[^n]: x\n"
    )

    found = [(line.level, line.words, line.anchor) for line in headings(tree)]

    assert found == [
        (2, "One two three", "one-two-three"),
        (2, "Own", "mine"),
        (2, "Own", "own"),
        (2, "Own", "own_1"),
        (2, "Under", "under"),
        (2, "In", "in"),
        (1, "Tight", "tight"),
    ]


def test_anchors() -> None:
    """A link may lead to headings, to attribute lists and to ids and names in HTML."""
    text = (
        "## One\n\nText.\n{: #two .small }\n\n<p id='three'>x</p> <a name='four'></a>\n\n"
        "| a { #five } | b |\n| --- | --- |\n| c | d |\n\n`{ #six }`\n"
    )

    assert anchors(read(text)) == {"one", "two", "three", "four", "five"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M. D. Velikanov spoke. He left.", ["M. D. Velikanov spoke.", "He left."]),
        ("It was Yagoda's. J. Smith left.", ["It was Yagoda's.", "J. Smith left."]),
        (
            "Order No. 009 came. The reply was no. He left.",
            ["Order No. 009 came.", "The reply was no.", "He left."]),
        (
            "Was he afraid? “No one knew.” (So!) It cost 3.5.",
            ["Was he afraid?", "“No one knew.”", "(So!)", "It cost 3.5."]),
        ("Он был арестован. Ёлка горела.", ["Он был арестован.", "Ёлка горела."]),
        ("**Document:** one. *Two.* `Code` ended.", ["Document: one.", "Two.", "Code ended."]),
        (
            "He was shot.[@a, p. 4] She lived [see @b; @c]. They wrote.[^n]",
            ["He was shot.", "She lived.", "They wrote."]),
        ("- Yakir\n- Kork. He was shot\n  in June.", ["Yakir", "Kork.", "He was shot in June."]),
        ("> He spoke\n> for long. We \\*heard\\*.", ["He spoke for long.", "We *heard*."]),
        ("Term\n:   What it means. More.", ["Term", "What it means.", "More."]),
        ("!!! note \"Title\"\n\n    In a box. Two.", ["In a box.", "Two."]),
        ("He left. <!-- When? Ask. --> She came.", ["He left.", "She came."]),
        ("Zhukov [won][r] it.\n\n[r]: person:zhukov", ["Zhukov won it."]),
        ("She *saw. He* went.", ["She saw.", "He went."]),
        ("It ended in\n1937. Then came more.", ["It ended in 1937.", "Then came more."]),
        ("毛泽东说。然后他走了。", ["毛泽东说。", "然后他走了。"]),
    ],
)  # fmt: skip
def test_sentences(text: str, expected: list[str]) -> None:
    """Sentences end where a reader ends them, whatever markup stands in them."""
    assert [sentence.text for sentence in sentences(read(text))] == expected


@pytest.mark.parametrize(
    "aside",
    [
        "[^n]: A note. Of two.",
        "| One. | Two. |\n| --- | --- |\n| Three. | Four. |",
        "```\nCode. More.\n```",
        "    Code. More.",
        "<!-- A word. More. -->",
        "![A map. Of Moscow.](figures/map.png)",
        "![Losses. By year.](figure:losses)",
        "* * *",
        "*[NKVD]: People's. Of the Interior.",
        "[here]: https://example.org/",
        "## A heading. Of two.",
        "<div>\nRaw. HTML.\n</div>",
    ],
)
def test_what_is_no_sentence(aside: str) -> None:
    """Notes, tables, code, comments, pictures, headings and raw HTML hold no sentences."""
    text = f"Before it.\n\n{aside}\n\nAfter[^n] it.\n"

    assert [sentence.text for sentence in sentences(read(text))] == ["Before it.", "After it."]


def test_sentences_know_what_they_hold() -> None:
    """A sentence has its place, its heading, its links and its citations."""
    text = (
        "## A\n\nHe [left](person:a). [She](place:b) came.[@c, p. 1; @d]\n\n[^n]: See [@e]. So.\n"
    )
    tree = read(text)

    found = sentences(tree)

    assert [text[each.start : each.end] for each in found] == [
        "He [left](person:a).",
        "[She](place:b) came.[@c, p. 1; @d]",
    ]
    assert [each.anchor for each in found] == ["a", "a"]
    assert [[link.rest for link in each.links] for each in found] == [["a"], ["b"]]
    assert [[cite.key for cite in each.cites] for each in found] == [[], ["c", "d"]]
    assert [each.text for each in note_sentences(tree)] == ["See.", "So."]


def test_passages() -> None:
    """A passage has its kind, its words at their places, and what carries it."""
    text = (
        "## The *trial*\n\nHe “said so” *then*.[@a]\n\n- one[^n]\n- two\n\n> three\n\n"
        "| a | b |\n| --- | --- |\n| c | [@d] |\n\nTerm\n:   what\n\n[^n]: See [@e].\n"
    )
    found = passages(read(text))

    assert [(each.kind, each.words.split(), len(each.support)) for each in found] == [
        (Kind.HEADING, ["The", "trial"], 0),
        (Kind.PARAGRAPH, ["He", "“said", "so”", "then", "."], 1),
        (Kind.ITEM, ["one"], 1),
        (Kind.ITEM, ["two"], 0),
        (Kind.QUOTATION, ["three"], 0),
        (Kind.HEAD, ["a", "b"], 0),
        (Kind.ROW, ["c"], 1),
        (Kind.TERM, ["Term"], 0),
        (Kind.PARAGRAPH, ["what"], 0),
        (Kind.NOTE, ["See", "."], 1),
    ]
    assert found[1].own.split() == ["He", "."]
    assert found[2].block == found[3].block != found[4].block
    for passage in found:
        first = passage.words.split()[0]
        assert text.startswith(first, passage.start + passage.words.index(first))


def test_words_keep_their_places_in_a_quotation() -> None:
    """The signs that begin lines are spaces, so that an offset counts in the file."""
    text = "> He spoke\n> for *long* [x](y.md).\n"

    (passage,) = passages(read(text))

    assert passage.start == 2
    assert passage.words == "He spoke\n  for  long   x       ."
    assert passage.own == "He spoke\n  for         x       ."


def test_sections() -> None:
    """Search has the words under each heading, and those above the first."""
    tree = read("One.[@a]\n\n## A\n\n- two\n- three\n\n| a |\n| - |\n| b |\n\n```\ncode\n```\n")

    found = [(each.heading and each.heading.anchor, each.words) for each in sections(tree)]

    assert found == [(None, "One."), ("a", "two three a b")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("Stalin's deputy-commander didn’t go.", 4),
        ("In 1937–38, 35,020 men", 6),
        ("*One* **two** [three](x.md 'no')[@no, p. 1][^no]", 3),
        ("`no` one\n\n```\nno\n```\n\n<!-- no --> <b>two</b>", 2),
        ("| One | two |\n| --- | --- |\n| three | four |", 4),
        ("one[^n]\n\n[^n]: two", 2),
        ("![One two](figure:x)", 2),
        ("— … 5 < 6", 2),
    ],
)
def test_word_count(text: str, count: int) -> None:
    """Words of the text count; code, citations, addresses and tags do not."""
    assert word_count(read(text)) == count


def test_plain_text() -> None:
    """The words of any block, without markup, notes, citations and pictures."""
    (block,) = read("> So *it* [was](x.md) &amp; `is`,[@a] ![no](y.png)\n>\n> - two\n").blocks

    assert plain_text(block) == "So it was & is, two"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "*So* **it** `was` [here](person:a).[@b]",
            '<em>So</em> <strong>it</strong> <code>was</code> <a href="/a">here</a>.'),
        ("[there](https://example.org/) <b>bold</b>", "there <b>bold</b>"),
        ("So <script>alert(1)</script> <img src=x onerror=y> &lt;", "So alert(1) &lt;"),
        (
            '<span lang="ru" onclick="x">Ежов</span> and <i>more',
            '<span lang="ru">Ежов</span> and <i>more</i>'),
        ("</b> \"So\" -- it's '37...", "“So” – it’s ’37…"),
        ("5 < 6 & 7 \\*", "5 &lt; 6 &amp; 7 *"),
        ("[x\"><script>](person:a\"onclick=b)", '<a href="/a&quot;onclick=b">x”&gt;</a>'),
        ("a[^n]\n\n[^n]: b", "a"),
    ],
)  # fmt: skip
def test_html(text: str, expected: str) -> None:
    """Words become HTML in which nothing is markup but what was meant as emphasis or as a link."""
    paragraph = read(text).blocks[0]

    assert html(paragraph.children, _to_people) == expected


def _to_people(link: Link) -> str | None:
    return f"/{link.rest}" if link.scheme == "person" else None


def test_markdown() -> None:
    """Links, citations, notes and definitions are replaced; comments go; all else stays."""
    text = (
        "---\nx\n---\nHe [*left* [@a]](person:b)[@c] so[^n]. <!-- why? -->\n\n<!-- all -->\n\n"
        "`[@d]` \\[@e]  \n[f][g]\n\n[^n]: See [@h].\n\n[g]: person:i\n"
    )
    tree = read(text, 10)

    assert markdown(tree, _numbered) == (
        "He [*left* [^1]](b.md)[^1] so[^n].\n\n\n`[@d]` \\[@e]  \n[f](i.md)\n\n"
        "[^n]: See [^1].\n\n[g]: person:i\n"
    )


def _numbered(node: Node, again: Again) -> str | None:
    if isinstance(node, Citation):
        return "[^1]"
    if isinstance(node, NoteMark):
        return f"[^{node.label}]"
    if isinstance(node, Link):
        return f"[{again(node.parts[0].start, node.parts[-1].end)}]({node.rest}.md)"
    return None


def test_parts() -> None:
    """Links, pictures, notes, comments, tags and keys are found with what they are."""
    text = (
        "[a](x.md) [b][c] <https://e.org> ![d](e.png) [@f, p. 1] @g so[^h] [^i] <b>x</b>\n"
        "<!-- so --> [@]\n\n![j](figure:k)\n\n[c]: y.md\n\n[^h]: [l](z.md)\n"
    )
    tree = read(text)

    assert [link.target.address for link in parts.links(tree)] == [
        "x.md",
        "y.md",
        "https://e.org",
        "z.md",
    ]
    assert [picture.target.address for picture in parts.pictures(tree)] == ["e.png", "figure:k"]
    assert [insert.picture.rest for insert in parts.inserts(tree)] == ["k"]
    assert parts.cited(tree) == ("f",)
    assert [tree.typed(each) for each in parts.malformed_citations(tree)] == ["[@]"]
    assert [key.key for key in parts.bare_keys(tree)] == ["g"]
    assert [(mark.label, mark.is_defined) for mark in parts.note_marks(tree)] == [
        ("h", True),
        ("i", False),
    ]
    assert [comment.text for comment in parts.comments(tree)] == ["so"]
    assert [tag.name for tag in parts.tags(tree)] == ["b", "b"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He wrote in *Pravda*.", "He wrote in Pravda."),
        ("**[Zhukov](person:zhukov)** & `code` <i>so</i>", "Zhukov & code so"),
        ("2 * 3 * 4, a_b_c and [sic]", "2 * 3 * 4, a_b_c and [sic]"),
        ("1937. was a year", "1937. was a year"),
        ("# No heading\n- no list", "# No heading - no list"),
        (r"\*as typed\*", "*as typed*"),
        ("*so*{ .x }, {y}", "so{ .x }, {y}"),
        ("[*a* `b`](x){ .x }", "a b{ .x }"),
        ("R&amp;D", "R&D"),
    ],
)
def test_said(text: str, expected: str) -> None:
    """A line of prose as words: no markup, no blocks, and braces as they were typed."""
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He “said “so” twice” again", ["“said “so” twice”"]),
        ("An open “one, and “another”", ["“another”"]),
        ("‘It’s Stalin’s,’ he said", ["‘It’s Stalin’s,’"]),
        ('„Gut“, «хорошо», "fine"', ["„Gut“", "«хорошо»", '"fine"']),
    ],
)
def test_quoted(text: str, expected: list[str]) -> None:
    """Quotation marks hold what stands in them, also another quotation; an open one holds none."""
    assert [match[0] for match in QUOTED.finditer(text)] == expected


def test_headings_are_worked_out_once() -> None:
    """Sentences, links and findings ask for the headings of one text; all get the same."""
    tree = read("# One\n\n## Two\n")

    assert headings(tree) is headings(tree)
    assert [headline.anchor for headline in headings(tree)] == ["one", "two"]
