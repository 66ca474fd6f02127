"""A page: what stands in it and where it goes."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from samizdat.model.fragment import ContentsLine


@dataclass(frozen=True, slots=True)
class Searched:
    """What a search should find of a page, as HTML: no contents, no apparatus."""

    text: str
    notes: str = ""
    """The notes under their heading."""


@dataclass(frozen=True, slots=True)
class Finished:
    """What stands in a page, as HTML around fragments; nothing in it is to be parsed again."""

    html: str
    contents: tuple[ContentsLine, ...] = ()
    """Its headings in their order, the title first."""

    anchors: frozenset[str] = frozenset()
    """Every id that a link may lead to."""

    searched: Searched = field(default_factory=lambda: Searched(""))
    """What a search should find of it."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What the engine must know of a page that it renders itself."""

    title: str = ""
    """The heading as it stands in the body after which the contents are to stand, if any are."""

    blocks: tuple[str, ...] = ()
    """Blocks of HTML that we have written into the body."""

    ending: str = ""
    """The block of HTML that we have written below the author's text and notes."""

    contents: tuple[ContentsLine, ...] = ()
    """The headings in the ending."""

    has_notes: bool = False
    """The engine lists notes, which are to stand above the ending."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site, and the file that it is in the staged tree."""

    uri: str
    """Its path in the staged tree: `essays/the-banner.md`."""

    body: str
    """Markdown for any engine: authors' words with links and footnotes, our own parts as HTML."""

    finished: Finished | None = None
    """What stands on the page; None where the engine renders the body."""

    meta: Mapping[str, object] = field(default_factory=dict)
    """What the theme should know: title, description, kind."""

    source: str | None = None
    """The file that an editor changes to change this page, from the collection's root."""

    updated: str = ""
    """The day of the last change of substance, for the sitemap; empty where nobody keeps it."""

    rendered: Rendered = field(default_factory=Rendered)
    """Of a page that the engine renders."""

    @property
    def text(self) -> str:
        """The staged file: front matter, then the body."""
        # JSON is YAML, so every value survives without a thought about quoting.
        rows = [
            f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in self.meta.items()
        ]
        return "\n".join(["---", *rows, "---", "", self.body])


class Making(NamedTuple):
    """A page before it is made: whoever needs one page need not wait for all."""

    uri: str
    """Where it will stand in the staged tree."""

    make: Callable[[], Page]
