"""What pages and exports may ask: what is known, and the sources as they are typeset."""

from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TypeVar

from markupsafe import Markup

from samizdat.citations.notes import without_stop
from samizdat.citations.sheets import Form
from samizdat.citations.typeset import Typeset
from samizdat.drawings.earth import World
from samizdat.knowledge.addresses import Atlas
from samizdat.knowledge.evidence import SECOND_HAND
from samizdat.knowledge.indexes import Index
from samizdat.knowledge.known import Known
from samizdat.knowledge.mentions import Mention
from samizdat.knowledge.relatives import Relative
from samizdat.model.entry import Entry
from samizdat.model.library import Library
from samizdat.model.pictures import Prepared
from samizdat.words.tongue import Tongue
from samizdat.writing.fragments import Fragments
from samizdat.writing.gate import InertLines
from samizdat.writing.scripts import Scripts
from samizdat.writing.template import Templates

K = TypeVar("K")

_LINES = InertLines()

NO_PICTURES: Mapping[str, Prepared] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Answers:
    """A Library with all that follows from it, and its citations as pandoc typeset them."""

    known: Known
    typeset: Typeset
    """What pandoc has typeset, past the gate."""

    fragments: Fragments
    """Authors' words as HTML."""

    templates: Templates
    scripts: Scripts
    """Marks words in another script with the language that the collection has said."""

    places: Mapping[str, int]
    """Where each source stands in the bibliography, counted from 0."""

    lines: InertLines
    """The gate for lines that are no author's fragment: sentences of essays, notes of pandoc."""

    world: World
    """The land and the water of all maps."""

    pictures: Mapping[str, Prepared] = field(default_factory=dict)
    """Pictures as pages show them, by site address."""

    @property
    def library(self) -> Library:
        """The collection, with its inserts written out."""
        return self.known.library

    @property
    def atlas(self) -> Atlas:
        """Where everything is to be found."""
        return self.known.atlas

    @property
    def index(self) -> Index:
        """The registers read backwards."""
        return self.known.index

    @property
    def relatives(self) -> Mapping[str, tuple[Relative, ...]]:
        """The essays that have most in common with each, by its slug."""
        return self.known.relatives

    @property
    def catalogue(self) -> tuple[Entry, ...]:
        """Everything that can be searched for by its name."""
        return self.known.catalogue

    @property
    def tongue(self) -> Tongue:
        """The words of the program, in the language of the site."""
        return self.known.tongue

    def mentions_of(self, scheme: str, key: str) -> tuple[Mention, ...]:
        """The sentences of the site's essays that name or cite a thing."""
        return self.known.mentions.get((scheme, key), ())

    def in_bibliography(self, keys: Iterable[str]) -> list[str]:
        """Sources in the order of the bibliography; those that it lacks are left out."""
        return sorted((key for key in keys if key in self.places), key=self.places.__getitem__)

    def short_title(self, key: str) -> Markup:
        """A source as a later note names it, without its full stop."""
        note = self.typeset.short[key, ""].removesuffix(".")
        note = note.removesuffix(".”") + "”" if note.endswith(".”") else note
        return Markup(note)  # noqa: S704  past the gate


def answers(
    known: Known,
    typeset: Typeset,
    memory: MutableMapping[str, str],
    pictures: Mapping[str, Prepared] = NO_PICTURES,
) -> Answers:
    """What pages ask; `memory` keeps fragments between runs."""
    fragments = Fragments(known.library.settings.markdown, memory)
    places = {key: place for place, key in enumerate(typeset.bibliography)}
    scripts = Scripts(known.library.conventions.scripts)
    inert = _inert(typeset, _LINES)
    inert = replace(inert, full=_as_read(inert.full, known))
    templates = Templates(scripts, known.tongue)
    return Answers(known, inert, fragments, templates, scripts, places, _LINES, World(), pictures)


def _as_read(full: Mapping[Form, str], known: Known) -> dict[Form, str]:
    """Notes in full, which say of a work that was not opened how the editors know it."""
    told: dict[Form, str] = {}
    for form, note in full.items():
        source = known.library.sources.get(form[0])
        told[form] = note
        if source and source.read in SECOND_HAND:
            told[form] = f"{without_stop(note)} ({source.how_read(known.tongue)})."
    return told


def _inert(typeset: Typeset, lines: InertLines) -> Typeset:
    """Notes and bibliography past the gate: what authors type after a key goes through pandoc."""

    def inert(typed: Mapping[K, str]) -> dict[K, str]:
        return {key: lines.pass_through(html) for key, html in typed.items()}

    return replace(
        typeset,
        full=inert(typeset.full),
        short=inert(typeset.short),
        bibliography=inert(typeset.bibliography),
        essays=inert(typeset.essays),
        apart={keys: inert(forms) for keys, forms in typeset.apart.items()},
        manners={manner: inert(lines) for manner, lines in typeset.manners.items()},
    )
