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
    "born": DeedWords(("born",), ("birth",), bare=("born", "came into the world")),
    "killed": DeedWords(
        ("shot", "executed", "hanged", "guillotined", "beheaded", "killed", "assassinated",
         "murdered", "put to death", "done to death", "sent to the scaffold", "led to the scaffold",
         "gunned down", "cut down", "stabbed to death", "beaten to death", "garrotted"),
        ("execution", "shooting", "hanging", "murder", "assassination", "killing"),
        ("shot", "executed", "hanged", "killed", "murdered", "assassinated"),
        ("shoot", "execut", "kill", "murder", "die"),
    ),
    "died": DeedWords(
        ("died", "dies"), ("death",), (), ("dead", "die"),
        ("died", "dies", "perished", "passed away", "breathed his last", "breathed her last",
         "met his death", "met her death", "lost his life", "lost her life", *SUICIDE),
    ),
    "arrested": DeedWords(
        ("arrested", "seized", "detained", "taken into custody", "placed under arrest",
         "put under arrest", "apprehended"),
        ("arrest", "detention", "seizure"),
        ("arrested", "arrests", "detained", "seized", "apprehended"),
        ("arrest", "detain", "custody", "seized"),
    ),
    "tried": DeedWords(
        ("tried", "court-martialled", "put on trial", "brought to trial"), ("trial",), (),
        ("tries", "trial", "tried"),
        ("stood trial", "faced trial", "went on trial", "came to trial"),
    ),
    "released": DeedWords(
        ("released", "freed", "set free", "let go", "let out", "set at liberty", "discharged"),
        ("release",), ("released", "freed"),
        ("free", "releas", "recalled"),
        ("came free", "went free", "walked free", "came out of prison", "left prison",
         "walked out of prison", "left the prison", "walked out of the prison", "left the camp",
         "regained his freedom", "regained her freedom", "came out of the camp"),
    ),
    "dismissed": DeedWords(
        ("dismissed", "removed", "sacked", "relieved of his post", "relieved of his command"),
        ("dismissal", "removal"), ("dismissed", "sacked"), ("dismiss", "remov", "lose"),
        ("resigned", "stepped down", "lost his post", "lost his command", "lost his office",
         "lost her post"),
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
