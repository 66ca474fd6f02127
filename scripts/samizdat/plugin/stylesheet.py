"""The style sheet of every page: what we use of Material's in a layer beneath, then ours.

Whatever is in a layer loses to what is in none, so our rules need neither longer selectors nor
force to win. One file is fetched sooner than twenty.
"""

import re
from collections.abc import Iterable, Iterator

SHEETS = (
    "tokens", "fonts", "type", "page", "header", "wayfinding", "essay", "notes", "tables", "lists",
    "home", "inserts", "verdicts", "registers", "drawings", "maps", "network", "band",
    "apparatus", "banners", "cards", "pictures",
)  # fmt: skip
"""Our style sheets in their order, the tokens first; one of paper follows."""

PAPER = "print"
NESTING = ("@media", "@supports", "@layer", "@container")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FOREIGN = re.compile(
    r"""\.md-(?!typeset\b) | \[(?:data-md|for|id=__) | \.(?:no-)?js\b | \#__
    | \.(?:tabbed|giscus|mermaid|gl|gslide|arithmatex|linenodiv|highlighttable|task-list-control)\b
    | :is\(\.emojione | \.twemoji | \.keys\b | \.grid\b | \.doc-""",
    re.VERBOSE,
)
"""What only Material's own templates have, or what the gate lets no text have."""

_PICTURE = re.compile(r"(?:url\([\"']?data:|mask-image:)")


def style_sheet(material: str, ours: Iterable[str], paper: str) -> str:
    """One style sheet of all of them."""
    used = "".join(_used(_COMMENT.sub("", material).replace('@charset "UTF-8";', "")))
    parts = [f"@layer material{{{used}}}"]
    for sheet in ours:
        parts.append(_tight(sheet))
    parts.append(f"@media print{{{_tight(paper)}}}")
    return "\n".join(parts)


def _tight(css: str) -> str:
    """A style sheet without comments and indents."""
    lines = [line.strip() for line in _COMMENT.sub("", css).splitlines()]
    return "\n".join(line for line in lines if line)


def _used(css: str) -> Iterator[str]:
    """The rules of Material's that something on our pages may have use for.

    It draws signs with pictures that stand in the rules; ours are letters and lines.
    """
    for head, body in _rules(css):
        if head.startswith(NESTING):
            inside = "".join(_used(body))
            if inside:
                yield f"{head}{{{inside}}}"
        elif not head.startswith("@") and not _PICTURE.search(body):
            kept = [each for each in _selectors(head) if not _FOREIGN.search(each)]
            if kept and body.strip():
                yield f"{','.join(kept)}{{{body}}}"


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """The rules of a style sheet: what stands before the brackets, and in them."""
    start = 0
    while (opened := css.find("{", start)) >= 0:
        end = _end(css, opened)
        head = css[start:opened].rpartition(";")[2].strip()
        yield head, css[opened + 1 : end - 1]
        start = end


_QUOTED_OR_BRACKET = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|[{}]")


def _end(css: str, opened: int) -> int:
    """Where the bracket that opens there has been closed."""
    depth = 0
    for match in _QUOTED_OR_BRACKET.finditer(css, opened):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if depth == 0:
            return match.end()
    return len(css)


def _selectors(head: str) -> list[str]:
    """The selectors of a rule; commas within round brackets part none."""
    return re.split(r",(?![^()]*\))", head)
