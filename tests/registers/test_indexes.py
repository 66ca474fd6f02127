from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from samizdat.knowledge.indexes import Index, chronology, index
from samizdat.model.events import Event
from samizdat.model.library import Library
from samizdat.model.records import Confidence, Evidence
from samizdat.words.dates import HistoricalDate, parse
from tests.registers.small import collection, records

YEARS = st.integers(1850, 1960)
POINTS = st.one_of(
    YEARS.map(str),
    st.builds("{}-{:02}".format, YEARS, st.integers(1, 12)),
    st.builds("{}-{:02}".format, YEARS, st.integers(21, 24)),
    st.dates().filter(lambda day: 1850 <= day.year <= 1960).map(str),
)
MARKED = st.builds(str.__add__, POINTS, st.sampled_from(["", "~", "?", "%"]))


def _interval(ends: list[str]) -> str:
    return "/".join(sorted(ends, key=lambda end: (parse(end).first, parse(end).last)))


def _reads(text: str) -> bool:
    start, _, end = text.partition("/")
    return parse(start).first <= parse(end).last


INTERVALS = st.lists(POINTS, min_size=2, max_size=2).map(_interval).filter(_reads)
DATES = st.one_of(MARKED, INTERVALS, YEARS.map("{}/..".format), YEARS.map("../{}".format))


def event(number: int, date: str) -> Event:
    """An event of which nothing but the date matters."""
    return Event(
        id=f"event-{number}",
        date=parse(date),
        line="Something happens",
        sources=("roberts-2012",),
        evidence=Evidence.DOCUMENT,
        confidence=Confidence.HIGH,
    )


@given(st.lists(DATES, max_size=12))
def test_chronology_agrees_with_bounds(dates: list[str]) -> None:
    """Events stand by the first day that their dates can mean, then by the last."""
    events = [event(number, date) for number, date in enumerate(dates)]

    ordered = chronology(events)

    bounds = [(known.date.first, known.date.last) for known in ordered]
    assert bounds == sorted(bounds)
    assert sorted(known.id for known in ordered) == sorted(known.id for known in events)


@given(st.lists(DATES, max_size=8))
def test_chronology_does_not_depend_on_the_file(dates: list[str]) -> None:
    """However a register is ordered, the timeline is the same."""
    events = [event(number, date) for number, date in enumerate(dates)]

    assert chronology(reversed(events)) == chronology(events)


def test_doubt_does_not_depend_on_the_file() -> None:
    """Events of one year stand by their ids, though one of the dates is doubtful."""
    events = [event(1, "1937~"), event(2, "1937"), event(3, "1937?")]

    ordered = chronology(reversed(events))

    assert [known.id for known in ordered] == ["event-1", "event-2", "event-3"]


def test_vague_dates_are_not_padded() -> None:
    """Of dates that may begin on one day, the vaguer stands after."""
    dates = ["1937-08", "1937", "1937-01-01", "1936/1938", "1937-08-17", "1937-21", "1937~"]

    ordered = chronology([event(number, date) for number, date in enumerate(dates)])

    assert [known.date.edtf for known in ordered] == [
        "1936/1938",
        "1937-01-01",
        "1937",
        "1937~",
        "1937-21",
        "1937-08",
        "1937-08-17",
    ]


def read(folder: Path) -> Library:
    """Three people in two institutions, with events and claims."""
    claim = "article: text, says: So, verdict: wrong, correction: No, confidence: high"
    return collection(
        folder,
        {
            "essays/registers/people.yml": records(
                "id: zhukov, name: Georgy Zhukov, offices: [{ title: chief, institution: staff, "
                "period: 1941 }, { title: deputy, institution: staff }]",
                "id: yezhov, name: Nikolai Yezhov",
            ),
            "essays/registers/places.yml": records("id: moscow, name: Moscow, role: The capital"),
            "essays/registers/events.yml": records(
                "id: later, date: 1941, line: Later, people: [zhukov], places: [moscow]",
                "id: sooner, date: 1937-08, line: Sooner, people: [zhukov, yezhov], "
                "institutions: [nkvd]",
            ),
            "essays/registers/institutions.yml": records(
                "id: nkvd, name: NKVD, kind: state security, period: 1934/1946, what: Police, "
                "heads: [{ person: yezhov, period: 1936/1938 }, { name: Another, period: 1934 }]",
                "id: staff, name: General Staff, kind: armed forces, period: 1935/.., what: Staff",
            ),
            "essays/registers/claims.yml": (
                f"- {{ id: a01, {claim}, sources_for: [roberts-2012], people: [yezhov] }}\n"
                f"- {{ id: a02, {claim}, sources_against: [kotkin-2017, roberts-2012], "
                "events: [sooner] }\n"
            ),
        },
    )


def test_back_references(tmp_path: Path) -> None:
    """Every record knows what refers to it; events stand in the order of time."""
    found: Index = index(read(tmp_path))

    assert [known.id for known in found.chronology] == ["sooner", "later"]
    assert [known.id for known in found.events_with["zhukov"]] == ["sooner", "later"]
    assert [known.id for known in found.events_with["yezhov"]] == ["sooner"]
    assert [known.id for known in found.events_at["moscow"]] == ["later"]
    assert [known.id for known in found.events_of["nkvd"]] == ["sooner"]
    assert [known.id for known in found.claims_about["yezhov"]] == ["a01"]
    assert [known.id for known in found.claims_on_event["sooner"]] == ["a02"]
    assert [known.id for known in found.claims_resting_on["roberts-2012"]] == ["a01", "a02"]
    assert [known.id for known in found.claims_resting_on["kotkin-2017"]] == ["a02"]
    assert [(p.id, o.title) for p, o in found.officers["staff"]] == [
        ("zhukov", "chief"),
        ("zhukov", "deputy"),
    ]
    assert [known.id for known in found.headed["yezhov"]] == ["nkvd"]
    assert [(scheme, known.id) for scheme, known in found.resting_on["roberts-2012"]] == [
        ("person", "zhukov"),
        ("person", "yezhov"),
        ("place", "moscow"),
        ("event", "sooner"),
        ("event", "later"),
        ("institution", "nkvd"),
        ("institution", "staff"),
    ]


def test_what_nothing_refers_to_is_not_there(tmp_path: Path) -> None:
    """The index has no entry for a record that nothing refers to."""
    found = index(read(tmp_path))

    assert set(found.events_at) == {"moscow"}
    assert set(found.officers) == {"staff"}
    assert set(found.claims_about) == {"yezhov"}


def test_repository_in_the_order_of_time(library: Library) -> None:
    """The timeline of the repository has each event once."""
    ordered = index(library).chronology

    dates: list[HistoricalDate] = [known.date for known in ordered]
    assert dates == sorted(dates)
    assert {known.id for known in ordered} == set(library.events)
