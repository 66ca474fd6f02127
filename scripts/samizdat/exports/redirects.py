"""Addresses of before: pages that lead to where a record or an essay stands today."""

from collections.abc import Iterator

from markupsafe import Markup

from samizdat.knowledge.addresses import essay_uri
from samizdat.model.artifact import Artifact
from samizdat.model.kinds import ESSAY
from samizdat.words.paths import published_at
from samizdat.words.tongue import Tongue
from samizdat.writing.answers import Answers

PAGE = Markup("""<!doctype html>
<html lang="{language}" dir="{direction}"><head>\
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">\
<meta charset="utf-8"><title>{title}</title><meta name="robots" content="noindex">\
<meta http-equiv="refresh" content="0; url={address}"></head>
<body><p>{moved}</p></body></html>
""")


def redirects(answers: Answers) -> Iterator[Artifact]:
    """A page at each old address whose record or essay has a page of its own today."""
    library = answers.library
    pages = {essay.slug: essay for essay in library.shown}
    for entry in library.formerly.values():
        if entry.kind == ESSAY:
            if entry.now in pages and entry.was not in pages:
                folder = published_at(essay_uri(pages[entry.now])).rstrip("/")
                yield _page(folder, entry.was, pages[entry.now].title, answers.tongue)
            continue
        kind = library.kinds.get(entry.kind)
        if kind is None or not kind.has_dossiers or entry.now not in library.of(kind):
            continue
        if entry.was not in library.of(kind):
            target = answers.atlas.target(kind.noun, entry.now) or ""
            label = kind.label(library.of(kind)[entry.now])
            if "#" not in target:
                yield _page(published_at(target).rstrip("/"), entry.was, label, answers.tongue)


def _page(now: str, was: str, title: str, tongue: Tongue) -> Artifact:
    folder, _, name = now.rpartition("/")
    address = f"../{name}/"
    link = Markup('<a href="{}">{}</a>').format(address, title)
    sentence = Markup(tongue.gettext("This page has moved: {link}."))  # noqa: S704  our own
    moved = sentence.format(link=link)
    html = PAGE.format(
        language=tongue.language,
        direction=tongue.direction,
        address=address,
        title=title,
        moved=moved,
    )
    return Artifact(f"{folder}/{was}/index.html", html.encode())
