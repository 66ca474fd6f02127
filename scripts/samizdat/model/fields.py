"""What a field may hold: words of several forms, dates, a language."""

from collections.abc import Callable
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
from samizdat.words import licences, numbers
from samizdat.words.calendars import COUNTRIES, is_calendar
from samizdat.words.dates import HistoricalDate, ImpossibleDateError, parse
from samizdat.words.keyboards import LAYOUTS
from samizdat.words.languages import is_language
from samizdat.words.scripts import LETTERS
from samizdat.words.signs import CONTROL, NOBODYS

_WORDS = StringConstraints(min_length=1, strip_whitespace=True, pattern=f"^[^{CONTROL}{NOBODYS}]*$")
LONGEST_LINE = 500
"""Letters; the longest titles of printed books have fewer."""

_IN_A_LINE = StringConstraints(
    min_length=1,
    max_length=LONGEST_LINE,
    strip_whitespace=True,
    pattern=f"^[^\\t\\n\\r{CONTROL}\\u0085\\u2028\\u2029{NOBODYS}]*$",
)

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


def _as(what: str, is_one: Callable[[str], bool], remedy: str) -> AfterValidator:
    """Refuse words that are not what a field is for."""

    def checked(text: str) -> str:
        if not is_one(text):
            problem = "{text} is no {what}"
            given = {"text": repr(text), "what": what, "remedy": remedy}
            raise PydanticCustomError("wrong_type", problem, given)
        return text

    return AfterValidator(checked)


_CALENDARS = (
    f"name a country ({', '.join(sorted(COUNTRIES))}), 'gregorian', or the first day of its new "
    "style; the Republican calendar is not understood: write its days in the Gregorian one"
)

CalendarName = Annotated[
    Line,
    _as("calendar", is_calendar, _CALENDARS),
]
"""Whose calendar holds: a country that is known, or a day."""

Url = Annotated[Line, _as("address of the web", numbers.is_web_address, "write https://…")]
"""An address of the web: http or https, with a host."""

Script = Annotated[
    Line, _as("script", LETTERS.__contains__, f"write one of these: {', '.join(LETTERS)}")
]
"""A script by its name in Unicode: `Cyrillic`."""

Keyboard = Annotated[
    Line,
    _as("layout of a keyboard", LAYOUTS.__contains__, f"write one of these: {', '.join(LAYOUTS)}"),
]
"""A layout of the keyboard, by its language: `uk`."""

Doi = Annotated[Line, _as("DOI", numbers.is_doi, "write it from 10. on: 10.1080/09668139999056")]
"""A Digital Object Identifier, without what stands before its `10.`."""

Isbn = Annotated[Line, _as("ISBN", numbers.is_isbn, "copy its 10 or 13 digits from the book")]
"""An International Standard Book Number, with or without hyphens."""

Issn = Annotated[Line, _as("ISSN", numbers.is_issn, "copy its eight digits: 0966-8136")]
"""An International Standard Serial Number."""


def _licence(words: str) -> str:
    if licences.licence_of(words) is None:
        problem = "no licence of a picture is called {words}"
        given = {"words": repr(words), "remedy": licences.remedy(words)}
        raise PydanticCustomError("unknown_licence", problem, given)
    return words


LicenceName = Annotated[
    Line,
    AfterValidator(_licence),
    WithJsonSchema(
        {"type": "string", "pattern": licences.PATTERN, "examples": list(licences.EXAMPLES)}
    ),
]
"""Why a picture may be shown: a licence by its name, or words that say it."""
