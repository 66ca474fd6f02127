"""What a page loads at first: one style sheet and one script, made of several."""

import re

import pytest
from playwright.sync_api import Page

from samizdat.plugin.assets import MODULES, imported, script
from samizdat.plugin.stylesheet import style_sheet
from tests.conftest import SCRIPTS

MATERIAL = """@charset "UTF-8";/*! Material */html{color:red}
:root,[data-md-color-scheme=default]{--a:#fff}
:root{--icon:url("data:image/svg+xml;charset=utf-8,<svg xmlns='a{b}'/>")}
.md-typeset a,.md-nav a:is(.x,.y){color:blue}.md-header,.md-nav>a{color:green}
.md-typeset summary:after{mask-image:var(--icon);content:""}
@media print{.md-typeset{color:black}.md-footer{display:none}}@media screen{.md-nav{margin:0}}
@font-face{font-family:x;src:url(x.woff2)}.js .a{color:pink}[dir=rtl] .md-typeset b{margin:0}
"""


def test_only_what_pages_use_is_taken_of_material() -> None:
    """Rules for Material's own templates fall out, and what holds a picture; the others stay."""
    sheet = style_sheet(MATERIAL, [], "")

    assert sheet.splitlines()[0] == (
        "@layer material{html{color:red}:root{--a:#fff}.md-typeset a{color:blue}"
        "@media print{.md-typeset{color:black}}[dir=rtl] .md-typeset b{margin:0}}"
    )


def test_ours_follow_in_no_layer() -> None:
    """Our sheets come after, in their order, without comments, and what is of paper last."""
    sheet = style_sheet("", ["/* A\n b */\n.a {\n  color: red;\n}\n", ".b { top: 0; }"], ".c {}")

    assert sheet == "@layer material{}\n.a {\ncolor: red;\n}\n.b { top: 0; }\n@media print{.c {}}"


def test_modules_are_joined_each_by_itself(scripts: Page) -> None:
    """Names of one module are none of the next, and the whole is a script that can be read."""
    joined = script(["/* One. */\nconst a = 1;\n", "// Two.\nconst a = 2;\nfunction b() {}\n"])

    assert "One" not in joined
    assert "Two" not in joined
    assert joined.count("const a") == 2
    assert scripts.evaluate("(text) => Boolean(new Function(text))", joined)


@pytest.mark.parametrize("text", ['import a from "./a.js";\n', 'import "./a.js";', "export {};"])
def test_a_module_that_imports_cannot_be_joined(text: str) -> None:
    """What a script of the first view needs at once it would have to bring with it."""
    with pytest.raises(ValueError, match="first view"):
        script([text])


def test_our_modules_are_joined(scripts: Page) -> None:
    """The scripts of the theme that every page begins with become one that a browser can read."""
    joined = script([(SCRIPTS / f"{name}.js").read_text("utf-8") for name in MODULES])

    assert joined.count("\n{\n") + joined.startswith("{\n") >= len(MODULES) - 1
    assert "import(" in joined
    assert scripts.evaluate("(text) => Boolean(new Function(text))", joined)


def test_the_dialog_is_asked_for_whole() -> None:
    """What is fetched ahead when the dialog opens is what it cannot begin without."""
    text = (SCRIPTS / "openers.js").read_text("utf-8")
    ahead = re.search(r"const AHEAD = \[(.*?)\];", text, re.DOTALL)

    assert ahead
    assert re.findall(r'"([^"]+)"', ahead[1]) == imported("search/dialog.js")
