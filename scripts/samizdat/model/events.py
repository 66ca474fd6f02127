"""Events: what happened when, with whom and where."""

from pydantic import Field

from samizdat.model.fields import CalendarName, Edtf, Headline, Prose
from samizdat.model.kind import Found, Kind, Manner, Told
from samizdat.model.records import Record
from samizdat.model.references import InstitutionId, PersonId, PlaceId
from samizdat.words.tongue import Tongue


class Event(Record):
    """Something that happened, as precisely as it is known."""

    date: Edtf
    date_old_style: Edtf | None = Field(
        None,
        description="The Julian date; where left out, the site computes it from `date`.",
    )
    calendar: CalendarName | None = Field(
        None,
        description="Where that of the collection does not hold: a country, or `gregorian`.",
    )
    line: Headline = Field(description="What happened, in a line.")
    people: tuple[PersonId, ...] = ()
    places: tuple[PlaceId, ...] = ()
    institutions: tuple[InstitutionId, ...] = ()
    posthumous: bool = Field(
        False, description="The people in it were dead, the bodies gone: they are spoken of."
    )
    note: Prose | None = Field(None, description="What is uncertain, or often told wrongly.")


def _told(event: Event, tongue: Tongue) -> Told:
    return Told(
        tongue.date(event.date),
        text=tongue.date(event.date),
        named=(("person", event.people), ("place", event.places)),
        dates=(event.date,),
        day=event.date,
        people=event.people,
        places=event.places,
    )


EVENT = Kind(
    "event",
    "events",
    Event,
    label=lambda event: event.line,
    page="timeline/index.md",
    # Not (date, id): two dates of the same bounds may be unequal, `1937` and `1937~`.
    order=lambda event: (event.date.first, event.date.last, event.id),
    found=Found("Event", Manner.TITLE, 0.06),
    told=_told,
)
