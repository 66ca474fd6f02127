"""Whatever fails while a site is built: readers find the old one or the new one, whole."""

import json
import subprocess
import sys

import pytest

from tests.faults.campaign import Outcome
from tests.site.collection import ENVIRONMENT, REPOSITORY

MOST_LINES = 5
EVERY_CALL = 50
"""`scripts/bench faults` fails each single one."""

EVERY_SWAP = 5


def outcomes(module: str, every: int) -> list[Outcome]:
    """What a campaign of failures has found, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", module, str(every)],
        cwd=REPOSITORY,
        env={**ENVIRONMENT, "PYTHONPATH": f"{REPOSITORY / 'scripts'}:{REPOSITORY}"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [Outcome(**json.loads(line)) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def builds() -> list[Outcome]:
    """Builds in which a call has failed, and one whose disk was full from the middle on."""
    return outcomes("tests.faults.campaign", EVERY_CALL)


@pytest.fixture(scope="module")
def swaps() -> list[Outcome]:
    """Publications in which a call has failed, with what the next one has put right."""
    return outcomes("tests.faults.swaps", EVERY_SWAP)


def test_site_is_whole(builds: list[Outcome]) -> None:
    """After a failed build the site is the old one or the new one, to the byte."""
    assert len(builds) > 8
    assert [outcome for outcome in builds if outcome.site not in ("old", "new")] == []


def test_failure_is_told(builds: list[Outcome]) -> None:
    """A build that does not publish says so with its exit code and in a few lines."""
    failed = [outcome for outcome in builds if outcome.site == "old"]

    assert len(failed) > 4
    assert [outcome for outcome in failed if not 64 <= outcome.code <= 78] == []
    for outcome in failed:
        assert "Traceback" not in outcome.said
        assert 1 <= len(outcome.said.splitlines()) <= MOST_LINES


def test_swap_is_whole(swaps: list[Outcome]) -> None:
    """Wherever a publication fails, once or for ever, the next one finds a whole site.

    What Git keeps in it is there, and nothing is left beside it.
    """
    assert len(swaps) > 30
    assert [outcome for outcome in swaps if outcome.site not in ("old", "new")] == []
    assert [outcome for outcome in swaps if outcome.site == "old" and not outcome.code] == []
