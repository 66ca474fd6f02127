"""Ids that records and essays had before: what is published under them leads to the new address."""

from samizdat.model.fields import Line
from samizdat.model.records import Strict
from samizdat.model.references import Id

FORMERLY = "formerly"
"""The name of the list, which stands among the registers: `formerly.yml`."""


class Formerly(Strict):
    """An id that is not in use any more, and the one that is."""

    kind: Line
    """`person`, `place` …, or `essay`."""

    was: Id
    now: Id
