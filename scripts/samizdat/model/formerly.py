"""Ids that records and essays had before: what is published under them leads to the new address."""

from pydantic import Field

from samizdat.model.fields import Line
from samizdat.model.records import Strict
from samizdat.model.references import Id

FORMERLY = "formerly"
"""The name of the list, which stands among the registers: `formerly.yml`."""


class Formerly(Strict):
    """An id that is not in use any more, and the one that is."""

    kind: Line = Field(description="What is called otherwise: `person`, `place` …, or `essay`.")
    was: Id = Field(description="The id that it had; its published address leads on.")
    now: Id = Field(description="The id that it has.")
