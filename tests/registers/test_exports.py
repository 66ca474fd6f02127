import csv
import io
import json
import re
import subprocess
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser
import pypandoc
import pytest
import yaml

from samizdat.exports.feed import ENTRIES, summary_of
from samizdat.exports.ris import IN_PRINT, ris
from samizdat.model.essays import Revision
from samizdat.model.sources import Source
from tests.conftest import SAMPLE
from tests.registers.conftest import ADDRESS, Made

ATOM = "{http://www.w3.org/2005/Atom}"
JOINT = " | "
OURS = frozenset({"kind", "read", "caveat", "further-reading"})
"""Fields of a source that are no CSL."""

DATES = ("issued", "original-date", "accessed")

CARRIED = (
    "author", "editor", "title", "container-title", "volume", "issue", "page", "publisher",
    "DOI", "URL", "issued", "language",
)  # fmt: skip
"""What both formats carry and pandoc reads back."""

BIBLATEX_TYPES = {"document": "", "map": "", "periodical": "article-journal"}
"""BibLaTeX has no type for a document (a stenogram, an order) and for a map."""

RIS_TYPES = {
    "webpage": "misc",
    "document": "manuscript",
    "speech": "manuscript",
    "song": "musical_score",
    "periodical": "article",
    "treaty": "legislation",
    "review-book": "article-journal",
}
"""How pandoc reads types of RIS that stand for others too."""

WRITTEN = sorted(file.stem for file in (SAMPLE / "essays" / "registers").glob("*.yml"))
"""Registers that the sample has."""


def read_back(text: str, form: str) -> dict[str, dict[str, Any]]:
    """A bibliography as pandoc understands it, by key."""
    run = subprocess.run(
        [pypandoc.get_pandoc_path(), "-f", form, "-t", "csljson"],
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return {item["id"]: item for item in json.loads(run.stdout)}


def straight(value: Any) -> Any:
    """A value with quotation marks and dashes as a typewriter has them; TeX has no others."""
    if not isinstance(value, str):
        return value
    return value.translate(str.maketrans("’‘“”–", "''\"\"-"))


def kept(item: dict[str, Any]) -> dict[str, Any]:
    """The fields of an item that a format must carry; a doubt about its date is none of them."""
    found = {name: straight(item[name]) for name in CARRIED if name in item}
    issued = found.pop("issued", {})
    if "date-parts" in issued:  # neither format has words for a date, or pandoc reads none
        found["issued"] = issued["date-parts"]
    return found


@pytest.fixture(scope="module")
def sources(made: Made) -> dict[str, dict[str, Any]]:
    """The sources as CSL-JSON has them, by key."""
    return {item["id"]: item for item in json.loads(made.files["data/sources.json"])}


def test_csl_json_is_the_register(made: Made, sources: dict[str, dict[str, Any]]) -> None:
    """The CSL-JSON has every source of the register, with its fields and nothing of ours.

    Dates are left to a test of their own: CSL writes them in parts.
    """
    register = as_typed("sources")

    assert list(sources) == [record["id"] for record in register]
    for record in register:
        item = sources[record["id"]]
        assert item.keys() == record.keys() - OURS
        assert {name: item[name] for name in item if name not in DATES} == {
            name: value for name, value in record.items() if name in item and name not in DATES
        }
        assert made.library.sources[record["id"]].csl() == item


def test_biblatex_is_read_back(made: Made, sources: dict[str, dict[str, Any]]) -> None:
    """Pandoc finds every source in the BibLaTeX, with all that this format can carry."""
    found = read_back(made.files["data/sources.bib"], "biblatex")

    assert found.keys() == sources.keys()
    for key, item in sources.items():
        again, told = dict(found[key]), dict(item)
        assert again["type"] == BIBLATEX_TYPES.get(item["type"], item["type"])
        if item["type"] in ("webpage", "document") and "container-title" in item:
            # These types have no field for what holds them; a note says it.
            assert again["note"].endswith(f"In: {told.pop('container-title')}")
        if item["type"] == "periodical":  # to pandoc it is what holds an article
            assert again.pop("container-title") == told["title"]
            again["title"] = told["title"]
        if "medium" in told:  # BibLaTeX has one field for it and for who publishes
            assert again.pop("publisher") == told["medium"]
        if "language" in told:  # babel's name of a language is that of a country to pandoc
            assert again.pop("language").partition("-")[0] == told.pop("language")
        assert kept(again) == kept(told)
        if "title-short" in told:
            assert straight(again["title-short"]) == straight(told["title-short"])
        assert again.get("event") == told.get("event-title")
        shelf = ", ".join(told[n] for n in ("archive", "archive_location") if n in told)
        assert again.get("call-number", "") == shelf


def test_ris_is_read_back(made: Made, sources: dict[str, dict[str, Any]]) -> None:
    """Pandoc finds every source in the RIS, with all that it reads of this format."""
    found = read_back(made.files["data/sources.ris"], "ris")

    assert found.keys() == sources.keys()
    for key, item in sources.items():
        again, told = dict(found[key]), dict(item)
        expected = RIS_TYPES.get(item["type"], item["type"])
        if item["type"] in IN_PRINT and "container-title" in item:
            expected = "entry"  # as it reads GEN
        assert again["type"] == expected
        if "date-parts" in told.get(
            "issued", {}
        ):  # pandoc reads years only; RIS has no end of a span
            told["issued"] = {"date-parts": [told["issued"]["date-parts"][0][:1]]}
        for name in told.get("author", []):
            if "literal" in name or "suffix" in name:  # pandoc parts these otherwise than Zotero
                told["author"] = again["author"]
        if "authority" in told and item["type"] == "legal_case":  # PB is the court's
            told["publisher"] = told["authority"]
        if "number" in told:  # RIS has one tag for both
            told.setdefault("issue", told["number"])
        assert kept(again) == kept(told)
        assert again.get("ISSN") == told.get("ISBN", told.get("ISSN"))  # one tag again: SN


def test_ris_tags(made: Made, sources: dict[str, dict[str, Any]]) -> None:
    """What pandoc passes over in RIS stands there under the tags of its specification."""
    text = made.files["data/sources.ris"]
    lines = text.splitlines()
    by_key = {
        re.findall(r"^ID  - (.*)$", part, re.MULTILINE)[0]: part.splitlines()
        for part in text.split("ER  - ")[:-1]
    }

    assert all(line == "" or re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)
    assert lines.count("ER  - ") == len(sources)
    for key, item in sources.items():
        for name, tag in (
            ("publisher-place", "CY"),
            ("title-short", "ST"),
            ("collection-title", "T3"),
            ("genre", "M3"),
            ("archive", "DB"),
            ("archive_location", "AN"),
            ("event-title", "N1"),
        ):
            assert name not in item or f"{tag}  - {item[name]}" in by_key[key]
        for name in item.get("translator", []):
            assert f"A4  - {name['family']}, {name['given']}" in by_key[key]
        for name in item.get("author", []):
            parts = [
                name[part] for part in ("literal", "family", "given", "suffix") if part in name
            ]
            assert f"AU  - {', '.join(parts)}" in by_key[key]
        if "page" in item:
            first, _, last = item["page"].partition("–")
            assert {f"SP  - {first}", f"EP  - {last}"} <= set(by_key[key])
        if "date-parts" in item.get("issued", {}):
            parts = item["issued"]["date-parts"][0]
            assert "DA  - " + "/".join(f"{part:02}" for part in parts) in by_key[key]


@pytest.mark.parametrize(
    ("slug", "authors"),
    [
        ("the-day-of-the-banner", ["Editors of A sample of Greece"]),
        ("an-untoward-event", ["A. Reader", "Editors of A sample of Greece"]),
    ],
)
def test_essay_to_cite(made: Made, slug: str, authors: list[str]) -> None:
    """An essay's three files tell a reference manager the same of it."""
    files = {form: made.files[f"essays/{slug}/cite.{form}"] for form in ("json", "bib", "ris")}
    (item,) = json.loads(files["json"])
    essay = next(known for known in made.library.essays if known.slug == slug)

    bib, plain = read_back(files["bib"], "biblatex")[slug], read_back(files["ris"], "ris")[slug]
    for entry in (bib, plain):  # pandoc takes English for that of America
        if entry.get("language") == "en-US":
            entry["language"] = "en"

    day = [int(part) for part in str(essay.front.published).split("-")]
    assert item == {
        "id": slug,
        "type": "webpage",
        "title": essay.title,
        "container-title": "A sample of Greece",
        "author": [{"literal": name} for name in authors],
        "issued": {"date-parts": [day]},
        "URL": f"{ADDRESS}essays/{slug}/",
        "language": "en",
        "abstract": essay.front.summary,
        "keyword": ", ".join(essay.front.topics),
    }
    assert re.findall(r"KW  - (.*)", files["ris"]) == list(essay.front.topics)
    assert kept({**bib, "container-title": bib["note"].removeprefix("In: ")}) == kept(item)
    assert (bib["type"], plain["type"]) == ("webpage", "misc")
    # Pandoc takes the last word of a name without a comma for a family name; Zotero does not.
    assert [row for row in files["ris"].splitlines() if row.startswith("AU")] == [
        f"AU  - {name}" for name in authors
    ]
    plain["author"] = item["author"]
    assert kept(plain) == kept({**item, "issued": {"date-parts": [day[:1]]}})


def test_names_in_ris() -> None:
    """A particle stands before the family name, a suffix last; an institution stays whole."""
    names = [
        {"family": "Ribbentrop", "given": "Joachim", "non-dropping-particle": "von"},
        {"family": "King", "given": "Martin Luther", "suffix": "Jr."},
        {"literal": "Memorial Society"},
    ]

    text = ris([{"id": "a", "type": "book", "title": "T", "author": names}])

    assert re.findall(r"AU  - (.*)", text) == [
        "von Ribbentrop, Joachim",
        "King, Martin Luther, Jr.",
        "Memorial Society",
    ]


@pytest.mark.parametrize(
    ("issued", "tags"),
    [
        ({"date-parts": [[1937, 21]]}, [("PY", "1937"), ("DA", "1937///spring")]),
        ({"literal": "June 1937"}, [("PY", "1937"), ("DA", "June 1937")]),
        ({"literal": "from May 2001"}, [("PY", "2001"), ("DA", "from May 2001")]),
        ({"literal": "until May 1938"}, [("DA", "until May 1938")]),
        ({"literal": "the 1930s"}, [("DA", "the 1930s")]),
    ],
)
def test_dates_in_ris(issued: dict[str, Any], tags: list[tuple[str, str]]) -> None:
    """A season is no month; a year is told where a date in words has no other."""
    text = ris([{"id": "a", "type": "book", "title": "T", "issued": issued}])

    assert re.findall(r"(PY|DA)  - (.*)", text) == tags


def test_roles_without_a_tag() -> None:
    """Whoever has a role that the format lacks is told in a note."""
    names = {"recipient": [{"family": "Sidorov", "given": "Pyotr"}]}

    text = ris([{"id": "a", "type": "manuscript", "title": "T", **names}])
    letter = ris([{"id": "a", "type": "personal_communication", "title": "T", **names}])

    assert "N1  - Recipient: Pyotr Sidorov" in text
    assert "A2  - Sidorov, Pyotr" in letter
    assert "N1" not in letter


def test_publisher_with_an_and(sources: dict[str, dict[str, Any]], made: Made) -> None:
    """Two names of one publisher do not become two publishers."""
    assert sources["woodhouse-1965"]["publisher"] == "Hodder and Stoughton"

    found = read_back(made.files["data/sources.bib"], "biblatex")

    assert found["woodhouse-1965"]["publisher"] == "Hodder and Stoughton"


def test_library_json_has_every_record(made: Made) -> None:
    """The JSON of the library says what the registers say, record by record and field by field."""
    content = json.loads(made.files["data/library.json"])

    assert [essay["slug"] for essay in content["essays"]] == [e.slug for e in made.library.shown]
    for kind in WRITTEN:
        written = as_typed(kind)
        assert len(content[kind]) == len(written)
        for record, row in zip(content[kind], written, strict=True):
            assert told(record) == told(row)


def as_typed(register: str) -> list[dict[str, Any]]:
    """The records of a register's file; every scalar is the text that was typed."""
    text = (SAMPLE / f"essays/registers/{register}.yml").read_text(encoding="utf-8")
    return list(yaml.load(text, yaml.BaseLoader))  # noqa: S506  it makes nothing but texts


SAID_ANYWAY = [("charted", "true"), ("total", "false"), ("posthumous", "false"), ("chart", "bars")]
"""What a model says of its own accord where an editor has said nothing."""


def told(value: Any) -> Any:
    """What a value says: numbers by their worth, without empty lists and defaults."""
    if isinstance(value, dict):
        plain = {name: told(item) for name, item in value.items()}
        return {n: v for n, v in plain.items() if v not in ([], {}) and (n, v) not in SAID_ANYWAY}
    if isinstance(value, list):
        return [told(item) for item in value]
    if isinstance(value, bool):
        return str(value).lower()
    number = re.fullmatch(r"-?\d+(\.\d+)?", str(value))
    return float(value) if number else value


@pytest.mark.parametrize("kind", WRITTEN)
def test_csv_round_trips(made: Made, kind: str) -> None:
    """A table holds every record of its register, and words and lists come back as they were."""
    records = json.loads(made.files["data/library.json"])[kind]

    rows = list(csv.DictReader(io.StringIO(made.files[f"data/csv/{kind}.csv"]), strict=True))

    assert [row["id"] for row in rows] == [record["id"] for record in records]
    for row, record in zip(rows, records, strict=True):
        assert {name for name, cell in row.items() if cell} == record.keys()
        for name, value in record.items():
            if isinstance(value, str):
                assert row[name] == value
            elif isinstance(value, list) and isinstance(value[0], str):
                assert row[name].split(JOINT) == value
            elif isinstance(value, list):
                assert len(row[name].split(JOINT)) == len(value)  # groups of fields, one each


# petl, on which frictionless stands, and its own use of marko and datetime are not ours to mend.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_datapackage_is_valid(made: Made, tmp_path: Path) -> None:
    """Frictionless finds nothing wrong with the package, nor with a row of its tables."""
    import frictionless  # a second to import

    for uri, text in made.files.items():
        if uri.startswith("data/"):
            file = tmp_path / uri
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")

    report = frictionless.validate(str(tmp_path / "data/datapackage.json"))

    assert report.flatten(["title", "message"]) == []
    assert report.valid
    assert {task.name: task.stats["rows"] for task in report.tasks} == {
        kind: len(getattr(made.library, kind)) for kind in WRITTEN
    }


def test_geojson_follows_the_standard(made: Made) -> None:
    """The places are a FeatureCollection as RFC 7946 has it: points, longitude first, WGS 84."""
    content = json.loads(made.files["data/places.geojson"])

    assert content.keys() == {"type", "features"}
    assert content["type"] == "FeatureCollection"
    known = {key: place.coordinates for key, place in made.library.places.items()}
    assert [feature["id"] for feature in content["features"]] == [
        k for k, at in known.items() if at
    ]
    for feature in content["features"]:
        at = known[feature["id"]]
        assert at is not None
        assert feature.keys() == {"type", "id", "geometry", "properties"}
        assert feature["type"] == "Feature"
        assert feature["geometry"] == {"type": "Point", "coordinates": [at.longitude, at.latitude]}
        assert -180 <= at.longitude <= 180
        assert -90 <= at.latitude <= 90
        assert feature["properties"]["certainty"] in ("approximate", "seen in a source")


def test_places_lie_where_they_are(made: Made) -> None:
    """Longitude comes first, and west and south are negative."""
    features = json.loads(made.files["data/places.geojson"])["features"]
    assert len(features) > 10
    points = {feature["id"]: feature["geometry"]["coordinates"] for feature in features}

    assert [round(degrees) for degrees in points["nafplio"]] == [23, 38]
    assert [round(degrees) for degrees in points["montevideo"]] == [-56, -35]


def test_feed_is_read_without_complaint(made: Made) -> None:
    """A feed reader finds every essay, what changed last first, and nothing to complain of."""
    feed = feedparser.parse(made.files["feed.xml"].encode())

    assert not feed.bozo
    assert feed.version == "atom10"
    shown = [essay for essay in made.library.shown if essay.is_public]
    days = {essay.slug: str(essay.front.changed or essay.front.published) for essay in shown}
    public = sorted(shown, key=lambda essay: days[essay.slug], reverse=True)[:ENTRIES]
    assert public[0].is_retracted
    titles = [entry.title.removeprefix("Retracted: ") for entry in feed.entries]
    assert titles == [essay.title for essay in public]
    assert [entry.link for entry in feed.entries] == [f"{ADDRESS}essays/{e.slug}/" for e in public]
    for entry, essay in zip(feed.entries, public, strict=True):
        assert entry.summary.endswith(essay.front.summary) or essay.is_retracted


def test_feed_has_what_the_standard_requires(made: Made) -> None:
    """The feed and each entry have once what RFC 4287 requires once (4.1.1, 4.1.2)."""
    root = ElementTree.fromstring(made.files["feed.xml"])  # noqa: S314  we have written it

    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    public = [essay for essay in made.library.shown if essay.is_public]
    assert len(entries) == len(public[:ENTRIES]) > 0
    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
        assert re.match(r"https://[^\s]+$", element.findtext(f"{ATOM}id") or "")
        moment = datetime.fromisoformat(element.findtext(f"{ATOM}updated") or "")
        assert moment.tzinfo is not None
        links = [(e.get("rel"), e.get("hreflang")) for e in element.findall(f"{ATOM}link")]
        assert len(links) == len(set(links))
    for entry in entries:
        names = [name.text for name in entry.findall(f"{ATOM}author/{ATOM}name")]
        assert names[-1] == "Editors of A sample of Greece"
        assert entry.find(f"{ATOM}link[@rel='alternate']") is not None
    (own,) = root.findall(f"{ATOM}link[@rel='self']")
    assert own.get("href") == f"{ADDRESS}feed.xml"
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries)
    newest = max(entry.findtext(f"{ATOM}updated") or "" for entry in entries)
    assert root.findtext(f"{ATOM}updated") == newest


def test_feed_tells_of_revisions(made: Made) -> None:
    """An entry was updated on the day of its revision, and else on the day of its publication."""
    root = ElementTree.fromstring(made.files["feed.xml"])  # noqa: S314  we have written it
    days = {
        entry.findtext(f"{ATOM}title"): entry.findtext(f"{ATOM}updated")
        for entry in root.findall(f"{ATOM}entry")
    }

    assert days["An untoward event"] == "2026-11-20T00:00:00Z"
    assert days["The day of the banner"] == "2026-11-02T00:00:00Z"
    assert days["Retracted: Byron at Missolonghi"] == "2026-11-22T00:00:00Z"
    assert root.findtext(f"{ATOM}updated") == "2026-11-22T00:00:00Z"


def test_feed_tells_of_a_day_of_changes(made: Made) -> None:
    """All that was changed on the last day is told, in an essay however old."""
    essay = next(known for known in made.library.essays if known.slug == "an-untoward-event")
    again = Revision(date=essay.front.revisions[0].date, what="The bay is *named*.")
    first = Revision(date=essay.front.published, what="A letter.")
    revisions = (first, *essay.front.revisions, again)
    front = essay.front.model_copy(update={"revisions": revisions})

    found = summary_of(replace(essay, front=front), made.library)

    change = "The number of ships is now that of the dispatch."
    assert found.startswith(f"Revised on 20 November 2026: {change} The bay is named. How three")


@pytest.mark.parametrize("dash", ["-", "–"])
def test_pages_in_ris(dash: str) -> None:
    """The first and the last page have tags of their own, whatever dash stands between them."""
    text = ris([{"id": "a", "type": "article-journal", "title": "T", "page": f"162{dash}182"}])

    assert re.findall(r"(SP|EP)  - (.*)", text) == [("SP", "162"), ("EP", "182")]


def test_no_date_is_padded(made: Made) -> None:
    """A first of January stands in an export only where an editor has typed one."""
    typed_days = re.compile(r"\d{4}-01-01(?!\d)")
    folder = SAMPLE / "essays"
    written = {
        day
        for file in (*folder.glob("registers/*.yml"), *folder.glob("*.md"))
        for day in typed_days.findall(file.read_text(encoding="utf-8"))
    }

    for uri, text in made.files.items():
        found = re.findall(r"(?<!\d)\d{4}[-/]01[-/]01(?!\d)", text)
        assert {day.replace("/", "-") for day in found} <= written, uri


def test_csl_dates_are_as_precise_as_the_register(made: Made) -> None:
    """A year stays a year in CSL-JSON: no part of a date is added."""
    found = 0
    for source in made.library.sources.values():
        for name, date in (("issued", source.issued), ("original-date", source.original_date)):
            csl = source.csl().get(name, {})
            if "literal" in csl:
                assert "X" in str(date)
            elif date:
                ends = [end.rstrip("~?%") for end in str(date).split("/")]
                parts = csl["date-parts"]
                assert ["-".join(f"{part:02}" for part in end) for end in parts] == ends
                found += 1
    assert found > 30


def test_dates_that_csl_has_no_parts_for() -> None:
    """What CSL cannot say in numbers it says in words; a doubt is kept as circa."""
    texts = ["1937~", "1936/1938", "1937-21", "193X", "1937-08-17?", "[1937,1938]"]
    common = {"id": "a", "type": "book", "kind": "memoir", "title": "T"}

    found = [Source.model_validate({**common, "issued": t}).csl()["issued"] for t in texts]

    assert found == [
        {"date-parts": [[1937]], "circa": True},
        {"date-parts": [[1936], [1938]]},
        {"date-parts": [[1937, 21]]},
        {"literal": "the 1930s"},
        {"date-parts": [[1937, 8, 17]], "circa": True},
        {"literal": "1937 or 1938"},
    ]
