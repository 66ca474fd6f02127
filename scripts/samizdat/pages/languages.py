"""Essays in other languages than the site, and the ways from one version of an essay to another."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from samizdat.knowledge.translations import language_of
from samizdat.model.essays import Essay
from samizdat.words.languages import direction, name_of
from samizdat.writing.answers import Answers


@dataclass(frozen=True, slots=True)
class Version:
    """An essay in another language."""

    essay: Essay
    language: str
    name: str
    """What the language calls itself: `Deutsch`."""


def versions_of(essay: Essay, answers: Answers) -> tuple[Version, ...]:
    """The other versions of an essay, the original first."""
    found: list[Version] = []
    for other in answers.known.versions.get(essay.slug, ()):
        if other.slug != essay.slug:
            language = language_of(other, answers.library)
            found.append(Version(other, language, name_of(language)))
    return tuple(found)


def site_language(essay: Essay, answers: Answers) -> Markup:
    """What marks the words of the program on the page of an essay in another language."""
    site = answers.library.settings.language
    if language_of(essay, answers.library) == site:
        return Markup("")
    marked = Markup(' lang="{}" dir="{}"')
    return marked.format(escape(site), direction(site))
