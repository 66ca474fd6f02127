"""The parts of a Markdown text: headings, links, citations, notes, raw HTML, each with its place.

Blocks are found by markdown-it, whose tokens know their lines. Inside them code, comments and
escaped signs are blanked out, so that what is left can be searched sign by sign and every offset
still counts in the author's file.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from markdown.extensions.toc import slugify, unique
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from samizdat.findings import Where
from samizdat.model.documents import Comment, Heading, Link, NoteDefinition, NoteMark, Prose
from samizdat.reading.cites import read_citations
from samizdat.reading.html import read_tags
from samizdat.reading.lines import Lines, blank

_HIDDEN = re.compile(
    r"""(?P<comment><!--(?:-?>|.*?--!?>))                   # ended as browsers end it
        |\\[!-/:;=-@\[-`{-~]                                # an escaped sign; < cannot be escaped
        |(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)             # a code span
        |`+""",
    re.VERBOSE | re.DOTALL,
)
_LINK = re.compile(
    r"""(?P<bang>!?)\[(?P<text>(?:[^\[\]]|\[(?:[^\[\]]|\[[^\[\]]*\])*\])*)\]
        \(\s*(?P<target><[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)
        (?:\s+(?:"[^"]*"|'[^']*'))?\s*\)""",
    re.VERBOSE,
)
_REFERENCE = re.compile(r"^ {0,3}\[(?P<text>[^\]^][^\]]*)\]:[ \t]*(?P<target>\S+)", re.MULTILINE)
_NOTE_HEAD = re.compile(r"^ {0,3}\[\^(?P<label>[^\]\s]+)\]:[ \t]*", re.MULTILINE)
_NOTE_MARK = re.compile(r"\[\^(?P<label>[^\]\s]+)\]")
_OWN_ANCHOR = re.compile(r"\s*\{:?[^}]*#(?P<anchor>[\w:.-]+)[^}]*\}\s*$")
_SCRIPTED = re.compile(r"\{:?[^{}\n]*?[\s{:](?P<name>on\w+|style|srcdoc|formaction)\s*=")
_NAMED = re.compile(r"\{:?[^{}\n]*#(?P<anchor>[\w:.-]+)[^{}\n]*\}")
_NO_WORDS = re.compile(r"\s*\{:?[ .#][^{}]*\}|\[\^[^\[\]]+\]|\[[^\[\]@]*(?<!\w)@[^\[\]]*\]")
_MARKUP = re.compile(
    r"!?\[([^\[\]]*)\]\([^()]*\)|[*_`]+|\[\^[^\[\]]+\]|\[[^\[\]@]*@[^\[\]]*\]|<[^<>]+>"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

_MARKDOWN = (
    MarkdownIt("commonmark")
    .enable("table")
    .use(footnote_plugin)
    .use(admon_plugin)
    .use(deflist_plugin)
    .disable("footnote_tail")  # it would move the notes' tokens away from their place
)


@lru_cache(maxsize=1024)
def read_prose(text: str, path: str, body_start: int = 0) -> Prose:
    """The parts of a text whose first `body_start` characters are front matter.

    They follow from the text alone, so that a preview reads again only what was saved.
    """
    lines = Lines(text, path)
    body = blank(text[:body_start]) + text[body_start:]
    tokens = _MARKDOWN.parse(body)
    blockless = _without_blocks(body, tokens, lines)
    bare = _HIDDEN.sub(lambda match: blank(match[0]), blockless)
    definitions = tuple(_definitions(bare, body, lines))
    citations, malformed = read_citations(bare, lines)
    links = tuple(_links(bare, text, lines))
    tags = tuple(read_tags(_without_targets(bare, links), path))
    named = tuple(match["anchor"] for match in _NAMED.finditer(bare))
    taken = [tag.attributes.get("id", "") for tag in tags if "markdown" in tag.attributes]
    return Prose(
        headings=tuple(_headings(tokens, lines, [*taken, *named])),
        links=links,
        citations=citations,
        marks=tuple(_marks(bare, definitions, lines)),
        definitions=definitions,
        tags=tags,
        comments=tuple(_comments(blockless, lines)),
        bare=bare,
        unclosed_fence=next(_unclosed_fences(body, tokens, path), None),
        word_count=len(_WORD.findall(_MARKUP.sub(r"\1", bare))),
        malformed_citations=malformed,
        scripted=tuple(
            (match["name"], lines.where(match.start("name"))) for match in _SCRIPTED.finditer(bare)
        ),
        named=named,
    )


def _without_blocks(body: str, tokens: list[Token], lines: Lines) -> str:
    """The same text, as long, with spaces where blocks of code were."""
    bare = body
    for token in tokens:
        if token.type in ("fence", "code_block") and token.map:
            start, end = lines.start(token.map[0]), lines.start(token.map[1])
            bare = bare[:start] + blank(bare[start:end]) + bare[end:]
    return bare


def _comments(blockless: str, lines: Lines) -> Iterator[Comment]:
    if "<!--" not in blockless:
        return
    for match in _HIDDEN.finditer(blockless):
        if match["comment"]:
            words = match[0].removeprefix("<!--").removesuffix("-->").strip()
            yield Comment(words, lines.span(*match.span()))


def _without_targets(bare: str, links: Iterable[Link]) -> str:
    """The same text without what stands in round brackets: `(<a b.md>)` is no raw HTML."""
    for link in links:
        start, end = link.target_span.start, link.target_span.end
        if bare[start - 1] == "<":
            bare = bare[: start - 1] + " " * (end - start + 2) + bare[end + 1 :]
    return bare


def _unclosed_fences(body: str, tokens: list[Token], path: str) -> Iterator[Where]:
    rows = body.split("\n")
    for token in tokens:
        if token.type != "fence" or not token.map:
            continue
        first, end = token.map
        last = rows[min(end, len(rows)) - 1].strip().lstrip("> ")
        closed = (
            end - first > 1 and len(last) >= len(token.markup) and not last.strip(token.markup[0])
        )
        if not closed:
            indent = len(rows[first]) - len(rows[first].lstrip())
            yield Where(path, first + 1, indent + 1)


def _headings(tokens: list[Token], lines: Lines, taken: list[str]) -> Iterator[Heading]:
    """Headings with the anchors that Python-Markdown's toc extension will give them."""
    used = {anchor for anchor in taken if anchor}
    pairs = [(a, b) for a, b in pairwise(tokens) if a.type == "heading_open"]
    owned = [_OWN_ANCHOR.search(inline.content) for _, inline in pairs]
    used |= {match["anchor"] for match in owned if match}
    for (opening, inline), own in zip(pairs, owned, strict=True):
        words = _heading_words(inline)
        anchor = own["anchor"] if own else unique(slugify(words, "-"), used)
        first, end = opening.map or (0, 1)
        span = lines.span(lines.start(first), lines.start(end))
        yield Heading(int(opening.tag[1]), words, anchor, span)


def _heading_words(inline: Token) -> str:
    """What a heading says to those who hear it: no markup, no notes, no pictures."""
    said = ("text", "code_inline", "softbreak")
    parts = [_spoken(token) or " " for token in inline.children or [] if token.type in said]
    return " ".join(_NO_WORDS.sub("", "".join(parts)).split())


def _spoken(token: Token) -> str:
    """The words of a token, with the dashes that the smarty extension will make of hyphens."""
    words = token.content
    return words.replace("---", "—").replace("--", "–") if token.type == "text" else words


def _links(bare: str, text: str, lines: Lines, offset: int = 0) -> Iterator[Link]:
    for match in _LINK.finditer(bare):
        inner = match["text"]
        if "](" in inner:
            yield from _links(inner, text, lines, offset + match.start("text"))
        yield _link(match, text, lines, offset, is_image=bool(match["bang"]))
    if not offset:
        for match in _REFERENCE.finditer(bare):
            if text.startswith(match[0], match.start()):
                yield _link(match, text, lines, 0, is_image=False)


def _link(match: re.Match[str], text: str, lines: Lines, offset: int, *, is_image: bool) -> Link:
    a, b = (offset + edge for edge in match.span("target"))
    if text[a : a + 1] == "<":
        a, b = a + 1, b - 1
    words = text[offset + match.start("text") : offset + match.end("text")]
    whole = lines.span(offset + match.start(), offset + match.end())
    return Link(words, text[a:b], whole, lines.span(a, b), is_image=is_image)


def _definitions(bare: str, body: str, lines: Lines) -> Iterator[NoteDefinition]:
    # What was blanked at the beginning of a line is no indentation.
    heads = [head for head in _NOTE_HEAD.finditer(bare) if body.startswith(head[0], head.start())]
    limits = [*(head.start() for head in heads), len(bare)][1:]
    for head, limit in zip(heads, limits, strict=True):
        end = _end_of_note(body, head.end(), limit)
        yield NoteDefinition(head["label"], head.end(), lines.span(head.start(), end))


def _end_of_note(body: str, start: int, limit: int) -> int:
    """Behind the note's paragraph and the indented blocks that follow it."""
    end, position, after_gap = start, start, False
    for row in body[start:limit].splitlines(keepends=True):
        position += len(row)
        if not row.strip():
            after_gap = True
        elif after_gap and not row.startswith(("    ", "\t")):
            break
        else:
            end = position
    return end


def _marks(bare: str, definitions: tuple[NoteDefinition, ...], lines: Lines) -> Iterator[NoteMark]:
    heads = {definition.span.start for definition in definitions}
    for match in _NOTE_MARK.finditer(bare):
        row_start = bare.rfind("\n", 0, match.start()) + 1
        is_head = row_start in heads and not bare[row_start : match.start()].strip()
        if not is_head:
            yield NoteMark(match["label"], lines.span(match.start(), match.end()))
