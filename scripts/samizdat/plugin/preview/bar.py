"""What a preview adds to a page while it serves it: the editor's desk at its foot.

The findings are a slim bar that unfolds; a script puts each of those of the page beside the words
that it is about. Another script follows saves. None of it is in the files of the site.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from markupsafe import Markup

from samizdat.plugin.preview.editors import opening
from samizdat.words.html import element

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samizdat.findings import Finding
    from samizdat.plugin.preview.shown import Shown
    from samizdat.plugin.preview.standing import Standing

MOST = 50
"""Findings of a sort that are listed; the rest are counted."""

OWN = "/.samizdat/"
"""Below it are the preview's own addresses, which no site has."""

SCRIPT = f"{OWN}reload.js"
MARKS = f"{OWN}marks.js"
STYLE = f"{OWN}desk.css"
CHANGES = f"{OWN}changes"

_EMPTY = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Preview</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>{title}</h1><p>{words}</p></main></body></html>
"""


def dressed(page: bytes, shown: Shown, address: str | None = None) -> tuple[bytes, str]:
    """A page with the desk at its end, and the script that follows saves; and its tag.

    The tag is another when the page has other words or looks another way. `address` is where the
    page stands in the site; a page that is nowhere has none.
    """
    page = _before_end(page, desk(shown, address).encode())
    tag = hashlib.blake2b(page + shown.looks.encode(), digest_size=12).hexdigest()
    script = f'<script src="{SCRIPT}" data-tag="{tag}" defer></script>\n'
    return _before_end(page, script.encode()), tag


def _before_end(page: bytes, added: bytes) -> bytes:
    body, end, rest = page.rpartition(b"</body>")
    if not end:
        return page + added
    return body + added + end + rest


def desk(shown: Shown, address: str | None) -> str:
    """The bar with the findings, and what was saved last; nothing where there is neither."""
    if not shown.findings and not shown.told.saved:
        return ""
    here: list[Finding] = []
    elsewhere: list[Finding] = []
    for finding in shown.findings:
        standing = shown.told.standings.get(finding)
        if standing is not None and standing.page == address:
            here.append(finding)
        else:
            elsewhere.append(finding)
    parts: list[Markup] = []
    if shown.findings:
        parts.append(_details(here, elsewhere, shown))
    if shown.told.saved:
        parts.append(_saved(shown))
    bar = element("aside", *parts, class_="desk", aria_label="Findings of the preview")
    style = Markup('<link rel="stylesheet" href="{}">').format(STYLE)
    script = element("script", src=MARKS)
    return f"\n{style}\n{bar}\n{script}\n"


def _details(here: list[Finding], elsewhere: list[Finding], shown: Shown) -> Markup:
    """The findings of the page, and behind a count those of other files."""
    told: list[Markup] = [_count(here)]
    if elsewhere:
        told.append(element("span", f"{len(elsewhere)} elsewhere", class_="desk-elsewhere"))
    parts = [element("summary", *told, role="status")]
    if any(finding.is_error for finding in shown.findings):
        words = "A file with an error is shown as it was when it was last whole."
        parts.append(element("p", words, class_="desk-said"))
    if here:
        parts.append(_list(here, shown, class_="desk-here"))
    if elsewhere:
        inner = [element("summary", f"In other files: {_numbers(elsewhere)}")]
        inner.append(_list(elsewhere, shown, class_="desk-others"))
        parts.append(element("details", *inner, open=not here or None))
    return element("details", *parts, class_="desk-findings")


def _count(findings: Iterable[Finding]) -> Markup:
    """How many errors and warnings a page has, each with its sign."""
    found = list(findings)
    if not found:
        return element("span", "Nothing found on this page", class_="desk-none")
    parts: list[Markup] = []
    for word, some in _sorts(found):
        sign = element("span", len(some), class_=f"desk-sign desk-{word}", aria_hidden="true")
        said = element("span", _number(word, some), class_="desk-words")
        parts.append(element("span", sign, said, class_="desk-count"))
    return Markup("").join(parts)


def _sorts(findings: list[Finding]) -> list[tuple[str, list[Finding]]]:
    """Errors and warnings apart, as far as there are any."""
    sorts: list[tuple[str, list[Finding]]] = []
    for word in ("error", "warning"):
        some = [finding for finding in findings if finding.severity.value == word]
        if some:
            sorts.append((word, some))
    return sorts


def _numbers(findings: list[Finding]) -> str:
    return ", ".join(_number(word, some) for word, some in _sorts(findings))


def _number(word: str, findings: list[Finding]) -> str:
    if len(findings) == 1:
        return f"1 {word}"
    return f"{len(findings)} {word}s"


def _list(findings: list[Finding], shown: Shown, class_: str) -> Markup:
    rows = [_row(finding, shown) for finding in findings[:MOST]]
    rest = len(findings) - MOST
    more = Markup("")
    if rest > 0:
        command = element("code", "samizdat check")
        more = element("p", f"and {rest} more; ", command, " lists them all.")
    return element("ol", *rows, class_=class_) + more


def _row(finding: Finding, shown: Shown) -> Markup:
    standing = shown.told.standings.get(finding)
    word = finding.severity.value
    place: Markup = element("code", finding.where)
    address = opening(shown.told.editor, shown.told.root, finding.where)
    if address:
        place = element("a", place, href=address, class_="desk-open")
    said = [
        element("b", word.capitalize(), class_="desk-word"),
        " ",
        place,
        " ",
        finding.problem,
        " ",
        element("em", finding.remedy),
    ]
    return element("li", *said, class_=f"desk-{word}", **_sought(standing))


def _sought(standing: Standing | None) -> dict[str, object]:
    """What the script looks for on the page."""
    if standing is None:
        return {}
    return {
        "data_anchor": standing.anchor or None,
        "data_words": standing.words or None,
        "data_before": standing.before or None,
    }


def _saved(shown: Shown) -> Markup:
    """The way to the records that were saved last."""
    links: list[Markup] = []
    for record in shown.told.saved:
        links.append(element("a", record.name, href=shown.mount + record.address))
    return element("p", "Saved: ", Markup(", ").join(links), class_="desk-saved")


def empty_page(findings: tuple[Finding, ...]) -> bytes:
    """What stands at every address before there is a whole site."""
    if findings:
        title, words = "Nothing to show yet", "The first build failed. Mend what is said below."
    else:
        title, words = "The preview is being made", "This page goes on by itself."
    return _EMPTY.format(title=title, words=words).encode()
