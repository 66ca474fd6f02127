"""The people register as a list: names in every spelling, lives, fates, essays."""

from collections.abc import Iterator

from samizdat.addresses import PEOPLE_PAGE, SOURCES_PAGE, relative
from samizdat.answers import Answers
from samizdat.names import slug
from samizdat.pages.cards import Card
from samizdat.pages.page import Page
from samizdat.pages.template import render


def _short_titles(answers: Answers) -> dict[str, str]:
    """Each source as a later note has it, without its full stop."""
    forms = answers.typeset.short.items()
    return {key: note.removesuffix(".") for (key, suffix), note in forms if not suffix}


def people_list(answers: Answers) -> Iterator[Page]:
    """Everybody in the register, by family name."""
    people = sorted(answers.library.people.values(), key=lambda person: slug(person.sort_name))
    rows = [
        (person, [Card(essay, answers.library) for essay in answers.essays_with.get(person.id, ())])
        for person in people
    ]
    sources_page = relative(SOURCES_PAGE, PEOPLE_PAGE)
    body = render(
        "people",
        rows=rows,
        page=PEOPLE_PAGE,
        sources_page=sources_page,
        short=_short_titles(answers),
    )
    description = "Who is met in these essays: names in every spelling, life dates and fates."
    yield Page(
        PEOPLE_PAGE,
        body,
        {"title": "People", "description": description, "kind": "list"},
        source=answers.library.people.path,
    )
