"""Texts near a limit are rendered on trial, by a worker that is ended before it takes too much."""

import sys
from pathlib import Path

import pytest

from samizdat.build import make_site, survey
from samizdat.programs import ProgramError
from samizdat.reading.limits import beyond_limits
from samizdat.reading.project import read_settings
from samizdat.settings import MarkdownExtension
from samizdat.writing import trial
from samizdat.writing.trial import Allowed, Trials
from tests.bench.verdicts import FRONT

HEAVY = "`a` " * 140
ILL = """\
from markdown import Extension
from markdown.preprocessors import Preprocessor


class Ill(Preprocessor):
    def run(self, lines):
        {does}


class Illness(Extension):
    def extendMarkdown(self, md):
        md.preprocessors.register(Ill(md), "ill", 1)


def makeExtension(**options):
    return Illness(**options)
"""
ILLS = {
    "no end": ("while lines: pass", "in 0 seconds of the processor"),
    "sleep": ("import time; time.sleep(60)", "in 2 seconds"),
    "memory": ("return bytearray(2_000_000_000)", "in 1,000 MB"),
    "depth": ("return self.run(lines)", "deeper than can be rendered"),
    "killed": ("import os; os.kill(os.getpid(), 9)", "in 1,000 MB"),
    "fails": ("raise ValueError(lines[0])", ""),
    "none": ("return lines", ""),
}


def ill(folder: Path, does: str, monkeypatch: pytest.MonkeyPatch) -> MarkdownExtension:
    """An extension of the owner's that does something to every text."""
    (folder / "ill.py").write_text(ILL.format(does=does))
    monkeypatch.syspath_prepend(folder)
    monkeypatch.delitem(sys.modules, "ill", raising=False)
    return MarkdownExtension("ill")


@pytest.mark.parametrize(("does", "reason"), ILLS.values(), ids=ILLS)
def test_worker(does: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that takes too much is ended, and why is said; what else happens is not its task."""
    allowed = Allowed(processor=0, wall=2 if "sleep" in does else 60)
    trials = Trials([ill(tmp_path, does, monkeypatch)], {}, "", allowed)

    said = trials.reason([HEAVY])

    assert said.endswith(reason)
    assert bool(said) == bool(reason)


def test_light_texts_cost_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """No worker is started for a text of common size, nor for one that has passed before."""
    memory: dict[str, str] = {}
    assert Trials([], memory, "").reason([HEAVY]) == ""
    monkeypatch.setattr(trial, "WORKER", ("nowhere/at/all",))

    assert Trials([], {}, "").reason(["`a` " * 100]) == ""
    assert Trials([], memory, "").reason([HEAVY]) == ""
    with pytest.raises(ProgramError):
        Trials([], memory, "").reason([HEAVY + "More."])


def test_page_is_named(collection: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be rendered is a finding at its file, in essays and elsewhere.

    An extension that fails is told of with what it says.
    """
    does = """
        if "Whoever" in str(lines):
            raise ValueError("no")
        return bytearray(2_000_000_000) if str(lines).count("`") > 250 else lines
    """
    ill(collection, does, monkeypatch)
    for path, more in {
        "mkdocs.yml": "markdown_extensions: [ill]\n",
        "essays/odessa.md": HEAVY,
        "docs/index.md": HEAVY,
        "essays/who.md": f"{FRONT}Whoever.\n",
    }.items():
        with (collection / path).open("a", encoding="utf-8") as file:
            file.write(f"\n\n{more}" if path != "essays/who.md" else more)
    found = survey(read_settings(collection / "mkdocs.yml"))
    assert not found.errors

    site = make_site(found.library, {})

    told = {str(each.where): each.problem for each in site.findings}
    assert told == {
        "docs/index.md:1:1": "it cannot be rendered in 1,000 MB",
        "essays/odessa.md:1:1": "it cannot be rendered in 1,000 MB",
        "essays/who.md:1:1": "it cannot be rendered (ValueError: no)",
    }


@pytest.mark.parametrize("indent", ["    ", "\t"])
def test_depth(indent: str) -> None:
    """Lists that stand in one another deeper than anybody reads are refused before they are."""
    body = "".join(f"{indent * depth}- a\n\n" for depth in range(300))

    (finding,) = beyond_limits(FRONT + body, "essays/a.md", len(FRONT))

    assert "is indented more than 30 times" in finding.problem
