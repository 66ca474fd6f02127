"""Publications of a site of three files that fail at each single call, and what is there then."""

import errno
import itertools
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from samizdat.publishing import swap
from samizdat.publishing.inspection import Plan
from samizdat.publishing.publication import Publication
from samizdat.publishing.trouble import refusal
from tests.faults.campaign import Outcome, forked, tell
from tests.faults.places import passing_folder
from tests.faults.shim import Shim
from tests.site.collection import tree

PLAN = Plan(frozenset({"index.html", "essays/one/index.html", "style.css"}))
KEPT = ".git/HEAD"


def publish(target: Path, text: str) -> None:
    """Publish a site; the exit is what the program would make of a failure."""
    try:
        publication = Publication(target)
        try:
            build(publication.site, text)
            publication.publish(PLAN)
        finally:
            publication.close()
    except OSError as error:
        raise SystemExit(refusal(error).exit_code) from error


def build(site: Path, text: str) -> None:
    """Write the three files."""
    for path in PLAN.files:
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def outcome(folder: Path, number: int, *, forever: bool) -> tuple[Outcome, int]:
    """What comes of a failure at one call, when the next publication has cleared up after it.

    Beside it the number of calls that were made.
    """
    shutil.rmtree(folder, ignore_errors=True)
    site = folder / "site"
    publish(site, "old")
    old = tree(site)
    (site / ".git").mkdir()
    (site / KEPT).write_text("main")
    shim = Shim(number, errno.EIO, forever=forever, thorough=True)
    report, said = forked(shim, lambda: publish(site, "new"), said=folder / "said")
    Publication(site).close()
    left = {entry.name for entry in folder.iterdir()} - {"site", "said"}
    present = tree(site)
    whole = {path: present[path] for path in old if path in present}
    state = whole.get("index.html", b"nothing").decode()
    if left or present.keys() != {*old, KEPT} or len(set(whole.values())) != 2:
        state = f"{sorted(present)} beside {sorted(left)}"
    return Outcome(number, report["failed"], report["code"], state, said), report["count"]


def every_failure(every: int = 1) -> Iterator[Outcome]:
    """What comes of the failure of every call, or of every so-manieth.

    Each is tried with an exchange of names and without, once and for ever.
    """
    exchanges = swap.exchange

    def refuse(*_: Path) -> None:
        raise swap.NoExchangeError

    with passing_folder() as name:
        for able, forever in itertools.product((True, False), (False, True)):
            vars(swap)["exchange"] = exchanges if able else refuse
            _, calls = outcome(Path(name), sys.maxsize, forever=forever)
            for number in range(1, calls + 1, every):
                yield outcome(Path(name), number, forever=forever)[0]
    vars(swap)["exchange"] = exchanges


if __name__ == "__main__":
    tell(every_failure(int(sys.argv[1])))
