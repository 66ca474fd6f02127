"""Findings as plain values, which JSON can keep, and back."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from samizdat.findings import Edit, Finding, Rule, Severity, Where


def packed(findings: Iterable[Finding]) -> dict[str, Any]:
    """Findings in their order, and their rules by code."""
    rules: dict[str, list[str]] = {}
    rows: list[list[Any]] = []
    for each in findings:
        rule = each.rule
        rules[rule.code] = [rule.sentence, rule.why, rule.severity.value]
        rows.append([rule.code, each.where, each.problem, each.remedy, each.fix])
    return {"rules": rules, "findings": rows}


def unpacked(kept: Mapping[str, Any]) -> tuple[Finding, ...]:
    """The same findings. Raises ValueError, KeyError or TypeError for what was never packed."""
    rules: dict[str, Rule] = {}
    for code, (sentence, why, severity) in kept["rules"].items():
        rules[code] = Rule(code, sentence, why, Severity(severity))
    found: list[Finding] = []
    for code, where, problem, remedy, fix in kept["findings"]:
        found.append(Finding(rules[code], Where(*where), problem, remedy, _edits(fix)))
    return tuple(found)


def _edits(kept: Sequence[Any]) -> tuple[Edit, ...]:
    return tuple(Edit(Where(*where), text) for where, text in kept)
