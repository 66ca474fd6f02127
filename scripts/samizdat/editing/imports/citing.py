"""Citations of a text that is brought: fields of reference managers, and notes that name works."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from samizdat.editing.imports.locators import locator_of
from samizdat.editing.imports.nodes import Part, changed, parts, text_of, words
from samizdat.editing.imports.references import Reader, Reference, is_like_a_reference
from samizdat.model.sources import Source

_SIGN = re.compile(r"[.,;:!?]+[”’\"»]?")
_ONLY_SIGNS = re.compile(r"[\s.;,]*")


@dataclass(slots=True)
class Cited:
    """A text with its citations in our way."""

    blocks: list[Part]
    citations: int = 0
    """Works that are cited, from fields and from notes."""

    notes_read: int = 0
    """Notes of words that have become citations."""

    notes: int = 0
    """Notes that stay."""

    unread: list[tuple[str, list[str]]] = field(default_factory=list)
    """Notes that name a work which cannot be told: their words, and the nearest ids."""

    unknown: list[str] = field(default_factory=list)
    """Keys that no register has."""


def with_citations(
    blocks: list[Part], keys: Mapping[str, str], sources: Mapping[str, Source]
) -> Cited:
    """Blocks in which works are cited by our ids; `keys` has the ids of the file's own keys."""
    found = Cited(blocks)
    citer = _Citer(found, keys, sources)
    found.blocks = changed(found.blocks, citer.change)
    found.blocks = changed(found.blocks, _set_behind)
    found.notes = sum(1 for _ in parts(found.blocks, "Note"))
    return found


class _Citer:
    def __init__(
        self, found: Cited, keys: Mapping[str, str], sources: Mapping[str, Source]
    ) -> None:
        self.found, self.keys, self.sources = found, keys, sources
        self.reader = Reader(dict(sources))

    def change(self, part: Part) -> list[Part] | None:
        if part["t"] == "Cite":
            return self._cite(part)
        if part["t"] == "Note":
            return self._note(part)
        return None

    def _cite(self, part: Part) -> list[Part]:
        before: list[Part] = []
        cited: list[Any] = []
        for one in part["c"][0]:
            key = self.keys.get(one["citationId"], one["citationId"])
            if key not in self.sources:
                self.found.unknown.append(key)
            if one["citationMode"]["t"] == "AuthorInText" and key in self.sources:
                source = self.sources[key]
                names = [name.bare_family or name.literal or "" for name in source.author]
                before += [*text_of(" and ".join(names)), {"t": "Space"}]
            prefix, suffix = words(one["citationPrefix"]), words(one["citationSuffix"])
            cited.append(_citation(Reference(key, prefix, locator_of(suffix))))
            self.reader.named.add(key)
        self.found.citations += len(cited)
        self.reader.last = cited[0]["citationId"] if len(cited) == 1 else ""
        return [*before, {"t": "Cite", "c": [cited, []]}]

    def _note(self, part: Part) -> list[Part] | None:
        inside = list(parts(part["c"], "Cite"))
        text = words(part["c"])
        if inside:
            # A note that is nothing but a citation would be a note around a note.
            if len(part["c"]) == 1 and _ONLY_SIGNS.fullmatch(text):
                every: list[Any] = []
                for cite in inside:
                    every += cite["c"][0]
                return [{"t": "Cite", "c": [every, []]}]
            return None
        references = self.reader.read(text) if len(part["c"]) == 1 else []
        if references:
            self.found.notes_read += 1
            self.found.citations += len(references)
            return [{"t": "Cite", "c": [[_citation(each) for each in references], []]}]
        if is_like_a_reference(text):
            self.found.unread.append((text, self.reader.nearest(text)))
        return None


def _citation(reference: Reference) -> Part:
    prefix: Sequence[Part] = text_of(reference.prefix)
    suffix: Sequence[Part] = text_of(reference.locator)
    if suffix:
        suffix = [{"t": "Str", "c": ","}, {"t": "Space"}, *suffix]
    return {
        "citationId": reference.id,
        "citationPrefix": list(prefix),
        "citationSuffix": list(suffix),
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }


def _set_behind(part: Part) -> list[Part] | None:
    """A citation stands behind the punctuation, without a blank: `in September.[@murphy-2005]`."""
    if part["t"] not in ("Para", "Plain"):
        return None
    found: list[Part] = []
    for each in part["c"]:
        sign = _SIGN.match(str(each["c"])) if each["t"] == "Str" else None
        if sign and found and found[-1]["t"] == "Cite":
            cite = found.pop()
            _drop_blank(found)
            found += [{"t": "Str", "c": sign[0]}, cite]
            rest = each["c"][sign.end() :]
            if rest:
                found.append({"t": "Str", "c": rest})
            continue
        if each["t"] == "Cite" and _ends_sentence(found):
            _drop_blank(found)
        found.append(each)
    _drop_blank_before_last(found)
    return [{"t": part["t"], "c": found}]


def _drop_blank(parts_before: list[Part]) -> None:
    if parts_before and parts_before[-1]["t"] in ("Space", "SoftBreak"):
        parts_before.pop()


def _drop_blank_before_last(found: list[Part]) -> None:
    """A citation at the end of a paragraph stands behind its last word."""
    if len(found) > 2 and found[-1]["t"] == "Cite" and found[-2]["t"] == "Space":
        del found[-2]


def _ends_sentence(before: list[Part]) -> bool:
    """What stands before a blank ends in a sign of punctuation."""
    if len(before) < 2 or before[-1]["t"] not in ("Space", "SoftBreak"):
        return False
    last = before[-2]
    return last["t"] == "Str" and re.search(r"[.,;:!?][”’\"»)]?$", str(last["c"])) is not None
