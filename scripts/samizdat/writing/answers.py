"""What pages and exports may ask: the Library, and what was worked out from it."""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from samizdat.citations.typeset import Typeset
from samizdat.knowledge.addresses import Atlas
from samizdat.knowledge.catalogue import catalogue
from samizdat.knowledge.indexes import Index, index
from samizdat.knowledge.mentions import Mention, Relative, Thing, gather, relatives
from samizdat.model.entry import Entry
from samizdat.model.library import Library
from samizdat.writing.fragments import Fragments
from samizdat.writing.gate import inert_line
from samizdat.writing.template import Templates


@dataclass(frozen=True, slots=True)
class Answers:
    """The Library with its addresses, citations, mentions and back references."""

    library: Library
    atlas: Atlas
    typeset: Typeset
    """What pandoc has typeset, past the gate."""

    mentions: Mapping[Thing, tuple[Mention, ...]]
    """Every sentence that names or cites a thing, by scheme and id."""

    index: Index
    relatives: Mapping[str, tuple[Relative, ...]]
    """The essays that have most in common with each, by its slug."""

    catalogue: tuple[Entry, ...]
    """Everything that can be searched for by its name."""

    fragments: Fragments
    """Authors' words as HTML."""

    templates: Templates

    def mentions_of(self, scheme: str, key: str) -> tuple[Mention, ...]:
        """The sentences of the site's essays that name or cite a thing."""
        return self.mentions.get((scheme, key), ())

    def short_title(self, key: str) -> Markup:
        """A source as a later note names it, without its full stop."""
        note = self.typeset.short[key, ""].removesuffix(".")
        note = note.removesuffix(".”") + "”" if note.endswith(".”") else note
        return Markup(note)  # noqa: S704  past the gate


def answers(library: Library, typeset: Typeset, memory: MutableMapping[str, str]) -> Answers:
    """Work out everything that pages ask for, once; `memory` keeps fragments between runs."""
    atlas, mentions = Atlas(library), gather(library)
    return Answers(
        library,
        atlas,
        _inert(typeset),
        mentions,
        index(library),
        relatives(library),
        catalogue(library, atlas, mentions),
        Fragments(library.settings.markdown, memory),
        Templates(),
    )


def _inert(typeset: Typeset) -> Typeset:
    """Notes and bibliography past the gate: what authors type behind a key goes through pandoc."""
    return replace(
        typeset,
        full={form: inert_line(html) for form, html in typeset.full.items()},
        short={form: inert_line(html) for form, html in typeset.short.items()},
        bibliography={key: inert_line(html) for key, html in typeset.bibliography.items()},
        essays={slug: inert_line(html) for slug, html in typeset.essays.items()},
    )
