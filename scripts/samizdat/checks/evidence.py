"""Checks of evidence: numbers and quotations with their sources, and these of several kinds."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from samizdat.checks.passages import finished, placed
from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.model.essays import Status
from samizdat.prose.nodes import Cite
from samizdat.prose.views.passages import Kind, Passage, Support
from samizdat.prose.views.words import QUOTED

_NAMED = re.compile(
    r"""\b(?:[Nn]os?\.|[Nn]umber|Order|Article|Case|Category|Chapter|Decree|Directive|Figure|Fond
            |Line|List|Paragraph|Part|Point|Protocol|Resolution|Section|Table|Volume
        )s?[ \n]+(?:[Nn]os?\.[ \n]*)?\d[\d/.-]*      # Order No. 00447
        |\b\d+(?:st|nd|rd|th)\b                      # the 17th congress, the 5th Corps
        |\b0\d+\b                                    # 00447
        |\b[^\W\d_]+-\d+\b                           # T-34""",
    re.VERBOSE,
)
"""Numbers that are names."""

_NUMBER = re.compile(
    r"""(?<![\w-])\d+(?:[.,\u00a0\u202f]\d+)*(?:[–/-]\d+)?
        |\b(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen
            |(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?
            |dozens?|hundreds?|thousands?|millions?)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Years, days, percentages and counts; in words from eleven on, as smaller ones are grammar."""

_COUNTED = re.compile(r"\d|eleven|twelve|teen|ty|dozen|hundred|thousand|million")
"""What each of them has, in words in small letters."""


NUMBER_WITHOUT_CITATION = Rule(
    "number-without-citation",
    "A number or a date stands beside its source.",
    why=(
        "A paragraph, a list item, a table row or an author's note with a number in it has a "
        "citation, or the mark of a note that cites or writes a reference out: author, *title*, "
        "year and page."
    ),
    severity=Severity.WARNING,
)


def numbers_without_citation(known: Known) -> Iterator[Finding]:
    """A paragraph, an item, a row or a note has a number in it and cites nothing."""
    remedy = "name the work that says so, [@key], or leave the number out"
    for essay in finished(known):
        blocks = [tuple(block) for _, block in groupby(known.passages(essay.document), key=_block)]
        for before, block, after in zip([(), *blocks], blocks, [*blocks[1:], ()], strict=False):
            for passage in block:
                number = None if passage.is_cited else _number(passage)
                if number and not _is_carried(passage, before, after):
                    problem = f"{number[0]!r} stands in a {passage.kind.value} that cites nothing"
                    where = placed(passage, essay, known)(number.start())
                    yield NUMBER_WITHOUT_CITATION.broken(where, problem, remedy)


def _block(passage: Passage) -> int | Kind:
    """What holds it together with its neighbours: a list may have gaps."""
    if passage.kind is Kind.ITEM:
        return Kind.ITEM
    return passage.block


def _number(passage: Passage) -> re.Match[str] | None:
    """The first number of a passage, if it is one in which numbers are to be cited."""
    if passage.kind in (Kind.HEAD, Kind.HEADING):
        return None
    if not _COUNTED.search(passage.words.lower()):
        return None
    return _NUMBER.search(_NAMED.sub(lambda match: " " * len(match[0]), passage.words))


def _is_carried(passage: Passage, before: tuple[Passage, ...], after: tuple[Passage, ...]) -> bool:
    """A neighbour cites for it.

    A row leans on the paragraphs around its table, and the one above on the rows; a list or a
    quotation and the paragraph that introduces it with a colon lean on each other.
    """
    if passage.kind is Kind.ROW:
        return any(p.kind is Kind.PARAGRAPH and p.is_cited for p in (*before, *after))
    if passage.kind is Kind.PARAGRAPH:
        kinds = {Kind.ROW, *(_INTRODUCED if _introduces(passage) else ())}
        return any(p.is_cited for p in after if p.kind in kinds)
    return passage.kind in _INTRODUCED and any(_introduces(p) and p.is_cited for p in before)


_INTRODUCED = (Kind.ITEM, Kind.QUOTATION)


def _introduces(passage: Passage) -> bool:
    return passage.kind is Kind.PARAGRAPH and passage.words.rstrip().endswith(":")


_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LOCATOR = re.compile(r"\d|\b[ivxlc]+\b|\bs\.v\.")
_WITHOUT_PAGES = frozenset(
    {"entry-dictionary", "entry-encyclopedia", "post", "post-weblog", "webpage"}
)
"""CSL types of works that have no place smaller than the whole."""

LONGEST_TERM = 3
"""So many quoted words are a term of art; more are a quotation."""


QUOTATION_WITHOUT_LOCATOR = Rule(
    "quotation-without-locator",
    "A quotation names the place it is taken from.",
    why=(
        "More than three words between quotation marks, or a block quotation, need a citation "
        "with a page, a chapter or another [place](cite.md#places-in-a-source)."
    ),
    severity=Severity.WARNING,
)


def quotations_without_locator(known: Known) -> Iterator[Finding]:
    """A quotation cites nothing, or a work without the place in it."""
    for essay in finished(known):
        for passage in _whole(known.passages(essay.document)):
            for start, words in _quotations(passage):
                support = _support_for(start + len(words), passage)
                cites = support.cites
                if support.is_written_out or any(_is_located(cite, known) for cite in cites):
                    continue
                key = ""
                if cites:
                    key = cites[0].key
                problem = f"the quotation '{' '.join(_WORD.findall(words)[:4])} …' cites "
                problem += f"{key!r} without a place in it" if key else "nothing"
                remedy = f"add the page or chapter, [@{key or 'key'}, p. …], or use your own words"
                yield QUOTATION_WITHOUT_LOCATOR.broken(
                    placed(passage, essay, known)(start), problem, remedy
                )


def _whole(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Passages, the paragraphs of a block quotation as one: what carries the last carries all."""
    held: Passage | None = None
    for passage in passages:
        same = held and passage.kind is Kind.QUOTATION and passage.block == held.block
        if held and same:
            held = replace(held, support=held.support + passage.support)
            continue
        if held:
            yield held
        held = passage
    if held:
        yield held


def _quotations(passage: Passage) -> Iterator[tuple[int, str]]:
    if passage.kind in (Kind.HEAD, Kind.HEADING):
        return
    if passage.kind is Kind.QUOTATION:
        if len(_WORD.findall(passage.words)) > LONGEST_TERM:
            yield 0, passage.words
        return
    for match in QUOTED.finditer(passage.words):
        words = _WORD.findall(match[0])
        if len(words) > LONGEST_TERM and not _is_title(words) and not _of_article(match, passage):
            yield match.start(), match[0]


def _is_title(words: list[str]) -> bool:
    """Every word of weight has a capital: the title of a work."""
    heavy = [word for word in words if len(word) > 3]
    return len(heavy) > 1 and all(word[0].isupper() for word in heavy)


def _of_article(match: re.Match[str], passage: Passage) -> bool:
    """The words of the received article, which a link to a claim marks."""
    start, end = (passage.start + edge for edge in match.span())
    claims = [link for link in passage.links if link.scheme == "claim"]
    return any(start < link.end and link.start < end for link in claims)


def _support_for(end: int, passage: Passage) -> Support:
    """What is cited after a quotation that ends there; before it where there is nothing."""
    after = [each for each in passage.support if each.start >= passage.start + end]
    return (after or [*passage.support[-1:], Support(0, ())])[0]


def _is_located(cite: Cite, known: Known) -> bool:
    source = known.library.sources.get(cite.key)
    whole = source is not None and source.type in _WITHOUT_PAGES
    return whole or _LOCATOR.search(cite.suffix) is not None


ENOUGH = 3
"""From so many sources on, all of one kind is a choice."""


ONE_KIND_OF_SOURCE = Rule(
    "one-kind-of-source",
    "An essay rests on more than one kind of source.",
    why=(
        "Three works or more that are all memoirs, or all scholarship, tell one side of the "
        "evidence. It concerns published essays; the kinds are those of the [sources "
        "register](cite.md#kinds)."
    ),
    severity=Severity.WARNING,
)


def one_kind_of_source(known: Known) -> Iterator[Finding]:
    """All sources of a published essay are of one kind."""
    for essay in known.library.essays:
        kinds = {source.kind for source in known.library.sources.some(essay.cited)}
        all_read = all(key in known.library.sources for key in essay.cited)
        published = essay.front.status is Status.PUBLISHED
        if published and all_read and len(essay.cited) >= ENOUGH and len(kinds) == 1:
            where = essay.document.places.at("status")
            problem = f"all {len(essay.cited)} sources are of one kind: {kinds.pop()}"
            remedy = "cite one of another kind too: a document, a memoir, a work of scholarship"
            yield ONE_KIND_OF_SOURCE.broken(where, problem, remedy)
