"""Languages by their letters: `ru`, `en`, `sr-Latn` (BCP 47)."""

import re

_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")


ENGLISH = "en"

_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}
)
"""Languages that are usually written from right to left (CLDR, characterOrder)."""

_SCRIPTS_TO_LEFT = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Syrc", "Thaa"})


def direction(tag: str) -> str:
    """How a language is written, as HTML says it: `rtl` or `ltr`; a named script decides."""
    language, *others = tag.replace("_", "-").split("-")
    for part in others:
        if len(part) == 4 and part.isalpha():
            return "rtl" if part.capitalize() in _SCRIPTS_TO_LEFT else "ltr"
    return "rtl" if language.lower() in _RIGHT_TO_LEFT else "ltr"


def name_of(tag: str) -> str:
    """What a language calls itself: `Deutsch`; its letters where that is not known."""
    from babel import Locale, UnknownLocaleError  # only a site in several languages asks

    try:
        name = Locale.parse(tag, sep="-").get_display_name()
    except (UnknownLocaleError, ValueError):
        name = None
    return name or tag


def main_part(tag: str) -> str:
    """A language without the script or the country that follows: `en` of `en-GB`."""
    return tag.replace("_", "-").partition("-")[0].lower()


def is_of(tag: str, language: str) -> bool:
    """A tag names that language, whatever script or country follows: `en-GB` is English."""
    return main_part(tag) == language


def is_language(tag: str) -> bool:
    """A text has the form of a language, with a script or a country after it or without."""
    return _TAG.fullmatch(tag) is not None
