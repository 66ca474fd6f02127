"""Against the article: what it says stands below each block that answers it."""

from collections.abc import Sequence

import pytest
from markupsafe import Markup

from samizdat.pages.against import against


def told(keys: Sequence[str]) -> Markup:
    """What stands for some claims."""
    return Markup(f"[{' '.join(keys)}]")  # noqa: S704  a test's own words


def link(claim: str) -> str:
    """Words that answer a claim."""
    return f'<a class="claim" href="#correction-{claim}">words</a>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a</p><p>b</p>", "<p>a</p><p>b</p>"),
        (f"<p>{link('x')}</p><p>b</p>", f"<p>{link('x')}</p>\n[x]<p>b</p>"),
        (f"<p>{link('x')} {link('y')}</p>", f"<p>{link('x')} {link('y')}</p>\n[x y]"),
        (f"<p>{link('x')}</p><p>{link('x')}</p>", f"<p>{link('x')}</p>\n[x]<p>{link('x')}</p>"),
        (
            f"<ul><li><p>{link('x')}</p></li><li>b</li></ul>",
            f"<ul><li><p>{link('x')}</p></li><li>b</li></ul>\n[x]",
        ),
        (f"<p>a<br>{link('x')}<img alt='>'></p>z", f"<p>a<br>{link('x')}<img alt='>'></p>\n[x]z"),
        (f'<p title="</p>">{link("x")}</p>', f'<p title="</p>">{link("x")}</p>\n[x]'),
        (f"<p><path d='' />{link('x')}</p>", f"<p><path d='' />{link('x')}</p>\n[x]"),
        ('<p><a href="#correction">no</a></p>', '<p><a href="#correction">no</a></p>'),
    ],
)
def test_below_the_block_that_answers(html: str, expected: str) -> None:
    """A claim is told once, below the whole block in which it is answered first."""
    assert against(Markup(html), told) == expected  # noqa: S704  a test's own words
