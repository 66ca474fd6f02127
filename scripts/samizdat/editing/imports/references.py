"""References as people type them into notes, and the one work of a register that they may mean.

A reference means a work when nothing that it says is missing in the record: the family name, each
word of the title, the year. Two that fit, or a word too many, and it stays as it was typed.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from samizdat.editing.imports.locators import split_locator
from samizdat.model.sources import Source
from samizdat.words.ids import slug
from samizdat.words.shelves import LEVELS, place_of
from samizdat.words.transliteration import latin_slug

_IBID = re.compile(r"(?:ibid|ibidem|idem|там же|ebd|ebenda)\b[.,]?\s*", re.IGNORECASE)
_PREFIX = re.compile(
    r"(?P<words>(?:see also|see|cf|compare|quoted in|cited in|см\. также|см|ср)\b\.?,?)\s+",
    re.IGNORECASE,
)
_SHELF = re.compile(r"\b(?:ф|f|фонд|fond)\.?\s*\d", re.IGNORECASE)
_SMALL = frozenset({
    "a", "an", "and", "as", "at", "books", "by", "de", "ed", "edited", "eds", "for", "from", "i",
    "in", "iz", "izd", "izdatelstvo", "la", "na", "of", "on", "or", "press", "publishers", "the",
    "to", "trans", "translated", "und", "university", "v", "verlag",
})  # fmt: skip
_POINTS = re.compile(r"(?<=\d)\.\s+(?=[^\W\d]+\.)")
"""Where Russian notes have a full stop between two levels of an archive, we have a comma."""

_REFERENCE = re.compile(r"\(\D*\d{4}\)|\b(?:pp?|с)\.\s*\d|,\s*\d+(?:[–-]\d+)?\.?$|https?://")
MOST_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Reference:
    """A work that a note names, and where in it."""

    id: str
    prefix: str = ""
    locator: str = ""


@dataclass(slots=True)
class Reader:
    """Reads the notes of a text one after another, since `Ibid.` looks back."""

    sources: dict[str, Source]
    last: str = ""
    """The work of the note before, where that named one and no other."""

    named: set[str] = field(default_factory=set)
    """Works that were named before; a family name alone may stand for one of these."""

    _words: dict[str, frozenset[str]] = field(default_factory=dict)

    def read(self, note: str) -> list[Reference]:
        """The works of a note that is nothing but references; empty for any other."""
        found: list[Reference] = []
        for segment in note.strip().rstrip(".").split(";"):
            reference = self._reference(segment.strip())
            if reference is None:
                self.last = ""
                return []
            found.append(reference)
            self.last = reference.id
        self.named.update(reference.id for reference in found)
        if len(found) > 1:
            self.last = ""
        return found

    def _reference(self, segment: str) -> Reference | None:
        prefix = ""
        match = _PREFIX.match(segment)
        if match:
            prefix = match["words"][0].lower() + match["words"][1:]
            segment = segment[match.end() :]
        ibid = _IBID.match(segment)
        if ibid:
            rest, locator = split_locator(segment[ibid.end() :])
            if rest or not self.last:
                return None
            return Reference(self.last, prefix, locator)
        shelf = _SHELF.search(segment)
        if shelf:
            return self._paper(segment, shelf.start(), prefix)
        return self._work(segment, prefix)

    def _paper(self, segment: str, start: int, prefix: str) -> Reference | None:
        """A paper in an archive: everything that its record says of the place is said here."""
        place = place_of(_POINTS.sub(", ", segment[start:]))
        archive = slug_words(segment[:start])
        if place is None or place.rest.strip(" .") or not archive:
            return None
        found: list[Reference] = []
        for key, source in self.sources.items():
            held = source.signature
            if not held or not archive <= slug_words(f"{source.archive} {source.archive_place}"):
                continue
            narrower = [level for level in LEVELS if level in place.levels and level not in held]
            is_same = all(place.levels.get(level) == words for level, words in held.items())
            is_leaf = {**held, "list": ""} == {**place.levels, "list": ""}
            if is_same or is_leaf:
                narrower = narrower or ["list"] * ("list" in place.levels)
                found.append(Reference(key, prefix, _leaves(place.levels, narrower)))
        return found[0] if len(found) == 1 else None

    def _work(self, segment: str, prefix: str) -> Reference | None:
        rest, locator = split_locator(segment)
        said = slug_words(rest) - _SMALL
        if not said:
            return None
        fitting: list[str] = []
        for key, source in self.sources.items():
            if self._fits(key, source, said):
                fitting.append(key)
        if len(fitting) != 1:
            return None
        return Reference(fitting[0], prefix, locator)

    def _fits(self, key: str, source: Source, said: frozenset[str]) -> bool:
        families = _families(source)
        title = slug_words(f"{source.name} {source.title_short or ''}") - _SMALL
        if families and not families & said:
            return False
        if not (said & title) - families and key not in self.named:
            return False
        if not families and not title <= said:
            return False
        return said <= self._all_words(key, source)

    def _all_words(self, key: str, source: Source) -> frozenset[str]:
        """Every word by which a note may describe the work."""
        if key not in self._words:
            people = (*source.author, *source.editor, *source.translator)
            texts = [source.name, source.title_short, source.container_title, source.publisher,
                     source.publisher_place, source.volume, source.issue, source.page,
                     source.collection_title, source.edition, source.archive,
                     source.original_title, source.container_title_short]  # fmt: skip
            texts += [name.reading for name in people]
            if source.issued:
                texts.append(source.issued.edtf.replace("/", " "))
                texts.append(source.issued.words)
            known = set(slug_words(" ".join(text for text in texts if text)))
            for name in people:
                given = slug_words(name.given or "")
                known |= {word[0] for word in given if word}
            self._words[key] = frozenset(known)
        return self._words[key]

    def nearest(self, note: str) -> list[str]:
        """The works that have most in common with a note, the likeliest first; three at most."""
        said = slug_words(note) - _SMALL
        ranked: list[tuple[float, str]] = []
        for key, source in self.sources.items():
            shared = len(said & self._all_words(key, source))
            if _families(source) & said:
                shared += 3
            if shared > 1:
                ranked.append((shared / (len(said) + 1), key))
        ranked.sort(key=lambda pair: (-pair[0], pair[1]))
        return [key for _, key in ranked[:MOST_NEAREST]]


def is_like_a_reference(note: str) -> bool:
    """A note that nobody could read as one is a remark of its author's, and no matter."""
    return bool(_IBID.match(note) or _SHELF.search(note) or _REFERENCE.search(note.strip()))


def slug_words(text: str) -> frozenset[str]:
    """The words of a text in letters of ids, whatever its script."""
    if text.isascii():
        return frozenset(slug(text).split("-")) - {""}
    return frozenset(latin_slug(text).split("-")) - {""}


def _families(source: Source) -> frozenset[str]:
    """The words of the first maker's family name."""
    for name in (*source.author[:1], *source.editor[:1]):
        return slug_words(name.bare_family or name.literal or name.given or "") - _SMALL
    return frozenset()


def _leaves(levels: Mapping[str, str], narrower: Iterable[str]) -> str:
    """What a note says of a place beyond its record: `d. 17, leaf 87`."""
    found: list[str] = []
    for level in narrower:
        words = levels[level]
        if level == "list":
            label, _, numbers = words.partition(" ")
            words = f"{'leaves' if label == 'll.' else 'leaf'} {numbers}"
        found.append(words)
    return ", ".join(found)
