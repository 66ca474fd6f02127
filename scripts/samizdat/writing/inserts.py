"""Inserts as HTML: the figure or the events under the author's caption."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from samizdat.drawings.charts import amount, chart
from samizdat.model.events import Event
from samizdat.writing.plain import Placed
from samizdat.writing.room import Room


@dataclass(frozen=True, slots=True)
class Row:
    """An event with the number of its note."""

    event: Event
    ref: Markup


def drawn(
    placed: Placed, room: Room, *, caption: Markup | None = None, refs: Sequence[Markup] = ()
) -> Markup:
    """An insert; without a caption where that and the notes stand in the text around it."""
    templates, figure = room.answers.templates, placed.insert.figure
    if figure:
        return templates.fill(
            "insert-figure",
            room=room,
            caption=caption,
            figure=figure,
            drawing=chart(figure),
            amount=amount,
        )
    events = placed.insert.events
    given = refs or [Markup("")] * len(events)
    rows = [Row(event, ref) for event, ref in zip(events, given, strict=True)]
    return templates.fill("insert-timeline", room=room, caption=caption, rows=rows)
