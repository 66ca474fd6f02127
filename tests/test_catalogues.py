"""The words of the interface: each language has them all, and each template asks for its own."""

import re
from dataclasses import replace
from gettext import NullTranslations
from html.parser import HTMLParser
from pathlib import Path
from string import Formatter

import jinja2
import pytest

from samizdat.build import make_site
from samizdat.model.claims import Verdict
from samizdat.model.conventions import Names
from samizdat.model.library import Library
from samizdat.words.dates import parse
from samizdat.words.tongue import Tongue
from tests.catalogues import BROWSER, PACKAGE, PAGES, languages, messages, read, renewed, text_of

BOTH = [(language, domain) for language in languages() for domain in (PAGES, BROWSER)]

PROPER = {"BibTeX", "RIS", "CSL-JSON", "Samizdat", "csv"}
"""What is called the same everywhere, beside names of files."""


@pytest.mark.parametrize(("language", "domain"), BOTH)
def test_a_catalogue_is_whole(language: str, domain: str) -> None:
    """Every message of the code has its words, and no message is there that no code asks for.

    `python -m tests.catalogues --write` brings the files up to date.
    """
    kept = read(language, domain)
    found = {(message.context, message.id) for message in kept if message.id}

    assert found == set(messages(domain))
    assert text_of(renewed(language, domain)).decode() == text_of(kept).decode()
    waiting = 0
    for message in kept:
        forms = texts(message.string)
        waiting += not all(forms)
        if isinstance(message.id, tuple) and all(forms):
            assert len(forms) == kept.num_plurals
    assert waiting == 0


class _Asked(NullTranslations):
    """Keeps what a catalogue was asked for and does not have."""

    def __init__(self) -> None:
        super().__init__()
        self.missed: set[str] = set()

    def gettext(self, message: str) -> str:
        self.missed.add(message)
        return message

    def pgettext(self, context: str, message: str) -> str:
        self.missed.add(f"{context}: {message}")
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        self.missed.add(msgid1)
        return msgid1 if n == 1 else msgid2


def test_no_page_asks_for_words_that_a_catalogue_lacks(library: Library) -> None:
    """Words that stand in tables of the code are gathered too: nothing on a page is left over."""
    tongue, asked = Tongue("de"), _Asked()
    tongue._catalogue.add_fallback(asked)

    make_site(replace(library, tongue=tongue), {})

    assert asked.missed == set()


@pytest.mark.parametrize(("language", "domain"), BOTH)
def test_nothing_is_filled_in_that_the_english_does_not_have(language: str, domain: str) -> None:
    """A translation fills in what its English does, and keeps its elements."""
    for message in read(language, domain):
        english, forms = texts(message.id), texts(message.string)
        if english == [""] or not all(forms):
            continue  # the head of the catalogue, or what is in English still
        for form in forms:
            assert fields(form) <= fields(" ".join(english)) | {"count"}, english
            if len(forms) == 1:
                assert fields(form) == fields(english[0]), english
            assert re.findall(r"</?\w+", form) == re.findall(r"</?\w+", english[-1]), english


def texts(words: object) -> list[str]:
    """The forms of a message, of which there may be one."""
    if isinstance(words, list | tuple):
        return [str(each) for each in words]
    return [str(words or "")]


def fields(text: str) -> set[str]:
    """What a sentence is filled in with."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


class _Words(HTMLParser):
    """The words that stand between the elements of a page, and those that are said of them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("title", "aria-label", "placeholder", "alt", "data-noun"):
                self.found.append(value or "")

    def handle_data(self, data: str) -> None:
        self.found.append(data)


TEMPLATES = sorted([*PACKAGE.rglob("templates/*.jinja"), *PACKAGE.rglob("theme/**/*.html")])


OF_MACHINES = re.compile(r"(?:class|id|data-[\w-]+)=([\"']).*?\1")
"""Attributes that a macro writes by itself, and that nobody reads."""


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: Path(file).name)
def test_no_template_has_words_of_its_own(file: Path) -> None:
    """What stands in a template between its signs is HTML; its words come from a catalogue."""
    text = "".join(
        value
        for _, kind, value in jinja2.Environment(autoescape=True).lex(file.read_text("utf-8"))
        if kind == "data"
    )
    parser = _Words()
    text = re.sub(r"<(script|style)\b.*?</\1>", "", text, flags=re.DOTALL)
    text = re.sub(r'aria-current="\w+"', "", text)
    parser.feed(OF_MACHINES.sub("", text))

    words = set(re.findall(r"[A-Za-z][\w.-]+", " ".join(parser.found)))
    assert {word for word in words if "." not in word} <= PROPER


@pytest.mark.parametrize(
    ("language", "edtf", "words"),
    [
        ("de", "1916-04-24/1916-04-29", "24.–29. April 1916"),
        ("de", "1916-04-24/1917-06-01", "24. April 1916 – 1. Juni 1917"),
        ("de", "1916-04/1916-06", "April – Juni 1916"),
        ("de", "1916-04-24~", "um den 24. April 1916"),
        ("de", "193X", "1930er Jahre"),
        ("de", "../1916-04", "bis April 1916"),
        ("de", "[1916,1917]", "1916 oder 1917"),
        ("de", "-0043", "44 v. Chr."),
        ("ru", "1936-06", "июнь 1936"),
        ("ru", "1936-06~", "около июня 1936"),
        ("ru", "1936-06-05/1936-06-09", "5–9 июня 1936"),
        ("ru", "1936-21", "весна 1936"),
        ("ru", "1936-21/..", "с весны 1936"),
        ("fr", "1789-05-01", "1er mai 1789"),
        ("fr", "1789-07-14/..", "à partir du 14 juillet 1789"),
        ("fr", "1789/1799", "1789–1799"),
        ("ar", "1798-07-21", "21 يوليو 1798"),
        ("en", "1936-06-05/1936-06-09", "5–9 June 1936"),
        ("pl", "1936-06~", "about June 1936"),
    ],
)
def test_dates(language: str, edtf: str, words: str) -> None:
    """A date is said as its language says it; one without a catalogue has the program's words."""
    assert Tongue(language).date(parse(edtf)) == words


@pytest.mark.parametrize(
    ("language", "counts"),
    [
        ("en", {1: "1 essay", 2: "2 essays", 1153: "1,153 essays"}),
        ("de", {1: "1 Aufsatz", 2: "2 Aufsätze", 1153: "1.153 Aufsätze"}),
        ("ru", {1: "1 статья", 2: "2 статьи", 5: "5 статей", 21: "21 статья"}),
        ("fr", {0: "0 essai", 1: "1 essai", 2: "2 essais"}),
        (
            "ar",
            {
                0: "لا مقالات", 1: "مقالة واحدة", 2: "مقالتان", 3: "3 مقالات", 11: "11 مقالة",
                100: "100 مقالة",
            },
        ),
    ],
)  # fmt: skip
def test_plurals(language: str, counts: dict[int, str]) -> None:
    """Things are counted as the language counts them."""
    tongue = Tongue(language)

    for count, words in counts.items():
        assert tongue.ngettext("{count} essay", "{count} essays", count) == words


@pytest.mark.parametrize("domain", [PAGES, BROWSER])
def test_french_signs_stand_by_no_common_space(domain: str) -> None:
    """No line of French begins with `;`, `:`, `!`, `?` or `»`, or ends with `«`."""
    wrong: list[str] = []
    for message in read("fr", domain):
        if message.id:  # the first one is the head of the file
            wrong += [form for form in texts(message.string) if re.search(" [;:!?»]|« ", form)]

    assert wrong == []


def test_lists() -> None:
    """Words are listed as the language lists them."""
    names = ["Connolly", "Pearse", "Casement"]

    assert Tongue("de").listed(names) == "Connolly, Pearse und Casement"
    assert Tongue("en").listed(names) == "Connolly, Pearse and Casement"
    assert Tongue("ru").listed(names[:2], "or") == "Connolly или Pearse"


def test_a_collection_has_its_own_names_for_verdicts() -> None:
    """What the collection calls a verdict comes before what the catalogue does."""
    tongue = Tongue("de", Names(verdict={Verdict.WRONG: "widerlegt"}).by_kind())

    assert tongue.named(Verdict.WRONG) == "widerlegt"
    assert tongue.named(Verdict.DISPUTED) == "umstritten"


def test_words_of_scripts() -> None:
    """Scripts get the words of the language, and of what is counted each of its plurals."""
    words = Tongue("ru").browser_words()

    assert words["Close"] == "Закрыть"
    assert words["{count} record or title"] == {
        "one": "{count} запись или заглавие",
        "few": "{count} записи и заглавия",
        "many": "{count} записей и заглавий",
    }
    assert Tongue("en").browser_words() == {}
