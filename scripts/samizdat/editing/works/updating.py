"""What others know better of works that are in the register, typed there where it is asked for."""

from collections.abc import Iterable, Iterator

from samizdat.editing.entries import RegisterError, field_lines, scalar
from samizdat.editing.fixes import edited
from samizdat.editing.works.adding import Difference, Outcome
from samizdat.findings import Edit
from samizdat.model.library import Register
from samizdat.model.sources import Source
from samizdat.reading.yaml import read_yaml


def updated(
    text: str, register: Register[Source], outcomes: Iterable[Outcome]
) -> tuple[str, list[str]]:
    """The text of the register with the differences typed, and those that a hand must type.

    Raises RegisterError where the text would not be read as a register afterwards.
    """
    edits: list[Edit] = []
    by_hand: list[str] = []
    for outcome in outcomes:
        if outcome.state != "changed":
            continue
        if outcome.id not in register.positions:
            continue
        missing: list[Difference] = []
        for difference in outcome.differences:
            edit = _edit(register, outcome.id, difference)
            if not difference.ours and not register.where(outcome.id).end_line:
                missing.append(difference)
            elif edit:
                edits.append(edit)
            else:
                by_hand.append(f"{outcome.id}: {difference}")
        edits += _insertion(register, outcome.id, missing)
    after = edited(text, edits)
    read = read_yaml(after.removeprefix("\ufeff"), register.path)
    if not isinstance(read.value, list) or len(read.value) < len(register):
        raise RegisterError(f"{register.path} would be broken by it; type the differences by hand")
    return after, by_hand


def _edit(register: Register[Source], key: str, difference: Difference) -> Edit | None:
    """What types a value in the place of another, where it is known where that one ends."""
    where = register.where(key, difference.field)
    if not difference.ours or not where.end_line or isinstance(difference.value, list):
        return None
    return Edit(where, scalar(difference.value))


def _insertion(
    register: Register[Source], key: str, missing: Iterable[Difference]
) -> Iterator[Edit]:
    """What adds fields behind the type of a work, each in lines of its own."""
    lines: list[str] = []
    for difference in missing:
        lines += field_lines(difference.field, difference.value)
    if not lines:
        return
    indent = " " * (register.where(key).column - 1)
    line, column = register.where(key, "type").end
    here = register.where(key, "type")._replace(
        line=line, column=column, end_line=line, end_column=column
    )
    yield Edit(here, "".join(f"\n{indent}{each}" for each in lines))
