"""By what a list may be narrowed, the letters that lead along it, and titles that are links."""

import re

from samizdat.model.people import PERSON
from samizdat.pages.letters import Letters, letter_of, letters
from samizdat.pages.narrowing import Narrowing
from samizdat.writing.room import Room
from tests.registers.conftest import Made


def test_each_letter_leads_to_its_first_name() -> None:
    """A letter stands once, at the first of its names; a short list has none."""
    names = [*"aabbbccddeeffgghhiijj", "1st", "Ж"]
    found = letters((str(number), name) for number, name in enumerate(names))

    assert [(each.name, each.key) for each in found.all][:3] == [("A", "0"), ("B", "2"), ("C", "5")]
    assert found.anchor_at("2") == "letter-b"
    assert found.anchor_at("3") == ""
    assert letters([("1", "Anna")]) == Letters()


def test_a_letter_is_that_of_the_folded_name() -> None:
    """Marks on a letter do not make another of it; numbers and other scripts have a heading."""
    assert [letter_of(name) for name in ("Österreich", "şah", "21st", "Ελλάς")] == [
        "O",
        "S",
        "0–9",
        "Other scripts",
    ]


def test_people_are_narrowed_by_what_their_records_say(made: Made) -> None:
    """Each person has the facets of the record; a facet of one value is no choice."""
    people = made.library.people
    room = Room(made.answers, "people/index.md")
    narrowing = Narrowing(PERSON.noun, people.values(), room)

    assert {"fate", "institution", "essay"} <= set(narrowing.labels)
    for person in people.values():
        values = narrowing.of(person)
        assert values.get("fate", []) == ([person.fate.kind] if person.fate else [])
        assert len(values.get("essay", [])) == len(room.essays_with("person", person.id))


def test_the_title_of_every_work_is_its_link(made: Made) -> None:
    """A line of the bibliography links its title to the dossier, once, and changes no word."""
    room = Room(made.answers, "sources/index.md")

    for key in made.answers.typeset.bibliography:
        linked = room.linked_work(key)
        assert linked.striptags() == room.work(key).striptags()
        if room.has_dossier("source", key):
            assert len(re.findall(r'<a class="source"', linked)) == 1
            assert not re.search(r"<a\b(?:(?!</a>).)*<a\b", linked)
