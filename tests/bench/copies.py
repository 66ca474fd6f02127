"""A collection with as many essays as one likes, which do not read alike.

Each is mixed from the sentences of three of the originals, shuffled, with words that no other essay
had before: as many as Heaps' law lets one expect, by which a vocabulary grows with the square root
of the text. Without them a thousand essays would have the words of fifteen, and any index of them
would be far too small. Everything comes from one seed: the same number gives the same essays.
"""

import json
import math
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

SEED = 1937
LISTS = ("topics", "people", "places", "institutions", "events")
FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
LITERAL = re.compile(r"\[[^\]]*\](?:\([^)]*\))?")
"""A link or a citation, which stays in one piece."""

NOTE = re.compile(r"\[\^[^\]]*\]")
PARAGRAPH = re.compile(r"[A-Z\[\"“]")
SENTENCE_END = re.compile(r"(?<=[.?!\ue001])\s+(?=[A-Z\ue000])")
WORD = re.compile(r"\b[a-z]{4,}\b", re.IGNORECASE)
EXCHANGED = re.compile(r"\b[a-z]{6,12}\b")
TITLES = ("The {} of {}", "{} and {}", "What {} made of {}", "{} without {}", "On {} in {}")


@dataclass(frozen=True, slots=True)
class Original:
    """An essay as material for others."""

    lists: dict[str, list[str]]
    headings: list[str]
    paragraphs: list[list[str]]
    """Each as its sentences."""


@dataclass(slots=True)
class Words:
    """Words as the essays have them, and those coined so far."""

    dice: random.Random
    known: list[str]
    originals: int
    coined: list[str] = field(default_factory=list)

    def another(self) -> str:
        """A word that nobody has used: the beginning of one and the end of another."""
        first, second = self.dice.choice(self.known), self.dice.choice(self.known)
        word = first[: self.dice.randint(3, 6)] + second[-self.dice.randint(3, 6) :]
        self.coined.append(word)
        return word

    def due(self, essay: int) -> int:
        """How many new ones an essay should bring, by its number."""
        grown = math.sqrt((essay + 1) / self.originals) - 1
        return max(0, round(len(self.known) * grown) - len(self.coined))


def originals(folder: Path) -> list[Original]:
    """The essays of a collection, taken to pieces."""
    return [_original(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.md"))]


def _original(text: str) -> Original:
    front = FRONT.match(text)
    assert front
    data = yaml.safe_load(front[1])
    blocks = [block.strip() for block in re.split(r"\n\s*\n", text[front.end() :])]
    headings = [block[3:].partition(" {")[0] for block in blocks if block.startswith("## ")]
    prose = [NOTE.sub("", block) for block in blocks if PARAGRAPH.match(block)]
    whole = [block for block in prose if not block.startswith("[^") and ": " not in block[:30]]
    return Original(
        {name: list(data.get(name, [])) for name in LISTS},
        headings,
        [list(_sentences(block)) for block in whole],
    )


def _sentences(block: str) -> Iterator[str]:
    """The sentences of a paragraph; a citation after one belongs to it."""
    pieces: list[str] = []

    def hide(match: re.Match[str]) -> str:
        pieces.append(match[0])
        return f"\ue000{len(pieces) - 1}\ue001"

    for sentence in SENTENCE_END.split(LITERAL.sub(hide, " ".join(block.split()))):
        shown = re.sub("\ue000(\\d+)\ue001", lambda match: pieces[int(match[1])], sentence)
        yield shown


def write_copies(folder: Path, count: int) -> None:
    """Add essays to a collection until there are so many."""
    found = originals(folder)
    dice = random.Random(SEED)  # noqa: S311  nothing is secret here
    text = " ".join(s for one in found for paragraph in one.paragraphs for s in paragraph)
    known = {word.lower() for word in WORD.findall(LITERAL.sub(" ", text))}
    words = Words(dice, sorted(known), len(found))
    for number in range(len(found), count):
        title, essay = _essay(dice.sample(found, min(3, len(found))), words, number)
        slug = re.sub(r"[^a-z]+", "-", title.lower()).strip("-")
        (folder / f"{slug}-{number}.md").write_text(essay, encoding="utf-8")


def _essay(parents: list[Original], words: Words, number: int) -> tuple[str, str]:
    dice = words.dice
    fresh = [words.another() for _ in range(words.due(number))]
    fresh += dice.sample(words.coined, min(len(words.coined), 2 * len(fresh)))
    dice.shuffle(fresh)
    sentences = [s for one in parents for paragraph in one.paragraphs for s in paragraph]
    dice.shuffle(sentences)
    size = sum(len(one.paragraphs) for one in parents) // len(parents)
    body = "\n\n".join(_sections(parents, sentences, dice, size))
    title = dice.choice(TITLES).format(*dice.sample(words.known, 1), words.another())
    title = title[0].upper() + title[1:]
    year = dice.randint(1917, 1953)
    front = {
        "title": title,
        "summary": _plain(dice.choice([one for one in sentences if len(one) < 300])),
        "authors": ["editors"],
        "published": "2026-11-20",
        "status": "published",
        "period": f"{year}/{year + dice.randint(1, 8)}",
        **{name: _some(parents, name, dice) for name in LISTS},
    }
    rows = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
    return title, "\n".join(["---", *rows, "---", "", _with_words(body, fresh, dice), ""])


def _some(parents: list[Original], name: str, dice: random.Random) -> list[str]:
    known = sorted({value for one in parents for value in one.lists[name]})
    return dice.sample(known, len(known) // len(parents))


def _sections(
    parents: list[Original], sentences: list[str], dice: random.Random, size: int
) -> Iterator[str]:
    headings = sorted({heading for one in parents for heading in one.headings})
    dice.shuffle(headings)
    for number in range(size):
        if number and number % 4 == 0 and headings:
            yield f"## {headings.pop()}"
        taken, sentences[:] = sentences[:4], sentences[4:]
        if taken:
            yield " ".join(taken)


def _plain(sentence: str) -> str:
    """A sentence without citations, and links as their words."""
    sentence = re.sub(r"\[[^\]]*@[^\]]*\]", "", sentence)
    return re.sub(r"\[([^\]]*)\](?:\([^)]*\))?", r"\1", sentence)


def _with_words(body: str, fresh: list[str], dice: random.Random) -> str:
    """The text with some of its words exchanged for others, outside of links and citations."""
    places = [match.span() for match in EXCHANGED.finditer(LITERAL.sub(_blank, body))]
    chosen = sorted(dice.sample(places, min(len(fresh), len(places))), reverse=True)
    for (start, end), word in zip(chosen, fresh, strict=False):
        body = body[:start] + word + body[end:]
    return body


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
