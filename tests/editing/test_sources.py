"""`samizdat sources`: works come in from reference managers, and nothing is lost on the way."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, get_args
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner, Result

from samizdat.cli import main
from samizdat.editing.entries import RegisterError, with_records
from samizdat.editing.works.adding import compare
from samizdat.editing.works.items import UnreadableError, read_items
from samizdat.exports.biblatex import biblatex
from samizdat.exports.bibliographies import work_of
from samizdat.exports.ris import ris
from samizdat.model.csl import CslType
from samizdat.model.sources import Source
from samizdat.reading.library import read_library
from samizdat.reading.project import read_settings
from tests.editing.zotero import WORKS, as_biblatex, as_json, as_ris

FORMATS = {"library.json": as_json, "library.bib": as_biblatex, "library.ris": as_ris}


def sources(collection: Path, *arguments: str, given: bytes | None = None) -> Result:
    """Run `samizdat sources` in a collection."""
    command = ["--collection", str(collection), "sources", *arguments]
    return CliRunner().invoke(main, command, input=given)


def register(collection: Path) -> Path:
    """Its register of sources."""
    return collection / "essays" / "registers" / "sources.yml"


def read(collection: Path) -> dict[str, Source]:
    """Its works."""
    found = read_library(read_settings(collection / "mkdocs.yml"))
    assert [finding for finding in found.findings if finding.is_error] == []
    return dict(found.library.sources)


@pytest.mark.parametrize("name", FORMATS)
def test_a_library_comes_in_once(collection: Path, tmp_path: Path, name: str) -> None:
    """Each of twenty-five works becomes a record; brought a second time, all are the same."""
    before = register(collection).read_text()
    file = tmp_path / name
    file.write_bytes(FORMATS[name]().encode())

    first = sources(collection, "add", str(file))
    after = register(collection).read_text()
    second = sources(collection, "add", str(file))

    assert first.exit_code == second.exit_code == 0
    assert re.findall(r"^(\w+) ", first.stdout, re.M) == ["new"] * 25
    assert re.findall(r"^(\w+) ", second.stdout, re.M) == ["same"] * 25
    assert after.startswith(before)
    assert register(collection).read_text() == after
    assert len(read(collection)) == 25 + len(before.split("- id:")) - 1


def test_ids_are_ours(collection: Path) -> None:
    """Families and year; a word of the title, or a number, where that is taken; Latin letters."""
    sources(collection, "add", "-", given=as_json().encode())

    names = list(read(collection))
    assert {"ivanova-2006", "petrov-1998", "doe-roe-1988", "oneill-los-2001", "a-1999"} < set(names)
    assert {"ivanova-2006-same", "ivanova-2006-year", "meeting-was-held-1937-06-12"} < set(names)
    assert {"woe-1956-02-26", "doe", "commission-examples-1956"} < set(names)


@pytest.mark.parametrize("name", FORMATS)
def test_a_library_goes_out_as_it_came(name: str) -> None:
    """What the file says is what the register says, in CSL-JSON and in the format itself."""
    given = FORMATS[name]().encode()
    known = _added(given, name)
    works = [work_of(source) for source in known.values()]
    written = {
        "library.json": json.dumps([source.csl() for source in known.values()]),
        "library.bib": biblatex(works),
        "library.ris": ris(work.item for work in works),
    }

    again = compare(read_items(written[name].encode(), name), known)

    assert [f"{each}" for each in again if each.state != "same"] == []
    if name == "library.json":
        for item, source in zip(WORKS, known.values(), strict=True):
            assert {**source.csl(), "id": ""} == {**item, "id": ""}


WHOLE = {
    *("book", "hearing", "interview", "legislation", "manuscript", "map", "motion_picture"),
    *("pamphlet", "patent", "periodical", "personal_communication", "report", "thesis"),
}
"""Kinds of works that stand in no other."""


@pytest.mark.parametrize("kind", get_args(CslType))
def test_every_kind_of_work_goes_out_as_it_came(kind: str) -> None:
    """Whatever kind the register allows is the same work again from each of the three formats."""
    item = {
        **{"id": "a", "type": kind, "title": "Words of a Kind", "language": "en", "page": "3-9"},
        "author": [{"family": "Doe", "given": "Jane"}],
        "issued": {"date-parts": [[1956, 2, 26]]},
    }
    if kind not in WHOLE:
        item["container-title"] = "The Whole"
    known = _added(json.dumps([item]).encode(), "library.json")
    (source,) = known.values()
    written = {
        "library.json": json.dumps([source.csl()]),
        "library.bib": biblatex([work_of(source)]),
        "library.ris": ris([work_of(source).item]),
    }

    for name, text in written.items():
        (again,) = compare(read_items(text.encode(), name), known)
        assert (again.state, again.differences) == ("same", ()), name
    assert {**source.csl(), "id": "a"} == item


OTHER_TAGS = """TY  - HEAR
TI  - On Examples
T2  - Committee on Examples
T3  - Senate
ET  - 111
M1  - 415
PB  - Office
ER  -

TY  - RPRT
TI  - A Definition
AU  - Doe, Jane
T2  - Special Examples
PB  - Institute of Standards and Examples
SN  - 800-145
ER  -

TY  - CONF
TI  - More Examples
AU  - Doe, J.
T2  - Conference of 1999
C3  - Proceedings of 1999
SP  - 11
EP  - 12
ER  -

TY  - BOOK
TI  - A Third
AU  - Doe, Jane
A2  - Series, Editor of
A3  - Book, Editor of
T2  - Studies in Examples
SP  - 552
SN  - 9780262039246
ER  -

TY  - MANSCPT
TI  - Papers of Examples
SP  - 48
AN  - Box 7
DB  - Example Archive
DP  - A Catalogue
ER  -

TY  - CASE
TI  - Doe v. Roe
A2  - U.S.
VL  - 537
SP  - 186
PB  - Court of Examples
OP  - On writ of example
ER  -

TY  - PCOMM
TI  - A Letter
AU  - Woe, Will
A2  - Zoe, Zita
ER  -

TY  - MPCT
TI  - A Film
AU  - Zoe, Zita
A3  - Maker, Ann
C5  - MOV
SP  - 180 min
ER  -

TY  - NEWS
TI  - News
T2  - The Example
SE  - Politics
SN  - 0044-2070
ER  -
"""


def test_tags_as_zotero_uses_them() -> None:
    """A tag of RIS means what Zotero means by it in a type of work, coming in and going out."""
    known = _added(OTHER_TAGS.encode(), "library.ris")
    hearing, report, paper, book, manuscript, case, letter, film, news = (
        source.csl() for source in known.values()
    )

    assert (hearing["section"], hearing["authority"]) == ("Committee on Examples", "Senate")
    assert (hearing["chapter-number"], hearing["number"]) == ("111", "415")
    assert (report["number"], report["collection-title"]) == ("800-145", "Special Examples")
    assert paper["container-title"] == "Proceedings of 1999"
    assert paper["event-title"] == "Conference of 1999"
    assert book["editor"] == [{"family": "Book", "given": "Editor of"}]
    assert book["collection-editor"] == [{"family": "Series", "given": "Editor of"}]
    assert (book["number-of-pages"], manuscript["number-of-pages"]) == ("552", "48")
    assert (manuscript["archive_location"], manuscript["source"]) == ("Box 7", "A Catalogue")
    assert (case["container-title"], case["authority"]) == ("U.S.", "Court of Examples")
    assert (case["page"], case["references"]) == ("186", "On writ of example")
    assert letter["recipient"] == [{"family": "Zoe", "given": "Zita"}]
    assert (film["medium"], film["dimensions"]) == ("MOV", "180 min")
    assert (news["section"], news["ISSN"]) == ("Politics", "0044-2070")
    written = ris(work_of(source).item for source in known.values())
    told = re.findall(r"^(?!ID|ER)\w\w  - .*\S", written, re.MULTILINE)
    assert set(re.findall(r"^(?!ER).+", OTHER_TAGS, re.MULTILINE)) - set(told) == {
        "T2  - Studies in Examples",  # a series has a tag of its own: T3
        "A3  - Book, Editor of",  # whoever made it has one that says so in every type: ED
        "TY  - CONF",  # CPAPER is that of one paper, and read alike
    }


UNTIDY = r"""@letter{office_pro/ah>_2013,
\ttitle = {A Letter from {Persia} of the Board},
\tlangid = {english},
\tpublisher = {Institute of Standards and Examples},
\ttype = {Examples ({NIST} {SP})},
}
""".replace("\\t", "\t")


def test_titles_stay_as_they_are_typed() -> None:
    """Zotero protects no capital but in words of capitals, and leaves odd signs in its keys."""
    (source,) = _added(UNTIDY.encode(), "library.bib").values()

    assert source.title == "A Letter from Persia of the Board"
    assert source.publisher == "Institute of Standards and Examples"
    assert source.genre == "Examples (NIST SP)"


def test_what_zotero_knows_of_a_work_stays() -> None:
    """Every variable and every role that Zotero writes into CSL-JSON has its field."""
    names = ["guest", "host", "performer", "producer", "script-writer", "series-creator", "chair"]
    item = {
        "id": "a",
        "type": "broadcast",
        "title": "The World",
        "license": "CC BY 4.0",
        "submitted": {"date-parts": [[2011, 3, 24]]},
        **{role: [{"family": "Doe", "given": "Jane"}] for role in names},
    }

    (source,) = _added(json.dumps([{**item, "accessed": {"literal": ""}}]).encode(), "a").values()

    assert {**source.csl(), "id": "a"} == item


def _added(data: bytes, name: str) -> dict[str, Source]:
    """The works of a file as a register without any other would have them."""
    known: dict[str, Source] = {}
    for outcome in compare(read_items(data, name), {}):
        assert outcome.entry
        assert outcome.details == ()
        known[outcome.id] = outcome.entry.source.model_copy(update={"id": outcome.id})
    return known


@pytest.mark.parametrize("name", ["library.bib", "library.ris"])
def test_formats_agree(name: str) -> None:
    """A work says the same in every format, as far as the format can say it."""
    known = _added(as_json().encode(), "library.json")

    outcomes = compare(read_items(FORMATS[name]().encode(), name), known)

    told = [f"{each.id}: {difference}" for each in outcomes for difference in each.differences]
    assert [outcome.id for outcome in outcomes] == list(known)
    assert [line for line in told if "missing" not in line] == []


def test_nothing_is_overwritten(collection: Path) -> None:
    """What others know better is shown, and typed only where that is asked for; comments stay."""
    file = register(collection)
    file.write_text(file.read_text() + "# the end\n")
    other = [
        {"type": "book", "title": "Stalin’s General", "author": [{"family": "Roberts"}],
         "issued": {"date-parts": [["2012"]]}, "publisher": "Icon Books", "number-of-pages": 400},
    ]  # fmt: skip
    before = file.read_text()

    told = sources(collection, "add", "-", given=json.dumps(other).encode())
    untouched = file.read_text()
    tried = sources(
        collection, "add", "--update", "--dry-run", "-", given=json.dumps(other).encode()
    )
    still = file.read_text()
    done = sources(collection, "add", "--update", "-", given=json.dumps(other).encode())

    assert "publisher is 'Random House' here and 'Icon Books' there" in told.stdout
    assert "number-of-pages is missing here: '400'" in told.stdout
    assert untouched == still == before
    assert "nothing was written" in tried.stderr
    assert "by hand  roberts-2012: author is" in done.stdout
    assert read(collection)["roberts-2012"].publisher == "Icon Books"
    assert read(collection)["roberts-2012"].number_of_pages == "400"
    assert read(collection)["roberts-2012"].title == "Stalin's General: The Life of Georgy Zhukov"
    assert file.read_text().endswith("# the end\n")


def test_order_of_a_register_stays() -> None:
    """Where ids are in alphabetical order, new ones get their places; comments stay with theirs."""
    text = "# Works.\n\n- id: b\n  x: 1\n\n# On d.\n- id: d\n\n- id: f\n"

    after = with_records(text, ["- id: a", "- id: g\n  x: 1", "- id: c", "- id: e"], "s.yml")

    assert after == (
        "# Works.\n\n- id: a\n\n- id: b\n  x: 1\n\n- id: c\n\n# On d.\n- id: d\n\n"
        "- id: e\n\n- id: f\n\n- id: g\n  x: 1\n"
    )
    assert with_records(text.replace("id: b", "id: x"), ["- id: a"], "s.yml").endswith("- id: a\n")


def test_other_line_ends_stay(collection: Path) -> None:
    """A register that was typed on Windows has its line ends in the new records, too."""
    file = register(collection)
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    sources(collection, "add", "-", given=as_json().encode())

    assert file.read_bytes().count(b"\n") == file.read_bytes().count(b"\r\n") > 200
    assert len(read(collection)) > 25


@pytest.mark.parametrize("begun", ["", "[]\n", "# Works.\n", "# Works.\n[]  # none yet\n", None])
def test_register_without_records(collection: Path, begun: str | None) -> None:
    """An empty register, or none, gets its first record; its comments stay."""
    if begun is None:
        register(collection).unlink()
    else:
        register(collection).write_text(begun)

    result = sources(collection, "add", "-", given=as_json().encode())

    assert result.exit_code == 0
    found = read_library(read_settings(collection / "mkdocs.yml")).library.sources
    assert len(found) == 25
    assert found.text.startswith("# Works." if begun and "#" in begun else "- id:")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- id: [", "mend it first"),
        ("id: x", "is no list of records"),
        ("[{id: x}]", "in brackets"),
    ],
)
def test_register_to_which_nothing_is_added(text: str, says: str) -> None:
    """A register that cannot be read, or not be added to, is left alone."""
    with pytest.raises(RegisterError, match=says):
        with_records(text, ["- id: y"], "sources.yml")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is no bibliography"),
        (b"Dear editors,\nhere are my works.", "is no bibliography"),
        (b"[{", "broken as CSL-JSON"),
        (b"[[1]]", "is a group of fields"),
        (b"[]", "holds no work"),
        (b"@book{x, title = {Never closed", "broken as BibLaTeX"),
        (b"- a: b: c", "broken as CSL-YAML"),
        ("Ж".encode("cp1251"), "no text in UTF-8"),
        (b"\xff\xfeA", "no text in UTF-8"),
    ],
)
def test_broken_files(collection: Path, data: bytes, says: str) -> None:
    """A file that is no bibliography is one sentence, and the register stays as it is."""
    before = register(collection).read_bytes()

    result = sources(collection, "add", "-", given=data)

    assert result.exit_code == 1
    assert says in result.stderr
    assert result.stderr.count("\n") == 1
    assert register(collection).read_bytes() == before


def test_file_too_large() -> None:
    """A file of more than fifty megabytes is not read."""
    with pytest.raises(UnreadableError, match="larger than 50 MB"):
        read_items(b" " * 50_000_001, "library.json")


ODD: list[tuple[dict[str, Any], dict[str, Any], list[str]]] = [
    ({"ISBN": "978-0-306-40615-7 0-306-40615-2"}, {"ISBN": "978-0-306-40615-7"}, ["ISBN"]),
    ({"ISBN": "none"}, {}, ["ISBN"]),
    ({"DOI": "https://doi.org/10.1000/182"}, {"DOI": "10.1000/182"}, []),
    ({"DOI": "see the publisher"}, {}, ["DOI"]),
    ({"URL": "javascript:alert(1)"}, {}, ["URL"]),
    ({"issued": {"raw": "Spring 1937"}}, {"issued": "1937-21"}, []),
    ({"issued": {"literal": "1936–1938"}}, {"issued": "1936/1938"}, []),
    ({"issued": {"date-parts": [["1937", "2"]], "circa": True}}, {"issued": "1937-02~"}, []),
    ({"issued": {"date-parts": [[1937]], "season": "3"}}, {"issued": "1937-23"}, []),
    ({"issued": {"date-parts": [[1937, 13]]}}, {}, ["issued"]),
    ({"issued": {"date-parts": [[1936], [1938]]}}, {"issued": "1936/1938"}, []),
    ({"issued": "n.d."}, {}, ["issued"]),
    ({"title": '<i>Pravda</i> &amp; <span class="nocase">X</span>'}, {"title": "Pravda & X"}, []),
    ({"note": "original-date: 1934\nCitation Key: x\nRead it."},
     {"original-date": "1934", "note": "Read it."}, []),
    ({"journalAbbreviation": "J. Ex."}, {"container-title-short": "J. Ex."}, []),
    ({"type": "post_weblog"}, {"type": "post-weblog", "kind": "journalism"}, []),
    ({"type": "hologram"}, {"type": "document", "kind": "document"}, []),
    ({"author": [{"family": "Doe", "given": "J.", "parse-names": True}]},
     {"author": [{"family": "Doe", "given": "J."}]}, []),
    ({"author": "Doe"}, {"author": [{"literal": "Doe"}]}, []),
    ({"volume": 12}, {"volume": "12"}, []),
    ({"publisher": "x" * 501}, {}, ["publisher"]),
    ({"title": "A\nline"}, {"title": "A line"}, []),
    ({"shoe-size": 44}, {}, ["shoe-size"]),
]  # fmt: skip


@pytest.mark.parametrize(("item", "taken", "left"), ODD)
def test_odd_items(item: dict[str, Any], taken: dict[str, Any], left: list[str]) -> None:
    """What a record can hold is taken over in its form; what it cannot is named, and no more."""
    (outcome,) = compare([{"type": "book", "title": "A book", **item}], {})

    assert outcome.entry
    expected = {"type": "book", "title": "A book", "kind": "scholarship", **taken}
    assert dict(outcome.entry.values) == expected
    assert [detail.split()[2] for detail in outcome.details] == left


def test_work_without_a_title() -> None:
    """It is refused, and the others come in."""
    outcomes = compare([{"type": "book", "id": "x"}, {"type": "book", "title": "A book"}], {})

    assert [outcome.state for outcome in outcomes] == ["refused", "new"]
    assert "'x' has no title" in str(outcomes[0])


BOOK = {"type": "book", "title": "A book: its parts", "author": [{"family": "Doe"}]}


@pytest.mark.parametrize(
    ("one", "other", "state"),
    [
        ({"DOI": "10.1000/AB"}, {"DOI": "10.1000/ab", "title": "Another name"}, "changed"),
        ({"ISBN": "0-306-40615-2"}, {"ISBN": "9780306406157", "title": "Another"}, "changed"),
        ({}, {"title": "A Book"}, "same"),
        ({}, {"author": [{"family": "Roe"}]}, "new"),
        ({"issued": "1937"}, {"issued": "1938"}, "new"),
        ({"issued": "1937"}, {"issued": "1937-05"}, "changed"),
        ({"issued": "1937-05"}, {"issued": "1937"}, "same"),
        ({"volume": "1"}, {"volume": "2"}, "new"),
        ({"DOI": "10.1000/1"}, {"DOI": "10.1000/2"}, "new"),
        ({"ISBN": "0-306-40615-2", "type": "chapter"},
         {"ISBN": "0-306-40615-2", "type": "chapter", "title": "Other chapter"}, "new"),
        ({"title": "‘A’ — book"}, {"title": "'A' - book."}, "same"),
        ({"title": "Книга", "author": [{"family": "Сидоров"}]},
         {"title": "книга", "author": [{"family": "СИДОРОВ"}]}, "same"),
    ],
)  # fmt: skip
def test_a_work_is_known_again(one: dict[str, Any], other: dict[str, Any], state: str) -> None:
    """By DOI, ISBN, or author, year and title; never a volume or a chapter for another."""
    first, second = compare([{**BOOK, **one}, {**BOOK, **other}], {})

    assert (first.state, second.state) == ("new", state)


def test_a_work_that_may_be_several() -> None:
    """Where two works fit, nothing is done."""
    first = {**BOOK, "issued": "1937"}
    second = {**BOOK, "issued": "1938"}

    *_, third = compare([first, second, BOOK], {})

    assert third.state == "unclear"
    assert "may be any of doe-1937, doe-1938" in str(third)


@contextmanager
def zotero(works: list[Any], *, key: str = "") -> Iterator[str]:
    """A server that answers as Zotero does, a hundred works at a time."""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = parse_qs(urlsplit(self.path).query)
            code, told = 200, b"[]"
            if key and self.headers.get("Zotero-API-Key") != key:
                code = 403
            elif not self.path.startswith("/users/0/items/top?"):
                code = 404
            else:
                start = int(asked["start"][0])
                told = json.dumps({"items": works[start : start + 100]}).encode()
            self.send_response(code)
            self.end_headers()
            self.wfile.write(told)

        def log_message(self, *_: object) -> None:
            """Nothing is said of what is asked."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_a_library_is_pulled(collection: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All pages of a Zotero library come in, and are the same the next time."""
    many = [{"type": "book", "title": f"Book number {number}"} for number in range(130)]
    monkeypatch.setenv("ZOTERO_API_KEY", "secret")

    with zotero([*WORKS, *many], key="secret") as server:
        first = sources(collection, "pull", "--server", server)
        second = sources(collection, "pull", "--server", server)
        lost = sources(collection, "pull", "--server", server, "--library", "groups/9")
        monkeypatch.delenv("ZOTERO_API_KEY")
        refused = sources(collection, "pull", "--server", server)
    silent = sources(collection, "pull", "--server", server)
    none = sources(collection, "pull", "--server", "file:///etc/passwd")

    assert "155 new" in first.stderr
    assert "155 same; nothing was written" in second.stderr
    assert (lost.exit_code, "Is there a library 'groups/9'" in lost.stderr) == (69, True)
    assert (refused.exit_code, "ZOTERO_API_KEY" in refused.stderr) == (69, True)
    assert (silent.exit_code, "cannot be reached" in silent.stderr) == (69, True)
    assert (none.exit_code, "no address of the web" in none.stderr) == (2, True)
