"""Building: what a preview shows while a file is broken."""

from collections.abc import MutableMapping
from pathlib import Path

import pytest

from samizdat.build import make_site, survey
from samizdat.model.kinds import KINDS
from samizdat.model.survey import Survey
from samizdat.plugin.last_good import last_good, placeholders
from samizdat.reading.project import read_settings


def look(collection: Path) -> Survey:
    """The collection as it is now."""
    return survey(read_settings(collection / "mkdocs.yml", preview=True))


@pytest.fixture(scope="module")
def typeset() -> MutableMapping[str, str]:
    """What pandoc has said to any of these tests."""
    return {}


def test_whole_collection_is_shown_as_it_is(collection: Path) -> None:
    """Where nothing is broken, what is read is what is shown."""
    found = look(collection)

    assert last_good(found, None) == found.library
    assert placeholders(found, found.library) == ()


def test_broken_essay_stays_as_it_was(collection: Path) -> None:
    """An essay that is broken is shown as it was when it was last whole."""
    before = look(collection).library
    essay = collection / "essays" / "odessa.md"
    essay.write_text(essay.read_text().replace("period: 1946/1948", "period: 1946/19"))

    found = look(collection)
    shown = last_good(found, before)

    assert found.library.essays == ()
    assert shown.essays == before.essays
    assert placeholders(found, shown) == ()


def test_a_broken_essay_keeps_its_place(collection: Path) -> None:
    """Files stand in one order, whole or broken: paths through essays and sheets depend on it."""
    essays = collection / "essays"
    text = (essays / "odessa.md").read_text()
    for name in ("zhitomir.md", "kiev/one.md", "kiev-two.md"):
        (essays / name).parent.mkdir(exist_ok=True)
        (essays / name).write_text(text)
    before = look(collection).library
    names = [essay.document.path for essay in before.essays]
    (essays / "kiev-two.md").write_text(text.replace("period: 1946/1948", "period: 1946/19"))

    shown = last_good(look(collection), before)

    assert len(names) == 4
    assert [essay.document.path for essay in shown.essays] == names


def test_essay_that_never_was_whole(collection: Path) -> None:
    """An essay that never was whole is left out, and its address says so."""
    (collection / "essays" / "inland.md").write_text("---\ntitle: Inland\n---\n")

    found = look(collection)
    shown = last_good(found, None)

    assert [essay.slug for essay in shown.essays] == ["odessa"]
    (page,) = placeholders(found, shown)
    assert (page.uri, page.source) == ("essays/inland.md", "essays/inland.md")


def test_broken_page_stays_as_it_was(collection: Path) -> None:
    """A page is kept like an essay."""
    before = look(collection).library
    (collection / "docs" / "index.md").write_text("---\ntitle: [\n---\n")

    shown = last_good(look(collection), before)

    assert shown.documents == before.documents


def test_broken_choice_stays_as_it_was(collection: Path) -> None:
    """Where the home page begins stays as it was when its front matter was last whole."""
    home = collection / "docs" / "index.md"
    home.write_text("---\nstart: [odessa]\n---\n# Home\n")
    before = look(collection).library
    home.write_text("---\nstart: odessa\n---\n# Home\n")

    found = look(collection)

    assert found.library.start == ()
    assert last_good(found, before).start == ("odessa",)


def test_figure_without_its_source(collection: Path, typeset: MutableMapping[str, str]) -> None:
    """An essay that shows a figure whose source is gone is left out; the rest is shown."""
    figure = (
        "- {id: posts, title: Posts, unit: men, scope: All, period: 1946, rows: [{label: One}],\n"
        "   range: None, sources: [gone], evidence: document, confidence: low}\n"
    )
    (collection / "essays/registers/figures.yml").write_text(figure)
    essay = collection / "essays/odessa.md"
    essay.write_text(essay.read_text() + "\n![Posts.](figure:posts)\n")
    library = look(collection).library

    shown = last_good(Survey(library, ()), None)

    assert shown.essays == ()
    assert "index.md" in [page.uri for page in make_site(shown, typeset).pages]


def test_essay_without_its_source(collection: Path) -> None:
    """An essay that cites what no register has any more is left out; the rest is shown."""
    (collection / "essays" / "registers" / "sources.yml").unlink()

    found = look(collection)
    shown = last_good(found, None)

    assert shown.essays == ()
    assert [page.uri for page in placeholders(found, shown)] == ["essays/odessa.md"]


@pytest.mark.parametrize("register", [kind.plural for kind in KINDS])
@pytest.mark.parametrize("text", ["- id: a: b\n", "- id: a\n", "[]\n"])
def test_any_register_may_be_broken(
    collection: Path, typeset: MutableMapping[str, str], register: str, text: str
) -> None:
    """Whatever register is broken, or empty, a preview can be made of what is left."""
    (collection / "essays" / "registers" / f"{register}.yml").write_text(text)

    site = make_site(last_good(look(collection), None), typeset)

    assert "index.md" in [page.uri for page in site.pages]


def test_site_has_every_address_once(collection: Path, typeset: MutableMapping[str, str]) -> None:
    """No page, file of data or picture of a site takes the address of another."""
    site = make_site(look(collection).library, typeset)

    addresses = [page.uri for page in site.pages]
    addresses += [artifact.uri for artifact in site.artifacts] + [uri for uri, _ in site.files]
    assert len(set(addresses)) == len(addresses)
