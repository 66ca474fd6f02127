"""Where links may lead: what a text asks of the others, each question noted.

As long as the answers are the same, so is what is found in the text.
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, NamedTuple, Protocol

from samizdat.knowledge.addresses import Anchors, Atlas, downloads, essay_uri
from samizdat.memory.digests import digest_of
from samizdat.memory.watch import Watch
from samizdat.model.documents import Document
from samizdat.model.essays import Essay
from samizdat.model.library import Library
from samizdat.words.paths import published_at

EVERYTHING = "everything"
"""Asked where somebody looks at more than can be told apart: what was meant by a slip."""


class Standing(NamedTuple):
    """What stands at a path from the root of the site."""

    is_file: bool
    """A file of the collection, or one that is made, as links name it."""

    is_published: bool
    """An address, as browsers name it."""

    is_page: bool
    """A page whose anchors are known."""

    has_anchor: bool
    """It has the anchor that was asked for."""

    hidden: str
    """Where it is an essay that readers do not see: what is to be said of it."""


class Collection(Protocol):
    """What must be known of a collection, so that one can say where links lead."""

    library: Library

    @property
    def essays(self) -> Mapping[str, Essay]:
        """Essays by their slug."""

    @property
    def pages(self) -> Mapping[str, Anchors]:
        """Every page with its anchors."""

    @property
    def atlas(self) -> Atlas:
        """Where everything is to be found."""

    @property
    def documents(self) -> tuple[tuple[Document, str], ...]:
        """Every text with its page."""


class Targets:
    """What links may lead to, in a collection."""

    def __init__(self, known: Collection) -> None:
        self._known, self.watch = known, Watch()
        self._told: dict[tuple[str, ...], Any] = {}
        for name, tell in (("essay", self._essay), ("target", self._target), ("path", self._path)):
            self.watch.can_tell(name, _constant(_Told(tell)))
        self.watch.can_tell(EVERYTHING, self._everything)

    def _ask(self, name: str, tell: Callable[..., Any], *key: str) -> Any:
        self.watch.note(name, key)
        question = (name, *key)
        if question not in self._told:
            self._told[question] = tell(*key)
        return self._told[question]

    def has_essay(self, slug: str) -> bool:
        """There is such an essay, or may be one."""
        return bool(self._ask("essay", self._essay, slug))

    def has_read_essay(self, slug: str) -> bool:
        """There is such an essay, and it could be read."""
        return bool(self._ask("essay", self._essay, slug) == "read")

    def target(self, scheme: str, key: str) -> str:
        """The page, with its anchor, of a thing."""
        return str(self._ask("target", self._target, scheme, key))

    def at(self, path: str, anchor: str = "") -> Standing:
        """What stands at a path."""
        found: Standing = self._ask("path", self._path, path, anchor)
        return found

    def look_at_everything(self) -> None:
        """Note that whatever changes in a text may matter."""
        self.watch.note(EVERYTHING)

    def _essay(self, slug: str) -> str:
        if slug in self._known.essays:
            return "read"
        if slug in self._known.library.broken_essays:
            return "broken"
        return ""

    def _target(self, scheme: str, key: str) -> str:
        return self._known.atlas.target(scheme, key)

    def _path(self, path: str, anchor: str) -> Standing:
        anchors = self._pages.get(path)
        return Standing(
            path in self.files,
            path in self.addresses,
            anchors is not None,
            anchors is not None and anchor in anchors,
            self._hidden.get(path, ""),
        )

    def anchors(self, path: str) -> Anchors:
        """All anchors of a page; whoever looks at them has asked for everything."""
        return self._pages[path]

    @cached_property
    def _pages(self) -> dict[str, Anchors]:
        """Pages by every path that leads to them."""
        found: dict[str, Anchors] = {}
        for uri, anchors in self._known.pages.items():
            found[uri] = found[published_at(uri)] = anchors
        return found

    @cached_property
    def files(self) -> frozenset[str]:
        """Every file that a link may name."""
        library = self._known.library
        texts = {uri for uri in self._known.pages if uri.endswith(".md")}
        broken = {f"essays/{slug}.md" for slug in library.broken_essays}
        return frozenset(texts | broken | library.files.keys() | set(downloads(library)))

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Every address that a browser may ask for."""
        return frozenset({published_at(uri) for uri in self.files})

    @cached_property
    def _hidden(self) -> dict[str, str]:
        """Essays that readers do not see, by each path that leads to them."""
        essays = self._known.library.essays
        public = {essay.slug for essay in essays if essay.is_public}
        found: dict[str, str] = {}
        for essay in essays:
            # Of two essays with one slug the other may be meant: that is another rule's finding.
            if not essay.is_public and essay.slug not in public:
                status = essay.front.status.value
                told = f"{essay.title!r} is not published: its status is {status!r}"
                uri = essay_uri(essay)
                found[uri] = found[published_at(uri)] = told
        return found

    @cached_property
    def _all(self) -> str:
        """A digest of every text with its path."""
        told: list[str] = []
        for document, _ in self._known.documents:
            told += [document.path, document.text]
        return digest_of(*told)

    def _everything(self) -> str:
        return self._all


class _Told:
    """What `Watch` looks a key up in: each is worked out."""

    def __init__(self, tell: Callable[..., Any]) -> None:
        self._tell = tell

    def get(self, key: tuple[str, ...], _: object = None) -> Any:
        """What is answered."""
        return self._tell(*key)


def _constant(value: Any) -> Callable[[], Any]:
    return lambda: value
