"""Checks of addresses: one slug, one essay; one address, one file."""

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from samizdat.findings import Finding, Rule, Where
from samizdat.knowledge.known import Known
from samizdat.reading.validation import BAD_ID
from samizdat.words.ids import LONGEST_ID, is_id
from samizdat.words.transliteration import latin_slug

RESERVED = frozenset({"index", "readme", "README", "registers", "figures"})
"""What an essay cannot be called, because something else is published there."""


def bad_slugs(known: Known) -> Iterator[Finding]:
    """An essay's file name, which is its slug, cannot stand in an address."""
    for essay in known.library.essays:
        path = PurePosixPath(essay.document.path)
        where = essay.document.places.at("slug") if essay.front.slug else Where(str(path))
        if essay.slug in RESERVED:
            folder = path.parent.name
            name = "…"
            if is_id(folder) and folder != known.library.settings.essays:
                name = folder
            problem = f"no essay can be called {essay.slug!r}: /essays/ itself stands there"
            if essay.slug in ("registers", "figures"):
                problem = f"no essay can be called {essay.slug!r}: a folder of essays/ is called so"
            remedy = f"rename the file, or add 'slug: {name}': folders are no part of an address"
            yield BAD_ID.broken(where, problem, remedy)
        elif len(essay.slug) > LONGEST_ID:
            problem = f"the file's name is its slug, and one of {len(essay.slug)} letters too long"
            yield BAD_ID.broken(where, problem, f"rename the file; at most {LONGEST_ID} fit")
        elif not is_id(essay.slug):
            name = latin_slug(essay.slug) or latin_slug(essay.title)
            remedy = "add 'slug: …'"
            if name:
                remedy = f"rename the file to '{name}.md'"
            yield BAD_ID.broken(where, f"{essay.slug!r} is no id", remedy)


DUPLICATE_SLUG = Rule(
    "duplicate-slug",
    "A slug belongs to one essay.",
    why="An essay's slug is the name of its file unless its front matter has a `slug`.",
)


def duplicate_slugs(known: Known) -> Iterator[Finding]:
    """Two essays have one slug."""
    first: dict[str, str] = {}
    for essay in known.library.essays:
        path = essay.document.path
        if essay.slug in first and essay.slug not in ("index", "README"):  # `bad_slugs` tells
            where = essay.document.places.at("slug")
            problem = f"the slug {essay.slug!r} belongs to {first[essay.slug]}"
            yield DUPLICATE_SLUG.broken(where, problem, "give it a slug of its own: 'slug: …'")
        first.setdefault(essay.slug, path)


SAME_ADDRESS = Rule(
    "same-address",
    "No two files publish to the same address.",
    why=(
        "One of the two would be lost. The lists and dossiers have addresses of their own, such "
        "as `/people/`, `/timeline/` and `/people/danton/`, so no file of yours can be published "
        "there."
    ),
)


def same_addresses(known: Known) -> Iterator[Finding]:
    """Two files would publish to one address, and one would be lost."""
    slugs = Counter(essay.slug for essay in known.library.essays)
    twins = {e.document.path for e in known.library.essays if slugs[e.slug] > 1}
    reserved = {e.document.path for e in known.library.essays if e.slug in RESERVED}
    first: dict[str, str] = {}
    for address, path in known.atlas.everything_published(known.pages):
        other = first.setdefault(address, path)
        if other == path or {other, path} <= twins:  # twins are reported by their slug
            continue
        if {other, path} & reserved:  # and these by theirs
            continue
        file, holder = (path, other) if "/" in path or "." in path else (other, path)
        problem = f"it would publish to /{address}, as {holder} does"
        yield SAME_ADDRESS.broken(Where(file), problem, "rename one of the two")
