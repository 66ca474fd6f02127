"""The style sheets: colours, settings of type and widths are said once, among the tokens."""

import re

import pytest

from tests.conftest import SCRIPTS

STYLES = SCRIPTS.parent / "css"
THEME = SCRIPTS.parents[2]
SHEETS = sorted(file.name for file in STYLES.glob("*.css"))
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\("
    r"|(?<![\w-])(?:white|black|red|gray|grey|gold|silver|navy|maroon)(?![\w-])",
    re.IGNORECASE,
)
MADE = ("bar-", "verdict-", "banner-")
"""What names of classes begin with that are put together from a word of a record."""

MATERIALS = {
    *("admonition-title", "tabbed-labels", "tabbed-set", "task-list-item", "highlight"),
    *("bug", "caution", "danger", "failure"),
}
"""Classes that Markdown's extensions write."""


def sheet(name: str) -> str:
    """A style sheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", (STYLES / name).read_text("utf-8"), flags=re.DOTALL)


def everything() -> str:
    """All style sheets."""
    return "\n".join(map(sheet, SHEETS))


@pytest.mark.parametrize("name", SHEETS)
def test_type_is_set_by_a_token(name: str) -> None:
    """A rule takes a setting of type whole, by its name, or keeps the one that it is in."""
    settings = re.findall(r"^\s*font: ([^;]+);", sheet(name), re.MULTILINE)

    assert [one for one in settings if not re.fullmatch(r"inherit|var\(--font-[\w-]+\)", one)] == []


@pytest.mark.parametrize("name", [name for name in SHEETS if name != "tokens.css"])
def test_colours_are_tokens(name: str) -> None:
    """No style sheet but that of the tokens names a colour, the one of paper neither."""
    values = re.findall(r":\s*([^;{}]+);", sheet(name))

    assert [value for value in values if COLOUR.search(value)] == []


def test_one_set_of_widths() -> None:
    """Something changes at the widths that the tokens list, in the scripts too, and at no other."""
    tokens = (STYLES / "tokens.css").read_text("utf-8")
    listed = re.findall(r"^   (\d+px)\s+\S", tokens, re.MULTILINE)
    scripts = [file.read_text("utf-8") for file in SCRIPTS.glob("**/*.js")]
    used = re.findall(r"\(width\s*[<>]=?\s*([^)]+)\)", "\n".join([everything(), *scripts]))

    assert len(listed) == 5
    assert set(used) == set(listed)
    assert not re.search(r"(?:min|max)-width:[^;{]*\)\s*\{", everything())


def test_every_token_is_used() -> None:
    """A token is defined before it is used, and used if it is defined."""
    text = everything()
    defined = set(re.findall(r"(--[\w-]+)\s*:", text))
    used = set(re.findall(r"var\((--[\w-]+)", text))

    assert used - defined == set()
    assert {name for name in defined - used if not name.startswith("--md-")} == set()


def test_no_rule_is_dead() -> None:
    """Every class that a style sheet names is in a template, a script or the program."""
    package = THEME.parent
    files = [file for kind in ("py", "jinja", "html", "js") for file in package.rglob(f"*.{kind}")]
    sources = "\n".join(file.read_text("utf-8") for file in files if file.name != "offline.js")
    selectors = re.sub(r"url\([^)]*\)|\"[^\"]*\"|'[^']*'", "", everything())
    named = set(re.findall(r"\.(-?[a-z_][\w-]*)", selectors, re.IGNORECASE))

    words = set(re.findall(r"[\w-]+", sources))
    dead = {name for name in named - words - MATERIALS if not name.startswith(MADE)}

    assert len(named) > 100
    assert dead == set()


def test_places_are_told_by_the_direction() -> None:
    """No rule says left or right where a page that is read from the right needs the other."""
    of_a_box = r"^\s*(?:(?:margin|padding|border)-)?(?:left|right)[\w-]*:"
    of_text = r"^\s*(?:text-align|float): (?:left|right);"

    assert re.findall(f"{of_a_box}|{of_text}", everything(), re.MULTILINE) == []
