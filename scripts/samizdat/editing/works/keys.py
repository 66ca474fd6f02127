"""What a new work is called in the register: `roberts-2012`, `gorlizki-khlevniuk-2004`."""

from collections.abc import Container

from samizdat.model.csl import Name
from samizdat.model.sources import Source
from samizdat.words.ids import LONGEST_ID
from samizdat.words.transliteration import latin_slug

MOST_NAMES = 3
_BY_THE_DAY = frozenset({"document", "personal_communication", "article-newspaper", "speech"})
"""Types of works of which one author has several in a year."""

_PASSED_OVER = frozenset({
    "a", "an", "and", "as", "at", "by", "das", "de", "der", "die", "el", "en", "for", "from", "i",
    "in", "is", "iz", "k", "la", "le", "les", "na", "o", "ob", "of", "on", "or", "po", "s", "the",
    "to", "und", "v", "von", "with",
})  # fmt: skip
_WORDS_OF_A_TITLE = 3


def id_for(source: Source, taken: Container[str]) -> str:
    """An id that no other work has: families and year, then a word of the title, then a number."""
    first = _named(source)
    if first not in taken:
        return first
    for word in _words(source.title_short or source.title or ""):
        longer = f"{first}-{word}"
        if word not in first.split("-") and longer not in taken and len(longer) <= LONGEST_ID:
            return longer
    number = 2
    while f"{first}-{number}" in taken:
        number += 1
    return f"{first}-{number}"


def _named(source: Source) -> str:
    people = source.author or source.editor or source.translator
    parts: list[str] = []
    if people:
        listed = people if len(people) <= MOST_NAMES else people[:1]
        parts = [_family(name) for name in listed]
    if not any(parts):
        parts = _words(source.title or "")[:_WORDS_OF_A_TITLE]
    date = _date(source)
    named = "-".join([*(part for part in parts if part), *([date] if date else [])])
    return (named or "source")[: LONGEST_ID - 20].strip("-")


def _family(name: Name) -> str:
    if name.literal:
        return "-".join(_words(name.literal)[:2])
    return latin_slug(name.bare_family or name.given or "")


def _words(title: str) -> list[str]:
    """The words of a title that say something, in letters of ids."""
    words = latin_slug(title).split("-")
    return [word for word in words if word and word not in _PASSED_OVER]


def _date(source: Source) -> str:
    if not source.issued:
        return ""
    year, month, day = source.issued.first
    if source.issued.is_day and source.type in _BY_THE_DAY:
        return f"{year:04}-{month:02}-{day:02}"
    return f"{year:04}" if year > 0 else ""
