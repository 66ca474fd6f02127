"""Sources: what a record says in CSL, and what pandoc understands of it."""

import json
import re

import pytest
from pydantic import ValidationError

from samizdat.model.csl import csl_date
from samizdat.model.library import Library
from samizdat.model.sources import Source
from samizdat.words.dates import parse
from samizdat.words.tongue import PROGRAM
from tests.citations import pandoc


def plain(item: object) -> object:
    """An item with all quotation marks and apostrophes taken out, which pandoc curls."""
    return json.loads(re.sub(r"\\\"|['‘’“”]", "", json.dumps(item, ensure_ascii=False)))


def test_round_trip(library: Library) -> None:
    """Pandoc reads every source of the register as what it is, and gives it back."""
    items = [source.csl() for source in library.sources.values()]

    answer = pandoc.run("--from=csljson", "--to=csljson", text=json.dumps(items))

    by_id = {item["id"]: item for item in json.loads(answer)}
    assert len(items) > 20
    for item in items:
        again = by_id[item["id"]]
        if "literal" in item.get(
            "issued", {}
        ):  # pandoc reads a date in words, and does not write it
            again["issued"] = item["issued"]
        assert plain(again) == plain(item)


def test_ours_stays_ours() -> None:
    """Kind and caveat are our words and not CSL's; what was left out stays out."""
    source = Source.model_validate(
        {
            "id": "a",
            "type": "book",
            "kind": "memoir",
            "caveat": "Written late.",
            "title": "T",
            "publisher-place": "London",
            "archive_location": "f. 1, d. 2",
            "author": [{"family": "B", "given": "A", "dropping-particle": "von"}],
            "issued": "1937-08~",
            "volume": 19,
        }
    )

    assert source.csl() == {
        "id": "a",
        "type": "book",
        "title": "T",
        "publisher-place": "London",
        "archive_location": "f. 1, d. 2",
        "author": [{"family": "B", "given": "A", "dropping-particle": "von"}],
        "issued": {"date-parts": [[1937, 8]], "circa": True},
        "volume": "19",
    }


@pytest.mark.parametrize(
    ("edtf", "csl"),
    [
        ("1937", {"date-parts": [[1937]]}),
        ("1937-08", {"date-parts": [[1937, 8]]}),
        ("1937-08-17", {"date-parts": [[1937, 8, 17]]}),
        ("1937-21", {"date-parts": [[1937, 21]]}),
        ("1937~", {"date-parts": [[1937]], "circa": True}),
        ("1936/1938", {"date-parts": [[1936], [1938]]}),
        ("1936-08~/1938", {"date-parts": [[1936, 8], [1938]], "circa": True}),
        ("193X", {"literal": "the 1930s"}),
        ("1937/..", {"literal": "from 1937"}),
        ("[1936,1938]", {"literal": "1936 or 1938"}),
        ("-0043", {"literal": "44 BC"}),
    ],
)
def test_dates(edtf: str, csl: dict[str, object]) -> None:
    """A date is no more precise in CSL than in EDTF, and in words where CSL has no parts."""
    assert csl_date(parse(edtf)) == csl


@pytest.mark.parametrize(
    ("csl", "edtf"),
    [
        ({"date-parts": [[1937]]}, "1937"),
        ({"date-parts": [["1937", "8", "7"]]}, "1937-08-07"),
        ({"date-parts": [[1936, 8], [1938]]}, "1936-08/1938"),
        ({"date-parts": [[1937]], "circa": True}, "1937~"),
        ({"date-parts": [[1937]], "circa": "false"}, "1937"),
        ({"date-parts": [[-44]]}, "-0043"),
        ({"literal": "1937-08"}, "1937-08"),
        ({"raw": "1936/1938"}, "1936/1938"),
    ],
)
def test_dates_of_csl(csl: dict[str, object], edtf: str) -> None:
    """CSL's own dates are read as what they mean; its years have no year 0."""
    record = {"id": "a", "type": "book", "kind": "memoir", "title": "T", "issued": csl}

    assert str(Source.model_validate(record).issued) == edtf


def test_one_spelling_of_a_field() -> None:
    """A field has CSL's name and no second one under which a value could be lost."""
    record = {"id": "a", "type": "book", "kind": "memoir", "title": "T", "publisher_place": "X"}

    with pytest.raises(ValueError, match="Extra inputs"):
        Source.model_validate(record)


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ({"family": "Roberts", "given": "Geoffrey"}, "Geoffrey Roberts"),
        (
            {"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"},
            "Vincent van Gogh",
        ),
        ({"family": "King", "given": "Martin", "suffix": "Jr."}, "Martin King Jr."),
        ({"literal": "Shvernik Commission"}, "Shvernik Commission"),
    ],
)
def test_names(name: dict[str, str], reading: str) -> None:
    """A name is read with the given name first."""
    source = Source.model_validate(
        {"id": "a", "type": "book", "kind": "memoir", "title": "T", "author": [name]}
    )

    assert source.author[0].reading == reading


@pytest.mark.parametrize(
    ("read", "words"),
    [
        ("", "memoir"),
        ("whole", "memoir, read as a whole"),
        ("extract", "memoir, read in extracts"),
        ("review", "memoir, known from reviews of it"),
        ("none", "memoir, not read by the editors"),
    ],
)
def test_what_was_read(read: str, words: str) -> None:
    """A source says how much of it the editors have read, where they say so; CSL does not."""
    fields = {"id": "a", "type": "book", "kind": "memoir", "title": "A"}
    source = Source.model_validate(fields | ({"read": read} if read else {}))

    assert source.described(PROGRAM) == words
    assert "read" not in source.csl()


PAPER = {"id": "a", "type": "document", "kind": "document", "title": "T"}


def test_shelf_as_csl() -> None:
    """Fond, opis, delo and list are one text to who reads CSL."""
    source = Source.model_validate(
        {**PAPER, "fond": 4, "opis": 18, "delo": 8, "list": "лл. 4-7об."}
    )

    assert source.csl()["archive_location"] == "f. 4, op. 18, d. 8, ll. 4–7ob."
    assert source.signature["list"] == "ll. 4–7ob."


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"opis": 18}, "it has a 'opis' and no 'fond'"),
        ({"fond": 4, "opis": 1, "list": 5}, "it has a 'list' and no 'delo'"),
        ({"fond": 4, "opis": 1, "delo": 5, "list": "cover"}, "'cover' is no leaf of a file"),
        ({"title": None}, "the field 'title' is missing"),
    ],
)
def test_refused(fields: dict[str, object], message: str) -> None:
    """A level of an archive needs the one above it, a leaf a number, a paper a title."""
    with pytest.raises(ValidationError, match=message):
        Source.model_validate({**PAPER, **fields})


def test_name_of_a_letter() -> None:
    """A letter and an interview without a title are called by who speaks to whom."""
    petrov, sidorov = ({"family": "Petrov", "given": "Ivan"}, {"family": '"von Sidorov"'})
    letter = {**PAPER, "type": "personal_communication", "title": None, "author": [petrov]}

    assert Source.model_validate({**letter, "recipient": [sidorov]}).name == (
        "Ivan Petrov to von Sidorov"
    )
    assert Source.model_validate({**letter, "type": "interview"}).name == (
        "Interview with Ivan Petrov"
    )
