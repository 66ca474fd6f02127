"""Checks of what a statement leans on: testimony alone, works nobody opened, places not named."""

import re
from collections.abc import Iterable, Iterator

from samizdat.checks.passages import finished
from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.knowledge.translations import language_of
from samizdat.model.essays import Essay
from samizdat.model.kind_words import SourceKind
from samizdat.model.readings import Reading
from samizdat.model.sources import Source
from samizdat.prose.nodes import Cite
from samizdat.prose.views.moods import Mood
from samizdat.prose.views.passages import Kind
from samizdat.prose.views.times import TimedSentence, untimed
from samizdat.words import english
from samizdat.words.languages import ENGLISH, is_of

TESTIMONY = frozenset({SourceKind.CONFESSION, SourceKind.MEMOIR, SourceKind.TESTIMONY})
NEAR = 1
"""Paragraphs for which a voice that was named is still heard."""

_ATTRIBUTED = re.compile(rf"\b(?:{'|'.join(english.ATTRIBUTED)})\b")
"""In words in small letters."""

RESTS_ON_TESTIMONY = Rule(
    "rests-on-testimony",
    "What rests on memory or on a confession alone is told as somebody's word.",
    why=(
        "A memoir is written long after, a confession in custody. Where a sentence cites nothing "
        "else, it says whose account it is: `by his account`, `Ney recalled`, `he is said to`; "
        "or a sentence before it in this or the last paragraph does, or it cites something better. "
        "Only essays in English are looked at."
    ),
    severity=Severity.WARNING,
)


def statements_on_testimony(known: Known) -> Iterator[Finding]:
    """A sentence says that something was so, and cites memoirs or confessions alone."""
    for essay in finished(known):
        if not is_of(language_of(essay, known.library), ENGLISH):
            continue  # whose word it is would be said in words that the rule does not know
        uncited: list[TimedSentence] = []
        voices: list[tuple[int, frozenset[str]]] = []
        for sentence, cites in _cited(_resting(essay, known)):
            if uncited and uncited[0].passage is not sentence.passage:
                uncited.clear()
            if not cites:
                uncited.append(sentence)
                continue
            works = [known.library.sources.get(cite.key) for cite in cites]
            weak = [work for work in works if work and known.library.is_like(work, TESTIMONY)]
            if not weak or len(weak) < len(works):
                continue
            keys = frozenset(work.id for work in weak)
            if _is_attributed(sentence, weak):
                voices.append((sentence.passage.block, keys))
                continue
            if any(_ATTRIBUTED.search(each.words.lower()) for each in uncited):
                continue  # a sentence before it in the passage tells whose word it is
            if any(
                keys & heard and sentence.passage.block - block <= NEAR for block, heard in voices
            ):
                continue
            kinds = " and ".join(sorted({str(work.kind) for work in weak}))
            names = ", ".join(dict.fromkeys(work.id for work in weak))
            problem = f"it cites a {kinds} alone ({names}), and says that it was so"
            remedy = "say whose account it is, 'he recalled', or cite what confirms it"
            where = known.lines(essay.document).where(sentence.start)
            yield RESTS_ON_TESTIMONY.broken(where, problem, remedy)


def _resting(essay: Essay, known: Known) -> Iterator[TimedSentence]:
    """The sentences of paragraphs and items in which a memoir or a confession is cited."""
    for passage in known.passages(essay.document):
        if passage.kind not in (Kind.PARAGRAPH, Kind.ITEM):
            continue
        for support in passage.support:
            works = (known.library.sources.get(cite.key) for cite in support.cites)
            if any(work and known.library.is_like(work, TESTIMONY) for work in works):
                yield from untimed(passage)
                break


def _cited(
    sentences: Iterable[TimedSentence],
) -> Iterator[tuple[TimedSentence, tuple[Cite, ...]]]:
    """Sentences, each with the citations that stand behind it."""
    told = tuple(sentences)
    for position, sentence in enumerate(told):
        passage = sentence.passage
        end = passage.start + len(passage.words)
        if position + 1 < len(told) and told[position + 1].passage is passage:
            end = told[position + 1].start
        cites: list[Cite] = []
        for support in passage.support:
            if sentence.start <= support.start < max(end, sentence.end + 1):
                cites += support.cites
        yield sentence, tuple(cites)


def _is_attributed(sentence: TimedSentence, works: list[Source]) -> bool:
    """It tells whose word it is: a verb of saying, an author's name, words in quotation marks."""
    if _ATTRIBUTED.search(sentence.words.lower()) or sentence.own != sentence.words:
        return True
    for work in works:
        for name in work.author:
            if name.family and name.family in sentence.passage.words:
                return True
    return bool(sentence.moods(0) & {Mood.SUPPOSED, Mood.REPORTED})


UNREAD_SOURCE = Rule(
    "unread-source",
    "A work that the editors did not open is cited as another's.",
    why=(
        "The record says `read: none`. `[see @key]` points a reader to such a work; a plain "
        "citation says that the editors saw it there."
    ),
    severity=Severity.WARNING,
)


def unread_sources(known: Known) -> Iterator[Finding]:
    """A citation without a word such as `see` names a work of which nothing was read."""
    for essay in finished(known):
        for cite in essay.document.prose.cites:
            source = known.library.sources.get(cite.key)
            if source and source.read is Reading.NONE and not cite.prefix:
                line = known.library.sources.where(cite.key, "read")
                problem = f"{cite.key!r} was not read ({line.path}:{line.line}: read: none)"
                remedy = f"write [see @{cite.key}], cite the work that uses it, or read it"
                yield UNREAD_SOURCE.broken(cite.where, problem, remedy)


STATEMENT_WITHOUT_LOCATOR = Rule(
    "statement-without-locator",
    "A citation says where in a long work.",
    why=(
        "A book, or a document of more than twenty pages, is cited with a page, a chapter, a "
        "leaf. Every essay counts at its head how many of its citations say where. It is a finding "
        "where the collection asks for it: `locators: true` among its "
        "[conventions](settings.md#conventions)."
    ),
)
LONG = frozenset({"book", "thesis", "report", "collection"})
SHORT_PAGES = 20


def statements_without_locator(known: Known) -> Iterator[Finding]:
    """A citation of a long work names no place in it, and the collection asks for one."""
    if not known.library.conventions.locators:
        return
    for essay in finished(known):
        for cite in essay.document.prose.cites:
            source = known.library.sources.get(cite.key)
            if source and not cite.suffix and not cite.prefix and is_long(source):
                problem = f"{cite.key!r} is cited without a place in it"
                remedy = f"add the page or chapter: [@{cite.key}, p. …]"
                yield STATEMENT_WITHOUT_LOCATOR.broken(cite.where, problem, remedy)


def is_long(source: Source) -> bool:
    """A book, or a work of which the record counts more than twenty pages."""
    pages = re.findall(r"\d+", source.page or source.number_of_pages or "")
    if source.type in LONG and not source.page:
        return True
    if len(pages) == 1 and source.number_of_pages:
        return int(pages[0]) > SHORT_PAGES
    return len(pages) == 2 and int(pages[1]) - int(pages[0]) >= SHORT_PAGES


EVIDENCE = (RESTS_ON_TESTIMONY, UNREAD_SOURCE, STATEMENT_WITHOUT_LOCATOR)
"""These rules, as the handbook has them."""
