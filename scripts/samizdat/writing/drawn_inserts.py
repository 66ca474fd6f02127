"""Inserts as HTML: the figure or the events under the author's caption."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from samizdat.drawings.charts import chart
from samizdat.model.events import Event
from samizdat.model.pictures import Framed
from samizdat.writing.plain import Placed
from samizdat.writing.room import Room
from samizdat.writing.shown_pictures import credits_of, shown
from samizdat.writing.template import as_block


@dataclass(frozen=True, slots=True)
class Row:
    """An event with the number of its note."""

    event: Event
    ref: Markup


IN_MARKDOWN = ' markdown="1"'
"""Says to Python-Markdown that what stands in an element is Markdown; others look on their own."""

_HOLDING = re.compile(r"<fig(?:ure|caption)\b[^<>]*(?=>)")
"""The tag of an element in which a caption stands."""

_CAPTION = "\ufdd0\ufdd1"


def around(placed: Placed, room: Room) -> tuple[str, str]:
    """An insert as HTML before and after its caption, which is Markdown and has all the notes."""
    html = as_block(drawn(placed, room, caption=Markup(_CAPTION)))  # noqa: S704  a sign of ours
    before, _, after = html.partition(_CAPTION)
    return _HOLDING.sub(rf"\g<0>{IN_MARKDOWN}", before.strip("\n")), after.strip("\n")


def drawn(placed: Placed, room: Room, *, caption: Markup, refs: Sequence[Markup] = ()) -> Markup:
    """An insert with its caption; without `refs` no event has a note."""
    templates, figure = room.answers.templates, placed.insert.figure
    if figure:
        return templates.fill(
            "insert-figure",
            room=room,
            caption=caption,
            figure=figure,
            drawing=chart(figure, room.answers.tongue),
            amount=room.answers.tongue.number,
        )
    framed = placed.insert.framed
    if framed:
        return _pictured(framed, room, caption=caption if placed.caption else Markup(""))
    events = placed.insert.events
    given = refs or [Markup("")] * len(events)
    rows = [Row(event, ref) for event, ref in zip(events, given, strict=True)]
    return templates.fill("insert-timeline", room=room, caption=caption, rows=rows)


def _pictured(framed: Framed, room: Room, *, caption: Markup) -> Markup:
    answers = room.answers
    prepared = answers.pictures.get(framed.address)
    return answers.templates.fill(
        "insert-picture",
        framed=framed,
        address=room.at(framed.address),
        image=shown(framed.address, framed.alt, prepared, room.page),
        caption=caption,
        credits=tuple(credits_of(framed.picture, answers.tongue)),
    )
