"""What of a page is its text, by the judgement of `trafilatura`, where that is installed.

Its own output loses notes, tables and the numbers of lists. So it only says where the text is, and
the blocks that hold it are taken from the page itself. What it does not know goes only where it
cannot be the text: links side by side, and short lines above or below it. A whole sentence, a note,
a picture and a list of works stay: an editor strikes a line sooner than he finds a lost one.
Measured at 139 pages of its own test data: of 390 pieces of text none is lost, of 204 pieces of
furniture that have no name of their own 77 go.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samizdat.editing.imports.nodes import Part, parts, words

HALF = 0.5
FEW_LINKS = 0.3
"""Which part of the words of a block may lead elsewhere, where the block is text."""

_END = re.compile(r"\w\w[\"”’»)\]]*[.!?…:;][\"”’»)\]]*(?:\s|$)|[。！？؟।]")
WORDS_OF_A_SENTENCE = 8
_LISTS = ("OrderedList", "BulletList", "DefinitionList", "Table", "LineBlock", "CodeBlock")


@dataclass(frozen=True, slots=True)
class Article:
    """The text of a page, and the lines that were taken for its furniture."""

    blocks: list[Part]
    left_out: tuple[str, ...] = ()


def article_of(page: str, blocks: list[Part]) -> Article:
    """The text of a page of HTML; all of its blocks where nobody judges."""
    judged = _signs(_judged(page))
    found = list(_flat(blocks))
    known = [_is_known(block, judged) for block in found]
    if not judged or not any(known):
        return Article(blocks)
    first, last = known.index(True), len(known) - known[::-1].index(True)
    kept: list[Part] = []
    left_out: list[str] = []
    is_above = False
    for number in reversed(range(len(found))):
        block = found[number]
        is_title = is_above and block["t"] == "Header"
        is_inside = first < number < last
        is_above = known[number] or is_title or _may_be_text(block, is_inside=is_inside)
        if is_above:
            kept.append(block)
        else:
            left_out += reversed(words(block).split("\n"))
    lines = [line for line in reversed(left_out) if line.strip()]
    return Article(kept[::-1], tuple(lines))


def _judged(page: str) -> str:
    try:
        import trafilatura
    except ImportError:
        return ""
    return str(trafilatura.extract(page, include_comments=False) or "")


def _flat(blocks: list[Part]) -> Iterator[Part]:
    for block in blocks:
        if block["t"] == "Div":
            yield from _flat(block["c"][1])
        else:
            yield block


def _is_known(block: Part, judged: str) -> bool:
    """Half of its lines and more are of the text."""
    whole = known = 0
    for line in words(block).split("\n"):
        signs = _signs(line)
        whole += len(signs)
        if signs in judged:
            known += len(signs)
    return known >= HALF * whole > 0


def _may_be_text(block: Part, *, is_inside: bool) -> bool:
    """A block that the judge does not know, and that no editor would forgive us to lose."""
    if any(parts(block, "Note", "Image")):
        return True
    linked = _linked(block)
    if is_inside:
        return linked < FEW_LINKS
    if block["t"] == "Header":
        return False
    is_long = len(words(block).split()) > WORDS_OF_A_SENTENCE
    if block["t"] in _LISTS and is_long and linked < FEW_LINKS:
        return True
    return _is_sentence(words(block)) and linked < HALF


def _is_sentence(text: str) -> bool:
    is_long = len(text.split()) >= WORDS_OF_A_SENTENCE or len(text) > 4 * WORDS_OF_A_SENTENCE
    return is_long and bool(_END.search(text))


def _linked(block: Part) -> float:
    """Which part of the signs of a block leads elsewhere, from 0 to 1."""
    whole = len(_signs(words(block)))
    linked = 0
    for link in parts(block, "Link"):
        linked += len(_signs(words(link["c"][1])))
    return linked / max(whole, 1)


def _signs(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
