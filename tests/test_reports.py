"""Reports: findings for people, for programs and for services."""

import json

import pytest

from samizdat import __version__
from samizdat.editing.reports import REPORTS, summary
from samizdat.findings import Finding, Rule, Severity, Where, in_order
from samizdat.findings.outcome import Outcome

UNKNOWN = Rule("unknown-person", "Every person has a record.", why="Write it first.")
UNUSED = Rule("unused-note", "Every note has a mark.", severity=Severity.WARNING)
BAD_ID = Rule("bad-id", "Ids are letters.")
ERROR = UNKNOWN.broken(Where("essays/a b.md", 3, 7, 3, 11), "no 'é'", "write\n'e', 100%")
WARNING = UNUSED.broken(Where("docs/x:y,z.md", 2), "unused\r")


def survey(*findings: Finding, site_url: str = "") -> Outcome:
    """The outcome of a check with these findings."""
    return Outcome(findings, site_url=site_url)


@pytest.mark.parametrize(
    ("findings", "last"),
    [
        ((ERROR,), "1 error"),
        ((WARNING,), "1 warning"),
        ((ERROR, ERROR, WARNING), "2 errors, 1 warning"),
        ((ERROR, WARNING, WARNING), "1 error, 2 warnings"),
    ],
)
def test_text_counts(findings: tuple[Finding, ...], last: str) -> None:
    """The text ends with how much there is to do."""
    assert REPORTS["text"](survey(*findings)).splitlines()[-1] == last


def test_text() -> None:
    """A finding is its place, what is wrong, its code, and below it what to type instead."""
    assert REPORTS["text"](survey(WARNING, BAD_ID.broken(Where("x.yml"), "p", "r"))) == (
        "docs/x:y,z.md:2:1: unused\r [unused-note]\n"
        "x.yml:1:1: p [bad-id]\n    r\n"
        "\n"
        "1 error, 1 warning"
    )


@pytest.mark.parametrize("name", ["text", "github"])
def test_nothing_to_say(name: str) -> None:
    """A report of nothing is empty."""
    assert REPORTS[name](survey()) == ""


def test_json() -> None:
    """JSON has every part of a finding under its own name."""
    assert json.loads(REPORTS["json"](survey(ERROR, WARNING))) == [
        {
            "code": "unknown-person",
            "severity": "error",
            "path": "essays/a b.md",
            "line": 3,
            "column": 7,
            "endLine": 3,
            "endColumn": 11,
            "problem": "no 'é'",
            "remedy": "write\n'e', 100%",
        },
        {
            "code": "unused-note",
            "severity": "warning",
            "path": "docs/x:y,z.md",
            "line": 2,
            "column": 1,
            "endLine": 2,
            "endColumn": 1,
            "problem": "unused\r",
            "remedy": "",
        },
    ]
    assert json.loads(REPORTS["json"](survey())) == []


def test_sarif() -> None:
    """SARIF has a rule for each code, a result for each finding, and addresses without blanks."""
    log = json.loads(REPORTS["sarif"](survey(ERROR, WARNING, ERROR)))

    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("samizdat", __version__)
    assert [rule["id"] for rule in driver["rules"]] == ["unknown-person", "unused-note"]
    assert all(rule["shortDescription"]["text"] for rule in driver["rules"])
    assert run["columnKind"] == "unicodeCodePoints"
    assert [(r["ruleId"], r["level"]) for r in run["results"]] == [
        ("unknown-person", "error"),
        ("unused-note", "warning"),
        ("unknown-person", "error"),
    ]
    first = run["results"][0]
    assert first["message"] == {"text": "no 'é'. write\n'e', 100%"}
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "essays/a%20b.md"},
                "region": {"startLine": 3, "startColumn": 7, "endLine": 3, "endColumn": 11},
            }
        }
    ]


def test_sarif_explains_its_rules() -> None:
    """A rule says what holds and why; on a site with an address it leads to its section."""
    found = survey(ERROR, WARNING, site_url="https://example.org/essays/")

    driver = json.loads(REPORTS["sarif"](found))["runs"][0]["tool"]["driver"]

    handbook = "https://example.org/essays/handbook/findings/"
    person, note = driver["rules"]
    assert driver["informationUri"] == handbook
    assert person["fullDescription"]["text"] == "Every person has a record. Write it first."
    assert person["helpUri"] == f"{handbook}#unknown-person"
    assert note["defaultConfiguration"] == {"level": "warning"}


def test_sarif_knows_a_finding_again() -> None:
    """A finding keeps its fingerprint when its line moves; two of one kind in a file differ."""
    moved = UNKNOWN.broken(Where("essays/a b.md", 30, 1), "no 'é'")

    (before,) = json.loads(REPORTS["sarif"](survey(ERROR)))["runs"][0]["results"]
    first, second = json.loads(REPORTS["sarif"](survey(moved, ERROR)))["runs"][0]["results"]

    assert first["partialFingerprints"] == before["partialFingerprints"]
    assert second["partialFingerprints"] != first["partialFingerprints"]


def test_sarif_of_nothing() -> None:
    """A log of nothing is a run without results."""
    (run,) = json.loads(REPORTS["sarif"](survey()))["runs"]

    assert run["results"] == []
    assert run["tool"]["driver"]["rules"] == []


def test_github() -> None:
    """A workflow command stays on one line, and no sign of it can end a property."""
    assert REPORTS["github"](survey(ERROR, WARNING)).split("\n") == [
        "::error file=essays/a b.md,line=3,col=7,endLine=3,endColumn=11,title=unknown-person::"
        "no 'é'%0Awrite%0A'e', 100%25",
        "::warning file=docs/x%3Ay%2Cz.md,line=2,col=1,title=unused-note::unused%0D",
    ]


def test_order() -> None:
    """Findings stand by file, line and column, each once."""
    late, early = BAD_ID.broken(Where("b.md", 2), "p"), BAD_ID.broken(Where("b.md"), "p")
    other = UNUSED.broken(Where("a.md", 10, 2), "p")

    assert in_order([late, other, early, late]) == (other, early, late)


def test_summary() -> None:
    """Whoever waits at a terminal is told in a line what was looked at, and with what result."""
    nothing = summary(Outcome(()), 0.44)
    something = summary(Outcome((ERROR, WARNING), 3, 40), 12)

    assert nothing == "0 essays, 0 records: nothing is wrong. 0.4 seconds."
    assert something == "3 essays, 40 records: 1 error, 1 warning. 12.0 seconds."
