"""Extensions of Python-Markdown, as mkdocs.yml names them."""

from textwrap import dedent

import pytest
from markdown.extensions.toc import slugify_unicode

from samizdat.reading.extensions import read_extensions
from samizdat.settings import MarkdownExtension


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("site_name: X", ()),
        ("markdown_extensions:", ()),
        ("markdown_extensions: [abbr, toc]", (("abbr", {}), ("toc", {}))),
        (
            "markdown_extensions:\n- abbr\n- toc: { permalink: true, toc_depth: 3 }",
            (("abbr", {}), ("toc", {"permalink": True, "toc_depth": 3})),
        ),
        ("markdown_extensions:\n  toc: { permalink: '#' }", (("toc", {"permalink": "#"}),)),
        ("markdown_extensions:\n- toc:", (("toc", {}),)),
        ("markdown_extensions: [", ()),
        ("theme: { x: !unknown y }\nmarkdown_extensions: [abbr]", (("abbr", {}),)),
        ("markdown_extensions:\n- toc: { slugify: !!python/name:not.there.at_all }", ()),
    ],
)
def test_extensions(text: str, expected: tuple[tuple[str, dict[str, object]], ...]) -> None:
    """Names and options are what MkDocs takes them for, whatever else the file holds."""
    found = read_extensions(text)

    assert found == tuple(MarkdownExtension(name, options) for name, options in expected)


def test_options_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """An option may come from a variable of the environment, or else be what is written last."""
    monkeypatch.setenv("SIGN", "¶")
    text = """
        markdown_extensions:
        - toc: { permalink: !ENV SIGN, title: !ENV [ABSENT, SIGN, x], separator: !ENV [ABSENT, _] }
    """

    (toc,) = read_extensions(dedent(text))

    assert toc.options == {"permalink": "¶", "title": "¶", "separator": "_"}


def test_a_function_is_an_option() -> None:
    """`!!python/name:` gives the function that it names."""
    name = "!!python/name:markdown.extensions.toc.slugify_unicode"

    (toc,) = read_extensions(f"markdown_extensions:\n- toc: {{ slugify: {name} }}")

    assert toc.options["slugify"] is slugify_unicode
