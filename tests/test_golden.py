"""Every finding code, in a case that fires and in one that stays silent: tests/golden/<code>/.

Further cases of a code show where its edges are.

A case is a small collection (tests/collection) with some files put in their place: texts, or
`bytes` in hexadecimal for what is no text, and `links` to where symbolic links lead. A text may be
a list of parts, some of them repeated. One that is `built` has the findings of the build too; one
that is `previewed` those that a preview shows, which was whole before, and before what is `gone`.
"""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from samizdat.build import make_site, survey
from samizdat.checks.rules import RULES
from samizdat.findings import Finding
from samizdat.plugin.preview.address import Address
from samizdat.plugin.preview.desk import Preview
from samizdat.plugin.preview.engine import EngineBuild
from samizdat.reading.project import read_settings
from tests import handbook

GOLDEN = Path(__file__).parent / "golden"
TODAY = (2026, 11, 30)
"""The day of all golden cases."""

CASES = sorted(str(file.relative_to(GOLDEN)) for file in GOLDEN.glob("*/*.yml"))


THEME = "theme: {name: material, font: false}\n"
"""What the settings of a collection need besides, for the engine to build it."""

FIELDS = {"says", "files", "bytes", "links", "gone", "built", "previewed", "findings"}


def case(name: str) -> dict[str, Any]:
    """A golden file: `says`, `files`, `bytes`, `links`, `findings`."""
    value = yaml.safe_load((GOLDEN / name).read_text(encoding="utf-8"))
    assert set(value) <= FIELDS
    return dict(value)


def text_of(parts: Any) -> str:
    """A text, or one put together from its parts."""
    if isinstance(parts, str):
        return parts
    return "".join(
        part if isinstance(part, str) else str(part["text"]) * int(part["times"]) for part in parts
    )


def lay_out(collection: Path, told: dict[str, Any]) -> None:
    """Put the files of a case in their place."""
    contents = {path: text_of(parts).encode() for path, parts in told.get("files", {}).items()}
    contents |= {path: bytes.fromhex(digits) for path, digits in told.get("bytes", {}).items()}
    for path, target in told.get("links", {}).items():
        (collection / path).symlink_to(target)
    for path, content in contents.items():
        file = collection / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    for path in told.get("gone", []):
        shutil.move(collection / path, collection.parent)


def previewed(collection: Path, told: dict[str, Any]) -> tuple[Finding, ...]:
    """What a preview shows that was begun before the files of a case were put in their place."""
    settings = collection / "mkdocs.yml"
    settings.write_text(f"{settings.read_text('utf-8')}{THEME}", "utf-8")
    build = EngineBuild(settings)
    preview = Preview(Address(port=0), collection, build)
    try:
        preview.rebuild()
        assert preview.shown.findings == ()
        lay_out(collection, told)
        preview.rebuild()
        return preview.shown.findings
    finally:
        preview.shutdown()
        build.close()


@pytest.mark.parametrize("name", CASES)
def test_case(name: str, collection: Path) -> None:
    """A collection has the findings that its golden file names, and no others."""
    told = case(name)
    if told.get("previewed"):
        assert [str(finding) for finding in previewed(collection, told)] == told["findings"]
        return
    lay_out(collection, told)

    surveyed = survey(read_settings(collection / "mkdocs.yml"), TODAY)
    found = surveyed.findings
    if told.get("built"):
        found += make_site(surveyed.library, {}).findings

    assert [str(finding) for finding in found] == told["findings"]


@pytest.mark.parametrize("code", RULES)
def test_code_has_its_cases(code: str) -> None:
    """Each code has a case in which it fires and one in which nothing is found."""
    fires, silent = case(f"{code}/fires.yml"), case(f"{code}/silent.yml")

    assert any(f"[{code}]" in finding for finding in fires["findings"])
    assert silent["findings"] == []


def test_cases_belong_to_codes() -> None:
    """No case is left of a code that is gone."""
    folders = {name.partition("/")[0] for name in CASES}

    assert folders == set(RULES)


def test_handbook_is_what_the_rules_say() -> None:
    """The handbook's page of findings is made from the rules, and nobody has left it after."""
    assert handbook.FINDINGS.read_text(encoding="utf-8") == handbook.findings_page(), (
        "write it again: python -m tests.handbook"
    )


def test_handbook_has_the_table_of_the_gate() -> None:
    """The table of raw HTML is made from what the gate lets through."""
    assert handbook.WRITE.read_text(encoding="utf-8") == handbook.write_page(), (
        "write it again: python -m tests.handbook"
    )


@pytest.mark.parametrize("code", RULES)
def test_section_says_what_is_a_warning(code: str) -> None:
    """The section of a warning says that it is one, and that of an error does not."""
    rule = RULES[code]

    assert ("This is a warning" in handbook.section(rule)) == rule.is_warning
