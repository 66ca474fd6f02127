"""Pandoc's citation syntax: `[@key]`, `[@key, ch. 4; @other]`, `[see @key]`."""

import re

from samizdat.findings import Where
from samizdat.model.documents import Citation, Cite
from samizdat.reading.lines import Lines

_BRACKET = re.compile(
    r"""\[(?!\^)(?P<inside>
        (?:[^\[\]@\n]|\n(?![ \t]*\n))* @ (?:[^\[\]\n]|\n(?![ \t]*\n))*   # no blank line in it
        )\](?!\(|\[(?!\^|[^\[\]]*@))   # not a link; another citation or a note may follow""",
    re.VERBOSE,
)
_DEFINED = re.compile(r"^ {0,3}\[[^\[\]]*\](?=:)", re.MULTILINE)
_OPENED = re.compile(r"\[(?P<inside>(?:\w+ ){0,5}-?@[^\s\[\]]*)")
_CITE = re.compile(r"(?P<prefix>(?:.*?\s)?)@(?P<key>\w[\w:.+/-]*)(?P<suffix>.*)", re.DOTALL)
_AT = re.compile(r"(?:^|[\s;-])@")
_SECOND = re.compile(r"(?<!\w)@")


def read_citations(
    bare: str, lines: Lines
) -> tuple[tuple[Citation, ...], tuple[tuple[str, Where], ...]]:
    """The citations of a text, and what looks like one but cannot be read."""
    citations: list[Citation] = []
    malformed: list[tuple[str, Where]] = []
    taken: set[int] = set()
    defined = {match.end() for match in _DEFINED.finditer(bare)}
    for match in _BRACKET.finditer(bare):
        if not _AT.search(match["inside"]):
            continue  # an address of electronic mail
        taken.add(match.start())
        cites = _cites(match["inside"], match.start("inside"), lines)
        if cites is None or match.end() in defined:  # `[@key]: …` begins a line: a definition
            malformed.append((match[0], lines.where(match.start())))
        else:
            citations.append(Citation(lines.span(*match.span()), cites))
    for match in _OPENED.finditer(bare):
        if match.start() not in taken:
            malformed.append((match[0], lines.where(match.start())))
    return tuple(citations), tuple(malformed)


def _cites(inside: str, offset: int, lines: Lines) -> tuple[Cite, ...] | None:
    cites: list[Cite] = []
    for piece in inside.split(";"):
        match = _CITE.fullmatch(piece)
        if not match:
            return None
        if _SECOND.search(match["prefix"]) or _SECOND.search(match["suffix"]):
            return None
        tail = match["key"][len(match["key"].rstrip(":.+/-")) :]
        key = match["key"].removesuffix(tail)
        suffix = re.sub(r"\s+", " ", tail + match["suffix"]).strip().removeprefix(",").strip()
        if not re.search(r"\w", suffix):
            suffix = ""
        start = offset + match.start("key")
        where = lines.span(start, start + len(key)).where
        cites.append(Cite(key, " ".join(match["prefix"].split()), suffix, where))
        offset += len(piece) + 1
    return tuple(cites)
