"""Typesetting: one run of pandoc for a collection, and none where nothing has changed."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from samizdat.citations.essays import essay_csl, signatures
from samizdat.citations.typeset import Typeset, typeset
from samizdat.memory.cache import TextCache
from samizdat.model.library import Library, Register
from samizdat.reading.library import read_library
from samizdat.reading.project import read_settings
from tests.conftest import SMALL


def small(collection: Path) -> Library:
    """The small collection, read."""
    return read_library(read_settings(collection / "mkdocs.yml")).library


@cache
def answer() -> tuple[dict[str, str], Typeset]:
    """What stands in the cache for the small collection, and what was made of it."""
    entries: dict[str, str] = {}
    forms = typeset(small(SMALL), entries)
    return entries, forms


def test_forms() -> None:
    """Each source has a full, a short and a bibliographic form, each suffix two of its own."""
    _, forms = answer()

    assert forms.short == {
        ("roberts-2012", ""): "Roberts, <em>Stalin’s General</em>.",
        ("roberts-2012", "ch. 1"): "Roberts, <em>Stalin’s General</em>, ch.\xa01.",
        ("kotkin-2017", ""): "Kotkin, <em>Stalin</em>.",
    }
    assert set(forms.full) == set(forms.short)
    assert forms.full["roberts-2012", "ch. 1"].endswith(" (Random House, 2012), ch.\xa01.")
    assert list(forms.bibliography) == ["kotkin-2017", "roberts-2012"]
    assert forms.essays == {
        "odessa": (
            "Editors of A small collection, “To Odessa,” A Small Collection, November 21, 2026."
        )
    }


def test_bibliography_leaves_nothing_out(library: Library) -> None:
    """Every source has a line, those too that the style would leave to the notes."""
    forms = typeset(library, {})

    assert len(library.sources) > 20
    assert set(forms.bibliography) == set(library.sources)
    assert all(line.strip() for line in forms.bibliography.values())


def test_cache_is_asked_first(collection: Path) -> None:
    """Where the answer is in the cache, pandoc is not asked: an altered answer comes back."""
    entries, _ = answer()
    altered = {key: text.replace("Roberts", "Altered") for key, text in entries.items()}

    forms = typeset(small(collection), altered)

    assert forms.short["roberts-2012", ""] == "Altered, <em>Stalin’s General</em>."


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: "{}",
        lambda text: text[: len(text) // 2],
        lambda text: json.dumps({**json.loads(text), "notes": []}),
        lambda text: json.dumps({**json.loads(text), "bibliography": [["a", 1]]}),
        lambda text: json.dumps({**json.loads(text), "bibliography": [["a"]]}),
        lambda text: json.dumps([json.loads(text)]),
        lambda text: text.replace('"Roberts, ', '1, "', 1),
    ],
    ids=["empty", "cut off", "too few notes", "a number in the bibliography",
         "a line of one", "a list", "a number in a note"],
)  # fmt: skip
def test_damaged_entry_is_rebuilt(collection: Path, damage: Callable[[str], str]) -> None:
    """A damaged entry of the cache is not believed but made anew."""
    library, entries = small(collection), TextCache(collection / "cache")
    whole, forms = answer()
    for key, text in whole.items():
        entries[key] = damage(text)

    again = typeset(library, entries)

    assert dict(entries) == whole
    assert again == forms


def test_cache_knows_what_was_changed(collection: Path) -> None:
    """A source that is changed, and an essay that is renamed, are typeset anew."""
    whole, _ = answer()
    entries = dict(whole)
    for file, old, new in [
        ("essays/registers/sources.yml", "Random House", "Icon Books"),
        ("essays/odessa.md", "title: To Odessa", "title: The road to Odessa"),
    ]:
        path = collection / file
        path.write_text(path.read_text().replace(old, new))

        forms = typeset(small(collection), entries)

    assert len(entries) == len(whole) + 6  # the source on three sheets, the essay on three
    assert "Icon Books" in forms.full["roberts-2012", ""]
    assert "“The Road to Odessa,”" in forms.essays["odessa"]


def test_an_edit_typesets_its_own_sheets(collection: Path) -> None:
    """Another place in a work leaves the bibliography and the essays as they were kept."""
    whole, _ = answer()
    entries = {key: text.replace("House, 2012", "Kept, 2012") for key, text in whole.items()}
    essay = collection / "essays" / "odessa.md"
    essay.write_text(essay.read_text().replace("@roberts-2012, ch. 1", "@roberts-2012, ch. 2"))

    forms = typeset(small(collection), entries)

    assert len(entries) == len(whole) + 2
    assert "Kept, 2012" in forms.full["roberts-2012", ""]
    assert forms.full["roberts-2012", "ch. 2"].endswith(" (Random House, 2012), ch.\xa02.")
    assert forms.short["roberts-2012", "ch. 2"].endswith(", ch.\xa02.")


def test_collection_without_sources(collection: Path) -> None:
    """An essay without any source can be cited all the same."""
    library = replace(small(collection), registers={"source": Register("sources.yml")})

    forms = typeset(library, {})

    assert (forms.full, forms.short, forms.bibliography) == ({}, {}, {})
    assert list(forms.essays) == ["odessa"]


def test_empty_collection(collection: Path) -> None:
    """Where there is nothing to cite, pandoc is not asked."""
    entries: dict[str, str] = {}

    typeset(Library(settings=small(collection).settings), entries)

    assert entries == {}


def test_essay_as_csl(collection: Path) -> None:
    """An essay is cited by its address, where the owner has given one."""
    library = small(collection)
    library = replace(library, settings=replace(library.settings, site_url="https://e.org/x/"))

    assert essay_csl(library.essays[0], library) == {
        "id": "essay:odessa",
        "type": "webpage",
        "title": "To Odessa",
        "container-title": "A small collection",
        "language": "en",
        "author": [{"literal": "Editors of A small collection"}],
        "issued": {"date-parts": [[2026, 11, 21]]},
        "URL": "https://e.org/x/essays/odessa/",
    }


def test_authors(collection: Path) -> None:
    """`editors` stands for those of the collection, any other name for itself."""
    library = small(collection)
    library = replace(library, settings=replace(library.settings, site_name="X"))
    essay = library.essays[0]
    front = essay.front.model_copy(update={"authors": ("A. Reader", "editors")})

    assert signatures(replace(essay, front=front), library) == ["A. Reader", "Editors of X"]
