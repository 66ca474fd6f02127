"""Signs that say something else than they show, and numbers that are what they are called."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samizdat.words.numbers import is_doi, is_isbn, is_issn, is_web_address
from samizdat.words.signs import garbled, mixed, unseen


@pytest.mark.parametrize(
    "sign",
    [
        "\x00", "\x02", "\x03", "\x08", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\x9d",
        "\u034f", "\u200b", "\u200c", "\u200d", "\u200e", "\u2028", "\u202e", "\u2060", "\u2066",
        "\u3164", "\ufe0f", "\ufeff", "\ufdd0", "\ufdef", "\ufffd", "\ufffe", "\uffff", chr(0xD800),
        "\ue000", "\U0001fffe", "\U000e0041", "\U0010ffff",
    ],
)  # fmt: skip
def test_signs_that_nobody_sees(sign: str) -> None:
    """Each is found once between Latin letters, with its place."""
    (odd,) = unseen(f"Ye{sign}zhov")

    assert (odd.start, odd.end) == (2, 3)


@pytest.mark.parametrize(
    "text",
    [
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0915\u094d\u200d\u0937",
        "\u05e9\u05dc\u05d5\u05dd\u200f.", "\U0001f469\u200d\U0001f4bb", "\u260e\ufe0f", "e\u0301",
        "Ye\u00adzhov", "\u0415\u00ad\u0436\u043e\u0432", "e\u0301\u00adt",
        "tab\tand\nline", "\u00a0\u202f\u2009\u2011",
    ],
)  # fmt: skip
def test_signs_that_a_script_needs(text: str) -> None:
    """Joiners between letters that they shape, marks of direction, accents and blanks may stand."""
    assert not list(unseen(text))


@pytest.mark.parametrize(
    "text",
    ["\u00adYezhov", "Yezhov\u00ad", "Ye\u00ad\u00adzhov", "19\u00ad37", "Ye\u00ad zhov",
     "Ye-\u00adzhov", "(\u00adzhov", "Ye\u00ad\u200bzhov"],
)  # fmt: skip
def test_soft_hyphens_outside_words(text: str) -> None:
    """A soft hyphen that parts no word between two letters is a sign that nobody sees."""
    assert list(unseen(text))


@pytest.mark.parametrize(
    "word",
    ["St\u0430lin", "\u0415zhov", "Politbur\u03bf", "p\u0430\u0443", "\u0421talin", "\u13a0lex",
     "\u0416uk\u043ev", "St\u00ad\u0430lin",
     "S\u0301\u0430", "\uff33talin", "\U0001d412talin", "\u0416\u03c5\u043a"],
)  # fmt: skip
def test_mixed_letters(word: str) -> None:
    """A word of two scripts, or of signs that look like letters, is found."""
    assert list(mixed(f"So {word} said."))


@given(st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F)))
def test_one_script_is_not_mixed(text: str) -> None:
    """Words of Latin letters alone are never told of."""
    assert not list(mixed(text))


WORDS = [
    "caf\u00e9",
    "\u0416\u0443\u043a\u043e\u0432",
    "\u201cquoted\u201d",
    "Pa\u0142ac",
    "\u039b\u03cc\u03b3\u03bf\u03c2",
    "na\u00efve",
]


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_garbled_letters(word: str, encoding: str) -> None:
    """What UTF-8 becomes when it is read as Latin-1 is found with what it was."""
    wrong = "".join(chr(b) if encoding == "latin-1" else _as_windows(b) for b in word.encode())

    assert [odd.remedy for odd in garbled(wrong)]
    assert not list(garbled(word))


def _as_windows(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def test_garbled_cyrillic() -> None:
    """So is what Russian becomes when it is read as Windows-1251."""
    wrong = "\u041c\u0438\u0440\u043e\u043d".encode().decode("cp1251", "replace")

    assert [odd.remedy for odd in garbled(wrong)] == ["write \u041c\u0438\u0440\u043e\u043d"]


@given(st.text())
def test_every_text_can_be_looked_at(text: str) -> None:
    """Whatever a text holds, each stretch lies in it, and a clean NFC word is never hidden."""
    for find in (unseen, mixed, garbled):
        for odd in find(text):
            assert 0 <= odd.start < odd.end <= len(text)
            assert odd.problem
            assert odd.remedy
    assert not list(unseen(unicodedata.normalize("NFC", "caf\u00e9")))


@pytest.mark.parametrize(
    ("judge", "good", "bad"),
    [
        (is_web_address,
         ["https://a.example/b?c=d#e", "http://x.example", "https://ru.wikipedia.org/wiki/\u0416"],
         ["javascript:alert(1)", "data:text/html,x", "ftp://a.example/", "//a.example", "https://",
          "https://a.example/a b", 'https://a.example/"onclick=x', "https:///x", "a.example",
          " https://a.example", "https://[::1", "java\nscript:x", "https://a.example/<b>"]),
        (is_doi, ["10.1080/09668139999056", "10.1093/obo/9780199791279-0093"],
         ["https://doi.org/10.1080/1", "10.1/x", '10.1234/"><script>', "10.1234/a b", "doi"]),
        (is_isbn, ["978-0-300-16388-9", "0-8090-6404-9", "9780199656585", "080442957X"],
         ["978-0-300-16388-8", "123", "=1+1", "0-8090-6404-X", "978030016388"]),
        (is_issn, ["0966-8136", "2434-561X"], ["0966-8137", "09668136", "abcd-efgh"]),
    ],
)  # fmt: skip
def test_numbers(judge: object, good: list[str], bad: list[str]) -> None:
    """A number or an address is what it is called, to its last digit."""
    assert callable(judge)
    assert [text for text in good if not judge(text)] == []
    assert [text for text in bad if judge(text)] == []
