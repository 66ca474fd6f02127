"""What a field may hold: words of several forms, dates, a language."""

from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from samizdat.model.shapes import Form
from samizdat.words.dates import HistoricalDate, ImpossibleDateError, parse
from samizdat.words.languages import is_language

_WORDS = StringConstraints(min_length=1, strip_whitespace=True)
_IN_A_LINE = StringConstraints(min_length=1, strip_whitespace=True, pattern=r"^[^\n\r]*$")

Line = Annotated[str, _IN_A_LINE, Form.LINE]
"""A name, a title, a label; one line, never empty."""

Headline = Annotated[str, _IN_A_LINE, Form.HEADLINE]
"""A line that the editors have worded; never empty."""

Text = Annotated[str, _WORDS, Form.TEXT]
"""Plain words of any length; never empty."""

Prose = Annotated[str, _WORDS, Form.PROSE]
"""Sentences that an author or an editor writes for readers; never empty."""


def _date(value: Any) -> HistoricalDate:
    if isinstance(value, HistoricalDate):
        return value
    try:
        return parse(str(value))
    except ImpossibleDateError as error:
        raise PydanticCustomError("impossible_date", "{reason}", {"reason": str(error)}) from error


Edtf = Annotated[
    HistoricalDate,
    BeforeValidator(_date),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": ["string", "integer"], "description": "A date in EDTF."}),
]
"""A date in EDTF."""


def _day(date: HistoricalDate) -> HistoricalDate:
    if not date.is_day or date.edtf[-1:] in "~?%":
        reason = f"{date.words} is not one certain day"
        raise PydanticCustomError("impossible_date", "{reason}", {"reason": reason})
    return date


Day = Annotated[Edtf, AfterValidator(_day)]
"""A day of the calendar: year, month, day."""


def _language(tag: str) -> str:
    if not is_language(tag):
        remedy = "write its letters in ISO 639: en, ru, fr"
        raise PydanticCustomError("wrong_type", "this is no language", {"remedy": remedy})
    return tag


Language = Annotated[str, _IN_A_LINE, AfterValidator(_language)]
"""A language by its letters in ISO 639, with a script or a country where that matters."""
