from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import pytest

from samizdat.drawings.charts import chart
from samizdat.drawings.lifeline import alone_in, fate_of, lifeline, offices_of
from samizdat.drawings.strip import strip
from samizdat.knowledge.paths import by_year
from samizdat.model.events import Event
from samizdat.model.figures import Figure
from samizdat.model.library import Library
from samizdat.model.people import Person
from samizdat.words.tongue import PROGRAM
from samizdat.words.typography import typeset_marks
from tests.registers.conftest import Made

GRADE = {"sources": ["a"], "evidence": "document", "confidence": "high"}


def drawn(svg: str) -> ElementTree.Element:
    """A drawing as a tree."""
    return ElementTree.fromstring(svg)  # noqa: S314  we have drawn it


def percent(element: ElementTree.Element, name: str) -> float:
    """A length in hundredths of the drawing's width."""
    value = element.attrib[name]
    assert value == "0" or value.endswith("%")
    return float(value.removesuffix("%"))


def bars(svg: str, kind: str) -> list[ElementTree.Element]:
    """The bars of a kind, in the order in which they are drawn."""
    return [e for e in drawn(svg).iter("rect") if kind in e.attrib["class"].split()]


def figure(**fields: Any) -> Figure:
    """A figure of one series, changed as told."""
    plain = {
        "id": "counted",
        "title": "Those <counted>",
        "unit": "people",
        "scope": "All",
        "period": "1937",
        "series": [{"id": "men", "label": "Men"}],
        "rows": [
            {"label": "Arrested & tried", "values": {"men": 200}},
            {"label": "Shot", "values": {"men": 50}},
            {"label": "Freed", "values": {"men": 0}},
            {"label": "All", "values": {"men": 250}, "total": True},
        ],
        "range": "No other count is known",
    }
    return Figure.model_validate({**GRADE, **plain, **fields})


def test_bars_begin_at_zero_and_keep_proportion() -> None:
    """A bar begins at the left edge, and half the number is half the length."""
    found = bars(chart(figure()), "bar")

    assert [bar.attrib["x"] for bar in found] == ["0", "0", "0"]
    assert [percent(bar, "width") for bar in found] == [72, 18, 0]


def test_total_is_not_drawn() -> None:
    """A sum is not drawn beside its parts, which it would dwarf."""
    words = "".join(drawn(chart(figure())).itertext())

    assert words == "Arrested & tried200Shot50Freed0"


@pytest.mark.parametrize(
    "fields",
    [
        {"chart": "none"},
        {"rows": [{"label": "Shot", "values": {"men": 50}}]},
        {"rows": [{"label": "Shot", "words": {}}, {"label": "Freed"}]},
        {
            "rows": [
                {"label": "Shot", "values": {"men": 0}},
                {"label": "Freed", "values": {"men": 0}},
            ]
        },
        {"series": [{"id": "men", "label": "Men", "charted": False}]},
        {
            "series": [{"id": "men", "label": "Men"}, {"id": "share", "label": "Of", "unit": "%"}],
            "rows": [{"label": "Shot", "values": {"men": 50, "share": 3}}],
        },
    ],
    ids=["unwanted", "one number", "no numbers", "zeros", "not charted", "two units"],
)
def test_no_chart_without_a_comparison(fields: dict[str, Any]) -> None:
    """Nothing is drawn where lengths would compare nothing, or what cannot be compared."""
    assert chart(figure(**fields)) == ""


def told(svg: str) -> list[tuple[str, float]]:
    """The words behind the bars of a chart, each with its place in a telephone's 284 pixels."""
    found = [text for text in drawn(svg).iter("text") if text.attrib["class"] == "value"]
    return [(str(text.text), 2.84 * percent(text, "x")) for text in found]


def labels(svg: str) -> list[str]:
    """The lines of words above the bars of a chart."""
    return [str(text.text) for text in drawn(svg).iter("text") if text.attrib["class"] == "label"]


def test_words_behind_bars_have_room() -> None:
    """Where names stand behind the bars, these are shorter, so that a telephone shows all."""
    series = [{"id": "men", "label": "Men dismissed"}, {"id": "women", "label": "Women"}]
    svg = chart(figure(series=series, rows=[{"label": "1937", "values": {"men": 9, "women": 3}}]))

    (men, place), (women, _) = told(svg)

    assert (men, women) == ("9 Men dismissed", "3 Women")
    assert place + 6.6 * len(men) <= 287
    longer, shorter = (percent(bar, "width") for bar in bars(svg, "bar"))
    assert longer == pytest.approx(3 * shorter, abs=0.02)


def test_long_names_stand_above_their_bars() -> None:
    """A name that leaves a bar no room after it stands above it."""
    name = "Second category: camp or prison"
    series = [{"id": "men", "label": name}, {"id": "women", "label": "Others"}]
    rows = [{"label": "1937", "values": {"men": 142150, "women": 10}}]
    svg = chart(figure(series=series, rows=rows))

    assert [words for words, _ in told(svg)] == ["142,150", "10"]
    assert "".join(drawn(svg).itertext()) == f"1937{name}142,150Others10"


def test_series_beside_each_other() -> None:
    """Several series share one scale, and each number says which it is."""
    series = [{"id": "men", "label": "Men"}, {"id": "women", "label": "Women"}]
    rows = [{"label": "Shot", "values": {"men": 40, "women": 10}}, {"label": "Freed"}]
    svg = chart(figure(series=series, rows=rows))

    assert [percent(bar, "width") for bar in bars(svg, "bar")] == [72, 18]
    assert [bar.attrib["class"] for bar in bars(svg, "bar")] == ["bar bar-0", "bar bar-1"]
    assert "".join(drawn(svg).itertext()) == "Shot40 Men10 WomenFreed"


def test_series_of_many_rows_are_named_once() -> None:
    """Beyond a handful of rows a series is named where it first stands, and known by its tint."""
    series = [{"id": "men", "label": "Men"}, {"id": "women", "label": "Women"}]
    rows = [{"label": f"193{n}", "values": {"men": 40, "women": 10}} for n in range(1, 7)]
    rows[0]["values"] = {"men": 40}
    svg = chart(figure(series=series, rows=rows))

    assert "".join(drawn(svg).itertext()).startswith("193140 Men19324010 Women193340101934")
    assert [bar.attrib["class"] for bar in bars(svg, "bar-1")] == ["bar bar-1"] * 5


def test_long_labels_are_broken() -> None:
    """The label of a row stands in as many lines as a telephone needs for it."""
    label = "On political grounds: expelled from the party, links with plotters"
    rows = [{"label": label, "values": {"men": 2}}, {"label": "1938", "values": {"men": 1}}]
    lines = [
        e for e in drawn(chart(figure(rows=rows))).iter("text") if e.attrib["class"] == "label"
    ]

    assert [line.text for line in lines] == [
        "On political grounds: expelled from the",
        "party, links with plotters",
        "1938",
    ]
    assert [line.attrib["y"] for line in lines] == ["15", "32", "81"]


@pytest.mark.parametrize(
    ("value", "words"), [(75950, "75,950"), (13.6, "13.6"), (0, "0"), (1344923, "1,344,923")]
)
def test_amount(value: float, words: str) -> None:
    """A number is printed as English prints it, with no decimals that it does not have."""
    assert PROGRAM.number(value) == words


def test_charts_of_the_repository(library: Library) -> None:
    """Every chart of the repository is labelled, in proportion and within its frame."""
    charts = {key: chart(found) for key, found in library.figures.items()}

    assert [key for key, svg in charts.items() if svg]
    for key, svg in charts.items():
        if svg:
            known = library.figures[key]
            shown = [series.id for series in known.series if series.charted]
            rows = [row for row in known.rows if not row.total]
            values = [row.values[s] for row in rows for s in shown if s in row.values]
            widths = [percent(bar, "width") for bar in bars(svg, "bar")]
            scale = max(widths) / max(values)
            assert widths == pytest.approx([v * scale for v in values], abs=0.011)
            assert 30 < max(widths) <= 72
            assert [words for words, left in told(svg) if left + 6.6 * len(words) > 287] == []
            assert [words for words in labels(svg) if 6.6 * len(words) > 287] == []
            assert drawn(svg).attrib["role"] == "img"
            assert known.title in drawn(svg).attrib["aria-label"]
            bottom = float(drawn(svg).attrib["height"])
            assert all(float(e.attrib["y"]) < bottom for e in drawn(svg))


def test_no_chart_in_the_repository_mixes_units(library: Library) -> None:
    """What is charted together in the repository is counted in one unit."""
    for known in library.figures.values():
        if chart(known):
            assert len({series.unit for series in known.series if series.charted}) == 1


def person(**fields: Any) -> Person:
    """Somebody who lived from 1900 to 1949, changed as told."""
    plain = {"id": "him", "name": "N. <N.>", "born": "1900-01-01", "died": "1949-12-31"}
    return Person.model_validate({**GRADE, **plain, **fields})


def life(**fields: Any) -> str:
    """The line of a life with its offices and its fate."""
    known = person(**fields)
    return lifeline(known, [*offices_of(known), *fate_of(known)])


def links(svg: str) -> list[ElementTree.Element]:
    """What can be followed in a drawing, in its order."""
    return list(drawn(svg).iter("a"))


def test_offices_lie_along_the_life() -> None:
    """An office has its place and its length on a scale of whole years, its words and its row."""
    offices = [
        {"title": "minister", "period": "1930-01/1930-12"},
        {"title": "editor"},
        {"title": "commissar", "period": "1925/1929"},
    ]
    svg = life(offices=offices)

    found = [(percent(bar, "x"), percent(bar, "width")) for bar in bars(svg, "office")]

    # It begins five years before the first office, not at the birth: years from 1920 to 1949.
    assert found == [(16.67, 16.66), (33.33, 3.34)]
    assert [link.attrib["href"] for link in links(svg)] == ["#office-3", "#office-1"]
    assert [link.attrib["aria-label"] for link in links(svg)] == [
        "commissar, 1925–1929",
        "minister, January–December 1930",
    ]
    assert [link.findtext("text") for link in links(svg)] == ["commissar", "minister"]
    (whole,) = bars(svg, "life")
    assert (percent(whole, "x"), percent(whole, "width")) == pytest.approx((0, 100), abs=0.02)
    assert drawn(svg).attrib["role"] == "group"


def test_words_of_a_life_fit_a_telephone() -> None:
    """Wherever an office lies, its words stay in the frame; a long name has several lines."""
    name = "first deputy of the second commissar of the third district"
    offices = [{"title": name, "period": f"{year}/{year + 5}"} for year in range(1900, 1946, 5)]

    for link in links(life(offices=offices)):
        texts = list(link.iter("text"))
        assert "".join(str(text.text) for text in texts) == name
        for text in texts:
            width = 100 * 6.4 * len(str(text.text)) / 324
            left = percent(text, "x") - width / 2
            assert text.attrib["text-anchor"] == "middle"
            assert left >= -0.1
            assert left + width <= 100.1


def test_no_office_covers_another() -> None:
    """Each office has a line of its own, high enough for a finger."""
    offices = [
        {"title": "commissar", "period": "1925/1935"},
        {"title": "editor", "period": "1930"},
        {"title": "minister", "period": "1936/1940"},
    ]

    targets = bars(life(offices=offices), "target")

    tops = [float(target.attrib["y"]) for target in targets]
    assert [second - first for first, second in pairwise(tops)] == [32, 32]
    assert {float(target.attrib["height"]) for target in targets} == {28}


def test_decades_stand_where_they_belong() -> None:
    """Each tenth year of a life is marked at its place on the scale."""
    ticks = list(drawn(life()).iter("text"))

    assert [(tick.text, percent(tick, "x")) for tick in ticks] == [
        ("1900", 0),
        ("1910", 20),
        ("1920", 40),
        ("1930", 60),
        ("1940", 80),
        ("1950", 100),
    ]


def test_fate_is_marked() -> None:
    """A dated fate is a point on the line, in the middle of what its date can mean."""
    svg = life(fate={"kind": "arrested", "date": "1937"})

    (mark,) = drawn(svg).iter("circle")

    assert percent(mark, "cx") == pytest.approx(100 * 5.5 / 18, abs=0.1)  # from 1932 on
    (link,) = links(svg)
    assert (link.attrib["href"], link.findtext("text")) == ("#fate", "arrested")


def test_what_befell_somebody_alone() -> None:
    """Of the events with somebody those that name nobody else stand on the line."""
    fields = {**GRADE, "line": "An arrest", "date": "1937"}
    alone = Event.model_validate({**fields, "id": "arrest", "people": ["him"]})
    others = Event.model_validate({**fields, "id": "trial", "people": ["him", "her"]})

    assert alone_in(person(), [alone, others]) == (alone,)


def test_a_life_of_which_an_end_is_unknown() -> None:
    """Where birth or death is not known, the offices are drawn and no bar of a life."""
    offices = [{"title": "commissar", "period": "1925/1929"}]

    assert life(born=None) == ""
    svg = life(born=None, offices=offices)

    assert bars(svg, "life") == []
    assert len(bars(svg, "office")) == 1


def test_a_long_office_has_several_lines() -> None:
    """It pushes down what comes after it, and the years stand below all of it."""
    name = "commissioner extraordinary of the provisional government for the isles"
    offices = [{"title": name, "period": "1930/1935"}, {"title": "deputy", "period": "1940"}]

    svg = drawn(life(offices=offices))

    heights = [float(text.attrib["y"]) for text in svg.iter("text")]
    assert len(set(heights)) == 4
    assert max(heights) < float(svg.attrib["height"])


def test_lives_of_the_repository(library: Library) -> None:
    """Every life line has each dated office once, inside the frame."""
    drawings: dict[str, str] = {}
    for key, known in library.people.items():
        drawings[key] = lifeline(known, [*offices_of(known), *fate_of(known)])

    assert [key for key, svg in drawings.items() if svg]
    for key, svg in drawings.items():
        known = library.people[key]
        if not svg:
            assert not known.born or not known.died
            continue
        told = [typeset_marks(f"{o.title}, {o.period.words}") for o in known.offices if o.period]
        found = [link.findtext("title") for link in links(svg) if "#office" in link.attrib["href"]]
        assert sorted(map(str, found)) == sorted(told)
        assert len(list(drawn(svg).iter("circle"))) == bool(known.fate and known.fate.date)
        assert known.name in drawn(svg).attrib["aria-label"]
        for bar in bars(svg, "office"):
            assert percent(bar, "x") >= 0
            assert percent(bar, "x") + percent(bar, "width") <= 100.9


def test_strip_counts_events(made: Made) -> None:
    """Up to the last year of the essays a stem is as high as the events of its year are many."""
    last = max(essay.front.period.last[0] for essay in made.library.shown)
    begun = [event.date.first[0] for event in made.library.events.values()]
    years = [year for year in begun if year <= last]
    most = max(years.count(year) for year in years)

    stems = bars(strip(made.answers.index.chronology, by_year(made.library.shown)), "year")

    assert len(stems) == len(set(years))
    for stem in stems:
        year, _, count = str(stem.findtext("title")).partition(": ")
        number = years.count(int(year))
        assert count == (f"{number} events" if number > 1 else "1 event")
        assert float(stem.attrib["height"]) == pytest.approx(64 * number / most, abs=0.05)
        assert float(stem.attrib["y"]) + float(stem.attrib["height"]) == pytest.approx(64, abs=0.1)


def test_strip_covers_what_essays_cover(made: Made) -> None:
    """Below the stems a bar shows the years that each essay covers, on the same scale."""
    svg = strip(made.answers.index.chronology, by_year(made.library.shown))
    places = [(int(str(s.findtext("title"))[:4]), percent(s, "x")) for s in bars(svg, "year")]
    (first, left), (last, right) = places[0], places[-1]
    year = (right - left) / (last - first)

    found = [(percent(bar, "x"), percent(bar, "width")) for bar in bars(svg, "essay")]

    periods = sorted(essay.front.period for essay in made.library.shown)
    begins = [left + year * (period.first[0] - first) for period in periods]
    lengths = [year * (period.last[0] + 1 - period.first[0]) for period in periods]
    assert [x for x, _ in found] == pytest.approx(begins, abs=0.02)
    assert [width for _, width in found] == pytest.approx(lengths, abs=0.04)
