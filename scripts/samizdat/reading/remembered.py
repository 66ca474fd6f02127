"""Files that were read before: what is known of one is said at once, and it is read when asked.

Of a text that has not changed a check needs its front matter, where links in it may lead to, and
what it names. The tree of it is made only where somebody looks at its prose.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeVar

from samizdat.findings import Where
from samizdat.findings.packing import packed, unpacked
from samizdat.memory.book import Book
from samizdat.memory.digests import digest_of
from samizdat.memory.recollection import Recollection
from samizdat.model.documents import Document, Places, Prose
from samizdat.model.essays import Essay, EssayFrontMatter
from samizdat.model.shapes import Path
from samizdat.reading.documents import read_home, read_page
from samizdat.reading.yaml import YamlText

T = TypeVar("T")


class Remembered(Recollection):
    """What is known of files, from the book of a collection."""

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book

    def recall(self, key: Hashable, make: Callable[[], T]) -> T:
        """What a file is read as; a text that has not changed is not read again."""
        match key:
            case ("essay", str(path), str(text)):
                found: Any = self._essay(path, text, make)
            case ("document", str(path), str(text)):
                found = self._document(path, text, make)
            case _:
                found = super().recall(key, make)
        return found  # type: ignore[no-any-return]  # it is what `make` would make

    def keep(self, key: Hashable, make: Callable[[], T]) -> T:
        """What a file says as YAML."""
        match key:
            case ("yaml", str(path), str(text)):
                return self._yaml(path, text, make)  # type: ignore[no-any-return]  # as above
        return super().keep(key, make)

    def _essay(self, path: str, text: str, make: Callable[[], Any]) -> Any:
        name, made_of = f"read {path}", digest_of(text)
        kept = self._book.read(name, made_of)
        if kept is None:
            read, findings = make()
            if isinstance(read, Essay):
                self._book.write(name, made_of, _of_essay(read) | packed(findings))
            return read, findings
        essay = Essay(
            EssayFrontMatter.model_validate(kept["front"]),
            _Unread.of(path, text, kept, lambda: _text_of(make()[0])),
        )
        treated = {noun: tuple(keys) for noun, keys in kept["treated"].items()}
        essay.__dict__.update(cited=tuple(kept["cited"]), treated=treated)
        return essay, list(unpacked(kept))

    def _document(self, path: str, text: str, make: Callable[[], Any]) -> Any:
        name, made_of = f"read {path}", digest_of(text)
        kept = self._book.read(name, made_of)
        if kept is None:
            document, yaml_text = make()
            if document and _is_sound(document, yaml_text):
                self._book.write(name, made_of, _of_document(document))
            return document, yaml_text
        document = _Unread.of(path, text, kept, lambda: make()[0])
        return document, YamlText(document.front, document.places)

    def _yaml(self, path: str, text: str, make: Callable[[], Any]) -> Any:
        name, made_of = f"yaml {path}", digest_of(text)
        kept = self._book.read(name, made_of)
        if kept is None:
            yaml_text: YamlText = make()
            if yaml_text.value is not None:
                value = {"value": yaml_text.value} | packed(yaml_text.findings)
                self._book.write(name, made_of, value)
            return yaml_text
        again = _Once(make)
        return YamlText(
            kept["value"],
            Places(path, _Later(lambda: again.made.places.values)),
            _Later(lambda: again.made.keys),
            list(unpacked(kept)),
        )


def _of_document(document: Document) -> dict[str, Any]:
    return {
        "body_start": document.body_start,
        "front": document.front,
        "anchors": sorted(document.anchors),
    }


def _of_essay(essay: Essay) -> dict[str, Any]:
    told = {"cited": essay.cited, "treated": essay.treated}
    return _of_document(essay.document) | told


def _is_sound(document: Document, yaml_text: YamlText) -> bool:
    """Nothing is wrong in its front matter, whichever page it is."""
    wrong = [*yaml_text.findings, *read_home(document, yaml_text)[1]]
    return not wrong and not read_page(document, yaml_text)[1]


def _text_of(read: Essay | Document) -> Document:
    if isinstance(read, Essay):
        return read.document
    return read


class _Once:
    """Something that is made when it is first asked for."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make = make

    @cached_property
    def made(self) -> Any:
        """It, made."""
        return self._make()


class _Unread(Document):
    """A text of which the front matter is known, and that is read where somebody looks further."""

    __slots__ = ("_anchors", "_whole")
    _anchors: frozenset[str]
    _whole: _Once

    @classmethod
    def of(
        cls, path: str, text: str, kept: Mapping[str, Any], read: Callable[[], Document]
    ) -> "_Unread":
        """The same text; `read` reads it."""
        own, whole = cls.__new__(cls), _Once(read)
        given = {
            "path": path,
            "text": text,
            "body_start": kept["body_start"],
            "front": kept["front"],
            "places": Places(path, _Later(lambda: whole.made.places.values)),
            "inserted": (),
            "_anchors": frozenset(kept["anchors"]),
            "_whole": whole,
        }
        for name, value in given.items():
            object.__setattr__(own, name, value)
        return own

    @property
    def prose(self) -> Prose:
        """Its prose, for which it is read."""
        prose: Prose = self._whole.made.prose
        return prose

    @property
    def anchors(self) -> frozenset[str]:
        """Every id that a link may lead to."""
        return self._anchors


class _Later(Mapping[Path, Where]):
    """Where values stand, which is looked up in the file when somebody asks."""

    def __init__(self, make: Callable[[], Mapping[Path, Where]]) -> None:
        self._real = _Once(make)

    def __getitem__(self, path: Path) -> Where:
        where: Where = self._real.made[path]
        return where

    def __contains__(self, path: object) -> bool:
        return path in self._real.made

    def __iter__(self) -> Iterator[Path]:
        return iter(self._real.made)

    def __len__(self) -> int:
        return len(self._real.made)
