"""A source as pandoc is handed it: CSL-JSON, worded so that Chicago comes out of it.

Each rule here answers something that pandoc or the style would else print wrongly; what can be
mended only in what they print is in the module `mends`.
"""

import re
from typing import Any

from samizdat.citations.issued import noted
from samizdat.model.csl import Name
from samizdat.model.sources import Source
from samizdat.words.listing import joined
from samizdat.words.shelves import LEVELS
from samizdat.words.tongue import PROGRAM, Tongue

MARKS = dict(zip(LEVELS, "\ue010\ue011\ue012\ue013", strict=True))
"""Signs of nobody's alphabet before each level of a place in an archive, so that a locator can take
the place of what it names more narrowly."""
END = "\ue014"
"""The sign after the last level."""

_LETTER = re.compile(r"(?:an? )?(?:open )?letter\b", re.IGNORECASE)
_NAMES = ("archive", "archive-place", "archive_location")
GLUE = "\ue015"
"""What holds a small particle and a name together; pandoc would part them at a blank."""


def reference(source: Source, tongue: Tongue = PROGRAM) -> dict[str, Any]:
    """What pandoc reads of a source."""
    item = source.csl()
    for field in source.shape.fields:
        value = field.get(source)
        if field.key not in item or not value:
            continue
        if isinstance(item[field.key], dict):
            item[field.key] = noted(value, tongue)
        elif field.is_list:
            item[field.key] = [_name(name) for name in value]
    if source.original_title:
        # The title of a translation is in English, that of its original is not.
        item["original-title"] = f'<span class="nocase">{source.original_title}</span>'
    return _shelved(_interview(_letter(item)), source)


def _letter(item: dict[str, Any]) -> dict[str, Any]:
    """A letter is called by who wrote to whom; its title says the same again.

    Without a recipient it is a paper like others: the style would print "Personal communication".
    """
    if item["type"] != "personal_communication":
        return item
    title = str(item.get("title", ""))
    if not item.get("recipient"):
        if title:
            return {**item, "type": "document"}
        return item
    if _LETTER.match(title):
        return _without(item, ("title", "title-short"))
    return item


def _interview(item: dict[str, Any]) -> dict[str, Any]:
    """An interview without title and interviewer would be a name and a year."""
    if item["type"] == "interview" and not (item.get("title") or item.get("interviewer")):
        return {"genre": "interview", **item}
    return item


def _shelved(item: dict[str, Any], source: Source) -> dict[str, Any]:
    """An archive is asked for fond, opis, delo, list: in this order after its name.

    The style would name them before it.
    """
    levels = source.signature
    if not levels:
        return item
    words = joined(source.archive, source.archive_place, by=", ")
    for level in LEVELS:
        if level in levels:
            joint = ", " if words else ""
            words += MARKS[level] + joint + levels[level]
    return {
        **_without(item, _NAMES),
        "archive": joined(words + END, source.other_location, by=", "),
    }


def _name(name: Name) -> dict[str, str]:
    """A name in quotation marks keeps its small particle: `"von Hagen"` is sorted under V."""
    parts = name.csl()
    if name.is_whole:
        parts["family"] = str(name.bare_family).replace(" ", GLUE)
    return parts


def _without(item: dict[str, Any], variables: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if name not in variables}
