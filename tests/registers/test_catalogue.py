from pathlib import Path

import pytest

from samizdat.knowledge.addresses import Atlas
from samizdat.knowledge.catalogue import catalogue
from samizdat.knowledge.indexes import index
from samizdat.knowledge.mentions import gather
from samizdat.model.entry import Entry
from samizdat.model.kinds import KINDS, in_search
from samizdat.model.library import Library
from samizdat.words.folding import fold
from tests.registers.conftest import Made
from tests.registers.small import collection, essay, records
from tests.registers.test_pages import ANCHOR

PEOPLE = records(
    "id: yezhov, name: Nikolai Yezhov, native_name: Николай Иванович Ежов,"
    " aliases: [Ezhov, Jezhov], born: 1895-05-01, died: 1940-02-04, roles: [head of the purge],"
    " fate: { kind: executed, detail: shot in secret }, note: The day of birth is disputed.",
    "id: kork, name: August Kork, offices: [{ title: commander of a district }]",
)
PLACES = records(
    "id: kuybyshev, name: Kuybyshev (Samara), native_name: Куйбышев, aliases: [Kuibyshev],"
    " names: [{ name: Samara, native_name: Самара, period: 1586/1935 }], country: Russia,"
    " role: Reserve capital",
)
EVENTS = records(
    "id: trial, date: 1937-06-11, line: The generals are tried, people: [kork],"
    " places: [kuybyshev]",
    "id: terror, date: 1936/1938, line: The terror, people: [yezhov]",
)
INSTITUTIONS = records(
    "id: nkvd, name: NKVD, native_name: НКВД, kind: state security, period: 1934-07-10/1946-03-15,"
    " what: The police, names: [{ name: NKVD, full_name: People’s Commissariat,"
    " period: 1934/1946 }], heads: [{ person: yezhov, period: 1936/1938 }]",
)
SOURCES = """\
- id: getty-yezhov
  type: book
  title: Yezhov
  title-short: Yezhov’s rise
  author: [{ family: Getty, given: J. Arch }, { family: Naumov, given: Oleg V. }]
  publisher: Yale
  issued: 2008
  kind: scholarship
- { id: order-00447, type: document, title: Order no. 00447, kind: order }
"""
CLAIMS = """\
- id: a01
  article: article
  says: He was shot in 1939.
  verdict: wrong
  correction: He was shot in 1940.
  sources_for: [getty-yezhov]
  confidence: high
  people: [yezhov]
  events: [terror]
"""
FIGURES = records(
    "id: arrests, title: Arrests, unit: people, scope: NKVD only, period: 1937/1938,"
    " range: Unknown, rows: [{ label: Arrested }, { label: Shot }]",
)
TEXT = """\
Here [Yezhov](person:yezhov) rose.[@getty-yezhov, ch. 2]

Yezhov fell in [Samara](place:kuybyshev).
"""
ESSAY = essay(TEXT, title="The dwarf", fields="topics: [police, purge]\npeople: [kork]")


@pytest.fixture(scope="module")
def entries(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Entry]:
    """The catalogue of a small collection, by kind and id."""
    found = collection(
        tmp_path_factory.mktemp("catalogue"),
        {
            "essays/the-dwarf.md": ESSAY,
            "essays/a-draft.md": essay("A draft.").replace("status: published", "status: draft"),
            "essays/registers/people.yml": PEOPLE,
            "essays/registers/places.yml": PLACES,
            "essays/registers/events.yml": EVENTS,
            "essays/registers/institutions.yml": INSTITUTIONS,
            "essays/registers/sources.yml": SOURCES,
            "essays/registers/claims.yml": CLAIMS,
            "essays/registers/figures.yml": FIGURES,
            "docs/about.md": "---\ntitle: About\ndescription: How it is made.\n---\n\n# About\n",
        },
    )
    return {(entry.kind, entry.id): entry for entry in catalogue_of(found)}


def catalogue_of(library: Library) -> tuple[Entry, ...]:
    """The catalogue of a Library."""
    return catalogue(library, Atlas(library), gather(library), index(library))


def test_order(entries: dict[tuple[str, str], Entry]) -> None:
    """Essays that the site shows come first, then the registers, then other pages."""
    assert list(entries) == [
        ("essay", "the-dwarf"),
        ("person", "yezhov"),
        ("person", "kork"),
        ("place", "kuybyshev"),
        ("event", "trial"),
        ("event", "terror"),
        ("institution", "nkvd"),
        ("source", "getty-yezhov"),
        ("source", "order-00447"),
        ("claim", "a01"),
        ("figure", "arrests"),
        ("page", "about"),
    ]


def test_essay(entries: dict[tuple[str, str], Entry]) -> None:
    """An essay has its standfirst, its topics, whom and what it treats, its decades and status."""
    assert entries["essay", "the-dwarf"] == Entry(
        "essay",
        "the-dwarf",
        "essays/the-dwarf.md",
        "The dwarf",
        "Written by a test.",
        topics=("police", "purge"),
        people=("kork", "yezhov"),
        places=("kuybyshev",),
        decades=(1930,),
        status="published",
    )


def test_person(entries: dict[tuple[str, str], Entry]) -> None:
    """A person has every spelling, what is told of the life, and who is known to mention it."""
    person = entries["person", "yezhov"]

    assert person.target == "people/yezhov.md"
    assert person.address == "people/yezhov/"
    assert (person.name, person.sort_name) == ("Nikolai Yezhov", "Yezhov, Nikolai")
    assert person.line == "1 May 1895 – 4 February 1940"
    assert person.spellings[:3] == ("Николай Иванович Ежов", "Ezhov", "Jezhov")
    assert {"Jeschow", "Iejov", "Jeżow", "Ežov", "Nikolaj"} <= set(person.spellings)
    assert person.text == (
        "head of the purge executed shot in secret The day of birth is disputed."
    )
    assert person.topics == ("police", "purge")
    assert person.people == ("yezhov",)
    assert person.decades == (1930,)
    assert person.weight == 2


def test_place(entries: dict[tuple[str, str], Entry]) -> None:
    """A place has the names of its past too, and the people and decades of its events."""
    place = entries["place", "kuybyshev"]

    assert place.address == "places/kuybyshev/"
    assert place.line == "Reserve capital"
    assert place.spellings[:4] == ("Куйбышев", "Samara", "Самара", "Kuibyshev")
    assert "Kujbyszew" in place.spellings
    assert place.text == "Russia"
    assert (place.people, place.places, place.decades) == (("kork",), ("kuybyshev",), (1930,))


def test_event(entries: dict[tuple[str, str], Entry]) -> None:
    """An event is found by its date in words, its people and places, and by its very days."""
    event = entries["event", "trial"]

    assert event.address == "timeline/#trial"
    assert event.name == "The generals are tried"
    assert event.line == "11 June 1937"
    assert event.text == "11 June 1937 August Kork Kuybyshev (Samara)"
    assert event.days == ((1937, 6, 11), (1937, 6, 11))
    assert entries["event", "terror"].days == ((1936, 1, 1), (1938, 12, 31))


def test_institution(entries: dict[tuple[str, str], Entry]) -> None:
    """An institution has its full names, its heads and the decades in which there was one."""
    body = entries["institution", "nkvd"]

    assert body.target == "institutions/index.md#nkvd"
    assert body.address == "institutions/#nkvd"
    assert body.line == "The police"
    assert body.spellings[:2] == ("НКВД", "People’s Commissariat")
    assert {"NKWD"} <= set(body.spellings)
    assert body.text == "state security"
    assert body.people == ("yezhov",)
    assert body.decades == (1930,)


def test_source(entries: dict[tuple[str, str], Entry]) -> None:
    """A source has its title, its authors and its kind, and stands under the first author."""
    source = entries["source", "getty-yezhov"]

    assert source.name == "Yezhov"
    assert source.sort_name == "Getty, J. Arch, Oleg V. Naumov: Yezhov"
    assert source.line == "J. Arch Getty, Oleg V. Naumov; scholarship, 2008"
    assert source.spellings == ("Yezhov’s rise",)
    assert source.text == "Yale getty yezhov"
    assert source.source_kind == "scholarship"
    assert source.weight == 1


def test_source_without_author_and_date(entries: dict[tuple[str, str], Entry]) -> None:
    """What has no author stands under its title; that the date is not known is said."""
    source = entries["source", "order-00447"]

    assert (source.name, source.sort_name) == ("Order no. 00447", "")
    assert source.line == "order, no date"


def test_claim(entries: dict[tuple[str, str], Entry]) -> None:
    """A claim is found by what the article says and by what the evidence says."""
    claim = entries["claim", "a01"]

    assert claim.address == "corrections/#a01"
    assert claim.name == "He was shot in 1939."
    assert claim.line == "a claim found wrong"
    assert claim.text == "He was shot in 1940."
    assert (claim.people, claim.decades) == (("yezhov",), (1930,))


def test_figure(entries: dict[tuple[str, str], Entry]) -> None:
    """A figure is found by its title, its scope and the labels of its rows."""
    figure = entries["figure", "arrests"]

    assert figure.address == "figures/#arrests"
    assert (figure.name, figure.line) == ("Arrests", "people, 1937–1938")
    assert figure.text == "NKVD only Arrested Shot"


def test_page(entries: dict[tuple[str, str], Entry]) -> None:
    """A page that is no essay has its title and its description."""
    assert entries["page", "about"] == Entry(
        "page", "about", "about.md", "About", "How it is made."
    )


def test_person_without_dates(entries: dict[tuple[str, str], Entry]) -> None:
    """Somebody whose life dates are not known belongs to the decades of the events."""
    person = entries["person", "kork"]

    assert person.line == ""
    assert person.decades == (1930,)
    assert person.places == ("kuybyshev",)
    assert person.text == "commander of a district"


@pytest.mark.parametrize(
    ("date", "decades"),
    [
        ("1937-06-11", (1930,)),
        ("1937~", (1930,)),
        ("1929/1931", (1920, 1930)),
        ("1929-12-31/1930-01-01", (1920, 1930)),
        ("1930/1939", (1930,)),
        ("193X", (1930,)),
        ("1939-24", (1930, 1940)),
        ("[1938,1940]", (1930, 1940)),
        ("{1919,1941}", (1910, 1920, 1930, 1940)),
        ("[1878-12-18,1899-12-21]", (1890,)),
        ("1945/..", (1940, 1950)),
        ("../1905", (1890, 1900)),
        ("1956/", (1950,)),
        ("1586/1913", (1890, 1900, 1910)),
        ("1586", ()),
    ],
)
def test_decades(tmp_path: Path, date: str, decades: tuple[int, ...]) -> None:
    """A date belongs to each decade of the collection that it may fall into.

    The collection reaches from its first event to its last, and so does an open end.
    """
    figure = f'id: figure, title: A, unit: people, scope: B, range: C, rows: [], period: "{date}"'
    found = collection(
        tmp_path,
        {
            "essays/registers/events.yml": records(
                "id: last, date: 1957, line: Last", "id: first, date: 1895/.., line: First"
            ),
            "essays/registers/figures.yml": records(figure),
        },
    )

    assert next(e.decades for e in catalogue_of(found) if e.kind == "figure") == decades


@pytest.mark.parametrize(
    ("life", "decades"),
    [
        ("born: 1895, died: 1940", (1910, 1920, 1930, 1940)),
        ("born: 1915-06, died: 1916", (1910,)),
        ("born: 1895", (1950,)),
        ("died: 1940", (1950,)),
    ],
)
def test_decades_of_a_life(tmp_path: Path, life: str, decades: tuple[int, ...]) -> None:
    """Somebody belongs to the decades of the collection that were lived through.

    With one date only, somebody belongs to the decades of the events.
    """
    found = collection(
        tmp_path,
        {
            "essays/registers/people.yml": records(f"id: somebody, name: Some Body, {life}"),
            "essays/registers/events.yml": records(
                "id: first, date: 1917, line: First",
                "id: last, date: 1956, line: Last, people: [somebody]",
            ),
        },
    )

    assert next(e.decades for e in catalogue_of(found) if e.kind == "person") == decades


def test_everything_is_there(made: Made) -> None:
    """The repository's catalogue has every essay that the site shows and every record, once."""
    entries = made.answers.catalogue
    found = [(entry.kind, entry.id) for entry in entries if entry.kind != "page"]
    expected = [("essay", essay.slug) for essay in made.library.shown]
    for noun in made.library.schemes:
        expected += [(noun, key) for key in made.library.register(noun)]

    assert sorted(found) == sorted(expected)
    assert len(set(found)) == len(found)
    assert {entry.kind for entry in entries} <= set(in_search(KINDS))
    assert {"essay", "person", "event", "page"} <= {entry.kind for entry in entries}


def test_addresses_exist(made: Made) -> None:
    """Every entry leads to a page of the site, and to an anchor that stands in it."""
    anchors = {
        uri: {match["anchor"] for match in ANCHOR.finditer(body)}
        for uri, body in made.pages.items()
    }

    for entry in made.answers.catalogue:
        page, _, anchor = entry.target.partition("#")
        assert page in made.pages
        assert not anchor or anchor in anchors[page]


def test_addresses_are_told_apart(made: Made) -> None:
    """No two entries lead to the same place."""
    addresses = [entry.address for entry in made.answers.catalogue]

    assert len(set(addresses)) == len(addresses)


def test_every_name_in_the_registers_is_a_spelling(made: Made) -> None:
    """Whatever else a register calls somebody or something is among the spellings."""
    library = made.library
    given = {
        ("person", p.id): [p.native_name, *p.aliases] for p in library.people.values()
    } | {
        ("place", p.id): [p.native_name, *p.aliases, *(n.name for n in p.names)]
        for p in library.places.values()
    } | {
        ("institution", b.id): [
            b.native_name, *b.aliases, *(n.name for n in b.names), *(n.full_name for n in b.names),
        ]
        for b in library.institutions.values()
    }  # fmt: skip

    for entry in made.answers.catalogue:
        known = {fold(text) for text in (entry.name, *entry.spellings)}
        names = given.get((entry.kind, entry.id), [])
        assert [name for name in names if name and fold(name) not in known] == []


def test_spellings_stand_once(made: Made) -> None:
    """No spelling is the name again, and none stands twice but for case or marks."""
    for entry in made.answers.catalogue:
        if entry.kind in ("person", "place", "institution"):
            folded = [fold(text) for text in (entry.name, *entry.spellings)]
            assert len(set(folded)) == len(folded), entry.name


def test_facets_name_records(made: Made) -> None:
    """People and places by which a thing is filtered are in the registers; topics are essays'."""
    library = made.library
    topics = {topic for essay in library.shown for topic in essay.front.topics}

    for entry in made.answers.catalogue:
        assert set(entry.people) <= set(library.people)
        assert set(entry.places) <= set(library.places)
        assert set(entry.topics) <= topics
        assert all(decade % 10 == 0 for decade in entry.decades)
        assert list(entry.decades) == sorted(set(entry.decades))
