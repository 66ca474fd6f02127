"""Texts that were made to hang a program: each alone in a small collection, checked and written.

Every shape is one file. For each the table says what came of it, in how many seconds of the
processor and in how many megabytes; a run that needs more than is allowed is stopped. `refused`
means that a finding names the file and its own kind; `shown` that there was a site with it.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SMALL = Path(__file__).parents[1] / "collection"
SECONDS, MEGABYTES = 5, 1000
STOPPED_AFTER = 20
"""Seconds of the processor after which a run is no longer waited for."""

FRONT = (
    "---\ntitle: A shape\nsummary: One.\nauthors: [editors]\npublished: 2026-11-20\n"
    "status: published\nperiod: 1937\n---\n\n"
)
NAME = "essays/shape.md"


def bodies() -> Iterator[tuple[str, str]]:
    """The body of an essay for each shape, by what it is."""
    for sign in ("`", "[", "]", "(", "*", "_", "~", "\\", "<", ">", "|", "!", "#", "&", '"', "{"):
        yield f"{sign} x 200,000", sign * 200_000
    pairs = (
        "![", "[a](", "[@", "[^", "*a_ ", "**a ", "<a ", "<!--", "<![CDATA[", "<?", "</", "\\`",
        "`|", "|`", '"a\'', "a@b.", "http://", "&#", "{: ", "](", "[[", "``` ", "~~~ ", "<div>",
        "<b>", "[x][", "***a** ", "_a*b_", "<a@b", "^[", "[a]: ",
    )  # fmt: skip
    for pair in pairs:
        yield f"{pair} x 30,000", pair * 30_000
    yield "ladder of backticks", " ".join("`" * n for n in range(1, 600))
    yield "ladder of stars", " ".join("*" * n + "a" for n in range(1, 600))
    yield "- x 600", "- " * 600 + "a"
    yield "> x 5,000", "> " * 5_000 + "a"
    yield "300 lists, one in the other", "".join(f"{'    ' * n}- a\n\n" for n in range(300))
    yield "300 quotations, one in the other", "".join(f"{'> ' * n}a\n" for n in range(300))
    yield "elements, one in the other", "<div>\n" * 3_000 + "a\n" + "</div>\n" * 3_000
    yield "spans, one in the other", "<span>" * 20_000 + "a" + "</span>" * 20_000
    yield "10,000 headings", "".join(f"## Part {n}\n\n" for n in range(10_000))
    yield "10,000 equal headings", "## Part\n\n" * 10_000
    yield "headings with attributes", "# a {: #b }\n\n" * 20_000
    yield "20,000 definitions of links", "".join(f"[r{n}]: x{n}\n" for n in range(20_000))
    yield "20,000 marks of one note", "[^a]" * 20_000 + "\n\n[^a]: b\n"
    yield "5,000 notes", "".join(f"a[^{n}]\n\n[^{n}]: b\n\n" for n in range(5_000))
    yield "notes that refer to each other", "[^a]\n\n[^a]: [^b]\n\n[^b]: [^a]\n"
    yield "3,000 abbreviations", "".join(f"*[A{n}]: b\n" for n in range(3_000)) + "A1 " * 3_000
    yield "20,000 fences", "```\na\n```\n\n" * 20_000
    yield "10,000 terms", "term\n:   meaning\n\n" * 10_000
    yield (
        "a table of 100,000 cells",
        "|a" * 100 + "\n" + "|-" * 100 + "\n" + ("|a" * 100 + "\n") * 999,
    )
    yield "a line of 2,000,000 letters", "a" * 2_000_000
    yield "2,000,000 lines", "\n" * 2_000_000
    yield "50 MB of prose", "The court heard a report of the district. " * 1_200_000
    yield "200,000 words in a paragraph", "word " * 200_000
    yield "10,000 admonitions", '!!! note "x"\n    a\n\n' * 10_000
    yield "10,000 citations", "A text.[@roberts-2012, p. 4] " * 10_000
    yield "10,000 links", "[Zhukov](person:zhukov) " * 10_000
    yield "20,000 pictures", "![a](figures/a.png) " * 20_000
    yield "20,000 items", "- a\n" * 20_000
    yield "20,000 paragraphs", "a\n\n" * 20_000
    yield "<![ x", "<![ x"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a shape."""

    verdict: str
    seconds: float
    megabytes: float

    @property
    def is_good(self) -> bool:
        """It came to an end in time, and whoever wrote it knows what is wrong."""
        told = self.verdict.startswith(("refused", "shown"))
        return told and self.seconds <= SECONDS and self.megabytes <= MEGABYTES


def outcome(body: str) -> Outcome:
    """What comes of one shape."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "collection"
        shutil.copytree(SMALL, root)
        (root / NAME).write_text(FRONT + body, encoding="utf-8")
        command = [sys.executable, "-m", "tests.bench.verdicts", "--one", str(root)]
        done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    if done.returncode:
        last = (done.stderr.strip().splitlines() or [f"ended with {done.returncode}"])[-1]
        return Outcome(f"failed: {last[:80]}", STOPPED_AFTER, 0)
    return Outcome(**json.loads(done.stdout))


def one(root: Path) -> None:
    """Check a collection and, where it has no error, write it; prints what came of it."""
    import resource

    from samizdat.build import make_site, survey
    from samizdat.reading.project import read_settings

    resource.setrlimit(resource.RLIMIT_CPU, (STOPPED_AFTER, STOPPED_AFTER))
    settings = read_settings(root / "mkdocs.yml")
    found = survey(settings)
    verdict = "shown"
    named = [finding.code for finding in found.errors if finding.where.path == NAME]
    others = [finding for finding in found.errors if finding.where.path != NAME]
    if others:
        verdict = f"others suffer: {others[0].code}"
    elif named:
        verdict = f"refused: {', '.join(dict.fromkeys(named))}"
    else:
        make_site(found.library, {})
    spent = resource.getrusage(resource.RUSAGE_SELF)
    seconds = spent.ru_utime + spent.ru_stime
    said = {"verdict": verdict, "seconds": seconds, "megabytes": spent.ru_maxrss / 1024}
    print(json.dumps(said))


def main(wanted: list[str]) -> None:
    """Print a line for every shape, or for those whose name has one of some words in it."""
    bad = count = 0
    for name, body in bodies():
        if wanted and not any(word in name for word in wanted):
            continue
        came = outcome(body)
        count += 1
        bad += not came.is_good
        sign = " " if came.is_good else "!"
        print(
            f"{sign} {name:34} {came.seconds:6.1f} s {came.megabytes:6.0f} MB  {came.verdict}",
            flush=True,
        )
    print(f"{count - bad} of {count} come to an end within {SECONDS} s and {MEGABYTES} MB.")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(Path(sys.argv[2]))
    else:
        main(sys.argv[1:])
    os._exit(0)
