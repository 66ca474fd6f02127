"""Limits of a text: counted before anybody reads it, so that no file keeps a program for minutes.

Python-Markdown tries many signs against all that follow them, so its time grows with the square of
their number in a paragraph. No essay comes near these numbers: the largest page of the handbook has
186 of a sign in a paragraph and 2,225 in all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from samizdat.findings import Finding, Rule, Where

HOSTILE_TEXT = Rule(
    "hostile-text",
    "A text has no more signs and lines than can be read in seconds.",
    why=(
        "A file may have been pasted together by mistake, or made to keep the program busy. It is "
        "counted before it is read, and everything else is checked and shown without it. What "
        "comes near a limit is rendered on trial by a program of its own, which may take 2 seconds "
        "of the processor and 1,000 MB; a build tells of what it could not finish."
    ),
)

LONGEST_LINE, LONGEST_PARAGRAPH, MOST_LINES = 100_000, 200_000, 50_000


@dataclass(frozen=True, slots=True)
class Limit:
    """How often something may stand in a paragraph, and in the whole text."""

    paragraph: int
    text: int


_MARKUP, _QUOTES, _CELLS = Limit(1_000, 10_000), Limit(3_000, 50_000), Limit(10_000, 50_000)
SIGNS = {
    **dict.fromkeys("`[*_~\\!&{^@", _MARKUP),
    "<": Limit(1_000, 4_000),
    **dict.fromkeys("\"'", _QUOTES),
    "#": Limit(1_000, 5_000),
    "|": _CELLS,
    "](": Limit(1_000, 5_000),
    "]:": Limit(1_000, 2_000),
    **dict.fromkeys(["\n:", "\n- ", "\n* ", "\n+ "], Limit(1_000, 2_000)),
    **dict.fromkeys(["\n???", "\n!!!", "\n1. "], Limit(1_000, 2_000)),
    **dict.fromkeys(["\n```", "\n~~~"], Limit(1_000, 5_000)),
    "http": Limit(1_000, 10_000),
    "\n\n": Limit(1, 5_000),
}
"""By the sign: emphasis, links, code, tags, notes, attributes; cells; definitions; what begins
blocks; addresses; paragraphs."""

REMEDY = "part the text into several, or take out what was pasted into it"

DEEPEST = 30
"""Blocks stand in one another to this depth; Python has no room for many more."""

SHORT, PART = 1_000, 0.25
"""A field this long in signs is weighed, and may have this part of what a text may have."""

_INDENT = " " * 4
_DEEP = re.compile(rf"(?<=\n)(?: {{4}}|\t){{{DEEPEST + 1}}}")
_BLANK = re.compile(r"\n[ \t]*(?=\n)")


def beyond_limits(text: str, path: str, body_start: int = 0) -> Iterator[Finding]:
    """The first thing of which a text has too much below its front matter, if there is any."""
    for offset, problem in islice(_excesses(text[body_start:]), 1):
        place = body_start + offset
        line = text.count("\n", 0, place) + 1
        where = Where(path, line, place - text.rfind("\n", 0, place))
        yield HOSTILE_TEXT.broken(where, problem, REMEDY)


def heavy_field(text: str, where: Where) -> Iterator[Finding]:
    """A field of front matter or of a register with as much in it as in a heavy text."""
    if len(text) > SHORT and weight(text) > PART:
        problem = f"a field with {len(text):,} signs has more markup or lines than are read in one"
        yield HOSTILE_TEXT.broken(where, problem, "keep a sentence or two, and move the rest")


def weight(text: str) -> float:
    """How near a text comes to a limit; at 1 it has reached one."""
    found = text.count("\n") / MOST_LINES
    many: list[str] = []
    for sign, limit in SIGNS.items():
        count = text.count(sign)
        found = max(found, count / limit.text)
        if count > limit.paragraph * found:
            many.append(sign)
    for paragraph in _BLANK.split(text):
        found = max(found, len(paragraph) / LONGEST_LINE)
        for sign in many:
            found = max(found, paragraph.count(sign) / SIGNS[sign].paragraph)
    return found


def _excesses(text: str) -> Iterator[tuple[int, str]]:
    """What there is too much of, with the place where it begins."""
    lines = text.count("\n")
    if lines > MOST_LINES:
        yield 0, f"the text has {lines:,} lines, and {MOST_LINES:,} are read"
    deep = None
    if "\t" in text or _INDENT * (DEEPEST + 1) in text:
        deep = _DEEP.search(text)
    if deep:
        yield deep.start(), f"the line is indented more than {DEEPEST} times"
    many: list[str] = []
    for sign, limit in SIGNS.items():
        count = text.count(sign)
        if count > limit.text:
            yield (
                text.find(sign),
                f"the text has {count:,} of {sign!r}, and {limit.text:,} are read",
            )
        if count > limit.paragraph:
            many.append(sign)
    if many or len(text) > LONGEST_LINE:
        yield from _in_paragraphs(text, many)


def _in_paragraphs(text: str, signs: list[str]) -> Iterator[tuple[int, str]]:
    start = 0
    for blank in [*_BLANK.finditer(text), None]:
        end = blank.start() if blank else len(text)
        paragraph = text[start:end]
        yield from _in_paragraph(paragraph, start, signs)
        start = end


def _in_paragraph(paragraph: str, start: int, signs: list[str]) -> Iterator[tuple[int, str]]:
    if len(paragraph) > LONGEST_PARAGRAPH:
        said = f"the paragraph has {len(paragraph):,} signs, and {LONGEST_PARAGRAPH:,} are read"
        yield start, said
    if len(paragraph) > LONGEST_LINE:
        longest = max(map(len, paragraph.split("\n")))
        if longest > LONGEST_LINE:
            yield start, f"a line has {longest:,} signs, and {LONGEST_LINE:,} are read"
    for sign in signs:
        count, most = paragraph.count(sign), SIGNS[sign].paragraph
        if count > most:
            place = start + paragraph.find(sign)
            yield place, f"the paragraph has {count:,} of {sign!r}, and {most:,} are read"
