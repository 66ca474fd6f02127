"""What a sentence is about: where a name stands that is no subject."""

import re

from samizdat.words import english_deeds

OBJECT = re.compile(
    rf"\b(?:{'|'.join(english_deeds.PREPOSITIONS)})\s+(?:the\s+)?(?:[A-Z][\w.]*\s+)?$",
    re.IGNORECASE,
)
"""Before a name: it is not what the sentence is about."""
