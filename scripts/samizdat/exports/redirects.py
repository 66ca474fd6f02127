"""Addresses of before: pages that lead to where a record or an essay stands today."""

import posixpath
from collections.abc import Iterator

from samizdat.knowledge.addresses import essay_uri
from samizdat.model.artifact import Artifact
from samizdat.model.kinds import ESSAY
from samizdat.writing.answers import Answers
from samizdat.writing.moved import moved


def redirects(answers: Answers) -> Iterator[Artifact]:
    """A page at each old address whose record or essay has a page of its own today."""
    library = answers.library
    pages = {essay.slug: essay for essay in library.shown}
    for entry in library.formerly.values():
        if entry.kind == ESSAY:
            if entry.now in pages and entry.was not in pages:
                now, title = essay_uri(pages[entry.now]), pages[entry.now].title
                yield moved(_beside(now, entry.was), now, title, answers.tongue)
            continue
        kind = library.kinds.get(entry.kind)
        if kind is None or not kind.has_dossiers or entry.now not in library.of(kind):
            continue
        if entry.was not in library.of(kind):
            target = answers.atlas.target(kind.noun, entry.now) or ""
            label = kind.label(library.of(kind)[entry.now])
            if "#" not in target:
                yield moved(_beside(target, entry.was), target, label, answers.tongue)


def _beside(now: str, was: str) -> str:
    """The page of an older name in the folder of the newer."""
    return f"{posixpath.dirname(now)}/{was}.md"
