"""Citations as they are typed: works, locators, prefixes, and what is none."""

import pytest

from samizdat.model.documents import Citation
from samizdat.reading.prose import read_prose


def citations(text: str) -> tuple[Citation, ...]:
    """The citations of a text."""
    return read_prose(text, "x.md").citations


def parts(text: str) -> list[tuple[str, str, str]]:
    """Prefix, key and suffix of every work that a text cites."""
    return [(c.prefix, c.key, c.suffix) for group in citations(text) for c in group.cites]


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("[@roberts-2012]", [("", "roberts-2012", "")]),
        ("[ @roberts-2012 ]", [("", "roberts-2012", "")]),
        ("[@roberts-2012, ch. 4]", [("", "roberts-2012", "ch. 4")]),
        ("[@roberts-2012 ch. 4]", [("", "roberts-2012", "ch. 4")]),
        ("[@a, pp. 3–4, who is brief]", [("", "a", "pp. 3–4, who is brief")]),
        ("[see @a]", [("see", "a", "")]),
        ("[see also, e.g. @a, p. 1]", [("see also, e.g.", "a", "p. 1")]),
        ("[@a; @b]", [("", "a", ""), ("", "b", "")]),
        ("[@a;@b]", [("", "a", ""), ("", "b", "")]),
        (
            "[see @a, p. 1; cf. @b; @c, *passim*]",
            [("see", "a", "p. 1"), ("cf.", "b", ""), ("", "c", "*passim*")],
        ),
        ("[see\n@a,\nch. 4]", [("see", "a", "ch. 4")]),
        ("[@doe:2012/b.1+c, p. 1]", [("", "doe:2012/b.1+c", "p. 1")]),
        ("[@a: p. 1]", [("", "a", ": p. 1")]),
        ("[@Ёж]", [("", "Ёж", "")]),
        ("[letter to e@example.org, @a]", [("letter to e@example.org,", "a", "")]),
    ],
)
def test_forms(text: str, works: list[tuple[str, str, str]]) -> None:
    """Every form of Pandoc's bracketed citation is read."""
    assert parts(text) == works


@pytest.mark.parametrize(
    "text",
    [
        "air force.[@a]",
        "“So it was.”[@a]",
        "(so it was [@a])",
        "so it was[@a], or not",
        "so it was[@a]: see",
        "*[@a]*",
        "**so it was [@a]**",
        "[[@a]]",
        "## The trial [@a]",
        "> so it was [@a]",
        "- so it was [@a]\n- or not",
        "| so | it |\n| --- | --- |\n| was [@a] | then |",
        "!!! note\n    so it was [@a]",
        "??? note \"More\"\n\n    so it was [@a]",
        "Term\n:   so it was [@a]",
        "[so it was [@a]](x.md)",
        "so it was[^n]\n\n[^n]: by [@a]",
        "<p>so it was [@a]</p>",
        "`code` [@a] `code`",
        "`<!--` so it was [@a] `-->`",
        "an unmatched ` sign [@a]",
        "two `` signs [@a] and ` one",
        "\\` so it was [@a] \\`",
    ],
)  # fmt: skip
def test_surroundings(text: str) -> None:
    """A citation is found wherever prose may stand."""
    assert parts(text) == [("", "a", "")]


@pytest.mark.parametrize(
    "text",
    [
        "`[@a]`",
        "`` ` [@a] ``",
        "```\n[@a]\n```",
        "~~~ text\n[@a]\n~~~",
        "- item\n\n    ```\n    [@a]\n    ```",
        "!!! note\n\n    ~~~\n    [@a]\n    ~~~",
        "so[^n]\n\n[^n]: by\n\n    ```\n    [@a]\n    ```",
        "text\n\n    [@a]",
        "<!-- [@a] -->",
        "<!--\n\n[@a]\n\n-->",
        "\\[@a]",
        "[mail editors@example.org]",
        "editors@example.org",
        "<editors@example.org>",
        "@a says so",
        "[editors@example.org](mailto:editors@example.org)",
        "[a] and @b",
    ],
)
def test_no_citation(text: str) -> None:
    """Code, comments, escaped brackets and addresses of mail cite nothing."""
    prose = read_prose(text, "x.md")

    assert prose.citations == ()
    assert prose.malformed_citations == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[@]", "[@]"),
        ("[@ a]", "[@ a]"),
        ("[-@a]", "[-@a]"),
        ("[see -@a]", "[see -@a]"),
        ("[@a;]", "[@a;]"),
        ("[@a; p. 3]", "[@a; p. 3]"),
        ("[@a, @b]", "[@a, @b]"),
        ("[@a @b]", "[@a @b]"),
        ("[@a, see @b]", "[@a, see @b]"),
        ("[@{a}]", "[@{a}]"),
        ("[@a", "[@a"),
        ("[@a, p. [4]]", "[@a,"),
        ("[@a\n\nA new paragraph.]", "[@a"),
        ("[@a](x.md)", "[@a"),
        ("So it was,\n[@a]: a definition", "[@a]"),
    ],
)
def test_malformed(text: str, found: str) -> None:
    """What looks like a citation and cannot be read as one is reported, not printed."""
    prose = read_prose(text, "x.md")

    assert [text for text, _ in prose.malformed_citations] == [found]


def test_places() -> None:
    """A citation knows its stretch of the text, and each work in it its line and column."""
    text = "Prose über all\nthat.[see @a, p. 1;\nalso @bb] More."

    (citation,) = citations(text)

    assert text[citation.span.start : citation.span.end] == "[see @a, p. 1;\nalso @bb]"
    assert str(citation.span.where) == "x.md:2:6"
    assert [str(cite.where) for cite in citation.cites] == ["x.md:2:12", "x.md:3:7"]
