"""Words that mean one thing to whoever searches, as the editors list them; none is a record."""

from collections.abc import Mapping

from pydantic import Field

from samizdat.model.fields import Language, Line
from samizdat.model.records import Strict

SYNONYMS = "synonyms"
"""The name of the list, which stands among the registers: `synonyms.yml`."""


class Synonyms(Strict):
    """Words and phrases of which a search takes each for the others."""

    words: Mapping[Language, tuple[Line, ...]] = Field(
        description="Words and phrases that mean one thing, by language: `en: [jail, prison]`."
    )
