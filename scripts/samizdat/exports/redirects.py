"""Addresses of before: pages that lead to where a record or an essay stands today."""

from collections.abc import Iterator
from html import escape

from samizdat.knowledge.addresses import essay_uri
from samizdat.model.artifact import Artifact
from samizdat.model.kinds import ESSAY
from samizdat.words.paths import published_at
from samizdat.writing.answers import Answers

PAGE = """<!doctype html>
<html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">\
<meta charset="utf-8"><title>{title}</title><meta name="robots" content="noindex">\
<meta http-equiv="refresh" content="0; url={address}"></head>
<body><p>This page has moved: <a href="{address}">{title}</a>.</p></body></html>
"""


def redirects(answers: Answers) -> Iterator[Artifact]:
    """A page at each old address whose record or essay has a page of its own today."""
    library = answers.library
    pages = {essay.slug: essay for essay in library.shown}
    for entry in library.formerly.values():
        if entry.kind == ESSAY:
            if entry.now in pages and entry.was not in pages:
                folder = published_at(essay_uri(pages[entry.now])).rstrip("/")
                yield _page(folder, entry.was, pages[entry.now].title)
            continue
        kind = library.kinds.get(entry.kind)
        if kind is None or not kind.has_dossiers or entry.now not in library.of(kind):
            continue
        if entry.was not in library.of(kind):
            target = answers.atlas.target(kind.noun, entry.now) or ""
            label = kind.label(library.of(kind)[entry.now])
            if "#" not in target:
                yield _page(published_at(target).rstrip("/"), entry.was, label)


def _page(now: str, was: str, title: str) -> Artifact:
    folder, _, name = now.rpartition("/")
    html = PAGE.format(address=f"../{escape(name)}/", title=escape(title))
    return Artifact(f"{folder}/{was}/index.html", html.encode())
