"""Words of English for what is done to people: data, no rules."""

from typing import NamedTuple


class DeedWords(NamedTuple):
    """How a deed is told: `was arrested`, `the arrest of`, `arrested him`."""

    verbs: tuple[str, ...]
    nouns: tuple[str, ...] = ()
    actives: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    """What else a line of a timeline may have for it."""

    bare: tuple[str, ...] = ()
    """Verbs that need no `was`: `he died`, `she came free`."""


SUICIDE = (
    r"(?:shot|hanged|killed|poisoned|drowned)\s+(?:himself|herself)",
    r"committed\s+suicide",
    r"took\s+(?:his|her)\s+own\s+life",
)
"""Who does so dies of it."""

DEEDS = {
    "born": DeedWords(("born",), ("birth",), bare=("born",)),
    "killed": DeedWords(
        ("shot", "executed", "hanged", "guillotined", "beheaded", "killed", "assassinated",
         "murdered"),
        ("execution", "shooting", "hanging", "murder", "assassination", "killing"),
        ("shot", "executed", "hanged", "killed", "murdered", "assassinated"),
        ("shoot", "execut", "kill", "murder", "die"),
    ),
    "died": DeedWords(
        ("died", "dies"), ("death",), (), ("dead", "die"), ("died", "dies", *SUICIDE),
    ),
    "arrested": DeedWords(
        ("arrested", "seized", "detained"), ("arrest",),
        ("arrested", "arrests", "detained", "seized"),
        ("arrest", "detain", "custody", "seized"),
    ),
    "tried": DeedWords(
        ("tried", "court-martialled"), ("trial",), (), ("tries", "trial", "tried"),
        ("stood trial", "faced trial", "went on trial", "came to trial"),
    ),
    "released": DeedWords(
        ("released", "freed", "set free"), ("release",), ("released", "freed"),
        ("free", "releas", "recalled"),
        ("came free", "went free", "walked free", "came out of prison", "left prison"),
    ),
    "dismissed": DeedWords(
        ("dismissed", "removed"), ("dismissal",), ("dismissed",), ("dismiss", "remov", "lose"),
        ("resigned", "stepped down"),
    ),
    "appointed": DeedWords(
        ("appointed", "named", "made"), ("appointment",), (), ("become", "appoint"),
        ("appointed", "became", "becomes", "took over", "replaced", "succeeded"),
    ),
}  # fmt: skip
"""What is done to people, by its name in findings."""

_aside: list[str] = []
_every: list[str] = []
for _words in DEEDS.values():
    _aside += [*_words.verbs, *_words.bare]
    _every += [*_words.verbs, *_words.nouns, *_words.actives, *_words.bare]
EVERY_DEED = tuple(_every)
"""Every word that tells one."""

DEEDS_ASIDE = tuple(_aside)
"""What may be told of somebody between commas."""
