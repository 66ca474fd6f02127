"""The words of the program: all that pages print, gathered from the code, and their catalogues.

Run as `python -m tests.catalogues --write`: it brings every catalogue up to date, with an empty
translation for each new key.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum
from io import BytesIO
from pathlib import Path

import jinja2
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po, write_po
from jinja2.ext import extract_from_ast

from samizdat import __version__
from samizdat.knowledge.evidence import NOT_SAID
from samizdat.model.claims import Verdict
from samizdat.model.essays import Status
from samizdat.model.kind_words import InstitutionKind, SourceKind
from samizdat.model.kinds import ESSAY, KINDS, PAGE
from samizdat.model.places import Certainty
from samizdat.model.readings import HOW_READ, Reading
from samizdat.model.records import Confidence, Evidence
from samizdat.pages.cards import STATUS_WORDS
from samizdat.pages.evidence import LISTS, MEANINGS
from samizdat.pages.narrowing import LABELS
from samizdat.pages.onward import AFTER, BEFORE, WORDS
from samizdat.plugin.navigation import FIRST, REGISTERS
from samizdat.words.dates import SEASONS
from samizdat.words.licences import WITHOUT_TERMS

PACKAGE = Path(__file__).parents[1] / "scripts/samizdat"
LOCALES = PACKAGE / "locales"
PAGES, BROWSER = "samizdat", "browser"
"""The domains: what pages print, and what scripts say."""

NAMED: tuple[type[Enum], ...] = (
    Verdict, Evidence, Confidence, Status, SourceKind, InstitutionKind, Certainty, Reading,
)  # fmt: skip
KEYWORDS = {**DEFAULT_KEYWORDS, "Plural": (1, 2)}
HEADER = "The words of Samizdat. The English ones are the keys."

Message = tuple[str | None, str | tuple[str, str]]
"""A context, if there is one, and the English words: of one, or of one and of several."""


def languages() -> list[str]:
    """The languages that the program speaks beside English."""
    return sorted(folder.name for folder in LOCALES.iterdir() if folder.is_dir())


def path_of(language: str, domain: str) -> Path:
    """Where the catalogue of a language lies."""
    return LOCALES / language / "LC_MESSAGES" / f"{domain}.po"


def messages(domain: str) -> dict[Message, None]:
    """Every message of a domain, in the order of the files."""
    found: dict[Message, None] = {}
    if domain == BROWSER:
        for file in sorted((PACKAGE / "theme/assets/samizdat/js").rglob("*.js")):
            if "vendor" not in file.parts:
                found |= dict.fromkeys(_in_code("javascript", file.read_bytes()))
        return found
    for file in sorted(PACKAGE.rglob("*.py")):
        found |= dict.fromkeys(_in_code("python", file.read_bytes()))
    environment = jinja2.Environment(autoescape=True)
    for file in sorted([*PACKAGE.rglob("*.jinja"), *(PACKAGE / "theme").rglob("*.html")]):
        found |= dict.fromkeys(_in_template(environment, file.read_text("utf-8")))
    return found | dict.fromkeys(_in_tables())


def _in_code(method: str, text: bytes) -> Iterator[Message]:
    found = extract(method, BytesIO(text), KEYWORDS, options={"parse_template_string": True})
    for _, message, _, context in found:
        yield context, (message[0], message[1]) if isinstance(message, tuple) else message


def _in_template(environment: jinja2.Environment, text: str) -> Iterator[Message]:
    for _, function, message in extract_from_ast(environment.parse(text)):
        words = message if isinstance(message, tuple) else (message,)
        if words[0] is None:
            continue  # it stands in a table
        if function == "pgettext":
            if words[1] is not None:
                yield words[0], words[1]
        elif function == "ngettext":
            yield None, (str(words[0]), str(words[1]))
        else:
            yield None, words[0]


def _in_tables() -> Iterator[Message]:
    """Words that no call has in it: they stand in tables of the code."""
    for names in NAMED:
        for each in names:
            yield names.__name__, str(each.value)
    yield "Reading", NOT_SAID
    for words in HOW_READ.values():
        yield "source", words
    for words in WITHOUT_TERMS:
        yield "licence of a picture", words
    for label, _ in (*FIRST, *REGISTERS):
        yield None, label
    for words in WORDS.values():
        yield "path", words
    for words in (*BEFORE.values(), *AFTER.values(), *LABELS.values()):
        yield None, words
    for heading, _, _ in LISTS:
        yield None, heading
    for words in (*MEANINGS.values(), *filter(None, STATUS_WORDS.values())):
        yield None, words
    yield from _of_kinds()
    yield from _of_dates()


def _of_kinds() -> Iterator[Message]:
    for kind in KINDS:
        yield "register", kind.plural
        yield None, kind.title
        if kind.found:
            yield "kind", kind.noun
            yield "kind", kind.found.word
    for noun in (ESSAY, PAGE):
        yield "kind", noun
        yield "kind", noun.capitalize()


def _of_dates() -> Iterator[Message]:
    for season in SEASONS.values():
        yield "season", f"{season} {{year}}"
        yield "season after a preposition", f"{season} {{year}}"
    for before in ("about", "perhaps about", "perhaps", "until", "from"):
        yield "day", f"{before} {{date}}"
        yield "date", f"{before} {{date}}"
    for direction in "NSEW":
        yield "coordinates", f"{{degrees}}° {direction}"


def read(language: str, domain: str) -> Catalog:
    """The catalogue of a language as it is kept."""
    file = path_of(language, domain)
    if not file.is_file():
        return Catalog(language.replace("-", "_"), domain)
    return read_po(BytesIO(file.read_bytes()), locale=language.replace("-", "_"), domain=domain)


def renewed(language: str, domain: str) -> Catalog:
    """The same with every message of today and no other."""
    kept = read(language, domain)
    made = Catalog(
        language.replace("-", "_"), domain, project="Samizdat", header_comment=f"# {HEADER}",
        creation_date=datetime(2026, 11, 27, tzinfo=UTC),
        revision_date=datetime(2026, 11, 27, tzinfo=UTC),
        version=__version__, last_translator="the editors <>", language_team=language,
        msgid_bugs_address="none", fuzzy=False,
    )  # fmt: skip
    for context, words in messages(domain):
        old = kept.get(words if isinstance(words, str) else words[0], context)
        forms = old.string if old else ""
        made.add(words, forms, context=context)
    return made


def text_of(catalogue: Catalog) -> bytes:
    """A catalogue as its file has it."""
    file = BytesIO()
    write_po(file, catalogue, width=100, ignore_obsolete=True, sort_output=True)
    return file.getvalue()


def write() -> None:
    """Bring every catalogue up to date."""
    for language in languages():
        for domain in (PAGES, BROWSER):
            file = path_of(language, domain)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text_of(renewed(language, domain)))


if __name__ == "__main__":
    if "--write" in sys.argv:
        write()
