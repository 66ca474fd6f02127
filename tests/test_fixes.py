"""Fixes: what `samizdat check --fix` types, and what it leaves to its author."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from samizdat.cli import main

ESSAY = """\
---
title: {title}
summary: In 1946 Zhukov was sent from Moscow to a district on the Black Sea.
authors: [editors]
period: {period}
people: [{person}]
{more}---

{text}
"""


def essay(
    collection: Path,
    *,
    title: str = "A posting",
    period: str = "1946/1948",
    person: str = "zhukov",
    more: str = "",
    text: str = "He was sent to [Odessa](essay:odessa).",
) -> Path:
    """An essay of the small collection in which one thing may be wrong."""
    file = collection / "essays" / "posting.md"
    words = ESSAY.format(title=title, period=period, person=person, more=more, text=text)
    file.write_text(words, encoding="utf-8")
    return file


def fix(collection: Path, *options: str) -> Result:
    """Run the check with --fix."""
    return CliRunner().invoke(main, ["--collection", str(collection), "check", "--fix", *options])


def test_a_former_name(collection: Path) -> None:
    """A setting that only has another name now gets it, and all else stays as it was."""
    settings = collection / "mkdocs.yml"
    before = (
        "site_name: Small\nplugins:\n  - samizdat:\n      conventions:\n"
        "        names:\n          sourcekind: { memoir: recollection }  # ours\n"
    )
    settings.write_text(before, encoding="utf-8")

    result = fix(collection)

    assert "'sourcekind' is 'source_kind' now [former-name]" in result.output
    assert settings.read_text("utf-8") == before.replace("sourcekind", "source_kind")


@pytest.mark.parametrize(
    ("wrong", "typed"),
    [
        ({"person": "zukov"}, "people: [zhukov]"),
        ({"person": "'zukov'"}, None),
        ({"person": "shukow"}, None),
        ({"period": "13 August 1949"}, "period: 1949-08-13"),
        ({"period": "1946-1948"}, "period: 1946/1948"),
        ({"period": "3/4/1946"}, None),
        ({"more": "published: 20.11.2026\n"}, "published: 2026-11-20"),
        ({"more": "topcs: [war]\n"}, "topics: [war]"),
        ({"more": "tags: [war]\n"}, None),
        ({"title": "‘A posting’"}, "title: 'A posting'"),
        ({"title": "Order #00447 of 1937"}, "title: 'Order #00447 of 1937'"),
        ({"title": "A posting # not yet final"}, None),
        ({"text": "# Top\n\nHe went."}, "\n## Top\n"),
        ({"text": "## One\n\nHe went.\n\n#### Two\n\nHe came."}, "\n### Two\n"),
        ({"text": "He went.[@robberts-2012]"}, "[@roberts-2012]"),
        ({"text": "He went.[@roberts-2013]"}, None),
        ({"text": "[He](person:zhukof) went."}, "(person:zhukov)"),
    ],
)
def test_what_is_certain_is_typed(
    collection: Path, wrong: dict[str, str], typed: str | None
) -> None:
    """A fix is typed where there is no doubt; else the file keeps every sign of it."""
    file = essay(collection, **wrong)
    before = file.read_text(encoding="utf-8")

    first = fix(collection)
    after = file.read_text(encoding="utf-8")
    second = fix(collection)

    if typed is None:
        assert after == before
        assert first.exit_code == 1
    else:
        assert typed in after
        assert (first.exit_code, first.stdout) == (0, "")
        assert "posting.md:" in first.stderr
    assert file.read_text(encoding="utf-8") == after
    assert second.stderr == ""


def test_a_fix_uncovers_another(collection: Path) -> None:
    """A file is read again after a fix: what its front matter hid is mended too."""
    file = essay(collection, more="publishd: 20.11.2026\nstatus: published\n", person="zukov")

    told = fix(collection)

    text = file.read_text(encoding="utf-8")
    assert "published: 2026-11-20\n" in text
    assert "people: [zhukov]" in text
    assert told.exit_code == 0
    assert told.stderr.count(" now [") == 3


def test_line_ends_and_mark_stay(collection: Path) -> None:
    """A file from Windows keeps its line ends and its byte-order mark."""
    file = essay(collection, person="zukov")
    words = file.read_text(encoding="utf-8")
    file.write_bytes(b"\xef\xbb\xbf" + words.replace("\n", "\r\n").encode())

    fix(collection)

    expected = words.replace("zukov", "zhukov").replace("\n", "\r\n").encode()
    assert file.read_bytes() == b"\xef\xbb\xbf" + expected


def test_only_the_given_files_are_mended(collection: Path) -> None:
    """Fixes are typed into the files that were asked for and into no other."""
    file = essay(collection, person="zukov")

    fix(collection, str(collection / "docs"))

    assert "zukov" in file.read_text(encoding="utf-8")


def test_nothing_is_typed_unasked(collection: Path) -> None:
    """Without --fix the check changes nothing."""
    file = essay(collection, person="zukov")
    before = file.read_bytes()

    CliRunner().invoke(main, ["--collection", str(collection), "check"])

    assert file.read_bytes() == before
