"""An essay as cards and lists show it."""

from dataclasses import dataclass

from samizdat.knowledge.evidence import SECOND_HAND
from samizdat.model.essays import Essay, Status
from samizdat.model.kind_words import SourceKind
from samizdat.model.library import Library
from samizdat.words.listing import joined, whole
from samizdat.words.tongue import Plural, Tongue

_COUNTED = {
    SourceKind.DOCUMENT: Plural("{count} document", "{count} documents"),
    SourceKind.LAW: Plural("{count} law", "{count} laws"),
    SourceKind.ORDER: Plural("{count} order", "{count} orders"),
    SourceKind.MINUTES: Plural("minutes of {count} meeting", "minutes of {count} meetings"),
    SourceKind.STENOGRAM: Plural("{count} stenogram", "{count} stenograms"),
    SourceKind.LETTER: Plural("{count} letter", "{count} letters"),
    SourceKind.DIARY: Plural("{count} diary", "{count} diaries"),
    SourceKind.CONFESSION: Plural("{count} confession", "{count} confessions"),
    SourceKind.TESTIMONY: Plural("{count} testimony", "{count} testimonies"),
    SourceKind.MEMOIR: Plural("{count} memoir", "{count} memoirs"),
    SourceKind.OFFICIAL_HISTORY: Plural("{count} official history", "{count} official histories"),
    SourceKind.SCHOLARSHIP: Plural("{count} work of scholarship", "{count} works of scholarship"),
    SourceKind.JOURNALISM: Plural("{count} piece of journalism", "{count} pieces of journalism"),
    SourceKind.LITERATURE: Plural("{count} literary work", "{count} literary works"),
    SourceKind.REFERENCE_WORK: Plural("{count} reference work", "{count} reference works"),
}
STATUS_WORDS = {
    Status.DRAFT: "Draft: not for citation.",
    Status.REVIEW: "Under review: not for citation.",
    Status.PUBLISHED: "",
    Status.RETRACTED: "Retracted: kept for the record; do not rely on it.",
}


@dataclass(frozen=True, slots=True)
class Card:
    """What is said of an essay wherever it is named."""

    essay: Essay
    library: Library
    tongue: Tongue

    @property
    def authors(self) -> str:
        """Its authors in a sentence."""
        names: list[str] = []
        for author in self.essay.front.authors:
            if author == "editors":
                editors = self.tongue.pgettext("whom something is by", "the editors")
                names.append(self.library.conventions.editors or editors)
            else:
                names.append(author)
        return self.tongue.listed(names)

    @property
    def period(self) -> str:
        """What it covers: `1917–1957`."""
        return self.tongue.date(self.essay.front.period)

    @property
    def published(self) -> str:
        """The day it was published, in words; empty for a draft."""
        if self.essay.front.published is None:
            return ""
        return whole(self.tongue.date(self.essay.front.published))

    @property
    def reading_time(self) -> str:
        """`8 minutes’ reading`, on one line."""
        minutes = self.essay.minutes
        words = self.tongue.ngettext("one minute’s reading", "{count} minutes’ reading", minutes)
        return whole(words)

    @property
    def status_words(self) -> str:
        """Empty for a published essay, which needs no comment."""
        words = STATUS_WORDS[self.essay.front.status]
        return self.tongue.gettext(words) if words else ""

    @property
    def byline(self) -> str:
        """Who wrote it and when, how long it takes to read; a published essay needs no status."""
        parts = [self._signed, self.published]
        if self.essay.front.changed and not self.essay.is_retracted:
            changed = whole(self.tongue.date(self.essay.front.changed))
            parts.append(self.tongue.gettext("revised {date}", date=changed))
        parts.append(self.reading_time)
        if self.status_words:
            parts.append(self.tongue.named(self.essay.front.status))
        return joined(*parts, by=" · ")

    @property
    def _signed(self) -> str:
        return self.tongue.gettext("By {authors}", authors=self.authors)

    @property
    def entry_line(self) -> str:
        """The same as the list of essays has it, without the day of a revision."""
        parts = [self._signed, self.published, self.reading_time]
        if self.status_words:
            parts.append(self.tongue.named(self.essay.front.status))
        return joined(*parts, by=" · ")

    @property
    def source_count(self) -> str:
        """`14 sources`; where notes write references out, how many these are."""
        count = len(self.essay.cited)
        notes = len(self.essay.document.prose.definitions)
        if count:
            return self.tongue.ngettext("one source", "{count} sources", count)
        if notes:
            return self.tongue.ngettext("one note", "{count} notes", notes)
        return self.tongue.gettext("no sources")

    @property
    def source_mix(self) -> str:
        """`14 sources: 3 documents, 9 works of scholarship, 2 memoirs`."""
        if not self.essay.cited:
            return self.source_count
        kinds = [self.library.sources[key].kind for key in self.essay.cited]
        parts: list[str] = []
        for kind in SourceKind:
            if kind in kinds:
                parts.append(self.tongue.counted(_COUNTED[kind], kinds.count(kind)))
        own = self.library.conventions.kinds.sources
        for word in dict.fromkeys(word for word in kinds if word in own):
            form, number = self.tongue.plural(kinds.count(word))
            words = own[word].words(form, number)
            parts.append(words or f"{self.tongue.named(word)} ({number})")
        return self.tongue.gettext(
            "{sources}: {kinds}", sources=self.source_count, kinds=self.tongue.row(parts)
        )

    @property
    def grounds(self) -> str:
        """`12 of 61 citations say where; 2 works are known only through another`; or nothing."""
        citations = self.essay.document.prose.citations
        if not citations:
            return ""
        located = 0
        for citation in citations:
            located += any(cite.suffix for cite in citation.cites)
        count = len(citations)
        told = works = ""
        if count > 1:
            told = self.tongue.ngettext(
                "{located} of {count} citation says where",
                "{located} of {count} citations say where",
                count,
                located=self.tongue.number(located),
            )
        known = len(self._second_hand())
        if known:
            works = self.tongue.ngettext(
                "one work is known only through another",
                "{count} works are known only through another",
                known,
            )
        return self.tongue.clauses([*filter(None, (told, works))])

    def _second_hand(self) -> list[str]:
        """Works cited that the editors know from a review, or from whoever uses them."""
        return [key for key in self.essay.cited if self.library.sources[key].read in SECOND_HAND]
