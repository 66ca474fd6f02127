"""What is kept between builds of what was made from answers, with the questions that were asked.

With each thing the questions are kept that its maker asked, and one digest of all answers. Nobody
says beforehand what a page depends on, so nobody can forget it.
"""

import json
from collections.abc import Callable, MutableMapping, Sequence
from typing import Any

from samizdat.knowledge.watched import telling
from samizdat.memory.cache import keeps_pages
from samizdat.memory.digests import digest_of
from samizdat.memory.program import program_digest, versions
from samizdat.memory.values import Values
from samizdat.memory.watch import Question
from samizdat.model.library import Library
from samizdat.reading.conditions import is_safe
from samizdat.writing.answers import Answers
from samizdat.writing.watched import WatchedAnswers

MADE_WITH = ("Babel", "Jinja2", "Markdown", "MarkupSafe", "nh3", "pydantic", "pymdown-extensions")

Make = Callable[[], Any]
"""Makes something that JSON knows; None where it is not to be kept."""


class Keeper:
    """Makes things, those that it has kept only where an answer is another now."""

    def __init__(self, answers: WatchedAnswers, memory: MutableMapping[str, str]) -> None:
        self.answers, self._memory = answers, memory
        self._values = Values({**telling(), Answers: _nothing})
        self._digests: dict[Question, str] = {}
        self._salt = _salt(answers.library, self._values)
        extensions = answers.library.settings.markdown
        self.keeps = keeps_pages(memory) and all(is_safe(each.name) for each in extensions)
        """Nobody else could put something into the memory, or has a say in what is made."""

    def kept(self, name: str, given: object, make: Make) -> Any:
        """What is made under a name, of what its maker is given and asks; as JSON gives it back."""
        made = self.remembered(name, given)
        if made is not None:
            return made
        return self._made(self._key(name), self._values.digest(given), make)

    def remembered(self, name: str, given: object) -> Any:
        """What was made under a name before, and would be made now; None where there is nothing."""
        text = self._memory.get(self._key(name), "")
        if not text:
            return None
        entry = json.loads(text)
        return entry["made"] if self._still(entry, self._values.digest(given)) else None

    def _key(self, name: str) -> str:
        return digest_of("kept", self._salt, name)

    def _still(self, entry: dict[str, Any], maker: str) -> bool:
        """Everything that was asked is answered as it was."""
        asked = [_question(*question) for question in entry["asked"]]
        try:
            return bool(entry["answers"] == self._answered(maker, asked))
        except KeyError:  # nobody can tell any more
            return False

    def _made(self, key: str, maker: str, make: Make) -> Any:
        made, asked = self.answers.watch.asked_by(make)
        if made is None:
            return None
        packed = json.dumps(made, ensure_ascii=False)
        entry = {"asked": asked, "answers": self._answered(maker, asked)}
        text = json.dumps(entry, ensure_ascii=False)
        self._memory[key] = f'{text[:-1]}, "made": {packed}}}'
        return json.loads(packed)  # so that it is the same whether it was kept or not

    def _answered(self, maker: str, asked: Sequence[Question]) -> str:
        """One digest of what the maker was given and of all answers."""
        found = [maker]
        for question in asked:
            if question not in self._digests:
                self._digests[question] = self._values.digest(self.answers.watch.answer(question))
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
    settled = (library.settings, library.conventions, library.style, library.start)
    return digest_of(
        program_digest(), *versions(MADE_WITH), values.digest((*settled, library.kinds, registers))
    )
