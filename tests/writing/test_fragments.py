"""Fragments: authors' words as inert HTML, made once and kept."""

from collections.abc import MutableMapping
from pathlib import Path

import pytest

from samizdat.model.fragment import ContentsLine
from samizdat.settings import MarkdownExtension
from samizdat.writing.fragments import Fragments
from samizdat.writing.renderer import Resolved

TOC = MarkdownExtension("toc", {"permalink": True, "toc_depth": 3})
NOBODY: frozenset[str] = frozenset()


def fragments(memory: MutableMapping[str, str] | None = None) -> Fragments:
    """Fragments of a collection whose mkdocs.yml wants links at headings."""
    return Fragments([TOC], {} if memory is None else memory)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Stalin's purge", "Stalin’s purge"),
        ('the "Congress of Victors" -- 1934', "the “Congress of Victors” – 1934"),
        ("*Pravda* in 1937", "<em>Pravda</em> in 1937"),
        ("see `code` & <b>so</b>", "see <code>code</code> &amp; <b>so</b>"),
        ("[x](https://example.org/)", '<a href="https://example.org/">x</a>'),
        ("[x](javascript:alert(1))", "<a>x</a>"),
        ("![x](x){ onerror=a } <b> {: .c }", "{ onerror=a } <b> {: .c }</b>"),
        ("- no list\n\n# no heading", "- no list\n\n# no heading"),
        ("", ""),
    ],
)
def test_line(text: str, html: str) -> None:
    """A line may have emphasis, code and links; blocks, pictures and attributes it has not."""
    assert fragments().line(text, "x.md", Resolved) == html


def test_links_of_a_line_are_resolved() -> None:
    """A link gets its address on the page, and its kind as a class."""
    resolved = Resolved("../people/zhukov/", "person")

    line = fragments().line("[Zhukov](person:zhukov)", "x.md", lambda _: resolved)

    assert line == '<a class="person" href="../people/zhukov/">Zhukov</a>'


def test_unknown_extension_sees_every_sign() -> None:
    """With an extension that this program does not know, every line is rendered."""
    made = Fragments([MarkdownExtension("pymdownx.smartsymbols")], {})

    assert made.line("(c) 1937", "x.md", Resolved) == "© 1937"


def test_texts_share_their_references() -> None:
    """A note may refer to an address that is defined in the text, and to nothing of another."""
    texts = ["[a][z]\n\n[z]: https://example.org/\n", "[b][z]"]
    made = fragments()

    text, note = made.texts(texts, "x.md", Resolved, NOBODY)
    (other,) = made.texts(["[c][z]"], "y.md", Resolved, NOBODY)

    assert text.html == '<p><a href="https://example.org/">a</a></p>'
    assert note.html == '<p><a href="https://example.org/">b</a></p>'
    assert other.html == "<p>[c][z]</p>"


def test_headings_are_contents() -> None:
    """Headings come with the text, as deep as mkdocs.yml lists them; none takes our anchors."""
    text = "## So, *he* said\n\n### People\n\n#### Deep\n"

    (made,) = fragments().texts([text], "x.md", Resolved, frozenset({"people"}))

    assert made.contents == (
        ContentsLine(2, "So, he said", "so-he-said"),
        ContentsLine(3, "People", "people_1"),
    )
    assert '<h3 id="people_1">People<a class="headerlink" href="#people_1"' in made.html


def test_texts_are_rendered_once() -> None:
    """What is in the memory is taken from there."""
    memory: dict[str, str] = {}
    before = fragments(memory).texts(["*a*"], "x.md", Resolved, NOBODY)
    (key,) = memory
    memory[key] = memory[key].replace("<em>a", "<em>kept")

    after = fragments(memory).texts(["*a*"], "x.md", Resolved, NOBODY)

    assert before[0].html == "<p><em>a</em></p>"
    assert after[0].html == "<p><em>kept</em></p>"


@pytest.mark.parametrize("other", ["text", "page", "options"])
def test_another_text_is_another_fragment(other: str) -> None:
    """A changed text, another page and other options of an extension are not taken for the same."""
    memory: dict[str, str] = {}
    fragments(memory).texts(["a"], "x.md", Resolved, NOBODY)

    made = (
        Fragments([MarkdownExtension("toc")], memory) if other == "options" else fragments(memory)
    )
    text = "b" if other == "text" else "a"
    made.texts([text], "y.md" if other == "page" else "x.md", Resolved, NOBODY)

    assert len(memory) == 2


@pytest.mark.parametrize("kept", ["", "no JSON", "{}", "[1]", '["{}"]', "null", "[]"])
def test_damaged_memory_is_not_believed(kept: str) -> None:
    """Whatever stands in the memory instead of a fragment is made anew."""
    memory: dict[str, str] = {}
    fragments(memory).texts(["*a*"], "x.md", Resolved, NOBODY)
    (key,) = memory
    memory[key] = kept

    (made,) = fragments(memory).texts(["*a*"], "x.md", Resolved, NOBODY)

    assert made.html == "<p><em>a</em></p>"
    assert memory[key] != kept


def test_memory_passes_the_gate() -> None:
    """What somebody has written into the memory does nothing either."""
    memory: dict[str, str] = {}
    fragments(memory).texts(["*a*"], "x.md", Resolved, NOBODY)
    (key,) = memory
    memory[key] = memory[key].replace("<em>", "<em onclick=alert(1)>")

    (made,) = fragments(memory).texts(["*a*"], "x.md", Resolved, NOBODY)

    assert made.html == "<p><em>a</em></p>"


def test_what_may_read_files_is_made_anew(tmp_path: Path) -> None:
    """An extension that puts files into a text: what it makes follows the file, and is not kept."""
    file, memory = tmp_path / "part.md", dict[str, str]()
    snippets = MarkdownExtension("pymdownx.snippets", {"base_path": [str(tmp_path)]})

    def made() -> str:
        found = Fragments([snippets], memory)
        (fragment,) = found.texts(['--8<-- "part.md"'], "x.md", Resolved, NOBODY)
        return fragment.html

    file.write_text("One.")
    first = made()
    file.write_text("Two.")

    assert (first, made()) == ("<p>One.</p>", "<p>Two.</p>")
