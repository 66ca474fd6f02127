"""Raw HTML: every start tag that a browser would see, and none that it would not."""

import pytest

from samizdat.model.documents import HtmlTag
from samizdat.reading.prose import read_prose


def tags(text: str) -> list[HtmlTag]:
    """The start tags of a text."""
    return list(read_prose(text, "x.md").tags)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("<b>x</b>", ["b"]),
        ("<BR/><hr />", ["br", "hr"]),
        ("<div\n  title='a > b'>x</div>", ["div"]),
        ("a \\<script>b</script>", ["script"]),
        ("`a\\` <script>b</script> `c`", ["script"]),
        ("<!--> <script>b</script> -->", ["script"]),
        ("<!-- a --!> <script>b</script> -->", ["script"]),
        ("a <!-- b <script>c</script>", ["script"]),
        ("<![CDATA[ a> <script>b</script> ]]>", ["script"]),
        ("<x:y/onclick=go()> <a.b onclick=go()>", ["x:y", "a.b"]),
        ("- a <i>b</i>\n\n    ```\n    <script>\n    ```\n", ["i"]),
    ],
)
def test_found(text: str, names: list[str]) -> None:
    """What a browser takes for a tag is found, however it is dressed up."""
    assert [tag.name for tag in tags(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "`<script>`",
        "```html\n<script>\n```",
        "~~~\n<script>\n~~~",
        "text\n\n    <script>",
        "<!-- <script> -->",
        "<https://example.org/?a=b&c> <HTTP://example.org> <editors@example.org>",
        "[a map](<maps of odessa/one.md>)",
        "a < b and c > d, 5 <6, <3",
        "&lt;script&gt;",
        "</p>",
    ],
)
def test_not_found(text: str) -> None:
    """Code, comments, addresses and mathematics are no HTML."""
    assert tags(text) == []


def test_attributes_and_place() -> None:
    """A tag has its attributes without quotation marks or entities, and its place."""
    (tag,) = tags("Über\n\nor <a HREF='x&amp;y.md' title=\"a > b\" open>z</a>")

    assert tag.name == "a"
    assert tag.attributes == {"href": "x&y.md", "title": "a > b", "open": ""}
    assert str(tag.where) == "x.md:3:4"


def test_attributes_without_blanks() -> None:
    """Attributes that are run together are found, as browsers find them."""
    (tag,) = tags('<img src="a.png"onerror=go()>')

    assert tag.attributes == {"src": "a.png", "onerror": "go()"}
