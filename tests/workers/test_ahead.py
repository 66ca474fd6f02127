"""Pages that workers make ahead are the pages that would have been made without them."""

import os
import sys
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from samizdat.build import make_site, survey
from samizdat.citations.typeset import typeset
from samizdat.knowledge.inserted import with_inserts
from samizdat.model.library import Library
from samizdat.model.page import Making, Page
from samizdat.model.site import Site
from samizdat.pages import kept
from samizdat.pages.kept import kept_page
from samizdat.programs import ProgramError
from samizdat.reading.project import read_settings
from samizdat.workers import ahead
from samizdat.workers.ahead import Crew
from samizdat.workers.executors import executor_of
from samizdat.writing.keeper import Keeper
from tests.bench.corpus import Corpus

pytestmark = [
    pytest.mark.posix,
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),
]
ESSAY = "essays/essay-00001.md"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A seeded collection of three short essays."""
    folder = tmp_path_factory.mktemp("ahead")
    Corpus(3, paragraphs=1).write(folder)
    return survey(read_settings(folder / "mkdocs.yml")).library


@pytest.fixture(scope="module")
def typeset_before(library: Library) -> dict[str, str]:
    """A memory with what pandoc has typeset of it, and nothing else."""
    memory: dict[str, str] = {}
    typeset(with_inserts(library), memory)
    return memory


@pytest.fixture
def memory(typeset_before: dict[str, str]) -> dict[str, str]:
    """The same, to be written into."""
    return dict(typeset_before)


@pytest.fixture(scope="module")
def site(library: Library, typeset_before: dict[str, str]) -> Site:
    """Its site, as one process makes it."""
    return make_site(library, dict(typeset_before))


@pytest.fixture(autouse=True)
def _any_number_is_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "FEWEST", 1)
    monkeypatch.setattr(ahead, "FEWEST_READ", 1)


def threads(jobs: int) -> Executor:
    """An executor of an owner's, which knows nothing of what this process has worked out."""
    return ThreadPoolExecutor(jobs)


@pytest.mark.parametrize("crew", [Crew(2), Crew(2, f"{__name__}:threads")], ids=str)
def test_the_site_does_not_depend_on_who_makes_it(
    library: Library, site: Site, memory: dict[str, str], crew: Crew
) -> None:
    """The same pages and files come from copies of this process and from an owner's executor."""
    assert make_site(library, memory, crew=crew) == site


def test_workers_do_the_work(
    library: Library, site: Site, memory: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What they send back is taken: no page that can be kept is made in this process."""
    real, parent = kept._packed, os.getpid()

    def packed(page: Page) -> dict[str, Any]:
        assert os.getpid() != parent, page.uri
        return real(page)

    monkeypatch.setattr(kept, "_packed", packed)

    assert make_site(library, memory, crew=Crew(2)) == site


def test_a_worker_that_died_once_is_replaced(
    library: Library,
    site: Site,
    memory: dict[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What it had to do is done by another, and nothing is said."""
    real, fell = kept_page, tmp_path / "fell"

    def dying(keeper: Keeper, making: Making) -> Page:
        if making.uri == ESSAY and not fell.exists():
            fell.touch()
            os._exit(9)
        return real(keeper, making)

    monkeypatch.setattr(ahead, "kept_page", dying)

    assert make_site(library, memory, crew=Crew(2)) == site
    assert fell.exists()


def test_a_page_of_which_workers_die_is_named(
    library: Library, memory: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told which, and what to do; the process that asked does not die of it."""
    real, parent = kept_page, os.getpid()

    def dying(keeper: Keeper, making: Making) -> Page:
        if making.uri == ESSAY and os.getpid() != parent:
            os._exit(9)
        return real(keeper, making)

    monkeypatch.setattr(ahead, "kept_page", dying)

    with pytest.raises(ProgramError, match=rf"^{ESSAY}: .*--jobs 1"):
        make_site(library, memory, crew=Crew(2))


def test_what_goes_wrong_is_told_where_the_page_is_asked_for(
    library: Library, memory: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error of the program in a worker is the error of the build, with its own words."""

    def broken(*_: object) -> Page:
        raise LookupError("no such thing")

    monkeypatch.setattr(ahead, "kept_page", broken)
    monkeypatch.setattr("samizdat.pages.kept_page", broken)

    with pytest.raises(LookupError, match="no such thing"):
        make_site(library, memory, crew=Crew(2))


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("nowhere.at_all:here", "'executor: nowhere.at_all:here' is nothing that can be imported"),
        ("os:nothing_of_this_name", "write `dask`|Write `dask`"),
        ("", ""),
    ],
)
def test_an_executor_that_is_none(named: str, told: str) -> None:
    """What a setting names wrongly is told with the forms that it may have."""
    if not named:
        with executor_of("", 1) as executor:
            assert executor.submit(os.getppid).result() == os.getpid()
        return
    with pytest.raises(ProgramError, match=told):
        executor_of(named, 2)


@pytest.mark.skipif("distributed" in sys.modules, reason="dask is here")
def test_dask_is_an_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it, whoever asks for it is told how to get it."""
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(ProgramError, match=r"pip install samizdat\[dask\]"):
        executor_of("dask", 2)
