"""Events: what happened when, with whom and where."""

from samizdat.model.records import Edtf, Id, Record, Text


class Event(Record):
    """Something that happened, as precisely as it is known."""

    date: Edtf
    date_old_style: Edtf | None = None
    """The Julian date, before 14 February 1918."""

    line: Text
    """What happened, in a line."""

    people: tuple[Id, ...] = ()
    places: tuple[Id, ...] = ()
    institutions: tuple[Id, ...] = ()
    posthumous: bool = False
    """The people in it were dead: a court or a commission speaks of them."""

    note: Text | None = None
    """What is uncertain, or often told wrongly."""
