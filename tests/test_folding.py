"""Folding in the browser and here: the same table, and the same words come of it."""

import random
import unicodedata
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from samizdat.knowledge.addresses import Atlas
from samizdat.knowledge.catalogue import catalogue
from samizdat.knowledge.indexes import index
from samizdat.knowledge.mentions import gather
from samizdat.model.library import Library
from samizdat.words.folding import fold, skeleton

FOLDED = """async (texts) => {
  const { fold, skeleton } = await import("/folding.js");
  return texts.map((text) => [fold(text), skeleton(fold(text))]);
}"""
SIGNS = [sign for sign in map(chr, range(0x20, 0x3000)) if unicodedata.category(sign)[0] != "C"]
LETTERS = "abcdefghijklmnopqrstuvwxyz абвгдежзийклмнопрстуфхцчшщъыьэюяё '’ʹ´ßłøæ"


@dataclass(frozen=True, slots=True)
class Folding:
    """What the browser makes of texts."""

    page: Page

    def __call__(self, texts: list[str]) -> list[tuple[str, str]]:
        """Each text folded, and as it sounds."""
        return [(one, other) for one, other in self.page.evaluate(FOLDED, texts)]


@pytest.fixture
def in_the_browser(scripts: Page) -> Folding:
    """The module that the search uses."""
    return Folding(scripts)


def here(texts: list[str]) -> list[tuple[str, str]]:
    """The same in Python."""
    return [(fold(text), skeleton(text)) for text in texts]


def test_names_of_the_collection(in_the_browser: Folding, library: Library) -> None:
    """Every name and spelling of the collection is the same to the browser as to us."""
    entries = catalogue(library, Atlas(library), gather(library), index(library))
    names = [text for entry in entries for text in (entry.name, *entry.spellings)]

    assert len(names) > 300
    assert in_the_browser(names) == here(names)


def test_random_words(in_the_browser: Folding) -> None:
    """Letters that stand in any order fold and sound the same in both."""
    chance = random.Random(1937)  # noqa: S311  nothing is kept secret with it
    words = ["".join(chance.choices(LETTERS, k=chance.randrange(24))) for _ in range(600)]

    assert in_the_browser(words) == here(words)


def test_random_signs(in_the_browser: Folding) -> None:
    """Marks, signs, numbers and letters of other scripts fold the same in both."""
    chance = random.Random(1938)  # noqa: S311  nothing is kept secret with it
    texts = ["".join(chance.choices(SIGNS, k=chance.randrange(24))) for _ in range(600)]

    assert in_the_browser(texts) == here(texts)


@pytest.mark.parametrize(
    ("text", "folded", "sound"),
    [
        ("Никола́й Ежо́в", "николаи ежов", "николаи ежов"),
        ("Fel´dman", "feldman", "feldman"),
        ("№ 00447", "no 00447", "no 00447"),
        ("STRAẞE", "strasse", "strase"),
        ("Tukhachevskiĭ", "tukhachevskii", "tuhachevski"),
        ("Schtschadenko", "schtschadenko", "shchadenko"),
        ("", "", ""),
    ],
)
def test_what_both_make(in_the_browser: Folding, text: str, folded: str, sound: str) -> None:
    """The same words come of a text in the browser and here."""
    assert in_the_browser([text]) == here([text]) == [(folded, sound)]
