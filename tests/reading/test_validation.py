"""Validation: what does not fit a model is said in an author's words, with what to type instead."""

import pytest

from samizdat.model.people import Person
from samizdat.model.records import Strict
from samizdat.model.sources import Source
from samizdat.reading.validation import validate
from samizdat.reading.yaml import read_yaml

BOOK = "id: a\ntype: book\nkind: memoir\ntitle: T\n"
PERSON = "id: a\nname: A\nsources: [b]\nevidence: document\nconfidence: low\n"


def findings(model: type[Strict], text: str) -> list[str]:
    """What is wrong with a record, as it is printed."""
    read = read_yaml(text, "x.yml")
    assert read.findings == []
    _, found = validate(model, read.value, read.places, read.keys)
    return [str(finding) for finding in found]


@pytest.mark.parametrize(
    ("model", "text", "finding"),
    [
        (
            Source,
            BOOK.replace("book", "bok"),
            "x.yml:2:7: type cannot be 'bok' [wrong-type]\n    did you mean 'book'?",
        ),
        (
            Source,
            BOOK.replace("book", "papyrus"),
            "x.yml:2:7: type cannot be 'papyrus' [wrong-type]\n"
            "    write 'article', 'article-journal', 'article-magazine', 'article-newspaper', "
            "'bill', 'book', 'broadcast', 'chapter', 'classic', 'collection', 'dataset' or "
            "'document'",
        ),
        (
            Source,
            BOOK + "publisher_place: London\n",
            "x.yml:5:1: no field is called 'publisher_place' [unknown-field]\n"
            "    did you mean 'publisher-place'?",
        ),
        (
            Source,
            BOOK + "author: [{ famly: Roberts }]\n",
            "x.yml:5:12: no field is called 'famly' [unknown-field]\n    did you mean 'family'?",
        ),
        (
            Source,
            BOOK + "author:\n  - { family: Roberts }\n  - Kotkin\n",
            "x.yml:7:5: item 2 of author is the single value 'Kotkin' [wrong-type]\n"
            "    write { family: …, given: … }",
        ),
        (
            Source,
            BOOK + "author: { family: Roberts }\n",
            "x.yml:5:9: author is a group of fields [wrong-type]\n"
            "    write [{ family: …, given: … }]",
        ),
        (
            Source,
            BOOK + "editor: [{}]\n",
            "x.yml:5:10: a name has none of 'family', 'given' and 'literal' [missing-field]\n"
            "    write 'family: …' and 'given: …', or 'literal: …' for an institution",
        ),
        (
            Source,
            BOOK + "issued: { date-parts: [[1937, x]] }\n",
            "x.yml:5:9: issued {'date-parts': [['1937', 'x']]}: has a part that is no number"
            " [impossible-date]\n    write EDTF: 1900, 1900-08, 1900-08-17, 1900-08~, 1900/1903",
        ),
        (
            Source,
            BOOK + "volume: [1, 2]\n",
            "x.yml:5:9: volume is a list [wrong-type]\n    write words",
        ),
        (
            Person,
            PERSON + "aliases: [~]\n",
            "x.yml:6:11: item 1 of aliases is empty [wrong-type]\n"
            "    write words or leave the field out",
        ),
        (
            Person,
            PERSON.replace("[b]", "[~]"),
            "x.yml:3:11: item 1 of sources is empty [wrong-type]\n"
            "    write words or leave the field out",
        ),
        (
            Person,
            PERSON.replace("[b]", "[]"),
            "x.yml:3:10: sources is an empty list [wrong-type]\n    name at least one",
        ),
        (
            Person,
            PERSON.replace("id: a", "id: Ёж"),
            "x.yml:1:5: 'Ёж' is no id [bad-id]\n    write 'yozh'",
        ),
        (
            Person,
            PERSON.replace("name: A", "name: '  '"),
            "x.yml:2:7: name is empty [wrong-type]\n    write a value",
        ),
        (
            Person,
            PERSON + "born: 1937\ndied: 1936\n",
            "x.yml:7:7: A died before being born [wrong-order]\n    compare 'born' with 'died'",
        ),
        (
            Person,
            "zhukov",
            "x.yml:1:1: the record is the single value 'zhukov' [wrong-type]\n"
            "    write { id: …, sources: …, evidence: …, confidence: …, name: … }",
        ),
        (
            Person,
            PERSON.replace("name: A\n", ""),
            "x.yml:1:1: the field 'name' is missing [missing-field]\n"
            "    add 'name: …' (The house spelling, in reading order; what tells namesakes apart "
            "stands in brackets)",
        ),
    ],
)
def test_finding(model: type[Strict], text: str, finding: str) -> None:
    """A value that does not fit is found where it stands, once, with a remedy."""
    assert findings(model, text) == [finding]


def test_everything_at_once() -> None:
    """Every mistake of a record is found in one run."""
    text = "id: A\nname: [x]\nborn: 1896-13\naliases: y\nevidence: good\nconfidence: high\nage: 3\n"

    found = findings(Person, text)

    assert sorted(line.split("[")[-1].split("]")[0] for line in map(_first, found)) == [
        "bad-id",
        "impossible-date",
        "missing-field",
        "unknown-field",
        "wrong-type",
        "wrong-type",
        "wrong-type",
    ]


def _first(finding: str) -> str:
    return finding.splitlines()[0]


def test_numbers_as_words() -> None:
    """What looks like a number is a word, in ids, names and volumes."""
    read = read_yaml(BOOK.replace("id: a", "id: 1937") + "volume: 019\n", "x.yml")

    source, found = validate(Source, read.value, read.places, read.keys)

    assert found == []
    assert source is not None
    assert (source.id, source.volume) == ("1937", "019")
