"""Findings on paper: as text, JSON, SARIF and for GitHub."""

import json
from collections.abc import Callable
from urllib.parse import quote

from samizdat import __version__
from samizdat.findings import Finding
from samizdat.findings.codes import CODES
from samizdat.model.survey import Survey


def text(found: Survey) -> str:
    """A finding a paragraph, for people; empty when there is none."""
    if not found.findings:
        return ""
    errors = len(found.errors)
    warnings = len(found.findings) - errors
    counts = [_count(errors, "error"), _count(warnings, "warning")]
    total = ", ".join(count for count in counts if count)
    return "\n".join([*(str(finding) for finding in found.findings), "", total])


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number > 1 else ''}" if number else ""


def as_json(found: Survey) -> str:
    """A list of objects, for programs."""
    return json.dumps([_object(f) for f in found.findings], ensure_ascii=False, indent=2)


def _object(finding: Finding) -> dict[str, str | int]:
    where = finding.where
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "path": where.path,
        "line": where.line,
        "column": where.column,
        "problem": finding.problem,
        "remedy": finding.remedy,
    }


def sarif(found: Survey) -> str:
    """SARIF 2.1.0 (OASIS), which code-scanning services read."""
    used = sorted({finding.code for finding in found.findings})
    rules = [{"id": code, "shortDescription": {"text": CODES[code].rule}} for code in used]
    driver = {"name": "samizdat", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding) for finding in found.findings],
    }
    schema = (
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    )
    log = {"$schema": schema, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _result(finding: Finding) -> dict[str, object]:
    where = finding.where
    place = {
        "artifactLocation": {"uri": quote(where.path)},
        "region": {"startLine": where.line, "startColumn": where.column},
    }
    return {
        "ruleId": finding.code,
        "level": finding.severity.value,
        "message": {"text": ". ".join(part for part in (finding.problem, finding.remedy) if part)},
        "locations": [{"physicalLocation": place}],
    }


def github(found: Survey) -> str:
    """Workflow commands, which GitHub shows beside the changed lines."""
    return "\n".join(_annotation(finding) for finding in found.findings)


def _annotation(finding: Finding) -> str:
    where = finding.where
    place = f"file={_property(where.path)},line={where.line},col={where.column}"
    message = "\n".join(part for part in (finding.problem, finding.remedy) if part)
    return f"::{finding.severity.value} {place},title={finding.code}::{_data(message)}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


REPORTS: dict[str, Callable[[Survey], str]] = {
    "text": text,
    "json": as_json,
    "sarif": sarif,
    "github": github,
}
