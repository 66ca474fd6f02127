"""Scripts: which letters belong to which, by the names and codes of ISO 15924."""

import re

LETTERS = {
    "Arabic": "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff",
    "Armenian": "\u0530-\u058f",
    "Cyrillic": "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f",
    "Devanagari": "\u0900-\u097f",
    "Ethiopic": "\u1200-\u139f",
    "Georgian": "\u10a0-\u10ff\u1c90-\u1cbf",
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Han": "\u3400-\u4dbf\u4e00-\u9fff",
    "Hangul": "\u1100-\u11ff\uac00-\ud7af",
    "Hebrew": "\u0590-\u05ff\ufb1d-\ufb4f",
    "Kana": "\u3040-\u30ff",
    "Thai": "\u0e00-\u0e7f",
}
"""The letters of each script as a range of a pattern (Unicode, Blocks.txt)."""

RIGHT_TO_LEFT = frozenset({"Arabic", "Hebrew"})


_ANY = {script: re.compile(f"[{letters}]") for script, letters in LETTERS.items()}


def script_of(text: str) -> str:
    """The script of a text that is not in Latin letters; of several the first of this table."""
    if text.isascii():
        return ""
    for script, letter in _ANY.items():
        if letter.search(text):
            return script
    return ""


def comma_of(text: str) -> str:
    """The comma of the script that a text is in, with the space behind it."""
    if script_of(text) == "Arabic":
        return "، "
    return ", "


def runs_of(script: str) -> re.Pattern[str]:
    """Finds every run of words in a script, with the signs and numbers within it.

    Latin letters, quotation marks and the marks of Markdown and HTML end a run.
    """
    letters = LETTERS[script]
    return re.compile(f"[{letters}](?:[^*<>\\[\\]\\n“”a-zA-Z]*[{letters}])?")
