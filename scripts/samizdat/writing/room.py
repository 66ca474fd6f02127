"""A page being written: links as they stand on it, prose, grades, mentions."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from samizdat.knowledge.addresses import ESSAYS_PAGE, essay_uri, theme_anchor
from samizdat.knowledge.mentions import Mention
from samizdat.model.essays import Essay
from samizdat.model.events import Event
from samizdat.model.kinds import ESSAY
from samizdat.model.names_in_time import name_as_of, names_as_of
from samizdat.model.people import Person
from samizdat.model.places import Coordinates
from samizdat.model.quotations import EDITORS, Quotation
from samizdat.model.records import Record, Statement
from samizdat.model.sources import SOURCE, Source
from samizdat.prose.output.html import html as sentence_html
from samizdat.words.calendars import GREGORIAN, calendar_of, double_year, old_style
from samizdat.words.dates import HistoricalDate
from samizdat.words.html import element
from samizdat.words.paths import address_on, resolved, text_fragment
from samizdat.words.typography import typeset_marks
from samizdat.writing.answers import Answers
from samizdat.writing.renderer import Resolved
from samizdat.writing.short_addresses import told
from samizdat.writing.template import without_links

T = TypeVar("T")

_TITLE = re.compile(r"<em>(?:(?!</?a\b).)*?</em>|“(?:(?!</?a\b)[^”])*”", re.DOTALL)
"""The first title in a bibliography's line: in italics or in quotation marks, and no link yet."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A list of which the first lines stand open and the rest are folded up behind them."""

    open: tuple[Any, ...]
    rest: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """A page being written: its templates ask it for links, prose and words."""

    answers: Answers
    page: str

    def at(self, uri: str) -> Markup:
        """The address of a page or a place on it, as it stands on this page."""
        return escape(address_on(uri, self.page))

    def to(self, scheme: str, key: str) -> Markup:
        """The address of a record."""
        return self.at(self.answers.atlas.target(scheme, key))

    def resolved(self, link: str) -> Resolved:
        """Where a link leads that an author has typed in Markdown."""
        scheme, colon, key = link.partition(":")
        if colon and (scheme in self.answers.atlas.schemes or scheme == ESSAY):
            target = self.answers.atlas.target(scheme, key)
            return Resolved(address_on(target, self.page), scheme)
        if _is_path(link):
            return Resolved(address_on(resolved(link, self.page), self.page))
        return Resolved(link)

    def prose(self, text: str) -> Markup:
        """A line of prose: a sentence of a record, a summary."""
        return self.answers.scripts.mark(
            self.answers.fragments.line(text, self.page, self.resolved)
        )

    def link(self, scheme: str, key: str) -> Markup:
        """A link to a record, or the bare id where its register lacks it."""
        record = self.answers.library.register(scheme).get(key)
        if record is None:
            return escape(key)
        return _link(self.to(scheme, key), self.name(scheme, record), scheme)

    def link_as_of(self, scheme: str, key: str, date: HistoricalDate | None) -> Markup:
        """A link to an institution or a place under the name that it had on a date."""
        record = self.answers.library.register(scheme).get(key)
        if record is None or not names_as_of(record, date):
            return self.link(scheme, key)
        words = escape(typeset_marks(name_as_of(record, date, self.answers.tongue)))
        return _link(self.to(scheme, key), words, scheme)

    def old_style(
        self,
        date: HistoricalDate | None,
        typed: HistoricalDate | None,
        calendar: str | None = None,
    ) -> str:
        """A day in the old style: as a record has it, else computed; empty after the change."""
        own = self.answers.known.calendar
        if calendar:
            own = calendar_of(calendar)
        if typed:
            return double_year(typed, own, self.answers.tongue.date(typed))
        if date is None or own is GREGORIAN or not own.is_old(date.first):
            return ""
        computed = old_style(date)
        return double_year(computed, own, self.answers.tongue.date(computed)) if computed else ""

    @property
    def change(self) -> str:
        """The first day of the new style, in words; empty where the collection names none."""
        own = self.answers.known.calendar
        return "" if own is GREGORIAN else self.answers.tongue.date(own.begun)

    def life(self, person: Person) -> str:
        """The life of somebody in a line, with the old style of the birth."""
        old = self.old_style(person.born, person.born_old_style, person.calendar)
        return person.life_in(self.answers.tongue, old)

    def years(self, person: Person) -> str:
        """The life of somebody in years."""
        return person.years_in(self.answers.tongue)

    def described(self, source: Source) -> str:
        """What a work is to a historian, and what was read of it."""
        return source.described(self.answers.tongue)

    def translated_by(self, quotation: Quotation) -> str:
        """Who has translated a quotation, in a sentence."""
        if quotation.translator == EDITORS:
            own = self.answers.library.conventions.editors
            return own or self.answers.tongue.gettext("the editors")
        return quotation.translator or ""

    def coordinates(self, coordinates: Coordinates) -> str:
        """Where a place is, as an atlas prints it."""
        return coordinates.words_in(self.answers.tongue)

    def links(self, scheme: str, keys: Iterable[str], between: str) -> Markup:
        """Links to several records of a register, with some text between them."""
        return escape(between).join(self.link(scheme, key) for key in keys)

    def essay(self, essay: Essay, anchor: str = "") -> Markup:
        """A link to an essay, or to a place in it."""
        target = essay_uri(essay) + (f"#{anchor}" if anchor else "")
        return _link(self.at(target), escape(typeset_marks(essay.title)), ESSAY)

    def essay_title(self, essay: Essay) -> Markup:
        """The title of an essay as a link, where a list of essays has it."""
        return element("a", typeset_marks(essay.title), href=self.essay_at(essay))

    def essays(self, essays: Iterable[Essay], between: str, anchor: str = "") -> Markup:
        """Links to several essays, with some text between them."""
        return escape(between).join(self.essay(essay, anchor) for essay in essays)

    def essay_at(self, essay: Essay) -> Markup:
        """The address of an essay."""
        return self.at(essay_uri(essay))

    def passage(self, mention: Mention) -> Markup:
        """The address of the sentence in an essay where a thing is named.

        Browsers look for its first words, and mark them; one that cannot goes to the heading.
        """
        found = mention.sentence
        place = found.anchor + text_fragment(found.beginning)
        return self.at(essay_uri(mention.essay) + (f"#{place}" if place else ""))

    def sentence(self, mention: Mention) -> Markup:
        """The sentence in which a thing is named: emphasis stays, links are words."""
        html = self.answers.lines.pass_through(sentence_html(mention.sentence.parts))
        return self.answers.scripts.mark(Markup(html))  # noqa: S704  past the gate

    def theme_at(self, topic: str) -> Markup:
        """The address of a topic among the essays."""
        return self.at(f"{ESSAYS_PAGE}#{theme_anchor(topic)}")

    def source(self, key: str) -> Markup:
        """A link to a source, named as a later note names it."""
        if (key, "") not in self.answers.typeset.short:
            return escape(key)
        words = without_links(self.answers.short_title(key))
        return _link(self.to("source", key), words, "source")

    def sources(self, keys: Iterable[str]) -> Markup:
        """Links to several sources."""
        return Markup("; ").join(self.source(key) for key in keys)

    def work(self, key: str) -> Markup:
        """A source as the bibliography has it."""
        line = told(self.answers.typeset.bibliography[key])
        return self.answers.scripts.mark(Markup(line))  # noqa: S704  past the gate

    def linked_work(self, key: str) -> Markup:
        """The same, its title a link to its dossier; where no title is found, all of it."""
        html = self.work(key)
        if self.page.startswith(f"{SOURCE.plural}/") and not self.has_dossier("source", key):
            return html  # the list is where its link would lead
        address = self.to("source", key)
        title = _TITLE.search(html)
        if title is None:
            return _link(address, without_links(html), "source")
        linked = _link(address, Markup(title[0]), "source")  # noqa: S704  a part of HTML
        before, after = Markup(html[: title.start()]), Markup(html[title.end() :])  # noqa: S704
        return before + linked + after

    def short_work(self, key: str, elsewhere: str) -> Markup:
        """A source as later notes name it, a link to its dossier or to where else it stands."""
        target = elsewhere
        if self.has_dossier("source", key):
            target = self.answers.atlas.target("source", key)
        return _link(self.at(target), without_links(self.answers.short_title(key)), "source")

    def known_sources(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Of some keys those that the register of sources has."""
        return tuple(key for key in keys if key in self.answers.typeset.bibliography)

    def entry(self, scheme: str, record: Any, words: str) -> Markup:
        """A record at its place in the list of its register: a link where it has a dossier."""
        if not self.has_dossier(scheme, record.id):
            return escape(typeset_marks(words))
        return element("a", typeset_marks(words), href=self.to(scheme, record.id))

    def name(self, scheme: str, record: Any) -> Markup:
        """What a link to a record says."""
        return escape(typeset_marks(self.answers.library.kinds[scheme].label(record)))

    def present(self, event: Event) -> tuple[Markup, ...]:
        """Who was in an event, where it was, and which institutions had part in it."""
        shown: list[Markup] = []
        if event.people:
            shown.append(self.links("person", event.people, ", "))
        for scheme, keys in (("place", event.places), ("institution", event.institutions)):
            links = [self.link_as_of(scheme, key, event.date) for key in keys]
            if links:
                shown.append(Markup(", ").join(links))
        return tuple(shown)

    def has_dossier(self, scheme: str, key: str) -> bool:
        """A record has a page of its own."""
        return key in self.answers.atlas.dossiers[scheme]

    def grade(self, record: Record, statement: Statement | None = None) -> str:
        """What a statement rests on, in words: `scholarship, confidence high`."""
        evidence = (statement and statement.evidence) or record.evidence
        confidence = (statement and statement.confidence) or record.confidence
        tongue = self.answers.tongue
        return tongue.gettext(
            "{evidence}, confidence {confidence}",
            evidence=tongue.named(evidence),
            confidence=tongue.named(confidence),
        )

    def mentions(self, scheme: str, key: str) -> tuple[tuple[Essay, tuple[Mention, ...]], ...]:
        """Sentences of essays that name or cite a thing, by essay.

        Essays whose front matter names it come first, then those that say most of it.
        """
        found: dict[str, list[Mention]] = {}
        for mention in self.answers.mentions_of(scheme, key):
            told = found.setdefault(mention.essay.slug, [])
            if mention not in told:
                told.append(mention)
        by_essay = [(mentions[0].essay, tuple(mentions)) for mentions in found.values()]
        by_essay.sort(key=lambda pair: ((scheme, key) not in pair[0].listed, -len(pair[1])))
        return tuple(by_essay)

    def essays_with(self, scheme: str, key: str) -> tuple[Essay, ...]:
        """Essays that name or cite a thing."""
        return tuple(essay for essay, _ in self.mentions(scheme, key))

    def folded(self, items: Iterable[T], few: int) -> Folded:
        """What stands open of a list, and the rest; a few more than `few` are not worth a fold."""
        every = tuple(items)
        few = few if len(every) > few + few // 2 else len(every)
        return Folded(every[:few], every[few:])


def _link(address: Markup, words: Markup, kind: str) -> Markup:
    return element("a", words, class_=kind, href=address)


def _is_path(link: str) -> bool:
    """A link is the path of a file, counted from the file in which it is written."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    other = parts.scheme or parts.netloc or parts.query or not link.isprintable()
    is_folder = parts.path.startswith("/") or parts.path.endswith("/")
    return bool(parts.path) and not other and not is_folder
