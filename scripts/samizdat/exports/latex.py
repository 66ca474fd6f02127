"""Text, names and titles as LaTeX and BibTeX have them."""

import re
from collections.abc import Mapping
from typing import Any

_SIGNS = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "{}$&#_%"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "[": "{[}",
        "]": "{]}",
    }
)
_OPENING = re.compile(r"(^|[\s(\[{«“‘—–-])\"")
_OPENING_SINGLE = re.compile(r"(^|[\s(\[{«“—–-])'(?!\d)")
_MARKUP = re.compile(r"<(?P<tag>i|b|sup|sub)>(?P<inner>.*?)</(?P=tag)>", re.DOTALL)
_COMMANDS = {"i": "emph", "b": "textbf", "sup": "textsuperscript", "sub": "textsubscript"}
"""The markup that CSL-JSON allows in a title."""


def latex(text: str) -> str:
    """Text as LaTeX prints it: its own signs escaped, straight quotation marks turned.

    A run of blanks is one; a straight double mark would close at both ends.
    """
    turned = _OPENING.sub(r"\1“", text).replace('"', "”")
    turned = _OPENING_SINGLE.sub(r"\1‘", turned).replace("'", "’")
    return re.sub(r"[ \t\r\n]+", " ", turned).translate(_SIGNS)


def name_in_latex(name: Mapping[str, str]) -> str:
    """A name as BibTeX parts it: `von Ribbentrop, Jr., Joachim`; an institution stays whole."""
    if name.get("literal"):
        return f"{{{latex(name['literal'])}}}"
    particles = [
        name[part] for part in ("dropping-particle", "non-dropping-particle") if part in name
    ]
    family = name.get("family", "")
    if not family:
        return f"{{{latex(' '.join([*particles, name.get('given', '')]))}}}"
    # A small letter at its beginning would be taken for a particle.
    whole = _whole(family, always=family[0].islower() and not particles)
    parts = [" ".join([*particles, whole])]
    parts += [_whole(name[part]) for part in ("suffix", "given") if name.get(part)]
    return ", ".join(parts)


def _whole(text: str, *, always: bool = False) -> str:
    """A part of a name, in braces where it would be taken for several."""
    escaped = latex(text)
    return f"{{{escaped}}}" if always or "," in text or " and " in f" {text} " else escaped


def title_in_latex(text: str, item: Mapping[str, Any]) -> str:
    """A title, its capital letters held against styles that make small ones of them.

    Such styles leave titles in other languages than English alone.
    """
    in_english = str(item.get("language", "en")).lower().startswith("en")
    made: list[str] = []
    end = 0
    for match in _MARKUP.finditer(text):
        made.append(_words(text[end : match.start()], in_english, first=end == 0))
        inner = _words(match["inner"], in_english, first=match.start() == 0)
        made.append(f"\\{_COMMANDS[match['tag']]}{{{inner}}}")
        end = match.end()
    made.append(_words(text[end:], in_english, first=end == 0))
    return "".join(made)


def _words(text: str, in_english: bool, *, first: bool) -> str:
    """A run of words; in English those with a capital are braced, the first for a second one."""
    if not in_english:
        return latex(text)
    made: list[str] = []
    for place, word in enumerate(text.split(" ")):
        held = word[1:] if first and place == 0 else word
        plain = held == held.lower()
        made.append(latex(word) if plain else f"{{{latex(word)}}}")
    return " ".join(made)
