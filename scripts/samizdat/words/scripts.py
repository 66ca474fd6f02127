"""Scripts by their letters in ISO 15924: `Cyrl`, `Grek`."""

import unicodedata

_SCRIPTS = {
    "ARABIC": "Arab",
    "ARMENIAN": "Armn",
    "BENGALI": "Beng",
    "CJK": "Hani",
    "CYRILLIC": "Cyrl",
    "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi",
    "GEORGIAN": "Geor",
    "GREEK": "Grek",
    "HANGUL": "Hang",
    "HEBREW": "Hebr",
    "HIRAGANA": "Hira",
    "KATAKANA": "Kana",
    "LATIN": "Latn",
    "TAMIL": "Taml",
    "THAI": "Thai",
}
"""By the first word that Unicode has for a letter of it."""


def script_of(text: str) -> str:
    """The script of the first letter of a text that is in a script of ours; empty for none."""
    for sign in text:
        if not sign.isalpha():
            continue
        first_word, _, _ = unicodedata.name(sign, "").partition(" ")
        if first_word in _SCRIPTS:
            return _SCRIPTS[first_word]
    return ""
