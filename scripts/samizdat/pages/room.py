"""What every register's page needs: links as they are written on it, grades, mentions."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from samizdat.knowledge.addresses import ESSAYS_PAGE, essay_uri, theme_anchor
from samizdat.knowledge.mentions import Mention
from samizdat.model.essays import Essay
from samizdat.model.kinds import ESSAY
from samizdat.model.library import Register
from samizdat.model.records import Record, Statement
from samizdat.words.paths import relative
from samizdat.writing.answers import Answers
from samizdat.writing.template import escape_markdown

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Room:
    """A page being written: its templates ask it for links."""

    answers: Answers
    page: str

    def to(self, scheme: str, key: str) -> str:
        """The target of a link to a record."""
        return self.answers.atlas.link(scheme, key, self.page)

    def essay(self, essay: Essay, anchor: str = "") -> str:
        """A link to an essay, or to a heading in it."""
        target = essay_uri(essay) + (f"#{anchor}" if anchor else "")
        return f"[{escape_markdown(essay.title)}]({relative(target, self.page)}){{ .{ESSAY} }}"

    def essay_at(self, essay: Essay) -> str:
        """The target of a link to an essay."""
        return relative(essay_uri(essay), self.page)

    def theme(self, topic: str) -> str:
        """A link to a topic among the essays."""
        target = relative(f"{ESSAYS_PAGE}#{theme_anchor(topic)}", self.page)
        return f"[{escape_markdown(topic)}]({target})"

    def page_at(self, uri: str) -> str:
        """The target of a link to a page of the staged tree."""
        return relative(uri, self.page)

    def person(self, key: str) -> str:
        """A link to somebody, or the bare id where the register lacks it."""
        return self._link("person", key, self.answers.library.people)

    def place(self, key: str) -> str:
        """A link to a place."""
        return self._link("place", key, self.answers.library.places)

    def institution(self, key: str) -> str:
        """A link to an institution."""
        return self._link("institution", key, self.answers.library.institutions)

    def source(self, key: str) -> str:
        """A link to a source, named as a later note names it."""
        if (key, "") not in self.answers.typeset.short:
            return key
        return f"[{self.answers.short_title(key)}]({self.to('source', key)}){{ .source }}"

    def sources(self, keys: Iterable[str]) -> str:
        """Links to several sources."""
        return "; ".join(self.source(key) for key in keys)

    def grade(self, record: Record, statement: Statement | None = None) -> str:
        """What a statement rests on, in words: `scholarship, confidence high`."""
        evidence = (statement and statement.evidence) or record.evidence
        confidence = (statement and statement.confidence) or record.confidence
        return f"{evidence.value}, confidence {confidence.value}"

    def mentions(self, scheme: str, key: str) -> tuple[tuple[Essay, tuple[Mention, ...]], ...]:
        """Sentences of essays that name or cite a thing, by essay."""
        found: dict[str, list[Mention]] = {}
        for mention in self.answers.mentions_of(scheme, key):
            told = found.setdefault(mention.essay.slug, [])
            if mention not in told:
                told.append(mention)
        return tuple((mentions[0].essay, tuple(mentions)) for mentions in found.values())

    def folded(self, items: Iterable[T], few: int) -> tuple[list[T], list[T]]:
        """What stands open of a list, and the rest; a few more than `few` are not worth a fold."""
        every = list(items)
        few = few if len(every) > few + few // 2 else len(every)
        return every[:few], every[few:]

    def essays_with(self, scheme: str, key: str) -> tuple[Essay, ...]:
        """Essays that name or cite a thing."""
        return tuple(essay for essay, _ in self.mentions(scheme, key))

    def _link(self, scheme: str, key: str, register: Register[Any]) -> str:
        record = register.get(key)
        name = escape_markdown(record.name) if record else key
        return f"[{name}]({self.to(scheme, key)}){{ .{scheme} }}" if record else name
