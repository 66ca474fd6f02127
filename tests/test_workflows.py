"""What publishes the site on GitHub: nothing movable, and no more rights than a job needs."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40}")
RUNNER = re.compile(r"[a-z]+-\d[\d.]*")


def jobs(workflow: Path) -> dict[str, Any]:
    """The jobs of a workflow by name."""
    found = yaml.safe_load(workflow.read_text("utf-8"))["jobs"]
    assert isinstance(found, dict)
    return found


def steps(job: dict[str, Any]) -> list[dict[str, Any]]:
    """What a job does, in order."""
    return list(job["steps"])


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned(workflow: Path) -> None:
    """An action is a commit, with its release in a comment; the same one everywhere."""
    lines = re.findall(r"uses: *(\S+)(.*)", workflow.read_text("utf-8"))
    used = [
        step["uses"] for job in jobs(workflow).values() for step in steps(job) if "uses" in step
    ]

    assert sorted(action for action, _ in lines) == sorted(used)
    assert [line for line in lines if not PINNED.fullmatch(line[0])] == []
    assert [line for line in lines if not re.fullmatch(r" # v\d+\.\d+\.\d+", line[1])] == []
    assert len({action.partition("@")[0] for action in used}) == len(set(lines))


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_runners_are_pinned(workflow: Path) -> None:
    """A machine has a version, and none is the latest."""
    for job in jobs(workflow).values():
        strategy = job.get("strategy", {}).get("matrix", {})
        systems = [*strategy.get("os", []), *(row["os"] for row in strategy.get("include", []))]
        runners = systems if "matrix.os" in job["runs-on"] else [job["runs-on"]]

        assert runners
        assert [runner for runner in runners if not RUNNER.fullmatch(runner)] == []


def test_rights() -> None:
    """Only the job that publishes may write, and it runs nothing of ours and no package."""
    (workflow,) = WORKFLOWS
    assert yaml.safe_load(workflow.read_text("utf-8"))["permissions"] == {"contents": "read"}

    for name, job in jobs(workflow).items():
        assert ("permissions" in job) == (name == "publish")
    assert [step for step in steps(jobs(workflow)["publish"]) if "run" in step] == []


def test_what_publishes_is_small() -> None:
    """What readers get is built from the smaller lock, by a job that runs no test."""
    build = jobs(WORKFLOWS[0])["build"]
    commands = "\n".join(step.get("run", "") for step in steps(build))

    assert "--require-hashes -r scripts/requirements-build.lock" in commands
    assert not re.search(
        r"requirements\.lock|pytest|scripts/|npm",
        commands.replace("scripts/requirements-build.lock", ""),
    )
    assert {"build", "test"} <= set(jobs(WORKFLOWS[0])["publish"]["needs"])


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_no_right_stays_after(workflow: Path) -> None:
    """A checkout leaves no key for the steps after it."""
    for job in jobs(workflow).values():
        for step in steps(job):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"] == {"persist-credentials": False}
