"""In which encoding a text was written, where it does not say so itself.

`chardet` ranks the encodings that fit: it told all of 25 texts in 15 encodings of which
`charset-normalizer`, which comes with what we need anyway, told 20. It is asked about the words
with signs beyond ASCII alone, since all others say nothing. Of what it offers, a reading counts
less in which words mix scripts, or letters touch signs that no language sets there.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

MARKS = {
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
    b"\xef\xbb\xbf": "utf-8-sig",
}
"""What a text in Unicode may begin with; the longest first."""

CANDIDATES = (
    "cp1252", "cp1251", "cp1250", "koi8-r", "koi8-u", "cp866", "cp1125", "iso8859-1", "iso8859-2",
    "iso8859-5", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "iso8859-7", "iso8859-9",
    "mac_roman", "mac_cyrillic", "cp850", "cp852", "cp437", "cp932", "gb18030", "cp949",
)  # fmt: skip
"""What texts were written in on the machines of Windows, DOS, Unix and Apple.

Of two that give the same words the first is named.
"""

_MEANT: Mapping[str, str] = MappingProxyType(
    {
        "ascii": "cp1252", "us-ascii": "cp1252", "iso8859-1": "cp1252", "iso-8859-1": "cp1252",
        "latin-1": "cp1252", "latin1": "cp1252", "ansinew": "cp1252", "iso8859-9": "cp1254",
        "iso-8859-9": "cp1254", "applemac": "mac_roman", "x-mac-cyrillic": "mac_cyrillic",
        "maccyr": "mac_cyrillic", "cp866nav": "cp866", "utf8x": "utf-8",
    }
)  # fmt: skip
"""What is meant by a name: what calls itself Latin-1 has quotation marks of Windows-1252."""

ENOUGH = 100_000
"""Bytes of words that are looked at."""

SURE = 48
"""Bytes of evidence, times by how much a reading is likelier than the next, that decide."""

_ODD = re.compile(
    r"[^\W\d_][^\w\s\-'’.,/:&@*_)(\[\]\"«»“”„·‑–—!?;+=#%\\]+[^\W\d_]"
    r"|[¤¢±ˆˇ˜˘˙˚˛˝¨´¸°ªº¹²³¼½¾¿¡¬¦√∞≈≤≥∂∑∏π∫Ω◊ﬁﬂ†‡‰]+[^\W\d_]"
    r"|[^\W\d_][¤¢±ˆˇ˜˘˙˚˛˝¨´¸°¬¦√∞≈≤≥∂∑∏∫Ω◊‚„ƒ¡¿]+"
)
"""Letters that touch signs which no language sets there."""

_WELL_SET = re.compile(r"[(\[]?[“‘„«]\w.*|.*\w[.,;:!?]*[”’»][.,;:!?)\]]*|\w+’\w+|[–—…]|\d+[–—]\d+")
"""Words with the signs of printers where these belong."""

_JOINED = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"})


class UnsureError(Exception):
    """Several encodings fit; holds what a word would be in each, the likeliest first."""

    def __init__(self, readings: Mapping[str, str]) -> None:
        super().__init__(", ".join(readings))
        self.readings = readings


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what it was read in."""

    text: str
    encoding: str


@dataclass(frozen=True, slots=True)
class _Reading:
    encoding: str
    words: str
    weight: float


def decoded(data: bytes, declared: str = "") -> Decoded:
    """A text in the encoding that its marks, itself or its words tell.

    Raises UnsureError where they do not; UnicodeDecodeError where none fits.
    """
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return Decoded(data.decode(encoding), encoding.removesuffix("-sig"))
    if b"\0" in data[:ENOUGH]:
        encoding = _wide(data[:ENOUGH])
        return Decoded(data.decode(encoding), encoding)
    for encoding in ("utf-8", _MEANT.get(declared.lower(), declared)):
        try:
            return Decoded(data.decode(encoding), typed_name(encoding))
        except (UnicodeDecodeError, LookupError):
            continue
    return _told(data)


def in_encoding(data: bytes, encoding: str) -> Decoded:
    """A text in the encoding that somebody names; LookupError, UnicodeDecodeError."""
    for mark, its in MARKS.items():
        if data.startswith(mark) and encoding.lower().replace("_", "-").startswith(its[:5]):
            return Decoded(data.decode(its), encoding)
    return Decoded(data.decode(encoding), encoding)


def typed_name(encoding: str) -> str:
    """The name of an encoding as people know and type it."""
    name = encoding.lower().replace("_", "-")
    name = re.sub(r"^cp(125\d)$", r"windows-\1", name)
    return re.sub(r"^iso8859-", "iso-8859-", name)


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: blanks and full stops of any language have a zero in one half."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if even < odd:
        return "utf-16-le"
    return "utf-16-be"


def _told(data: bytes) -> Decoded:
    evidence = _evidence(data)
    readings = _readings(evidence, data)
    if not readings:
        return Decoded(data.decode("ascii"), "ascii")  # raises: nothing fits
    best, *others = readings
    if others and len(evidence) * best.weight < SURE * others[0].weight:
        told: dict[str, str] = {}
        for reading in readings[:3]:
            told[typed_name(reading.encoding)] = reading.words
        raise UnsureError(told)
    return Decoded(data.decode(best.encoding), typed_name(best.encoding))


def _evidence(data: bytes) -> bytes:
    """The words with signs beyond ASCII."""
    found: list[bytes] = []
    length = 0
    for word in data.split():
        if not word.isascii():
            found.append(word)
            length += len(word)
        if length > ENOUGH:
            break
    return b" ".join(found)


def _readings(evidence: bytes, data: bytes) -> list[_Reading]:
    """What the words may be, the likeliest first; one of each that are the same words."""
    import chardet  # 0.1 s

    ranked = chardet.detect_all(evidence, include_encodings=CANDIDATES, compat_names=False)
    confidence = {str(told["encoding"]): float(told["confidence"]) for told in ranked}
    found: dict[str, _Reading] = {}
    for candidate in sorted(confidence, key=_place):
        encoding = _fitting(candidate, data)
        if not encoding:
            continue
        words = evidence.decode(encoding)
        weight = confidence[candidate] * _likelihood(words)
        before = found.get(words)
        if before:
            weight = max(weight, before.weight)
            encoding = before.encoding
        if weight > 0:
            found[words] = _Reading(encoding, words[:40], weight)
    return sorted(found.values(), key=lambda reading: -reading.weight)


def _place(encoding: str) -> int:
    """Where an encoding stands among the candidates, whatever signs its name is spelt with."""
    for number, candidate in enumerate(CANDIDATES):
        if candidate.replace("_", "-") == encoding.replace("_", "-"):
            return number
    return len(CANDIDATES)


def _likelihood(text: str) -> float:
    """By how much words speak for themselves: 0 for those that nobody writes, 4 at most."""
    words = text.split()
    oddness = min(1, _oddness(text) / len(words))
    well_set = 0
    for word in words:
        well_set += bool(_WELL_SET.fullmatch(word))
    return float((1 - oddness) ** 2 * (1 + 3 * well_set / len(words)))


def _fitting(encoding: str, data: bytes) -> str:
    """An encoding, or the wider one that is meant by it, in which a text can be read."""
    for name in (_MEANT.get(encoding, encoding), encoding):
        try:
            data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        return name
    return ""


def _oddness(words: str) -> int:
    """How often words are what no language writes."""
    count = len(_ODD.findall(words))
    for word in words.split():
        scripts = _scripts(word) - _JOINED
        small_first = word[:1].islower() and any(sign.isupper() for sign in word)
        count += (len(scripts) > 1) + small_first
    for sign in words:
        if "\u2500" <= sign <= "\u25ff" or unicodedata.category(sign) in ("Cc", "Cn", "Co"):
            count += sign != "\t"
    return count


def _scripts(signs: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for sign in signs:
        if sign.isalpha() and unicodedata.category(sign) != "Lm":
            found.add(_script(sign))
    return found


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").partition(" ")[0]
