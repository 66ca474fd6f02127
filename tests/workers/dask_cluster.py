"""A collection made by a cluster of dask on this machine; a job of its own runs this.

`python -m pytest tests/workers/dask_cluster.py` where `samizdat[dask]` is installed.
"""

from pathlib import Path

import pytest

from samizdat.build import make_site, survey
from samizdat.programs import ProgramError
from samizdat.reading.project import read_settings
from samizdat.workers import ahead
from samizdat.workers.ahead import Crew
from samizdat.workers.executors import executor_of
from tests.bench.corpus import Corpus

pytestmark = pytest.mark.filterwarnings("default")  # dask has warnings of its own


def test_a_cluster_makes_the_same_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes that begin from nothing, and read the files, make the same pages."""
    monkeypatch.setattr(ahead, "FEWEST_READ", 1)
    Corpus(3, paragraphs=1).write(tmp_path)
    library = survey(read_settings(tmp_path / "mkdocs.yml")).library
    sent: list[int] = []
    collect = ahead._collect

    def noted(*given: object) -> object:
        lost = list(collect(*given))  # type: ignore[arg-type]
        sent.append(len(lost))
        return lost

    monkeypatch.setattr(ahead, "_collect", noted)

    assert make_site(library, {}, crew=Crew(2, "dask")) == make_site(library, {})
    assert sent == [0]


def test_a_scheduler_that_is_not_there() -> None:
    """It is told where nobody answers, and what to do."""
    with pytest.raises(ProgramError, match=r"No dask scheduler answers at tcp://127\.0\.0\.1:9"):
        executor_of("tcp://127.0.0.1:9", 1)
