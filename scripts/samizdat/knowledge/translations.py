"""Translations: the essays that say the same in several languages."""

from collections.abc import Mapping

from samizdat.model.essays import Essay
from samizdat.model.library import Library
from samizdat.words.languages import name_of


def language_of(essay: Essay, library: Library) -> str:
    """The language of an essay: that of the site where it names none."""
    return essay.front.language or library.settings.language


def languages_of(library: Library) -> Mapping[str, str]:
    """What the language of each essay on the site calls itself; nothing where all have one."""
    tags = {essay.slug: language_of(essay, library) for essay in library.shown}
    if len(set(tags.values())) < 2:
        return {}
    return {slug: name_of(tag) for slug, tag in tags.items()}


def versions(library: Library) -> Mapping[str, tuple[Essay, ...]]:
    """Of each essay on the site that stands there in several languages, all versions of it.

    The original comes first; an essay that has no translation is left out.
    """
    shown = {essay.slug: essay for essay in library.shown}
    groups: dict[str, list[Essay]] = {}
    for essay in reversed(shown.values()):
        groups.setdefault(_original(essay, shown), []).append(essay)
    found: dict[str, tuple[Essay, ...]] = {}
    for original, essays in groups.items():
        if len(essays) < 2:
            continue
        ordered = sorted(essays, key=lambda essay: (essay.slug != original, essay.slug))
        for essay in essays:
            found[essay.slug] = tuple(ordered)
    return found


def _original(essay: Essay, shown: Mapping[str, Essay]) -> str:
    """The slug of the essay of which another is a translation, perhaps by way of a third."""
    seen = {essay.slug}
    before = essay.front.translation_of or ""
    while before in shown and before not in seen:
        essay = shown[before]
        seen.add(before)
        before = essay.front.translation_of or ""
    return essay.slug
