"""Languages by their letters: `ru`, `en`, `sr-Latn` (BCP 47)."""

import re

_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")


def is_language(tag: str) -> bool:
    """A text has the form of a language, with a script or a country after it or without."""
    return _TAG.fullmatch(tag) is not None
