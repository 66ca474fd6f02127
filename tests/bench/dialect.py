"""What each rule of the dialect is worth: the property tests with one rule after another taken out.

A rule without which no property test fails is one that nobody would miss if it were lost. With
`--examples N` the tests are tried on N texts each instead, at random and with all rules.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from hypothesis import Phase, settings

from samizdat.prose import freezing, reader
from samizdat.prose.blocks import RULES as BLOCK_RULES
from samizdat.prose.inline import emphasis, parts
from tests.prose import test_reader
from tests.prose.test_rules import OURS, rules

PROPERTIES: tuple[Any, ...] = (
    test_reader.test_pages_are_read_as_they_are_rendered,
    test_reader.test_words_are_read_as_they_are_rendered,
)
WORD_RULES = parts.RULES
READER: Any = reader
"""Where rules are replaced, which no program does."""

STEPS: dict[str, tuple[Any, str, Callable[..., Any]]] = {
    "fences": (reader, "fences", lambda text: ([], [])),  # noqa: ARG005
    "comments": (reader, "comments_of", lambda text, source: ((), text)),  # noqa: ARG005
    "raw_html": (reader, "raw_html", lambda text: []),  # noqa: ARG005
    "emphasis": (emphasis, "pairs", lambda mask: []),  # noqa: ARG005
    "attributes": (parts, "attributes_at", lambda text, start: None),  # noqa: ARG005
    "attributes_of_blocks": (freezing, "attributes_at", lambda text, start: None),  # noqa: ARG005
}
"""Steps beside the lists of rules: where each stands, and what does nothing in its place."""


@contextmanager
def without(name: str) -> Iterator[None]:
    """Read texts with one rule or step less."""
    place, attribute, nothing = STEPS.get(name, (reader, "RULES", None))
    kept = getattr(place, attribute)
    if nothing:
        setattr(place, attribute, nothing)
    else:
        READER.RULES = tuple(rule for rule in BLOCK_RULES if rule.__name__ != name)
        parts.RULES = tuple(rule for rule in WORD_RULES if rule.__name__ != name)
    try:
        yield
    finally:
        setattr(place, attribute, kept)
        READER.RULES, parts.RULES = BLOCK_RULES, WORD_RULES


def failing() -> dict[str, str]:
    """The properties that do not hold, each with the text that shows it."""
    found: dict[str, str] = {}
    for test in PROPERTIES:
        try:
            test()
        except (Exception, BaseExceptionGroup) as error:
            notes = " ".join(getattr(error, "__notes__", ()))
            found[test.__name__] = " ".join(notes.split()) or type(error).__name__
    return found


def set_up(examples: int | None) -> None:
    """Look for a text that differs, not for the shortest; at random where a number is given."""
    for test in PROPERTIES:
        given = test._hypothesis_internal_use_settings
        changed = settings(given, phases=(Phase.explicit, Phase.generate))
        if examples:
            changed = settings(given, max_examples=examples, derandomize=False, database=None)
        test._hypothesis_internal_use_settings = changed


def main(arguments: Sequence[str]) -> None:
    """Say of each rule which property fails without it."""
    parser = argparse.ArgumentParser(prog="scripts/bench dialect", description=__doc__)
    parser.add_argument("--examples", type=int, help="texts, with all rules")
    wanted = parser.parse_args(arguments)
    set_up(wanted.examples)
    for test, said in failing().items():
        print(f"with all rules {test} fails: {said}")
    if wanted.examples:
        return
    lost = 0
    for name in (*STEPS, *rules()):
        if name in OURS:
            continue
        with without(name):
            found = failing()
        lost += not found
        print(f"{name:24}{', '.join(found) or 'NOTHING FAILS'}", flush=True)
    print(f"\n{lost} can be taken out unnoticed")
