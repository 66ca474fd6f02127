"""The content security policy: what a page needs by what it holds, and what servers should say."""

import base64
import hashlib
import re

import pytest

from samizdat.publishing.policy import Policy, guarded, headers, policy_of


def hashed(text: str) -> str:
    """How a policy names what stands in a page."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def page(inside: str) -> str:
    """A whole page with something in its body."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body>{inside}</body>'
    )


def policy_in(html: str) -> dict[str, list[str]]:
    """The directives of the policy that stands first in the head of a page."""
    found = re.search(r'<head><meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
    assert found
    parts = [part.split() for part in found[1].split(";")]
    return {name: values for name, *values in parts}


def test_a_page_may_load_what_is_the_sites_own() -> None:
    """A page without anything in it may load files of the site, and nothing is unsafe."""
    policy = policy_in(guarded(page("<p>x</p>")))

    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == policy["style-src"] == policy["img-src"] == ["'self'"]
    assert policy["base-uri"] == ["'none'"]
    assert "unsafe" not in guarded(page("<p>x</p>"))


@pytest.mark.parametrize(
    ("inside", "scripts", "styles"),
    [
        ("<script>let a = 1 < 2;</script>", ["let a = 1 < 2;"], []),
        ('<script type="module">a()</script>', ["a()"], []),
        ('<script type="text/javascript">a()</script><SCRIPT>b()</SCRIPT>', ["a()", "b()"], []),
        ("<style>p { color: red }</style>", [], ["p { color: red }"]),
        ("<script>\n  ж\n</script>", ["\n  ж\n"], []),
        ('<script type="application/ld+json">{}</script>', [], []),
        ('<script src="a.js"></script><script type="module" src="b.js"></script>', [], []),
        ("<p>&lt;script&gt;a()&lt;/script&gt;</p>", [], []),
    ],
)
def test_what_stands_in_a_page_has_its_hash(
    inside: str, scripts: list[str], styles: list[str]
) -> None:
    """Each script and style sheet in a page is allowed by the hash of its very text."""
    policy = policy_in(guarded(page(inside)))

    assert set(policy["script-src"]) == {"'self'", *map(hashed, scripts)}
    assert set(policy["style-src"]) == {"'self'", *map(hashed, styles)}


def test_only_the_search_runs_wasm() -> None:
    """The page of the search may compile the program of the index; words about it may not."""
    search = page('<div class="search-page" data-search-page></div>')

    assert "'wasm-unsafe-eval'" in policy_in(guarded(search))["script-src"]
    assert "wasm" not in guarded(page("<p>data-search-page</p>"))


def test_a_policy_is_renewed() -> None:
    """A page that others have changed since gets the policy that it needs now, and only one."""
    once = guarded(page("<p>x</p>"))
    again = guarded(once.replace("<p>", "<script>a()</script><p>"))

    assert guarded(once) == once
    assert again.count("Content-Security-Policy") == 1
    assert hashed("a()") in policy_in(again)["script-src"]


@pytest.mark.parametrize(
    ("link", "became"),
    [
        (
            '<a href="https://example.org/">x</a>',
            '<a href="https://example.org/" rel="external noopener noreferrer">x</a>',
        ),
        (
            '<a class="b" rel="license noopener" href="//example.org">x</a>',
            '<a class="b" href="//example.org" rel="license noopener external noreferrer">x</a>',
        ),
        ('<a href="../people/">x</a>', '<a href="../people/">x</a>'),
        ('<a href="#https://a">x</a>', '<a href="#https://a">x</a>'),
        ('<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'),
        ('<a title="a > b" href="HTTP://A.example">x</a>',
         '<a title="a > b" href="HTTP://A.example" rel="external noopener noreferrer">x</a>'),
        ('<abbr title="href=&quot;http://&quot;">x</abbr>',) * 2,
    ],
)  # fmt: skip
def test_links_to_other_sites_say_so(link: str, became: str) -> None:
    """A link out of the site tells the other site nothing, and keeps what it said before."""
    assert became in guarded(page(link))


def test_a_server_says_the_same_of_all_pages() -> None:
    """The headers allow what any page needs, and keep other sites from showing pages as theirs."""
    said = headers([policy_of(page("<script>a()</script>")), Policy(searches=True)]).decode()

    assert said.startswith("/*\n  Content-Security-Policy: default-src 'none'; ")
    assert f"script-src 'self' {hashed('a()')} 'wasm-unsafe-eval';" in said
    assert "frame-ancestors 'none'\n" in said
    assert "  X-Content-Type-Options: nosniff\n" in said
