"""What a preview adds to a page while it serves it: the findings, and a script that follows saves.

Neither is in the files of the site.
"""

from __future__ import annotations

import hashlib
import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samizdat.findings import Finding
    from samizdat.plugin.preview.shown import Shown

MOST = 20
"""Findings that stand above a page; the rest are counted."""

OWN = "/.samizdat/"
"""Below it are the preview's own addresses, which no site has."""

SCRIPT = f"{OWN}reload.js"
CHANGES = f"{OWN}changes"

_PLACES = (
    re.compile(rb'<article class="text[^>]*>'),
    re.compile(rb"<main\b[^>]*>"),
    re.compile(rb"<body\b[^>]*>"),
)
"""After the first that a page has, the findings stand."""

_EMPTY = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Preview</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>{title}</h1><p>{words}</p></main></body></html>
"""


def dressed(page: bytes, shown: Shown) -> tuple[bytes, str]:
    """A page with the findings above its text, and with the script at its end; and its tag.

    The tag is another when the page has other words or looks another way.
    """
    above = bar(shown.findings).encode()
    if above:
        for place in _PLACES:
            if found := place.search(page):
                page = page[: found.end()] + above + page[found.end() :]
                break
    tag = hashlib.blake2b(page + shown.looks.encode(), digest_size=12).hexdigest()
    script = f'<script src="{SCRIPT}" data-tag="{tag}" defer></script>\n'.encode()
    body, end, rest = page.rpartition(b"</body>")
    if not end:
        return page + script, tag
    return body + script + end + rest, tag


def bar(findings: tuple[Finding, ...]) -> str:
    """The findings as HTML, or nothing where there is none."""
    if not findings:
        return ""
    rows = "".join(map(_row, findings[:MOST]))
    count = "One finding"
    if len(findings) > 1:
        count = f"{len(findings)} findings"
    rest = len(findings) - MOST
    more = ""
    if rest > 0:
        more = f"<p>and {rest} more; <code>samizdat check</code> lists them all.</p>"
    return (
        f'<div class="banner banner-findings" role="status"><h2>{count}</h2>'
        "<p>A file with an error is shown as it was when it was last whole.</p>"
        f"<ol>{rows}</ol>{more}</div>\n"
    )


def _row(finding: Finding) -> str:
    return (
        f"<li><code>{escape(str(finding.where))}</code> {escape(finding.problem)} "
        f"<em>{escape(finding.remedy)}</em></li>"
    )


def empty_page(findings: tuple[Finding, ...]) -> bytes:
    """What stands at every address before there is a whole site."""
    if findings:
        title, words = "Nothing to show yet", "The first build failed. Mend what is said above."
    else:
        title, words = "The preview is being made", "This page goes on by itself."
    return _EMPTY.format(title=title, words=words).encode()
