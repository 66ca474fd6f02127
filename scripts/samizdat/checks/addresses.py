"""Checks of addresses: one slug, one essay; one address, one file."""

from collections.abc import Iterator

from samizdat.findings import Finding, Rule, Where
from samizdat.knowledge.addresses import Atlas
from samizdat.model.library import Library
from samizdat.reading.validation import BAD_ID
from samizdat.words.ids import is_id, slug


def bad_slugs(library: Library) -> Iterator[Finding]:
    """An essay's file name, which is its slug, cannot stand in an address."""
    for essay in library.essays:
        if not is_id(essay.slug):
            name = slug(essay.slug) or slug(essay.title)
            remedy = f"rename the file to '{name}.md'" if name else "add 'slug: …'"
            where = Where(essay.document.path)
            yield BAD_ID.broken(where, f"{essay.slug!r} is no id", remedy)


DUPLICATE_SLUG = Rule(
    "duplicate-slug",
    "A slug belongs to one essay.",
    why="An essay's slug is the name of its file unless its front matter has a `slug`.",
)


def duplicate_slugs(library: Library) -> Iterator[Finding]:
    """Two essays have one slug."""
    first: dict[str, str] = {}
    for essay in library.essays:
        path = essay.document.path
        if essay.slug in first:
            where = essay.document.places.at("slug")
            problem = f"the slug {essay.slug!r} belongs to {first[essay.slug]}"
            yield DUPLICATE_SLUG.broken(where, problem, "give it a slug of its own: 'slug: …'")
        first.setdefault(essay.slug, path)


SAME_ADDRESS = Rule(
    "same-address",
    "No two files publish to the same address.",
    why=(
        "One of the two would be lost. The lists and dossiers have addresses of their own, such "
        "as `/people/`, `/timeline/` and `/people/zhukov/`, so no file of yours can be published "
        "there."
    ),
)


def same_addresses(library: Library) -> Iterator[Finding]:
    """Two files would publish to one address, and one would be lost."""
    slugs = [essay.slug for essay in library.essays]
    twins = {e.document.path for e in library.essays if slugs.count(e.slug) > 1}
    first: dict[str, str] = {}
    for address, path in Atlas(library).everything_published():
        other = first.setdefault(address, path)
        if other == path or {other, path} <= twins:  # twins are reported by their slug
            continue
        file, holder = (path, other) if "/" in path or "." in path else (other, path)
        problem = f"it would publish to /{address}, as {holder} does"
        yield SAME_ADDRESS.broken(Where(file), problem, "rename one of the two")
