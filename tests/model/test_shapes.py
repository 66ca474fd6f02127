"""Shapes: every id and every word of a record is found, wherever it stands in it."""

from collections.abc import Iterator
from typing import Annotated

import pytest
from pydantic import Field, StringConstraints

from samizdat.model.essays import EssayFrontMatter
from samizdat.model.fields import Edtf, Headline, Line, Prose, Text
from samizdat.model.home import HomeFrontMatter
from samizdat.model.kind import Kind
from samizdat.model.kinds import ESSAY, KINDS
from samizdat.model.records import Strict
from samizdat.model.references import EssaySlug, Id, PersonId, PlaceId
from samizdat.model.shapes import Form, Shaped, references_in, words_in


class Berth(Strict):
    """Where a ship lay."""

    place: PlaceId
    watch: tuple[PersonId, ...] = ()
    remark: Prose | None = None


class Ship(Strict):
    """A ship with everything that a field may be."""

    id: Id
    name: Line
    motto: Headline | None = None
    captain: PersonId | None = Field(None, description="Who commanded her.")
    berths: tuple[Berth, ...] = ()
    first_berth: Berth | None = Field(None, alias="first-berth")
    told_in: EssaySlug | None = None
    launched: Edtf | None = None
    story: Annotated[Prose, StringConstraints(max_length=80)] | None = None
    log: tuple[Text, ...] = ()
    guns: int = 0


SHIP = Ship.model_validate(
    {
        "id": "potemkin",
        "name": "Potemkin",
        "motto": "For the tsar",
        "captain": "golikov",
        "berths": [
            {"place": "odessa"},
            {"place": "constanza", "watch": ["matyushenko", "golikov"], "remark": "A day."},
        ],
        "first-berth": {"place": "sevastopol"},
        "told_in": "the-mutiny",
        "launched": "1900-10-09",
        "story": "She rose.",
        "log": ["Fog", "Fire"],
    }
)


def test_references() -> None:
    """Every id is found with its kind and its path as YAML has it; its own id is none."""
    found = [(each.path, each.kind, each.key) for each in references_in(SHIP)]

    assert found == [
        (("captain",), "person", "golikov"),
        (("berths", 0, "place"), "place", "odessa"),
        (("berths", 1, "place"), "place", "constanza"),
        (("berths", 1, "watch", 0), "person", "matyushenko"),
        (("berths", 1, "watch", 1), "person", "golikov"),
        (("first-berth", "place"), "place", "sevastopol"),
        (("told_in",), "essay", "the-mutiny"),
    ]


def test_holders() -> None:
    """A reference knows whether the record names another, or a statement in it."""
    holders = [each.holder for each in references_in(SHIP)]

    assert holders[0] is SHIP
    assert holders[1] is SHIP.berths[0]


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (Form.LINE, [(("name",), "Potemkin")]),
        (Form.HEADLINE, [(("motto",), "For the tsar")]),
        (Form.TEXT, [(("log", 0), "Fog"), (("log", 1), "Fire")]),
        (Form.PROSE, [(("berths", 1, "remark"), "A day."), (("story",), "She rose.")]),
    ],
)
def test_words(form: Form, words: list[tuple[object, str]]) -> None:
    """All words of a form are found with their path, in the order of the fields."""
    assert [(each.path, each.text) for each in words_in(SHIP, form)] == words


def test_fields() -> None:
    """A shape says of each field what YAML calls it, whether it must be there, what it is for."""
    shape = Ship.shape
    first, captain = shape.field("first-berth"), shape.field("captain")

    assert first is not None
    assert (first.name, first.model, first.is_required) == ("first_berth", Berth, False)
    assert captain is not None
    assert (captain.about, captain.kind) == ("Who commanded her.", "person")
    assert shape.field("first_berth") is None
    assert [field.key for field in shape.fields if field.is_required] == ["id", "name"]


def test_line_break_in_a_line() -> None:
    """A line has no line break; sentences may have one."""
    with pytest.raises(ValueError, match="pattern"):
        Ship(id="a", name="One\nTwo")

    assert Ship(id="a", name="One", story="One.\nTwo.").story == "One.\nTwo."


def models(model: type[Shaped]) -> Iterator[type[Strict]]:
    """A model and all that its fields hold."""
    assert issubclass(model, Strict)
    yield model
    for field in model.shape.fields:
        if field.model:
            yield from models(field.model)


@pytest.mark.parametrize("model", [kind.record for kind in KINDS] + [EssayFrontMatter])
def test_every_word_is_marked(model: type[Strict]) -> None:
    """No field of a record holds bare words of which nobody knows what they are."""
    bare = [
        f"{each.__name__}.{field.name}"
        for each in models(model)
        for field in each.shape.fields
        if each.model_fields[field.name].annotation in (str, str | None)
        and not field.form
        and not field.kind
        and field.name not in ("id", "slug", "language", "sha256")
    ]

    assert bare == []


@pytest.mark.parametrize("model", [kind.record for kind in KINDS] + [HomeFrontMatter])
def test_every_reference_is_of_a_kind(model: type[Strict]) -> None:
    """What a field names is a kind of record that there is, or an essay."""
    nouns = {ESSAY, *(kind.noun for kind in KINDS)}

    kinds = {field.kind for each in models(model) for field in each.shape.fields if field.kind}

    assert kinds <= nouns


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.noun)
def test_kinds_are_told_apart(kind: Kind[Strict]) -> None:
    """Nouns, plurals and pages belong to one kind each."""
    for other in KINDS:
        if other is not kind:
            assert other.noun != kind.noun
            assert other.plural != kind.plural
            assert other.page != kind.page or not kind.page
