"""Checks of addresses: one slug, one essay; one address, one file."""

from collections.abc import Iterator

from samizdat.addresses import everything_published
from samizdat.findings import Finding, Where
from samizdat.model.library import Library


def duplicate_slugs(library: Library) -> Iterator[Finding]:
    """Two essays have one slug."""
    first: dict[str, str] = {}
    for essay in library.essays:
        path = essay.document.path
        if essay.slug in first:
            where = essay.document.places.at("slug")
            problem = f"the slug {essay.slug!r} belongs to {first[essay.slug]}"
            yield Finding("duplicate-slug", where, problem, "give it a slug of its own: 'slug: …'")
        first.setdefault(essay.slug, path)


def same_addresses(library: Library) -> Iterator[Finding]:
    """Two files would publish to one address, and one would be lost."""
    slugs = [essay.slug for essay in library.essays]
    twins = {e.document.path for e in library.essays if slugs.count(e.slug) > 1}
    first: dict[str, str] = {}
    for address, path in everything_published(library):
        other = first.setdefault(address, path)
        if other == path or {other, path} <= twins:  # twins are reported by their slug
            continue
        file, holder = (path, other) if "/" in path or "." in path else (other, path)
        problem = f"it would publish to /{address}, as {holder} does"
        yield Finding("same-address", Where(file), problem, "rename one of the two")
