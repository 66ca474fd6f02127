"""Institutions: offices of state, party bodies, armies and ranks, under their names over time."""

from enum import StrEnum

from samizdat.model.records import Edtf, Id, Record, Statement, Text


class InstitutionKind(StrEnum):
    """What an institution was."""

    SECURITY = "state security"
    PARTY = "party"
    GOVERNMENT = "government"
    ARMY = "armed forces"
    COURT = "court"
    RANK = "rank"


class InstitutionName(Statement):
    """A name that an institution had, and from when to when."""

    name: Text
    full_name: Text | None = None
    """What the abbreviation stands for, in English."""

    native_name: Text | None = None
    period: Edtf


class Head(Statement):
    """Who was at the head of an institution."""

    person: Id | None = None
    """From the people register, if the person is in it."""

    name: Text | None = None
    """The name of a head who is not in the register."""

    title: Text | None = None
    period: Edtf


class Institution(Record):
    """A body or a rank that essays and events mention."""

    name: Text
    """The name under which this site knows it."""

    native_name: Text | None = None
    aliases: tuple[Text, ...] = ()
    kind: InstitutionKind
    names: tuple[InstitutionName, ...] = ()
    """Every name it had, in order, while it was the same institution."""

    period: Edtf
    """From its foundation to its end: `1934-07-10/1946-03-15`; open where it goes on."""

    what: Text
    """What it was, in a sentence or two."""

    heads: tuple[Head, ...] = ()
    predecessor: Id | None = None
    part_of: Id | None = None
    note: Text | None = None
