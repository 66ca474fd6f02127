"""Text, names, titles and languages as LaTeX and BibTeX have them."""

import re
from collections.abc import Mapping
from typing import Any

from samizdat.exports.items import family_of, values_of

_SIGNS = str.maketrans(
    {
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "_": r"\_",
        "%": r"\%",
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

LANGUAGES = {
    "ar": "arabic",
    "be": "belarusian",
    "bg": "bulgarian",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "ngerman",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "he": "hebrew",
    "hr": "croatian",
    "hu": "hungarian",
    "hy": "armenian",
    "it": "italian",
    "ja": "japanese",
    "ka": "georgian",
    "ko": "korean",
    "la": "latin",
    "lt": "lithuanian",
    "lv": "latvian",
    "mk": "macedonian",
    "mn": "mongolian",
    "nb": "norsk",
    "nl": "dutch",
    "no": "norsk",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sk": "slovak",
    "sl": "slovene",
    "sq": "albanian",
    "sr": "serbian",
    "sv": "swedish",
    "tr": "turkish",
    "uk": "ukrainian",
    "zh": "chinese",
}
"""Languages by their code, as the package babel calls them."""


def latex(text: str) -> str:
    """Text as LaTeX prints it: its own signs escaped, straight quotation marks turned.

    A run of blanks is one; a straight double mark would close at both ends.
    """
    turned = _OPENING.sub(r"\1“", text).replace('"', "”")
    turned = _OPENING_SINGLE.sub(r"\1‘", turned).replace("'", "’")
    return re.sub(r"[ \t\r\n]+", " ", turned).translate(_SIGNS)


def name_in_latex(name: Mapping[str, str]) -> str:
    """A name as BibTeX divides it: `von Ribbentrop, Jr., Joachim`; an institution stays whole."""
    if name.get("literal"):
        return f"{{{latex(name['literal'])}}}"
    particles = values_of(name, ("dropping-particle", "non-dropping-particle"))
    family = family_of(name)
    if not family:
        return f"{{{latex(' '.join([*particles, name.get('given', '')]))}}}"
    # A small letter at its beginning would be taken for a particle.
    whole = _whole(family, always=family[0].islower() and not particles)
    parts = [" ".join([*particles, whole])]
    for part in values_of(name, ("suffix", "given")):
        parts.append(_whole(part))
    return ", ".join(parts)


def _whole(text: str, *, always: bool = False) -> str:
    """A part of a name, in braces where it would be taken for several."""
    escaped = latex(text)
    if always or "," in text or " and " in f" {text} ":
        return f"{{{escaped}}}"
    return escaped


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
    for position, word in enumerate(text.split(" ")):
        held = word
        if first and position == 0:
            held = word[1:]
        if held == held.lower():
            made.append(latex(word))
        else:
            made.append(f"{{{latex(word)}}}")
    return " ".join(made)
