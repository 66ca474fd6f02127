"""Pages that the engine renders: our parts wait outside while their text passes the gate.

The engine and other plugins see the text as it would be staged. Just before it is rendered, marks
take the place of our own blocks of HTML; behind the gate the blocks come back.
"""

from collections.abc import Iterable

from samizdat.model.fragment import ContentsLine
from samizdat.model.page import Rendered
from samizdat.words.tongue import Tongue
from samizdat.writing.drawn_inserts import IN_MARKDOWN
from samizdat.writing.gate import Gate
from samizdat.writing.marks import mark, unmarked
from samizdat.writing.outline import contents

NOTES_PLACE = "///Footnotes Go Here///"
"""Where Python-Markdown puts the notes; without it they come last."""

_CONTENTS, _BLOCK = 0, 1
"""The marks of the contents and of the first block."""


def with_marks(markdown: str, parts: Rendered) -> str:
    """The text as the engine is to render it; a block that somebody has changed stays in it."""
    text = unmarked(markdown)
    if parts.ending and text.endswith(parts.ending + "\n"):
        text = text.removesuffix(parts.ending + "\n")
        if parts.has_notes:
            text += f"{NOTES_PLACE}\n\n"
        text += mark(_BLOCK + len(parts.blocks)) + "\n"
    for number, block in enumerate(parts.blocks, _BLOCK):
        text = text.replace(block, mark(number), 1)
    if parts.title:
        text = text.replace(parts.title, f"{parts.title}\n\n{mark(_CONTENTS)}\n", 1)
    return text


def past_the_gate(
    html: str, parts: Rendered, lines: Iterable[ContentsLine], gate: Gate, tongue: Tongue
) -> str:
    """The rendered page, inert, our parts in their places and its contents beneath its title."""
    text = gate.block(html, has_notes=True)
    text = text.replace(f"<p>{mark(_CONTENTS)}</p>", contents(lines, tongue), 1)
    for number, block in enumerate([*parts.blocks, parts.ending], _BLOCK):
        text = text.replace(f"<p>{mark(number)}</p>", block.replace(IN_MARKDOWN, ""), 1)
    return unmarked(text)
