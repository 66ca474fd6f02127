"""A glance at one essay tells what the whole check tells of it, but for what only others say."""

from pathlib import Path

import pytest

from samizdat.build import survey
from samizdat.editing.server.desk import Desk
from samizdat.editing.server.glance import Around, glance
from samizdat.reading.documents import read_text
from samizdat.reading.project import read_settings
from tests.test_golden import TODAY, case, lay_out


@pytest.mark.parametrize(
    ("code", "missed"),
    [
        ("unknown-person", 0),
        ("broken-anchor", 0),
        ("draft-linked", 0),
        ("wrong-type", 0),
        ("unclosed-markup", 0),
        ("front-matter-unclosed", 0),
        ("idle-acceptance", 0),
        ("duplicate-slug", 1),
        ("essays-contradict", 1),
    ],
)
def test_nothing_is_found_that_is_not_there(collection: Path, code: str, missed: int) -> None:
    """Whatever other essays there are, a glance tells of nothing that the check does not find."""
    lay_out(collection, case(f"{code}/fires.yml"))
    found = survey(read_settings(collection / "mkdocs.yml"), TODAY)

    rest: set[str] = set()
    around = Around()
    for file in (collection / "essays").rglob("*.md"):
        path = file.relative_to(collection).as_posix()
        text = read_text(file, path).text or ""
        told = {str(each) for each in found.findings if each.where.path == path}
        first = glance(found.library, path, text, TODAY)
        again = [glance(found.library, path, text, TODAY, around) for _ in range(2)]
        seen = {str(each) for each in first}
        assert again == [first, first]
        assert seen <= told
        rest |= told - seen

    assert len(rest) == missed


def test_what_others_say_stays_while_one_types(collection: Path) -> None:
    """What only the whole collection tells of an essay is not lost between two words."""
    lay_out(collection, case("essays-contradict/fires.yml"))
    settings = read_settings(collection / "mkdocs.yml")
    desk = Desk(
        collection,
        lambda typed: survey(settings, TODAY, typed=typed),
        lambda library, path, text: glance(library, path, text, TODAY),
    )
    before = desk.findings()
    path = next(path for path, told in before.items() if told[0].code == "essays-contradict")
    text = (collection / path).read_text("utf-8")

    desk.typed[path] = text
    desk.look()
    desk.typed[path] = f"{text}\n\nAs [he](person:nobody) said.\n"
    assert desk.look_at(path)

    codes = {finding.code for finding in desk.findings()[path]}
    assert codes >= {"essays-contradict", "unknown-person"}
    assert not desk.look_at("essays/registers/people.yml")
