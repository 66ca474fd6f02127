"""The time of a sentence, and how it is told."""

import pytest

from samizdat.prose import read
from samizdat.prose.views.moods import Mood
from samizdat.prose.views.passages import passages
from samizdat.prose.views.times import TimedSentence, times
from samizdat.words.dates import HistoricalDate, parse

PERIOD = parse("1930/1957")


def timed(text: str, period: HistoricalDate | None = PERIOD) -> tuple[TimedSentence, ...]:
    """The sentences of a text with their time."""
    return times(passages(read(text)), period)


def told(text: str, period: HistoricalDate | None = PERIOD) -> list[tuple[str, str]]:
    """How sure the time of each sentence is, and its bounds."""
    found: list[tuple[str, str]] = []
    for sentence in timed(text, period):
        found.append((sentence.certainty.value, sentence.bounds.edtf if sentence.bounds else ""))
    return found


def test_stated_and_carried() -> None:
    """A date holds for the sentences after it in the paragraph, and no longer."""
    assert told(
        "Who asked? On 5 May 1937 it began.[@a] He came. It ended on 3 June.\n\nHe went."
    ) == [
        ("period", "1930/1957"),
        ("stated", "1937-05-05"),
        ("carried", "1937-05-05"),
        ("stated", "1937-06-03"),
        ("period", "1930/1957"),
    ]


def test_heading() -> None:
    """Under a heading with a date sentences without one have it."""
    assert told("Start.\n\n## The hall, June 1937\n\nHe spoke.\n\n## After\n\nHe went.") == [
        ("period", "1930/1957"),
        ("carried", "1937-06"),
        ("period", "1930/1957"),
    ]


def test_unknown() -> None:
    """What looks back takes no date from before, and without a period nothing is guessed."""
    assert told("In 1937 he spoke. He had joined the party young.", None) == [
        ("stated", "1937"),
        ("unknown", ""),
    ]
    assert told("He spoke. On 5 June he went.", None) == [("unknown", ""), ("unknown", "")]


def test_several_dates() -> None:
    """A sentence with several dates has each, and bounds around all of them."""
    (sentence,) = timed("Born in 1896, he was arrested on 17 August 1937.")

    assert [date.edtf for date in sentence.dates] == ["1896", "1937-08-17"]
    assert sentence.bounds == HistoricalDate("1896/1937-08-17", (1896, 1, 1), (1937, 8, 17))


@pytest.mark.parametrize(
    ("text", "word", "mood"),
    [
        ("There had been no Cheka since 1922.", "Cheka", Mood.NEGATED),
        ("In 1937 the NKVD, which later became the KGB, ruled.", "KGB", Mood.PROSPECTIVE),
        ("A former Cheka man was shot in 1937.", "Cheka", Mood.RETROSPECTIVE),
        ("In 1937 the Cheka might have done it.", "Cheka", Mood.SUPPOSED),
        ("Conquest wrote of Kirov in 1990.", "Kirov", Mood.REPORTED),
    ],
)
def test_moods(text: str, word: str, mood: Mood) -> None:
    """A sentence that denies, looks forward or back, supposes or reports is known as such."""
    (sentence,) = timed(text)

    assert mood in sentence.moods(sentence.words.index(word))


def test_moods_hold_for_a_clause() -> None:
    """A mood ends at a semicolon or a dash, and quoted words are another's."""
    (sentence,) = timed("He was not there; the Cheka came in 1937, called “the KGB” abroad.")

    assert sentence.moods(sentence.words.index("Cheka")) == frozenset()
    assert sentence.is_quoted(sentence.words.index("KGB"))
    assert not sentence.is_quoted(sentence.words.index("Cheka"))


def test_places() -> None:
    """A sentence and its dates have their places in the file."""
    text = "One.[@a]\n\n- In *May* [1937](event:x) he\n  came. He went.\n"
    found = timed(text)

    assert [text[each.start : each.end] for each in found][1:] == [
        "In *May* [1937](event:x) he\n  came.",
        "He went.",
    ]
    (date,) = found[1].said
    assert text[found[1].start + date.start :].startswith("May")
