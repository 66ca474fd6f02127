"""Signs that say something else than they show: unseen ones, look-alikes, letters read wrongly.

What Unicode calls confusable is in its Technical Standard 39; here stands what can be told without
its tables: two scripts in one word, letters that are pictures of letters, and signs without a form.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple


class Oddity(NamedTuple):
    """A stretch of a text that says something else than it shows."""

    start: int
    end: int
    problem: str
    remedy: str


CONTROL = "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f"
"""Control signs but for the tabulator and the line break, as a class of a pattern has them."""

SOFT_HYPHEN = "\u00ad"
"""Where a word may be parted at the end of a line; a hyphen shows only there."""

NOBODYS = "\\ufdd0-\\ufdef\\ufffe\\uffff"
"""Signs that Unicode keeps out of all texts; the program marks places with some of them."""

_UNSEEN = re.compile(
    f"[{CONTROL}{NOBODYS}"
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffd"
    "\ue000-\uf8ff\ud800-\udfff\U0001fffe\U0001ffff\U0002fffe-\U0002ffff\U0003fffe\U0003ffff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
_IN_WORD = re.compile("(?:[^\\W\\d_]|[\u0300-\u036f])\u00ad[^\\W\\d_]")
_NAMES = {"\x00": "NUL", "\x02": "STX", "\x03": "ETX", "\x08": "BACKSPACE", "\x1b": "ESCAPE"}
_JOINED = re.compile("[\u0600-\u0dff\u0e00-\u109f\u1780-\u17ff\u1800-\u18af\u200d\ufe0f]")
"""Letters that a joiner shapes, and what stands in pictograms made of several."""

_FROM_THE_RIGHT = re.compile("[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufefc]")
_MARK = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]")
_STACKED = re.compile(f"{_MARK.pattern}{{4,}}")


_PLAIN = re.compile("[\t\n\x20-\x7e]+")
"""What may stand anywhere."""

_BESIDE = re.compile("[^\x00-\x7f]{2}")
"""Of letters that were read wrongly two stand beside each other."""


def _alphabet(text: str) -> str:
    """Every sign that a text has, once, but for plain ones: most texts have none that is odd."""
    return "".join(set(_PLAIN.sub("", text)))


def _matches(
    pattern: re.Pattern[str], text: str, alphabet: str, sign: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    """Where a pattern fits; each match has one of some signs, so the alphabet is asked first."""
    if sign.search(alphabet):
        yield from pattern.finditer(text)


def unseen(text: str) -> Iterator[Oddity]:
    """Signs that readers do not see, but for those that a script needs where they stand."""
    alphabet = _alphabet(text)
    for match in _matches(_UNSEEN, text, alphabet, _UNSEEN):
        sign, start = match[0], match.start()
        if not _is_needed(text, start):
            called = _NAMES.get(sign) or unicodedata.name(sign, f"U+{ord(sign):04X}")
            problem = f"the sign {called} stands here, which readers do not see"
            yield Oddity(start, match.end(), problem, "take it out")
    for match in _matches(_STACKED, text, alphabet, _MARK):
        problem = f"{len(match[0])} marks are stacked on one letter"
        yield Oddity(match.start(), match.end(), problem, "take them out")


def _is_needed(text: str, at: int) -> bool:
    """It does something there that readers see.

    A soft hyphen within a word, a joiner between letters that it shapes, a mark of direction beside
    Hebrew or Arabic.
    """
    sign, before = text[at], text[at - 1 : at]
    if sign == SOFT_HYPHEN:
        return _IN_WORD.match(text, max(at - 1, 0)) is not None
    if sign in "\u200c\u200d":
        return _JOINED.match(before) is not None or _is_pictogram(before)
    if sign in "\u200e\u200f\u061c":
        return _FROM_THE_RIGHT.search(text, max(at - 3, 0), at + 4) is not None
    if "\ufe00" <= sign <= "\ufe0f":
        return _is_pictogram(before) or before in tuple("0123456789#*")
    return "\u180b" <= sign <= "\u180e" and _JOINED.match(before) is not None


def _is_pictogram(sign: str) -> bool:
    return bool(sign) and unicodedata.category(sign) in ("So", "Sm", "Sk", "Lo")


_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_CYRILLIC = "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f"
_LIKE_LATIN = (
    "\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
    "\u03b1\u03b9\u03ba\u03bd\u03bf\u03c1\u03c5\u0430\u04cf"
    "\u0531-\u0587\u13a0-\u13fd\uab70-\uabbf\u2c80-\u2cff\ua4d0-\ua4ff"
)
"""Greek, Armenian, Cherokee, Coptic and Lisu letters that pass for Latin ones."""

_LOOKS = str.maketrans(
    "\u0430\u0432\u0435\u043a\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445\u0455\u0456\u0458"
    "\u0491\u04bb\u04cf\u0501\u051b\u051d"
    "\u03b1\u03b2\u03b3\u03b5\u03b9\u03ba\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7\u03f2\u03f3"
    "\u0570\u0578\u057d\u0585",
    "abekmhopctyxsijrhldqwabyeikvoptuxcjhnuo",
)
"""Small Cyrillic, Greek and Armenian letters of which one form or the capital looks Latin."""


def as_it_looks(text: str) -> str:
    """A text in small letters as if it were Latin; two that look alike give the same.

    After the skeletons of Unicode's Technical Standard 39, for the scripts that are typed here.
    """
    return text.translate(_LOOKS)


_MARKS = "[\u0300-\u036f\u00ad]*"
_MIXED = re.compile(
    f"[{_LATIN}]{_MARKS}[{_CYRILLIC}{_LIKE_LATIN}]|[{_CYRILLIC}{_LIKE_LATIN}]{_MARKS}[{_LATIN}]"
    f"|[{_CYRILLIC}]{_MARKS}[\u0370-\u03ff]|[\u0370-\u03ff]{_MARKS}[{_CYRILLIC}]"
)
_OTHER_SCRIPT = re.compile(f"[{_CYRILLIC}{_LIKE_LATIN}\u0370-\u03ff]")
_PICTURED = re.compile(
    "[\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff\u24b6-\u24e9\U0001f110-\U0001f189]+"
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u00ad])*")


_ZERO = "oO\u043e\u041e"
_YEAR_WITH_LETTERS = re.compile(
    "[12lI\u0406](?<![\\w-].)"  # what stands before is asked late: the first sign is seldom there
    f"(?:(?<!2)[4-9][0-9{_ZERO}\u0417\u0437]{{2}}|(?<=2)[0{_ZERO}][0-9{_ZERO}]{{2}})(?!\\w)"
)
_AS_DIGITS = str.maketrans("lI\u0406oO\u043e\u041e\u0417\u0437", "111000033")
"""Letters that look like digits."""


def mixed(text: str) -> Iterator[Oddity]:
    """Words whose letters are of two scripts, or are pictures of letters."""
    told, alphabet = -1, _alphabet(text)
    for match in _matches(_MIXED, text, alphabet, _OTHER_SCRIPT):
        if match.start() < told:
            continue
        start, told = _word_around(text, match.start())
        word = text[start:told]
        strange = _strangers(word)
        problem = f"{word!r} has letters of two scripts: {strange}"
        yield Oddity(start, told, problem, "type the word anew, on one keyboard")
    for match in _matches(_PICTURED, text, alphabet, _PICTURED):
        plain = unicodedata.normalize("NFKC", match[0])
        problem = f"{match[0]!r} is made of signs that are no letters or digits"
        yield Oddity(match.start(), match.end(), problem, f"write {plain}")


def letters_in_years(text: str) -> Iterator[Oddity]:
    """Years in which a letter was typed, or read by a machine, for a digit."""
    for match in _YEAR_WITH_LETTERS.finditer(text):
        if sum(map(str.isdecimal, match[0])) in (2, 3):
            year = match[0].translate(_AS_DIGITS)
            problem = f"{match[0]!r} has a letter among its digits"
            yield Oddity(match.start(), match.end(), problem, f"write {year}")


def _word_around(text: str, at: int) -> tuple[int, int]:
    start = at
    while start > 0 and _WORD.fullmatch(text[start - 1]):
        start -= 1
    match = _WORD.match(text, start)
    return start, match.end() if match else at + 1


def _strangers(word: str) -> str:
    """The letters of the script that has fewer of them in a word, by their names."""
    by_script: dict[str, list[str]] = {}
    for letter in word:
        by_script.setdefault(unicodedata.name(letter, "").partition(" ")[0], []).append(letter)
    by_script.pop("COMBINING", None)
    by_script.pop("SOFT", None)
    script, letters = min(by_script.items(), key=lambda each: len(each[1]))
    return f"{', '.join(map(repr, dict.fromkeys(letters)))} is {script.capitalize()}"


_RUN = re.compile("[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2,}")
_CYRILLIC_RUN = re.compile(
    "(?:[\u0420\u0421\u0413\u0432][\u0080-\u00bf\u0401-\u040f\u0451-\u045f\u0490\u0491\u2013-\u203a"
    "\u20ac\u2116\u2122\u0406\u0456]){3,}"
)
_TELLING = frozenset("\u00c3\u00c2\u00e2\u00d0\u00d1")
"""How UTF-8 begins where somebody reads it as Latin-1: with Ã, Â, â, Ð or Ñ."""


_CLOSING = "\u2019\u201d\u2013\u2014\u2026\u203a\u00bb"
_WRITING = re.compile("[\u00a0-\u024f\u0370-\u052f\u2000-\U0010ffff]+")


def garbled(text: str) -> Iterator[Oddity]:
    """UTF-8 that was once read as something else and saved so: `Ã©` for é, `â€œ` for a quote."""
    if not _BESIDE.search(text):
        return
    for pattern, encoding in ((_RUN, "cp1252"), (_CYRILLIC_RUN, "cp1251")):
        for match in pattern.finditer(text):
            meant = _as_meant(match[0], encoding)
            if meant and (len(meant) > 1 or _is_telling(match[0])):
                problem = f"{match[0]!r} is {meant!r}, saved in another encoding"
                yield Oddity(match.start(), match.end(), problem, f"write {meant}")
    yield from _read_as_western(text)


_AS_LATIN = re.compile("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]{4,}")
"""Four Latin letters with marks beside each other: a Russian text that was read as Western."""

_BOM = "\u00ef\u00bb\u00bf"


def _read_as_western(text: str) -> Iterator[Oddity]:
    """Windows-1251 that was read as Latin-1, and the first sign of a file in UTF-8."""
    for match in _AS_LATIN.finditer(text):
        meant = match[0].encode("latin-1").decode("cp1251", "replace")
        problem = f"{match[0]!r} is {meant!r}, saved in another encoding"
        yield Oddity(match.start(), match.end(), problem, f"write {meant}")
    at = text.find(_BOM)
    if at >= 0:
        problem = f"{_BOM!r} is the mark of a file in UTF-8, saved in another encoding"
        yield Oddity(at, at + len(_BOM), problem, "take it out")


def _is_telling(run: str) -> bool:
    """Two signs that nobody types beside each other: no capital before a closing mark."""
    return run[0] in _TELLING or (run[0] in "\u00c4\u00c5" and run[1] not in _CLOSING)


def _as_meant(run: str, encoding: str) -> str:
    """What was typed before it was read wrongly; empty where it was typed as it is."""
    data = b""
    for sign in run:
        try:
            data += sign.encode(encoding)
        except UnicodeEncodeError:
            if ord(sign) > 0xFF:
                return ""
            data += bytes([ord(sign)])
    try:
        meant = data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return meant if _is_writing(meant) else ""


def _is_writing(text: str) -> bool:
    """It is Latin, Cyrillic or Greek, or a sign of print."""
    return _WRITING.fullmatch(text) is not None
