"""The full-text index: search documents that we write, indexed by one run of Pagefind's program.

The documents are what a reader reads and nothing of the page around it, so that the program has
less to go through and finds nothing in a menu.
"""

import gzip
import json
import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path

from samizdat import programs
from samizdat.knowledge.addresses import VOCABULARY
from samizdat.model.entry import Entry
from samizdat.programs import ProgramError, missing, start, stop
from samizdat.search.canonical import UnknownFormatError, make_canonical
from samizdat.words.folding import fold
from samizdat.words.languages import ENGLISH

NOT_INDEXED = (
    ".headerlink",
    "sup[id^=fnref]",
    ".footnote-backref",
    ".apparatus",
    ".banner",
    ".kicker",
    ".byline",
    ".source-mix",
    ".versions",
)
"""What a text shows and a search should not find: permalinks, note numbers, head and apparatus."""

PAGEFIND = "Pagefind, which indexes the texts,"
PATIENCE = 60
"""Seconds that Pagefind may take in any case; each text allows it one more."""

INDEX = "pagefind"
"""The folder of the index in a site."""

ADDRESSES = "addresses.pack"
_FRAGMENT = b"pagefind_dcd"
"""With this every fragment begins, before its JSON."""

INDEXED_KINDS = ("essay", "page", "handbook")
NOTES_WEIGHT = 0.4
HANDBOOK_WEIGHT = 0.3
_WORD = re.compile(r"\w+")
_PARTS = re.compile(r"[^\W\d_]+|\d+")
_TAG = re.compile(r"<[^>]*>")
_CODE = re.compile(r"<(pre|code)\b.*?</\1>", re.DOTALL)
SHORTEST_SUGGESTED = 4
"""Letters of a word that a slip may be corrected to; shorter ones are too many."""


@dataclass(frozen=True, slots=True)
class Text:
    """A page as the full-text search has it."""

    address: str
    """From the root of the site: `essays/the-banner/`."""

    title: str
    kind: str
    html: str
    """The text as HTML, without its notes and without its apparatus."""

    notes: str = ""
    """The notes under their heading, as HTML."""

    @property
    def body(self) -> str:
        """The text with its notes."""
        return self.html + self.notes


def documents(
    texts: Iterable[Text],
    entries: Mapping[str, Entry],
    names: Mapping[str, Entry],
    language: str = ENGLISH,
) -> dict[str, str]:
    """The search document of each text, by the path of its file.

    `entries` gives the catalogue by address, `names` the people by id, whose spellings stand in the
    essays that treat them.
    """
    return {
        f"{text.address}index.html": _document(text, entries.get(text.address), names, language)
        for text in texts
    }


def _document(text: Text, entry: Entry | None, names: Mapping[str, Entry], language: str) -> str:
    head: list[str] = []
    for name, value in _filters(text, entry):
        head.append(f'<meta data-pagefind-filter="{name}[content]" content="{escape(value)}">')
    aliases = _aliases(entry, names)
    if aliases:
        spelt = escape(", ".join(aliases))
        head.append(f'<meta data-pagefind-meta="aliases[content]" content="{spelt}">')
    weight = notes = heading = ""
    if text.kind == "handbook":
        weight = f' data-pagefind-weight="{HANDBOOK_WEIGHT}"'
    if text.notes:
        notes = f'<div data-pagefind-weight="{NOTES_WEIGHT}">{text.notes}</div>'
    if "<h1" not in text.html:
        heading = f"<h1>{escape(text.title)}</h1>"
    return (
        f'<!doctype html><html lang="{language}"><head><title>{escape(text.title)}</title>'
        f"{''.join(head)}</head><body><main data-pagefind-body{weight}>"
        f'<p data-pagefind-meta="title" data-pagefind-ignore hidden>{escape(text.title)}</p>'
        f"{heading}{text.html}{notes}</main></body></html>"
    )


def _filters(text: Text, entry: Entry | None) -> Iterator[tuple[str, str]]:
    """What a search may be narrowed by, each with its value."""
    kind = "page"
    if text.kind == "essay":
        kind = "essay"
    yield "kind", kind
    if entry is None:
        return
    for topic in entry.topics:
        yield "topic", topic
    for person in entry.people:
        yield "person", person
    for place in entry.places:
        yield "place", place
    for decade in entry.decades:
        yield "period", f"{decade}s"
    if entry.status:
        yield "status", entry.status
    if entry.language:
        yield "language", entry.language


def _aliases(entry: Entry | None, names: Mapping[str, Entry]) -> list[str]:
    """Every spelling of the people whom an entry names."""
    found: list[str] = []
    if entry is not None:
        for key in entry.people:
            if key in names:
                found += names[key].spellings
    return found


def vocabulary(texts: Iterable[Text]) -> dict[str, list[str]]:
    """What the texts say, folded as a query is: `words`, the commonest first, and `others`.

    A slip has a nearest among the words. The others only exist: numbers, short words, and what is
    set as code, because the handbook shows what a slip looks like.
    """
    said: Counter[str] = Counter()
    coded: Counter[str] = Counter()
    for text in texts:
        said.update(_words(text.body))
        for code in _CODE.finditer(text.body):
            coded.update(_words(code[0]))
    words: Counter[str] = Counter()
    others: set[str] = set()
    for word, count in said.items():
        prose = count - coded[word]
        for part in _PARTS.findall(word):
            if prose > 0 and len(part) >= SHORTEST_SUGGESTED and part.isalpha():
                words[fold(part)] += prose
            else:
                others.update(fold(part).split())
    ordered = sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))
    return {"words": [word for word, _ in ordered], "others": sorted(others - words.keys())}


def _words(html: str) -> list[str]:
    return _WORD.findall(unescape(_TAG.sub(" ", html)))


@dataclass(frozen=True, slots=True)
class SearchInput:
    """What the full text of a site is to be indexed from."""

    texts: tuple[Text, ...]
    entries: tuple[Entry, ...]
    """The catalogue."""

    language: str = ENGLISH
    """In whose endings a word is found: that of the site, by its two or three letters."""

    def write_documents(self, folder: Path) -> None:
        """Write the search documents, for Pagefind to read."""
        by_address = {entry.address: entry for entry in self.entries}
        people = {entry.id: entry for entry in self.entries if entry.kind == "person"}
        for path, document in documents(self.texts, by_address, people, self.language).items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(document, encoding="utf-8")

    def write_vocabulary(self, site_dir: Path) -> None:
        """Write the words of the texts, compressed as the catalogue is."""
        text = json.dumps(vocabulary(self.texts), ensure_ascii=False, separators=(",", ":"))
        file = site_dir / VOCABULARY
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def start_indexing(folder: Path, output: Path, language: str = ENGLISH) -> "subprocess.Popen[str]":
    """Start writing the index of the search documents in `folder` to `output`.

    `force-language` keeps one index, so that a Cyrillic word is found beside an English one. It
    says in whose endings words are found; those of a language that Pagefind lacks stay whole.
    The Python interface of Pagefind would take a tenth of a second for each page.
    """
    import pagefind_bin  # only where a site is built

    try:
        program = str(pagefind_bin.get_executable())
    except FileNotFoundError as error:
        raise missing(PAGEFIND, error) from error
    command = [program, "--site", str(folder), "--output-path", str(output)]
    command += ["--force-language", language, "--exclude-selectors", ", ".join(NOT_INDEXED)]
    return start(command, name=PAGEFIND)


def index_texts(source: SearchInput, site_dir: Path, *, aside: Path) -> None:
    """Write `pagefind/` and the vocabulary into a built site; `aside` is for what Pagefind reads.

    Raises ProgramError, with what Pagefind said, when it fails or does not come to an end.
    """
    source.write_documents(aside)
    process = start_indexing(aside, site_dir / INDEX, source.language)
    try:
        source.write_vocabulary(site_dir)  # while the program is at work
    except BaseException:
        stop(process)
        raise
    seconds = PATIENCE + len(source.texts)
    said = programs.finish(process, name=PAGEFIND, seconds=seconds)
    try:
        finish(site_dir / INDEX)
    except (FileNotFoundError, ValueError, LookupError, UnknownFormatError) as error:
        told = " ".join(said.split())[-200:]
        problem = f"{PAGEFIND} wrote no index that can be read: {error}. {told}"
        raise ProgramError(problem) from error


def finish(index: Path) -> None:
    """Put the index in order, say which page each part of it is of, leave out what is not used.

    Facets are counted by page, and Pagefind names pages only by a hash before they are fetched.
    """
    make_canonical(index)
    addresses = {
        file.stem: json.loads(gzip.decompress(file.read_bytes())[len(_FRAGMENT) :])["url"][1:]
        for file in sorted((index / "fragment").glob("*.pf_fragment"))
    }
    text = json.dumps(addresses, separators=(",", ":"))
    (index / ADDRESSES).write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    for file in (*index.glob("pagefind-*ui*"), *index.glob("pagefind-highlight.js")):
        file.unlink()
