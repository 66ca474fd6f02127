"""The tree that pandoc hands out: its parts, walked and changed, and the words in them.

A part is `{"t": "Para", "c": …}`, as the JSON of pandoc's types has it.
"""

from collections.abc import Callable, Iterator
from typing import Any

Part = dict[str, Any]
Change = Callable[[Part], "list[Part] | None"]
"""What stands in the place of a part; None leaves it."""

BLANKS = frozenset({"Space", "SoftBreak", "LineBreak"})


def changed(value: Any, change: Change) -> Any:
    """A tree with parts changed from the innermost outwards."""
    if isinstance(value, list):
        found: list[Any] = []
        for item in value:
            made = changed(item, change)
            instead = change(made) if isinstance(made, dict) and "t" in made else None
            if instead is None:
                found.append(made)
            else:
                found += instead
        return found
    if isinstance(value, dict):
        return {key: changed(held, change) for key, held in value.items()}
    return value


def parts(value: Any, *names: str) -> Iterator[Part]:
    """Every part of some names, in the order of the text; what is in one comes after it."""
    if isinstance(value, list):
        for item in value:
            yield from parts(item, *names)
    elif isinstance(value, dict):
        if value.get("t") in names:
            yield value
        yield from parts(list(value.values()), *names)


def words(value: Any) -> str:
    """What a part says, without notes; blocks are told apart by line breaks."""
    return "".join(_words(value)).strip()


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _words(item)
    elif isinstance(value, dict):
        yield from _words_of_part(value)


_VERBATIM = frozenset({"Code", "Math", "RawInline", "CodeBlock", "RawBlock"})
_LINES = frozenset({"Para", "Plain", "Header"})


def _words_of_part(part: Part) -> Iterator[str]:
    name, content = part.get("t"), part.get("c")
    if name == "Str":
        yield str(content)
    elif name in BLANKS:
        yield " "
    elif name == "Note" or content is None:
        return
    elif name in _VERBATIM:
        yield str(content[1])
    elif name == "Quoted":
        marks = {"SingleQuote": "‘’"}.get(content[0]["t"], "“”")
        yield marks[0] + "".join(_words(content[1])) + marks[1]
    elif name in ("Cite", "Link", "Image", "Span", "Div"):
        yield from _words(content[1])
    else:
        yield from _words(content)
        if name in _LINES:
            yield "\n"


def text_of(text: str) -> list[Part]:
    """Words as inline parts."""
    found: list[Part] = []
    for number, word in enumerate(text.split()):
        if number:
            found.append({"t": "Space"})
        found.append({"t": "Str", "c": word})
    return found


def classes(part: Part) -> list[str]:
    """The classes of a span, a division or a heading."""
    at = 1 if part["t"] == "Header" else 0
    named: list[str] = part["c"][at][1]
    return named


def id_of(part: Part) -> str:
    """The id by which links find a part."""
    at = 1 if part["t"] == "Header" else 0
    return str(part["c"][at][0])
