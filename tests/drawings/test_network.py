"""People around a person: who is there, in which order, and what is said of them."""

from defusedxml.ElementTree import fromstring

from samizdat.drawings.network import Other, in_ring, network
from samizdat.knowledge.known import Known
from samizdat.model.events import Event
from samizdat.model.library import Library
from samizdat.pages.networks import CROWD, MOST, meetings

RESTS = {"sources": ["law"], "evidence": "document", "confidence": "high"}


def other(key: str, **values: object) -> Other:
    """Somebody who was at one event."""
    told = {"name": key.title(), "address": f"../{key}/", "told": "1 event", "is_tied": False}
    return Other(key, **{**told, "met": 1, **values})  # type: ignore[arg-type]


def event(key: str, *people: str, **values: object) -> Event:
    """Something at which some people were."""
    known = {"id": key, "date": "1900", "line": "They met", "people": people, **RESTS, **values}
    return Event.model_validate(known)


def test_those_who_met_stand_side_by_side() -> None:
    """In the ring each is beside the one of the rest whom they met most."""
    ring = in_ring(
        [
            other("a", knew={"c": 2, "d": 1}),
            other("b"),
            other("c", knew={"a": 2}),
            other("d", knew={"a": 1}),
        ]
    )

    assert [each.key for each in ring] == ["a", "c", "b", "d"]


def test_every_link_is_drawn_once() -> None:
    """A tie and meetings are lines to the middle; what two others share is one between them."""
    others = [
        other("a", is_tied=True, knew={"b": 3}),
        other("b", met=4, knew={"a": 3}),
        other("<c>", met=0, is_tied=True, told='"&'),
    ]

    svg = str(network("Ego", others, "Ego among others", "Three people."))

    assert fromstring(svg).tag == "svg"
    assert svg.count('class="tie"') == 2
    assert svg.count('class="met"') == 2
    assert svg.count("met among") == 1
    assert svg.count("<a ") == 3
    assert "<c>" not in svg
    assert "<title>Ego among others</title>" in svg
    assert svg == str(network("Ego", others, "Ego among others", "Three people."))


def test_nobody_around() -> None:
    """A person without others has no drawing; one other is enough for one."""
    assert network("Ego", [], "Ego", "") == ""
    assert network("Ego", [other("a")], "Ego", "") != ""


def test_who_can_have_met() -> None:
    """The dead meet nobody, nor does a crowd, nor somebody alone."""
    events = [
        event("two", "a", "b"),
        event("alone", "a"),
        event("dead", "a", "b", posthumous=True),
        event("crowd", *(f"p{number}" for number in range(CROWD + 1))),
    ]

    assert [each.id for each in meetings(events)] == ["two"]
    assert MOST == 25


def test_of_the_sample(library: Library) -> None:
    """Everybody whom the registers join to somebody is joined to them in turn."""
    met = Known(library).index.events_with

    for person, events in met.items():
        for each in meetings(events):
            assert person in each.people


def test_no_word_is_cut() -> None:
    """Long names and long ties stand in several lines, within the drawing and apart."""
    told = "wrote down the memoir of the other and had it printed in Athens ten years later"
    long = [other(key, name="Alexandros Konstantinou Mavrokordatos", told=told) for key in "abc"]

    svg = fromstring(str(network("Theodoros Konstantinou Kolokotronis", long, "Ego", "Three.")))

    texts = list(svg.iter("text"))
    assert "…" not in "".join(str(text.text) for text in texts)
    assert {" ".join(str(t.text) for t in link.iter("text")) for link in svg.iter("a")} == {
        f"Alexandros Konstantinou Mavrokordatos {told}"
    }
    heights = sorted(float(t.attrib["y"]) for link in svg.iter("a") for t in link.iter("text"))
    assert heights[0] > 10
    assert heights[-1] < float(svg.attrib["height"])
