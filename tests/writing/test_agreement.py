"""The check and the gate read one table: what falls out of a page was told of before."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pygments.token import STANDARD_TYPES  # type: ignore[import-untyped]

from samizdat.checks import check
from samizdat.checks.fields import forbidden_in_fields
from samizdat.knowledge.known import Known
from samizdat.model.documents import Document, Places
from samizdat.model.events import Event
from samizdat.model.fragment import Fallen
from samizdat.model.library import Library, Register
from samizdat.reading.prose import read_prose
from samizdat.settings import MarkdownExtension, Settings
from samizdat.words.html import OF_THE_FRAME, WORN, is_of_the_frame
from samizdat.writing.gate import Gate
from samizdat.writing.renderer import Renderer, Resolved

THEME = Path(__file__).parents[2] / "scripts/samizdat/theme"
EVENT = Event.model_validate(
    {
        "id": "x", "sources": ["y"], "evidence": "document", "confidence": "high",
        "date": "1937", "line": "So it was.",
    }
)  # fmt: skip
EXTENSIONS = tuple(
    MarkdownExtension(name)
    for name in ("abbr", "admonition", "def_list", "pymdownx.details", "pymdownx.superfences")
)
RENDERER = Renderer(EXTENSIONS)


def fallen(text: str) -> tuple[Fallen, ...]:
    """What does not get past the gate of a text."""
    gate = Gate()
    RENDERER.begin(Resolved)
    gate.block(RENDERER.block(text)[0])
    return gate.taken_back()


def told(text: str) -> list[str]:
    """The codes of the errors of a page with this text."""
    document = Document(
        "docs/x.md", text, 0, {}, Places("docs/x.md"), read_prose(text, "docs/x.md")
    )
    library = Library(Settings(Path("/nowhere")), documents=(document,))
    return [finding.code for finding in check(Known(library)) if finding.is_error]


VECTORS = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "- a\n\n      <img src=x onerror=a>", "<div>\n\n    <img src=x onerror=a>\n\n</div>",
    "~~~ a`b\n<img src=x onerror=a>\n~~~",
    "<div title=\"`\">x</div>\n<img src=x onerror=a>\n<div title=\"`\">y</div>",
    "<!<img src=x onerror=a>", "<?<img src=x onerror=a>", "</p <img src=x onerror=a>",
    "<!x <img src=x onerror=a>>", "<\x03img src=x onerror=a>",
    "<iframe src=\"//example.org/\" <", "<script src=\"//h.example/1.js ",
    "[x](java\x03script:alert(1))", "[x](java\nscript:alert(1))",
    "[a[b[c[d]]]](javascript:alert(1))", "[x](javascript:((((alert(1))))))",
    "[x](javascript:alert(1) (t))", "[x](javascript:alert(1) \"a\"b\")",
    "- [r]\n\n    [r]: javascript:a", "[r]:\n  javascript:alert(1)\n\n[r]",
    "> [r]: javascript:a\n>\n> [r]", "![](https://h.example/p.png)",
    "<img src=\"https://h.example/p.png\" alt=\"\">",
    "[x](https://a.example){ ping=//h.example target=_blank rel=opener }",
    "[x](https://a.example){ ONCLICK=alert(1) }",
    "[x](https://a.example){ a=\"b\"onclick=alert(1) }",
    "[x](https://a.example){ title=\"}\" onclick=alert(1) }", "## H { on\x03click=alert(1) }",
    "[x](https://a.example){ on<!-- -->click=alert(1) }", "*x*{ FORMACTION=x }",
    "[x](https://a.example){ href=javascript:alert(1) }",
    "![x](f.svg){ srcset=\"//h.example/x 2x\" }", "para\n{: STYLE=\"position:fixed\" }",
    "para\n{: .masthead }", "## X { .banner .banner-retracted }", "x\n{: .unseen }",
    "## X { #content }", "| a |\n| - |\n| b { ONCLICK=x } |", "`x`{ onclick=y }",
    "<span class=\"masthead\">x</span>", "<p id=\"content\">x</p>", "<a name=\"content\"></a>",
    "<a href=data:text/html,x>x</a>", "<a href='vbscript:x'>x</a>", "<base href=//h.example>",
    "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=//h.example>",
    "<svg onload=a>", "<math><mi xlink:href=javascript:a>x</mi></math>",
    "<details ontoggle=a open>x</details>", "<video src=x onerror=a></video>",
    "<object data=x></object>", "<embed src=x>", "<form><input>",
    "<textarea autofocus onfocus=a>", "<style>@import '//h.example'</style>",
    "<a xlink:href=x>y</a>", "<template><img src=x></template>",
    "<noscript><p title='</noscript><img src=x>'>", "<img src=//h.example/p.png alt=x>",
    "<img src=\\\\h.example alt=x>", "<x-y>z</x-y>", "<p/onclick=a>x",
    "!!! note masthead\n    x", "x { .md-overlay }\n{: .js }", "[x](&#106;avascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))", "<https://a.example onclick=x>", "<javascript:alert(1)>",
    "*[HTML]: <img src=x onerror=a>\n\nHTML", "```{ .x onclick=a }\ny\n```",
    "x[^1]\n\n[^1]: <b onclick=a>y</b>", "``` { .masthead }\nx\n```", "``` masthead\nx\n```",
    "!!! md-overlay \"x\"\n    y", "??? unseen\n    x", "- x { .banner }",
    "[x](file:///etc/passwd)", "x\n: y\n{: #content }", "> x\n{: .masthead }",
]  # fmt: skip


@pytest.mark.parametrize("text", VECTORS, ids=range(len(VECTORS)))
def test_what_falls_out_was_told(text: str) -> None:
    """No vector loses anything at the gate of which the check has said nothing."""
    if fallen(text):
        assert told(text)


FORBIDDEN = [
    "<font>x</font>", "<center>x</center>", "<span style=x>y</span>", "<p align=left>x</p>",
    "<div data-x=y>z</div>", "<b class=masthead>x</b>", "<b id=content>x</b>", "<b id='a b'>x</b>",
    "<b id='fn:1'>x</b>", "<a target=_blank href=x.md>y</a>",
    "<a href=ftp://h.example>x</a>", "<img src=//h.example/x alt=y>", "![x](//h.example/y.png)",
    "[x](blob:y)", "x\n{: style=color:red }", "# H { data-x=y }",
    "`x`{ target=_blank }", "<q cite=javascript:x>y</q>", "<blockquote cite=data:x>y</blockquote>",
    "[x](y.md){ src=z }", "![x](y.png){ srcset=z }",
]  # fmt: skip
KEPT = [
    "<input type=checkbox>", "<td style='text-align: right'>x</td>", "[x](y){ href=z }",
    "*x*{ markdown=1 }",
]  # fmt: skip
"""What Markdown writes so itself and an author may not: harmless, so the gate lets it through."""


def forbidden(text: str) -> bool:
    """The check forbids something in a text as HTML."""
    return "forbidden-html" in told(text)


@pytest.mark.parametrize("text", [*VECTORS, *FORBIDDEN])
def test_what_is_forbidden_falls_out(text: str) -> None:
    """The other way round: the check forbids nothing that the gate would let through."""
    if text in FORBIDDEN:
        assert forbidden(text)
    if forbidden(text):
        assert fallen(text)


@pytest.mark.parametrize("text", KEPT)
def test_what_is_forbidden_and_kept(text: str) -> None:
    """But for what the renderer writes of its own, which nobody can tell from an author's."""
    assert forbidden(text)
    assert not fallen(text)


PIECES = [
    "<", ">", "<!", "<?", "</p ", "<img src=x ", "onerror=alert(1)", "<a href=", "javascript:",
    "alert(1)", '"', "'", "`", "```\n", "~~~ a`b\n", "{ onclick=alert(1) }", "{: STYLE=x }", "[x](",
    ")", "\u0002", "\u0003", "\n", "\n\n", "    ", "- ", "1. ", "> ", "<div>", "</div>", "<div ",
    "markdown>", "<!--", "-->", "<svg ", "onload=x", "/", "=", "![x](x){ ONERROR=x }", "&#106;",
    "{ .masthead }", "{ #content }", "<p class=unseen>", "[r]: data:x\n", "[r]", "# H ",
    "| a |\n| - |\n",
    "!!! note\n    ", "*x*", "<b>", "</b>", "title=", "![](//h.example/p)", "![a](b.png)",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@example("<p class=unseen>")
@example("- \n- \n## Head { #own }")
@example("## -5 and _x")
@example("<![CDATA[<option><select>]]>Term")
@example("<?php a>b<select> ?>")
def test_whatever_falls_out_was_told(text: str) -> None:
    """However Markdown is twisted, nothing falls out of a page of which no error tells."""
    if fallen(text):
        assert told(text), fallen(text)


LINES = [
    "<script>a</script>", "<img src=x onerror=a>", "![x](y.png)", "[x](javascript:a)", "<p>x</p>",
    "<b id=a>x</b>", "<a name=x>y</a>", "<b class=unseen>x</b>", "<b onclick=a>x</b>",
    "<a href=data:x>y</a>", "<!<img src=x>", "<svg/onload=a>", "x <iframe src=//h.example",
    "[x](data:y)", "[x]\n\n[x]: javascript:a", "<b style=color:red>x</b>", "<h2>x</h2>", "<font>x",
]  # fmt: skip


@pytest.mark.parametrize("text", LINES)
def test_what_falls_out_of_a_field_was_told(text: str) -> None:
    """So it is with the prose of a record, which is words in a line."""
    gate = Gate()
    RENDERER.begin(Resolved)
    gate.line(RENDERER.line(text))
    event = EVENT.model_copy(update={"note": text})
    places = Places("events.yml", {})
    register = Register("events.yml", {"x": event}, places, {"x": 0})
    library = Library(Settings(Path("/nowhere")), registers={"event": register})
    found = list(forbidden_in_fields(Known(library)))

    assert not gate.taken_back() or found


def test_the_frame_keeps_its_classes() -> None:
    """Every class that our style sheets know is the frame's, but for those that content has."""
    known: set[str] = set()
    for file in THEME.rglob("*.css"):
        rules = re.sub(r"/\*.*?\*/|url\([^)]*\)", "", file.read_text("utf-8"), flags=re.DOTALL)
        known |= set(re.findall(r"\.([a-zA-Z][\w-]*)", rules))

    assert {name for name in known if not is_of_the_frame(name)} == OF_CONTENT | (known & WORN)
    assert all(word == word.lower() for word in OF_THE_FRAME)


OF_CONTENT = {
    "admonition", "admonition-title", "align-center", "align-right", "bug", "caution", "danger",
    "error", "failure", "footnote", "footnote-backref", "footnote-ref", "grade", "headerlink",
    "highlight", "label", "task-list-item", "warning",
}  # fmt: skip
"""What Markdown and its extensions write, where a cell stands, and the grade of a statement."""


HIGHLIGHTS: tuple[dict[str, object], ...] = (
    {},
    {"anchor_linenums": True, "line_spans": "__span", "pygments_lang_class": True},
    {"linenums": True, "linenums_style": "pymdownx-inline"},
    {"linenums": True, "linenums_style": "table"},
)
CODE = """\
```python title="a.py" linenums="3" hl_lines="1"
NOTHING = None
```

``` {.ruby .extra #of-ruby}
module Count
  TWO = 2
end
```

`#!yaml a: &b [1]`
"""


@pytest.mark.parametrize("options", HIGHLIGHTS, ids=str)
def test_code_is_coloured(options: dict[str, object]) -> None:
    """A block of code passes as it is made, with numbers, anchors and titles of every sort."""
    names = ("pymdownx.superfences", "pymdownx.inlinehilite")
    extensions = [MarkdownExtension(name) for name in names]
    renderer = Renderer([*extensions, MarkdownExtension("pymdownx.highlight", options)])
    renderer.begin(Resolved)
    gate = Gate()

    passed = gate.block(renderer.block(CODE)[0])

    assert gate.taken_back() == ()
    assert '<span class="no">TWO</span>' in passed


def test_every_word_of_code_is_content() -> None:
    """No class that Pygments gives a word of code is one of the frame's."""
    assert [name for name in STANDARD_TYPES.values() if is_of_the_frame(name)] == []
