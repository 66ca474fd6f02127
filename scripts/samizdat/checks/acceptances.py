"""What editors have accepted: warnings that stay as they are, each with its reason in words.

In a text: `<!-- accept code: reason -->` before a paragraph or in it. In YAML: `# accept code:
reason` above a field or a record.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from samizdat.findings import Finding, Rule, Severity, Where
from samizdat.knowledge.known import Known
from samizdat.model.documents import Comment, Document
from samizdat.words.listing import nearest

_ACCEPT = re.compile(
    r"accept\s+(?P<code>[a-z0-9]+(?:-[a-z0-9]+)+)\b\s*:?\s*(?P<reason>.*)", re.DOTALL
)
_YAML = re.compile(r"[ \t]*#[ \t]*(?P<text>accept[ \t].*)")
FEWEST = 3
"""A reason has so many words at least."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A warning that an editor lets stand."""

    code: str
    reason: str
    where: Where
    first: int
    """The first line that it speaks for."""

    last: int
    """The last one."""

    def covers(self, finding: Finding) -> bool:
        """It speaks for this finding."""
        place = finding.where
        here = place.path == self.where.path and self.first <= place.line <= self.last
        return here and finding.code == self.code and not finding.is_error


BAD_ACCEPTANCE = Rule(
    "bad-acceptance",
    "What is accepted is a warning, with the reason in words.",
    why=(
        "The code is that of a warning, and the reason has three words at least. Errors are "
        "never accepted. This is a warning, and it cannot be accepted. "
        "[Check](check.md#accept-a-finding) has the form."
    ),
    severity=Severity.WARNING,
)


IDLE_ACCEPTANCE = Rule(
    "idle-acceptance",
    "What is accepted is there.",
    why=(
        "A comment that outlives its finding would hide the next one. This is a warning, and it "
        "cannot be accepted."
    ),
    severity=Severity.WARNING,
)


def unaccepted(
    found: Iterable[Finding],
    acceptances: Sequence[Acceptance],
    rules: Mapping[str, Rule],
    *,
    is_whole: bool,
) -> Iterator[Finding]:
    """Findings without those that an editor has accepted; and what is wrong with acceptances.

    `rules` are all that there are, by their code; `is_whole` says that everything could be read.
    """
    sound: dict[str, list[Acceptance]] = {}
    for acceptance in acceptances:
        if not _wrong(acceptance, rules):
            sound.setdefault(acceptance.where.path, []).append(acceptance)
    used = set()
    for finding in found:
        near = sound.get(finding.where.path, ())
        covering = [acceptance for acceptance in near if acceptance.covers(finding)]
        used.update(covering)
        if not covering:
            yield finding
    for acceptance in acceptances:
        wrong = _wrong(acceptance, rules)
        if wrong:
            yield BAD_ACCEPTANCE.broken(acceptance.where, *wrong)
        elif acceptance not in used and is_whole:
            problem = f"there is no {acceptance.code!r} here to accept"
            yield IDLE_ACCEPTANCE.broken(acceptance.where, problem, "take the comment out")


def _wrong(acceptance: Acceptance, rules: Mapping[str, Rule]) -> tuple[str, str] | None:
    """Problem and remedy of an acceptance that cannot be."""
    code = acceptance.code
    if code not in rules:
        remedy = nearest(code, rules) or "codes are in square brackets after each finding"
        return f"no finding is called {code!r}", remedy
    if not rules[code].is_warning:
        return f"{code!r} is an error, and errors are not accepted", "mend what it says"
    if len(acceptance.reason.split()) < FEWEST:
        return f"nothing says why {code!r} is accepted", f"write 'accept {code}: ' and the reason"
    return None


def acceptances(known: Known) -> Iterator[Acceptance]:
    """What editors have accepted, right or wrong."""
    for document, _ in known.documents:
        front = document.text[: document.body_start]
        yield from _in_yaml(front, document.path)
        for comment in document.prose.comments:
            match = _ACCEPT.match(comment.text)
            if match:
                first, last = _block(comment, document)
                yield _acceptance(match, comment.span.where, first, last)
    if not known.registers:
        return
    for register in (*known.registers, known.library.synonyms, known.library.formerly):
        yield from _in_yaml(register.text, register.path)
    for described in known.library.pictures.values():
        yield from _in_yaml(described.text, described.path)


def _acceptance(match: re.Match[str], where: Where, first: int, last: int) -> Acceptance:
    return Acceptance(match["code"], " ".join(match["reason"].split()), where, first, last)


def _block(comment: Comment, document: Document) -> tuple[int, int]:
    """The first and last line of the paragraph that a comment stands in or, by itself, before."""
    text = document.text
    start, end = comment.span.start, comment.span.end
    if not (text[text.rfind("\n", 0, start) + 1 : start] + text[end:].partition("\n")[0]).strip():
        start = end = _below(document, end)
    first, last = text.count("\n", 0, start), text.count("\n", 0, end)
    rows = text.split("\n")
    while first and rows[first - 1].strip():
        first -= 1
    while last + 1 < len(rows) and rows[last + 1].strip():
        last += 1
    return first + 1, last + 1


def _below(document: Document, offset: int) -> int:
    """Where the first thing that is no comment stands below a place."""
    for comment in document.prose.comments:
        if comment.span.start >= offset and not document.text[offset : comment.span.start].strip():
            offset = comment.span.end
    after = document.text[offset:]
    return offset + len(after) - len(after.lstrip())


def _in_yaml(text: str, path: str) -> Iterator[Acceptance]:
    """Acceptances in YAML: each speaks for the line below it and what is indented under that."""
    if "accept" not in text:
        return
    rows = text.split("\n")
    for number, row in enumerate(rows):
        comment = _YAML.fullmatch(row)
        match = comment and _ACCEPT.match(comment["text"])
        if match:
            first = number + 1
            while first < len(rows) and rows[first].lstrip().startswith("#"):
                first += 1
            last = first
            while last + 1 < len(rows) and (
                not rows[last + 1].strip() or _indent(rows[last + 1]) > _indent(rows[first])
            ):
                last += 1
            where = Where(path, number + 1, row.index("#") + 1)
            yield _acceptance(match, where, first + 1, last + 1)


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())
