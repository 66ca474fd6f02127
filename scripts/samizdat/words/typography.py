"""Quotation marks, apostrophes and dashes as a printer sets them, for text that is no Markdown."""

import re

_TYPED = re.compile(r"['\"]|--|\.\.\.")
"""Without one of these a text is set as it is typed."""

_OPENING = re.compile(r"(?:^|(?<=[\s\[({\u2013\u2014-]))(?P<mark>['\"])(?=\S)")
_YEAR = re.compile(r"'(?=\d\d)")


def typeset_marks(text: str) -> str:
    """A text as Python-Markdown's `smarty` sets it: ‘single’ and “double” marks, – and — and ….

    A mark opens at the beginning of a word and closes anywhere else; before two digits, as in ’37,
    it stands for the century.
    """
    if not _TYPED.search(text):
        return text
    text = text.replace("---", "—").replace("--", "–").replace("...", "…")
    text = _YEAR.sub("’", text)
    text = _OPENING.sub(_opened, text)
    # The first pass sees only what opens directly behind a space: “‘so’ it was”.
    text = re.sub(r"(?<=“)'(?=\S)", "‘", text)
    text = re.sub(r"(?<=‘)\"(?=\S)", "“", text)
    return text.replace("'", "’").replace('"', "”")


def _opened(match: re.Match[str]) -> str:
    return "‘" if match["mark"] == "'" else "“"
