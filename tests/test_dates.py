"""Dates: what EDTF means in days, in an order and in words."""

import calendar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samizdat.words.dates import MONTHS, Day, HistoricalDate, ImpossibleDateError, parse


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1937", (1937, 1, 1), (1937, 12, 31)),
        ("1937-08", (1937, 8, 1), (1937, 8, 31)),
        ("1937-08-17", (1937, 8, 17), (1937, 8, 17)),
        ("1937-02", (1937, 2, 1), (1937, 2, 28)),
        ("1936-02", (1936, 2, 1), (1936, 2, 29)),
        ("1900-02", (1900, 2, 1), (1900, 2, 28)),
        ("2000-02", (2000, 2, 1), (2000, 2, 29)),
        ("1937-21", (1937, 3, 1), (1937, 5, 31)),
        ("1937-22", (1937, 6, 1), (1937, 8, 31)),
        ("1937-23", (1937, 9, 1), (1937, 11, 30)),
        ("1939-24", (1939, 12, 1), (1940, 2, 29)),
        ("1937-08~", (1937, 8, 1), (1937, 8, 31)),
        ("1937?", (1937, 1, 1), (1937, 12, 31)),
        ("1937-08-17%", (1937, 8, 17), (1937, 8, 17)),
        ("193X", (1930, 1, 1), (1939, 12, 31)),
        ("19XX", (1900, 1, 1), (1999, 12, 31)),
        ("1937-XX-XX", (1937, 1, 1), (1937, 12, 31)),
        ("1936/1938", (1936, 1, 1), (1938, 12, 31)),
        ("1936-08/1938-03-15", (1936, 8, 1), (1938, 3, 15)),
        ("1936~/1938?", (1936, 1, 1), (1938, 12, 31)),
        ("1936/..", (1936, 1, 1), (9999, 12, 31)),
        ("1936/", (1936, 1, 1), (9999, 12, 31)),
        ("../1938", (-9999, 1, 1), (1938, 12, 31)),
        ("[1878-12-18,1879-12-21]", (1878, 12, 18), (1879, 12, 21)),
        ("{1936,1938}", (1936, 1, 1), (1938, 12, 31)),
        ("{1936..1938}", (1936, 1, 1), (1938, 12, 31)),
        ("[..1938]", (-9999, 1, 1), (1938, 12, 31)),
        ("[1936..]", (1936, 1, 1), (9999, 12, 31)),
        ("0000", (0, 1, 1), (0, 12, 31)),
        ("-0043-03-15", (-43, 3, 15), (-43, 3, 15)),
        ("-0001-02", (-1, 2, 1), (-1, 2, 28)),
    ],
)
def test_bounds(text: str, first: Day, last: Day) -> None:
    """A date has the first and the last day that it can mean."""
    date = parse(text)

    assert (date.first, date.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1937", "1937"),
        ("1937-08", "August 1937"),
        ("1937-08-17", "17 August 1937"),
        ("1937-08-01", "1 August 1937"),
        ("1937-21", "spring 1937"),
        ("1937-24", "winter 1937"),
        ("1937~", "about 1937"),
        ("1937-08?", "perhaps August 1937"),
        ("1937-08-17%", "perhaps about 17 August 1937"),
        ("193X", "the 1930s"),
        ("19XX", "1900–1999"),
        ("193X~", "about the 1930s"),
        ("1XXX", "1XXX"),
        ("1937-08-XX", "August 1937"),
        ("0079", "79"),
        ("0000", "1 BC"),
        ("-0043-03-15", "15 March 44 BC"),
        ("-0043/0014", "44 BC–14"),
        ("1936/1938", "1936–1938"),
        ("1936/1936", "1936"),
        ("1936~/1938", "about 1936 – 1938"),
        ("1936/1938-08", "1936 – August 1938"),
        ("1939-08-20/1939-08-31", "20–31 August 1939"),
        ("1937-06-01/1937-08-03", "1 June – 3 August 1937"),
        ("1937-12-30/1938-01-02", "30 December 1937 – 2 January 1938"),
        ("1937-06/1937-08", "June–August 1937"),
        ("1937-06/1938-08", "June 1937 – August 1938"),
        ("1937-21/1937-23", "spring–autumn 1937"),
        ("1937-08-17/1937-08-17", "17 August 1937"),
        ("1936/..", "from 1936"),
        ("1936-08~/", "from about August 1936"),
        ("../1938-03", "until March 1938"),
        ("/1938", "until 1938"),
        ("[1936,1938]", "1936 or 1938"),
        ("{1936,1938}", "1936 and 1938"),
        ("{1934,1936,1938}", "1934, 1936 and 1938"),
        ("[1940-02-04,1940-02-06]", "4 February or 6 February 1940"),
        ("[1878-12-18,1879-12-21]", "18 December 1878 or 21 December 1879"),
        ("[0193-08-01,0193-08-02]", "1 August or 2 August 193"),
        ("{-0043-03,-0043-04}", "March and April 44 BC"),
        ("{1936..1938}", "1936–1938"),
        ("{1937-01..1937-03,1937-05}", "January–March and May 1937"),
    ],
)
def test_words(text: str, words: str) -> None:
    """A date reads as a sentence says it."""
    assert parse(text).words == words


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1937-02-29", "February 1937 has no day 29"),
        ("1900-02-29", "February 1900 has no day 29"),
        ("-0001-02-29", "February 2 BC has no day 29"),
        ("-0000", "'-0000' is not a date in EDTF"),
        ("1937-04-31~", "April 1937 has no day 31"),
        ("1937-08-00", "August 1937 has no day 0"),
        ("1937-13", "there is no month 13"),
        ("1937-00", "there is no month 00"),
        ("1937-21-03", "spring (21) has no day 3"),
        ("1938/1936", "'1938/1936' ends before it begins"),
        ("1936/1937/1938", "'1936/1937/1938' is not a date in EDTF"),
        ("1936/1937-02-29", "February 1937 has no day 29"),
        ("../..", "'../..' is not a date in EDTF"),
        ("/", "'/' is not a date in EDTF"),
        ("[1936,1937]/1938", "'[1936,1937]/1938' is not a date in EDTF"),
        ("", "'' is not a date in EDTF"),
        ("37", "'37' is not a date in EDTF"),
        ("1937-8", "'1937-8' is not a date in EDTF"),
        ("1937 ", "'1937 ' is not a date in EDTF"),
        ("1937-1X", "'1937-1X' is not a date in EDTF"),
        ("１９３７", "'１９３７' is not a date in EDTF"),
        ("August 1937", "'August 1937' is not a date in EDTF"),
        ("17.08.1937", "'17.08.1937' is not a date in EDTF"),
    ],
)
def test_impossible(text: str, reason: str) -> None:
    """What is no date is refused, with the reason; nothing is guessed."""
    with pytest.raises(ImpossibleDateError) as refusal:
        parse(text)

    assert str(refusal.value) == reason


def test_refusal_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    """What the library below prints of its troubles never reaches a report."""
    with pytest.raises(ImpossibleDateError):
        parse("1938-1X")

    assert capfd.readouterr() == ("", "")


def test_long_intervals_are_refused() -> None:
    """A text of ten thousand slashes is refused like any other."""
    with pytest.raises(ImpossibleDateError):
        parse("1937/" * 10_000)


def test_order() -> None:
    """Dates stand by their first possible day, then by their last."""
    texts = ["1937-08-17", "1938", "1937", "../1917", "1937-08", "-0043", "1937-08/1938", "1936/.."]

    ordered = sorted(parse(text) for text in texts)

    assert [str(date) for date in ordered] == [
        "../1917",
        "-0043",
        "1936/..",
        "1937",
        "1937-08",
        "1937-08/1938",
        "1937-08-17",
        "1938",
    ]


def test_is_day() -> None:
    """One day is a day however it is marked; a month is none."""
    assert parse("1937-08-17~").is_day
    assert not parse("1937-08").is_day


years = st.integers(0, 9999)
months = st.integers(1, 12)
marks = st.sampled_from(["", "~", "?", "%"])


@st.composite
def days(draw: st.DrawFn) -> Day:
    """A day of the Gregorian calendar."""
    year, month = draw(years), draw(months)
    longest = calendar.monthrange(2000 + year % 400, month)[1]
    return year, month, draw(st.integers(1, longest))


@st.composite
def plain_texts(draw: st.DrawFn) -> str:
    """A year, a month or a day, with or without a mark."""
    year, month, day = draw(days())
    precision = draw(st.integers(1, 3))
    parts = [f"{year:04}", f"{month:02}", f"{day:02}"][:precision]
    return "-".join(parts) + draw(marks)


@given(days(), st.integers(1, 3))
def test_day_lies_within_its_date(day: Day, precision: int) -> None:
    """Every day lies within the bounds of its year, its month and itself."""
    text = "-".join([f"{day[0]:04}", f"{day[1]:02}", f"{day[2]:02}"][:precision])

    date = parse(text)

    assert date.first <= day <= date.last


@given(plain_texts(), plain_texts())
def test_order_agrees_with_bounds(one: str, other: str) -> None:
    """Dates compare as their bounds do, whatever they are compared with."""
    a, b = parse(one), parse(other)

    assert (a < b) == ((a.first, a.last) < (b.first, b.last))
    assert (a <= b) == ((a.first, a.last) <= (b.first, b.last))
    assert (a > b) == (b < a)
    assert (a >= b) == (b <= a)


@given(plain_texts(), plain_texts())
def test_interval_spans_its_ends(one: str, other: str) -> None:
    """An interval begins with its beginning and ends with its end."""
    start, end = sorted((parse(one), parse(other)), key=lambda date: date.first)

    interval = parse(f"{start}/{end}") if start.first <= end.last else start

    assert interval.first == start.first
    assert interval.last == end.last or start.first > end.last


@given(years, months, marks)
def test_words_of_a_month_have_no_day(year: int, month: int, mark: str) -> None:
    """The words of a month name the month and the year, and no day."""
    words = parse(f"{year:04}-{month:02}{mark}").words

    assert MONTHS[month - 1] in words
    assert [word for word in words.split() if word.isdecimal()] == [str(year or 1)]


@given(years, marks)
def test_words_of_a_year_have_no_month(year: int, mark: str) -> None:
    """The words of a year name no month."""
    words = parse(f"{year:04}{mark}").words

    assert not any(month in words for month in MONTHS)


anything = st.one_of(
    st.text(max_size=12),
    st.text("0123456789-/X~?%.,[]{}YTZ: ", max_size=14),
    st.from_regex(
        r"[\[{]?-?\d{4}(-\d\d)?[~?%]?(/|\.\.|,)(-?[\dX]{4}(-[\dX]{2})?)?[\]}]?", fullmatch=True
    ),
)


@settings(max_examples=150, deadline=None)
@given(anything)
def test_parse_is_total(text: str) -> None:
    """Any text is a date with words and bounds in order, or it is refused."""
    try:
        date = parse(text)
    except ImpossibleDateError:
        return

    assert isinstance(date, HistoricalDate)
    assert date.first <= date.last
    assert date.words


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("1937", "1937-08-17", True),
        ("1937-08-17", "1937-08-17/1937-09", True),
        ("1937-08-16", "1937-08-17", False),
        ("1937-24", "1938-02-28", True),
        ("../1936", "1936-12-31", True),
        ("1937/..", "1936", False),
        ("[1935,1938]", "1936", True),
    ],
)
def test_dates_that_may_meet(one: str, other: str, *, meet: bool) -> None:
    """Two dates may meet where a day lies within the bounds of both."""
    assert parse(one).may_meet(parse(other)) is meet
    assert parse(other).may_meet(parse(one)) is meet


@pytest.mark.parametrize(
    ("edtf", "years"),
    [
        ("1937-07/1938-11", "1937–1938"),
        ("1941-03/1941-10", "1941"),
        ("1937-08-17", "1937"),
        ("1937-08~/1938", "about 1937 – 1938"),
        ("1937-XX-XX", "1937"),
        ("193X", "the 1930s"),
        ("1937-08/..", "from 1937"),
        ("-0043-03-15", "44 BC"),
        ("[1878-12-18,1879-12-21]", "1878 or 1879"),
    ],
)
def test_years_alone(edtf: str, years: str) -> None:
    """Where there is no room for more, a date says its years, and how sure they are."""
    assert parse(edtf).years == years
