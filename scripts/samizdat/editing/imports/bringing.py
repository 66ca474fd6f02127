"""A text of elsewhere as a draft: what is written, and what is told of it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from samizdat.citations.pandoc import Pandoc, find_pandoc
from samizdat.editing.imports.anchors import with_notes
from samizdat.editing.imports.articles import Article, article_of
from samizdat.editing.imports.boxes import opened, with_boxes
from samizdat.editing.imports.citing import Cited, with_citations
from samizdat.editing.imports.files import Brought, RefusedError, let_in
from samizdat.editing.imports.nodes import Part, text_of, words
from samizdat.editing.imports.pictures import Pictures, with_pictures
from samizdat.editing.imports.plain import tree_of
from samizdat.editing.imports.tidying import Tidied, tidy
from samizdat.editing.imports.webpages import with_own_title, without_furniture
from samizdat.editing.works.adding import Outcome, compare
from samizdat.knowledge.mentions import names_in_text
from samizdat.model.essays import NO_SUMMARY_YET
from samizdat.model.library import Library
from samizdat.model.sources import Source
from samizdat.programs import ProgramError
from samizdat.reading.remarks import in_quotes
from samizdat.words.transliteration import latin_slug

WRITER = (
    "markdown_strict+pipe_tables+footnotes+definition_lists+citations+fenced_code_blocks"
    "+backtick_code_blocks+startnum+four_space_rule"
)
_AT, _AT_SIGN = "\ue0a0", "@"
_AND, _ENTITY = "\ue0a1", re.compile(r"&(?=#?\w+;)")
"""Signs that pandoc would write in a way that is read otherwise here."""

_YEAR = re.compile(r"(?<!\d)1[0-9]\d\d(?!\d)|(?<!\d)20[0-2]\d(?!\d)")
_RULE = re.compile(r"^-{4,}$", re.MULTILINE)
LONGEST_SUMMARY = 300
PATIENCE = 120
WITH_HEADS = ("docx+citations", "odt", "latex")
"""Readers of texts whose head is set, and not told to machines."""


@dataclass(slots=True)
class Draft:
    """An essay as it will be written, with what an editor is told of it."""

    name: str
    text: str
    pictures: Pictures
    tidied: Tidied
    cited: Cited
    proposed: list[Outcome]
    encoding: str
    people: list[str] = field(default_factory=list)
    furniture: tuple[str, ...] = ()
    """Lines of a page of the web that were taken for none of its text."""

    @property
    def proposals(self) -> str:
        """Works that the register lacks, as records; empty where there are none."""
        found = [outcome.text for outcome in self.proposed if outcome.state == "new"]
        if not found:
            return ""
        head = "# Works that the text cites and the register lacks: look at them, then\n"
        return head + "# samizdat sources add FILE\n\n" + "\n\n".join(found) + "\n"


def bring(file: Path, library: Library, encoding: str = "") -> Draft:
    """Make a draft of a file; nothing is written. Raises RefusedError, ProgramError, OSError."""
    brought = let_in(file, encoding)
    pandoc = find_pandoc()
    tree = with_head(_read(pandoc, brought), brought.reader)
    article = Article(tree["blocks"])
    if brought.reader == "html":
        tree = with_own_title({**tree, "blocks": with_notes(tree["blocks"])})
        article = article_of(brought.text, tree["blocks"])
        tree["blocks"] = article.blocks
    outcomes = _works(pandoc, tree, library)
    tidied = tidy(tree)
    if (outcomes or brought.reader == "html") and _ends_with_heading(tidied.blocks):
        tidied.blocks.pop()  # that of the bibliography or the notes, which were taken out
    keys = {outcome.key: outcome.id for outcome in outcomes if outcome.id}
    proposed = [outcome for outcome in outcomes if outcome.state == "new"]
    cited = with_citations(tidied.blocks, keys, _all_sources(library, proposed))
    title = words(tidied.meta.get("title")) or file.stem.replace("-", " ").replace("_", " ")
    name = latin_slug(title)[:80].strip("-") or latin_slug(file.stem) or "draft"
    pictures = with_pictures(cited.blocks, brought, name)
    if not words(pictures.blocks) and not pictures.files and not cited.notes:
        raise RefusedError(f"{file}: it holds no words")
    people = _people(words(pictures.blocks), library)
    head = _front_matter(title, tidied.meta, pictures.blocks, people)
    body = _written(pandoc, pictures.blocks)
    text = f"{head}\n{body}"
    return Draft(
        name, text, pictures, tidied, cited, proposed, brought.encoding, people, article.left_out
    )


def _ends_with_heading(blocks: list[Part]) -> bool:
    return bool(blocks) and blocks[-1]["t"] == "Header"


def _all_sources(library: Library, proposed: list[Outcome]) -> Mapping[str, Source]:
    found = dict(library.sources)
    for outcome in proposed:
        if outcome.entry:
            found[outcome.id] = outcome.entry.source
    return found


def _read(pandoc: Pandoc, brought: Brought) -> Part:
    """The tree of a file. Raises RefusedError where pandoc cannot read it."""
    if brought.reader == "text":
        tree = tree_of(brought.text)
        tree["pandoc-api-version"] = _tree(pandoc, "-f", "markdown")["pandoc-api-version"]
        return tree
    arguments = ["-f", brought.reader, "--track-changes=all"]
    given = brought.text
    if brought.reader == "html":
        given = without_furniture(given)
    try:
        if brought.file.suffix.lower() == ".docx":
            return _of_word(pandoc, brought.file, arguments)
        if brought.is_zipped:
            arguments.append(str(brought.file.absolute()))
        return _tree(pandoc, *arguments, given=given)
    except ProgramError as error:
        reason = str(error).partition("said: ")[2] or str(error)
        raise RefusedError(f"{brought.file}: it cannot be read: {reason[:200]}") from error


def _of_word(pandoc: Pandoc, file: Path, arguments: list[str]) -> Part:
    """The tree of a file of Word, with what pandoc passes over."""
    words_of_fields = opened(file)
    if words_of_fields:
        with TemporaryDirectory() as folder:
            other = Path(folder, "opened.docx")
            other.write_bytes(words_of_fields)
            tree = _tree(pandoc, *arguments, str(other))
    else:
        tree = _tree(pandoc, *arguments, str(file.absolute()))
    with_boxes(file, tree)
    return tree


def _tree(pandoc: Pandoc, *arguments: str, given: str = "") -> Part:
    told = pandoc.run("--sandbox", *arguments, "-t", "json", given=given, works=PATIENCE)
    tree: Part = json.loads(told)
    return tree


def _works(pandoc: Pandoc, tree: Part, library: Library) -> list[Outcome]:
    """What becomes of the works that the file brings along, by the keys under which it cites."""
    if "references" not in tree["meta"]:
        return []
    told = pandoc.run("-f", "json", "-t", "csljson", given=json.dumps(tree), works=PATIENCE)
    items: list[Any] = json.loads(told)
    return compare(items, dict(library.sources))


def _written(pandoc: Pandoc, blocks: list[Part]) -> str:
    """Blocks as our Markdown; a sign of e-mail stays one."""
    tree = {"pandoc-api-version": _tree(pandoc, "-f", "markdown")["pandoc-api-version"],
            "meta": {}, "blocks": blocks}  # fmt: skip
    given = json.dumps(tree, ensure_ascii=False).replace("@", _AT)
    given = _ENTITY.sub(_AND, given)
    told = pandoc.run(
        "-f", "json", "-t", WRITER, "--wrap=none", "--columns=10000", "--markdown-headings=atx",
        given=given, works=PATIENCE,
    )  # fmt: skip
    return _RULE.sub("---", told.replace(_AT, _AT_SIGN).replace(_AND, "&amp;"))


def with_head(tree: Part, reader: str) -> Part:
    """A text whose head says more than a draft's can, with the rest as its first paragraphs."""
    if reader not in WITH_HEADS:
        return tree
    said = [words(tree["meta"].get(field)) for field in ("subtitle", "date")]
    abstract = words(tree["meta"].get("abstract"))
    if len(abstract) > LONGEST_SUMMARY or words(tree["meta"].get("description")):
        said += abstract.split("\n")
    above = [{"t": "Para", "c": text_of(line)} for line in said if line]
    return {**tree, "blocks": [*above, *tree["blocks"]]}


def _front_matter(title: str, meta: Part, blocks: list[Part], people: list[str]) -> str:
    authors = _listed(meta.get("author"))
    summary = words(meta.get("description") or meta.get("abstract")).replace("\n", " ")
    if not 0 < len(summary) <= LONGEST_SUMMARY:
        summary = NO_SUMMARY_YET
    named = ", ".join(in_quotes(author) for author in authors) or "editors"
    return "\n".join(
        [
            "---",
            f"title: {in_quotes(' '.join(title.split())[:200])}",
            f"summary: {in_quotes(summary)}",
            f"authors: [{named}]",
            "status: draft               # draft | review | published | retracted",
            f"period: {_period(words(blocks))}",
            "topics: []",
            f"people: [{', '.join(people)}]",
            "places: []",
            "events: []",
            "---",
            "",
        ]
    )


def _listed(authors: Part | None) -> list[str]:
    if not authors:
        return []
    if authors["t"] == "MetaList":
        return [words(author) for author in authors["c"] if words(author)]
    return [words(authors)] if words(authors) else []


def _period(text: str) -> str:
    """From the first to the last year that the text is about, but for a tenth at both ends."""
    years = sorted(int(year) for year in _YEAR.findall(text))
    if not years:
        return "1900/1999              # no year stands in the text: say what it is about"
    tenth = len(years) // 10
    first, last = years[tenth], years[-1 - tenth]
    if first == last:
        return str(first)
    return f"{first}/{last}"


def _people(text: str, library: Library) -> list[str]:
    """People of the register whom the text names in full, in the order of the register."""
    found: list[str] = []
    for key, person in library.people.items():
        full = names_in_text(person, [])[0]
        if " " in full and re.search(rf"\b{re.escape(full)}\b", text):
            found.append(key)
    return found
