"""Works added to a collection's register of sources, or compared with what is there."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from samizdat.editing.entries import RegisterError, with_records
from samizdat.editing.files import replace_file
from samizdat.editing.works.adding import Outcome, compare
from samizdat.editing.works.updating import updated
from samizdat.memory.recollection import Recollection
from samizdat.model.sources import SOURCE
from samizdat.reading.registers import read_register
from samizdat.settings import Settings


@dataclass(frozen=True, slots=True)
class Added:
    """What was done with the works of a bibliography."""

    outcomes: tuple[Outcome, ...]
    by_hand: tuple[str, ...]
    """Differences that were asked for and that a machine cannot type."""

    path: str
    is_written: bool

    @property
    def summary(self) -> str:
        """How many works are new, and so on, in a sentence."""
        counted = Counter(outcome.state for outcome in self.outcomes)
        told = ", ".join(f"{number} {state}" for state, number in counted.items())
        if self.is_written:
            return f"{told}; written to {self.path}."
        return f"{told}; nothing was written."


def add_works(
    settings: Settings,
    items: Iterable[Mapping[str, Any]],
    *,
    update: bool = False,
    dry_run: bool = False,
) -> Added:
    """Add the works that the register lacks; with `update`, type what is said better of others.

    Raises RegisterError where the register cannot be read, or cannot be added to; OSError where it
    cannot be written.
    """
    file = settings.registers_dir / f"{SOURCE.plural}.yml"
    there = file if file.exists() else None
    register, findings = read_register(SOURCE, there, settings, Recollection())
    if register.unreadable or register.broken:
        raise RegisterError(f"{findings[0]}\nMend the register first: samizdat check")
    text = file.read_bytes().decode() if there else ""
    outcomes = compare(items, register)
    after, by_hand = text, list[str]()
    if update:
        after, by_hand = updated(text, register, outcomes)
    new = [outcome.text for outcome in outcomes if outcome.state == "new"]
    if new:
        after = with_records(after, new, register.path)
    is_written = after != text and not dry_run
    if is_written:
        replace_file(file, after)
    return Added(tuple(outcomes), tuple(by_hand), register.path, is_written)
