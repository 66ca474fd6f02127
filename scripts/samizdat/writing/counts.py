"""Things that are counted, as a sentence counts them: each language has its own plurals."""

from collections.abc import Mapping

from samizdat.words.tongue import Plural, Tongue

COUNTED: Mapping[str, Plural] = {
    "essay": Plural("{count} essay", "{count} essays"),
    "page": Plural("{count} page", "{count} pages"),
    "person": Plural("{count} person", "{count} people"),
    "place": Plural("{count} place", "{count} places"),
    "event": Plural("{count} event", "{count} events"),
    "institution": Plural("{count} institution", "{count} institutions"),
    "source": Plural("{count} source", "{count} sources"),
    "claim": Plural("{count} claim", "{count} claims"),
    "article": Plural("{count} article", "{count} articles"),
    "figure": Plural("{count} series of figures", "{count} series of figures"),
    "quotation": Plural("{count} quotation", "{count} quotations"),
}
MORE: Mapping[str, Plural] = {
    "person": Plural("{count} more person", "{count} more people"),
    "place": Plural("{count} more place", "{count} more places"),
    "event": Plural("{count} more event", "{count} more events"),
    "institution": Plural("{count} more institution", "{count} more institutions"),
    "claim": Plural("{count} more claim", "{count} more claims"),
    "figure": Plural("{count} more series of figures", "{count} more series of figures"),
    "record": Plural("{count} more record", "{count} more records"),
    "sentence": Plural(
        "{count} more sentence of this essay", "{count} more sentences of this essay"
    ),
}
"""What a list that is folded up still holds."""


def counted(tongue: Tongue, noun: str, count: int, several: str = "") -> str:
    """So many of a kind: `65 people`; of a kind that is not ours, in its own words."""
    plural = COUNTED.get(noun, Plural(f"{{count}} {noun}", f"{{count}} {several or noun + 's'}"))
    return tongue.counted(plural, count)


def more(tongue: Tongue, noun: str, count: int) -> str:
    """So many of a kind that a list still holds: `20 more claims`."""
    plural = MORE.get(noun, Plural(f"{{count}} more {noun}", f"{{count}} more {noun}s"))
    return tongue.counted(plural, count)
