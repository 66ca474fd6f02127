"""Findings on paper: as text, JSON, SARIF and for GitHub."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from urllib.parse import quote

from samizdat import __version__
from samizdat.findings import Finding, Rule
from samizdat.findings.outcome import Outcome


def text(found: Outcome) -> str:
    """A finding a paragraph, for people; empty when there is none."""
    if not found.findings:
        return ""
    paragraphs = [str(finding) for finding in found.findings]
    return "\n".join([*paragraphs, "", _total(found)])


def _total(found: Outcome) -> str:
    """How many findings of each severity there are: `1 error, 3 warnings`."""
    errors = len(found.errors)
    warnings = len(found.findings) - errors
    counts: list[str] = []
    for number, noun in ((errors, "error"), (warnings, "warning")):
        if number == 1:
            counts.append(f"1 {noun}")
        elif number:
            counts.append(f"{number} {noun}s")
    return ", ".join(counts)


def summary(found: Outcome, seconds: float) -> str:
    """What was done, in a line for whoever waits for it: `23 essays, 912 records: …`."""
    said = _total(found) or "nothing is wrong"
    return f"{found.essays} essays, {found.records} records: {said}. {seconds:.1f} seconds."


def as_json(found: Outcome) -> str:
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
        "endLine": where.end[0],
        "endColumn": where.end[1],
        "problem": finding.problem,
        "remedy": finding.remedy,
    }


def sarif(found: Outcome) -> str:
    """SARIF 2.1.0 (OASIS), which code-scanning services read."""
    rules: dict[str, Rule] = {}
    for finding in found.findings:
        rules[finding.code] = finding.rule
    handbook = _handbook(found)
    driver: dict[str, object] = {"name": "samizdat", "version": __version__}
    if handbook:
        driver["informationUri"] = handbook
    driver["rules"] = [_rule(rules[code], handbook) for code in sorted(rules)]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": list(_results(found.findings)),
    }
    schema = (
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    )
    log = {"$schema": schema, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _handbook(found: Outcome) -> str:
    """The address of the handbook's page of findings; empty while the site has no address."""
    site = found.site_url
    if not site:
        return ""
    return f"{site.rstrip('/')}/handbook/findings/"


def _rule(rule: Rule, handbook: str) -> dict[str, object]:
    full = f"{rule.sentence} {rule.why}".rstrip()
    told: dict[str, object] = {
        "id": rule.code,
        "shortDescription": {"text": rule.sentence},
        "fullDescription": {"text": full},
        "help": {"text": full, "markdown": full},
        "defaultConfiguration": {"level": rule.severity.value},
    }
    if handbook:
        told["helpUri"] = f"{handbook}#{rule.code}"
    return told


def _results(findings: Iterable[Finding]) -> Iterator[dict[str, object]]:
    """Each finding with a fingerprint that holds when its line moves."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        same = finding.where.path, finding.code, finding.problem
        seen[same] += 1
        words = "\0".join([*same, str(seen[same])])
        yield _result(finding, sha256(words.encode()).hexdigest())


def _result(finding: Finding, fingerprint: str) -> dict[str, object]:
    where = finding.where
    end_line, end_column = where.end
    region = {
        "startLine": where.line,
        "startColumn": where.column,
        "endLine": end_line,
        "endColumn": end_column,
    }
    place = {"artifactLocation": {"uri": quote(where.path)}, "region": region}
    return {
        "ruleId": finding.code,
        "level": finding.severity.value,
        "message": {"text": _message(finding, ". ")},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"samizdat/v1": fingerprint},
    }


def _message(finding: Finding, joint: str) -> str:
    """The problem and, if there is one, the remedy."""
    if not finding.remedy:
        return finding.problem
    return f"{finding.problem}{joint}{finding.remedy}"


def github(found: Outcome) -> str:
    """Workflow commands, which GitHub shows beside the changed lines."""
    return "\n".join(_annotation(finding) for finding in found.findings)


def _annotation(finding: Finding) -> str:
    where = finding.where
    place = f"file={_property(where.path)},line={where.line},col={where.column}"
    if where.end_line:
        place += f",endLine={where.end_line},endColumn={where.end_column}"
    message = _data(_message(finding, "\n"))
    return f"::{finding.severity.value} {place},title={finding.code}::{message}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


REPORTS: dict[str, Callable[[Outcome], str]] = {
    "text": text,
    "json": as_json,
    "sarif": sarif,
    "github": github,
}
