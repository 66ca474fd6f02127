"""An essay as cards and lists show it."""

from dataclasses import dataclass

from samizdat.knowledge.evidence import SECOND_HAND
from samizdat.model.essays import Essay, Status
from samizdat.model.library import Library
from samizdat.model.sources import SourceKind
from samizdat.words.listing import enumerated, joined

_PLURALS = {
    SourceKind.DOCUMENT: "documents",
    SourceKind.ORDER: "orders",
    SourceKind.STENOGRAM: "stenograms",
    SourceKind.CONFESSION: "confessions",
    SourceKind.MEMOIR: "memoirs",
    SourceKind.OFFICIAL_HISTORY: "official histories",
    SourceKind.SCHOLARSHIP: "works of scholarship",
    SourceKind.JOURNALISM: "pieces of journalism",
    SourceKind.REFERENCE_WORK: "reference works",
}
_SINGULARS = {
    SourceKind.SCHOLARSHIP: "work of scholarship",
    SourceKind.OFFICIAL_HISTORY: "official history",
    SourceKind.JOURNALISM: "piece of journalism",
}

_STATUS_WORDS = {
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

    @property
    def authors(self) -> str:
        """Its authors in a sentence."""
        names: list[str] = []
        for author in self.essay.front.authors:
            if author == "editors":
                names.append("the editors")
            else:
                names.append(author)
        return enumerated(names)

    @property
    def period(self) -> str:
        """What it covers: `1917–1957`."""
        return self.essay.front.period.words

    @property
    def published(self) -> str:
        """The day it was published, in words; empty for a draft."""
        if self.essay.front.published is None:
            return ""
        return self.essay.front.published.words

    @property
    def reading_time(self) -> str:
        """`8 minutes’ reading`."""
        minutes = self.essay.minutes
        if minutes > 1:
            return f"{minutes} minutes’ reading"
        return "one minute’s reading"

    @property
    def status_words(self) -> str:
        """Empty for a published essay, which needs no comment."""
        return _STATUS_WORDS[self.essay.front.status]

    @property
    def byline(self) -> str:
        """Who wrote it and when, how long it takes to read, and its status."""
        parts = [f"By {self.authors}", self.published]
        if self.essay.front.changed and not self.essay.is_retracted:
            parts.append(f"revised {self.essay.front.changed.words}")
        parts += [self.reading_time, self.essay.front.status.value]
        return joined(*parts, by=" · ")

    @property
    def entry_line(self) -> str:
        """The same as the list of essays has it, where a published essay needs no comment."""
        parts = [f"By {self.authors}", self.published, self.reading_time]
        if self.status_words:
            parts.append(self.essay.front.status.value)
        return joined(*parts, by=" · ")

    @property
    def source_count(self) -> str:
        """`14 sources`; where notes write references out, how many these are."""
        count = len(self.essay.cited)
        notes = len(self.essay.document.prose.definitions)
        if count == 0 and notes == 1:
            return "one note"
        if count == 0 and notes:
            return f"{notes} notes"
        if count == 1:
            return "one source"
        return f"{count or 'no'} sources"

    @property
    def source_mix(self) -> str:
        """`14 sources: 3 documents, 9 works of scholarship, 2 memoirs`."""
        if not self.essay.cited:
            return self.source_count
        kinds = [self.library.sources[key].kind for key in self.essay.cited]
        parts: list[str] = []
        for kind in SourceKind:
            if kind in kinds:
                parts.append(_counted(kind, kinds.count(kind)))
        return f"{self.source_count}: {', '.join(parts)}"

    @property
    def grounds(self) -> str:
        """`12 of 61 notes say where; 2 works are known only through another`; or nothing."""
        citations = self.essay.document.prose.citations
        if not citations:
            return ""
        located = 0
        for citation in citations:
            located += any(cite.suffix for cite in citation.cites)
        notes = len(citations)
        told = f"{located} of {notes} notes say where" if notes > 1 else ""
        known = len(self._second_hand())
        if not known:
            return told
        works = "one work is" if known == 1 else f"{known} works are"
        return joined(told, f"{works} known only through another", by="; ")

    def _second_hand(self) -> list[str]:
        """Works cited that the editors know from a review, or from whoever uses them."""
        return [key for key in self.essay.cited if self.library.sources[key].read in SECOND_HAND]


def _counted(kind: SourceKind, count: int) -> str:
    """How many works of a kind there are: `2 memoirs`."""
    if count > 1:
        return f"{count} {_PLURALS[kind]}"
    return f"{count} {_SINGULARS.get(kind, kind.value)}"
