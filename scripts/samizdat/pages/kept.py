"""Pages that are kept between builds: one is made again when something that it asked has changed.

With each page the questions are kept that its maker asked, and one digest of all answers. Nobody
says beforehand what a page depends on, so nobody can forget it.
"""

import json
from collections.abc import MutableMapping
from typing import Any

from samizdat.knowledge.watched import telling
from samizdat.memory.cache import keeps_pages
from samizdat.memory.digests import digest_of
from samizdat.memory.program import program_digest, versions
from samizdat.memory.values import Values
from samizdat.memory.watch import Question
from samizdat.model.fragment import ContentsLine
from samizdat.model.library import Library
from samizdat.model.page import Finished, Making, Page, Searched
from samizdat.reading.conditions import is_safe
from samizdat.writing.answers import Answers
from samizdat.writing.watched import WatchedAnswers

MADE_WITH = ("Babel", "Jinja2", "Markdown", "MarkupSafe", "nh3", "pydantic", "pymdown-extensions")


class KeptPages:
    """Makes pages, those that it has kept only where an answer is another now."""

    def __init__(self, answers: WatchedAnswers, memory: MutableMapping[str, str]) -> None:
        self._answers, self._memory = answers, memory
        self._values = Values({**telling(), Answers: _nothing})
        self._digests: dict[Question, str] = {}
        self._salt = _salt(answers.library, self._values)
        extensions = answers.library.settings.markdown
        self._keeps = keeps_pages(memory) and all(is_safe(each.name) for each in extensions)

    def page(self, making: Making) -> Page:
        """The page as its maker would make it now."""
        if not self._keeps:
            return making.make()
        key = digest_of("page", self._salt, making.uri)
        given = self._values.digest(making.make)
        kept = self._memory.get(key, "")
        if kept:
            page = self._still(kept, given)
            if page:
                return page
        return self._made(key, given, making)

    def _still(self, text: str, given: str) -> Page | None:
        """The page that was kept, if everything that it asked is answered as it was."""
        entry = json.loads(text)
        asked = [_question(*question) for question in entry["asked"]]
        try:
            if entry["answers"] != self._answered(given, asked):
                return None
        except KeyError:  # nobody can tell any more
            return None
        return _page(entry["page"])

    def _made(self, key: str, given: str, making: Making) -> Page:
        fragments = self._answers.fragments
        before = len(fragments.fallen), len(fragments.failed)
        page, asked = self._answers.watch.asked_by(making.make)
        is_whole = before == (len(fragments.fallen), len(fragments.failed))
        if page.finished is None or not is_whole:
            return page
        packed = json.dumps(_packed(page), ensure_ascii=False)
        entry = {"asked": asked, "answers": self._answered(given, asked)}
        text = json.dumps(entry, ensure_ascii=False)
        self._memory[key] = f'{text[:-1]}, "page": {packed}}}'
        return _page(json.loads(packed))  # so that a page is the same whether it was kept or not

    def _answered(self, given: str, asked: "list[Question] | tuple[Question, ...]") -> str:
        """One digest of what the maker was given and of all answers."""
        found = [given]
        for question in asked:
            if question not in self._digests:
                self._digests[question] = self._values.digest(self._answers.watch.answer(question))
            found.append(self._digests[question])
        return digest_of(*found)


def _nothing(_: object) -> None:
    """Of the answers that a maker has it is noted what it asks."""


def _question(name: str, *key: Any) -> Question:
    """A question as it was noted; JSON knows no tuples."""
    if not key:
        return (name,)
    if isinstance(key[0], list):
        return name, tuple(key[0])
    return name, key[0]


def _salt(library: Library, values: Values) -> str:
    """What every page depends on: this program, the packages, what the owner has settled."""
    registers = [(noun, register.path) for noun, register in library.registers.items()]
    settled = (library.settings, library.conventions, library.start, library.kinds, registers)
    return digest_of(program_digest(), *versions(MADE_WITH), values.digest(settled))


def _packed(page: Page) -> dict[str, Any]:
    finished = page.finished
    assert finished is not None  # noqa: S101  no other is kept
    contents = [[line.level, line.title, line.anchor] for line in finished.contents]
    searched = finished.searched
    return {
        "uri": page.uri,
        "body": page.body,
        "html": finished.html,
        "contents": contents,
        "anchors": sorted(finished.anchors),
        "searched": [searched.text, searched.notes],
        "meta": dict(page.meta),
        "source": page.source,
        "updated": page.updated,
    }


def _page(packed: dict[str, Any]) -> Page:
    contents: list[ContentsLine] = []
    for line in packed["contents"]:
        contents.append(ContentsLine(*line))
    finished = Finished(
        packed["html"], tuple(contents), frozenset(packed["anchors"]), Searched(*packed["searched"])
    )
    return Page(
        packed["uri"],
        packed["body"],
        finished,
        packed["meta"],
        packed["source"],
        packed["updated"],
    )
