"""Maps: where places come to lie, which stand together, and what of the land is there."""

import math
import re
from itertools import pairwise

import pytest
from defusedxml.ElementTree import fromstring

from samizdat.drawings.clipping import Frame, clipped_line, clipped_ring
from samizdat.drawings.earth import FILE, Earth, read_earth
from samizdat.drawings.insets import beside, insets, with_far_ones
from samizdat.drawings.labels import Wanted, placed
from samizdat.drawings.maps import Legend, drawn
from samizdat.drawings.projection import Projection, around, distance
from samizdat.drawings.sheets import window
from samizdat.drawings.spots import Spot

IRELAND = {"Dublin": (-6.26, 53.35), "Cork": (-8.47, 51.9), "Galway": (-9.05, 53.27)}
PACIFIC = {"Suva": (178.44, -18.14), "Apia": (-171.77, -13.83), "Auckland": (174.76, -36.85)}


@pytest.fixture(scope="module")
def earth() -> Earth:
    """The world."""
    return read_earth()


def spots(places: dict[str, tuple[float, float]]) -> list[Spot]:
    """Places as a map takes them."""
    found: list[Spot] = []
    for name, (longitude, latitude) in places.items():
        found.append(Spot(name.lower(), name, f"../{name.lower()}/", longitude, latitude))
    return found


def test_the_world_is_small(earth: Earth) -> None:
    """Land, lakes and rivers of all the world take 30 KB."""
    assert FILE.stat().st_size <= 30_000
    assert len(earth.land) > 500
    assert len(earth.lakes) > 50
    assert len(earth.rivers) > 200


@pytest.mark.parametrize("middle", [(0, 0), (30, 60), (179, -20), (0, 90), (-70, -89)])
@pytest.mark.parametrize("point", [(-9, 53), (178, -18), (-172, -14), (37.6, 55.75), (151, 59.5)])
def test_there_and_back(middle: tuple[float, float], point: tuple[float, float]) -> None:
    """A point comes back from the sheet as it went."""
    sheet = Projection(*middle)

    back = sheet.on_earth(sheet.on_sheet(point))

    assert distance(point, back) < 0.01


def test_distances_near_the_middle_are_true() -> None:
    """From Dublin to Cork it is as far on the sheet as on the earth."""
    sheet = around(IRELAND.values())
    dublin, cork = sheet.on_sheet(IRELAND["Dublin"]), sheet.on_sheet(IRELAND["Cork"])

    assert math.dist(dublin, cork) == pytest.approx(
        distance(IRELAND["Dublin"], IRELAND["Cork"]), rel=0.01
    )


@pytest.mark.parametrize(
    "places", [IRELAND, PACIFIC, {"Dublin": (-6.26, 53.35)}, {"Pole": (0, 90)}]
)
def test_a_window_anywhere(places: dict[str, tuple[float, float]], earth: Earth) -> None:
    """All places lie in the window, across the line of the date too, and the drawing is whole."""
    (main, *others) = insets(spots(places))

    svg = str(drawn(main, earth, Legend("Map", "Places.")))

    assert others == []
    for spot in main.spots:
        x, y = main.sheet.place(spot)
        assert 0 < x < main.sheet.width
        assert 0 < y < main.sheet.height
    assert svg.count("<a ") == len(places)
    assert fromstring(svg).tag == "svg"
    assert "style=" not in svg


def _covered(svg: str, x: float, y: float) -> bool:
    """A point of a drawing is land, by the rule of even and odd."""
    path = re.search(r'class="land" d="([^"]*)"', svg)
    assert path
    crossings = 0
    for ring in path[1].split("M")[1:]:
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", ring)]
        points = [(numbers[0], numbers[1])]
        for i in range(2, len(numbers), 2):
            points.append((points[-1][0] + numbers[i], points[-1][1] + numbers[i + 1]))
        before = points[-1]
        for here in points:
            if (here[1] > y) != (before[1] > y):
                share = (y - here[1]) / (before[1] - here[1])
                crossings += x < here[0] + share * (before[0] - here[0])
            before = here
    return crossings % 2 == 1


@pytest.mark.parametrize(
    ("place", "other", "is_land"),
    [
        ((-8, 53), (-8, 53), True),  # the middle of Ireland
        ((-8, 53), (-13, 53), False),  # the Atlantic beside it
        ((179, -18), (175.5, -38.5), True),  # New Zealand; opposite lies Africa
        ((179, -18), (-175, -25), False),  # the ocean
        ((100, 60), (30, 56), True),  # Russia
        ((100, 60), (51, 42), False),  # the Caspian sea
        ((170, 66), (-176, 66.8), True),  # Chukotka, beyond the line of the date
    ],
)
def test_land_is_land(
    place: tuple[float, float], other: tuple[float, float], earth: Earth, *, is_land: bool
) -> None:
    """What is filled is land, wherever the window is, and what lies opposite turns nothing over."""
    inset = beside(spots({"Here": place})[0], [], 400, 290, 9000)

    svg = str(drawn(inset, earth, Legend("Map", "Places.")))

    assert _covered(svg, *inset.sheet.at(other)) is is_land


def test_no_coast_along_the_cut(earth: Earth) -> None:
    """Where the data cuts the land at the line of the date stands no coast."""
    sheet = window(spots({"Chukotka": (179.9, 67)}), 400, 290, 1500)
    above, below = sheet.at((180, 68.2)), sheet.at((180, 66.5))

    for line in sheet.coast(earth):
        for one, other in pairwise(line):
            along = abs(one[0] - above[0]) < 2 and abs(other[0] - below[0]) < 2
            assert not (along and math.dist(one, other) > 5)


def test_close_places_share_a_mark() -> None:
    """Places of one town have one mark, which leads to a map of their own; the town names it."""
    town = {"Prison": (37.62, 55.76), "Court": (37.6, 55.75), "Leningrad": (30.3, 59.9)}
    known = [*spots(town), Spot("moscow", "Moscow", "#", 37.61, 55.75, radius=6)]

    main, closer = insets(known)

    marks = {mark.lead.name: mark for mark in main.marks}
    assert set(marks) == {"Leningrad", "Moscow"}
    assert {spot.name for spot in marks["Moscow"].spots} == {"Moscow", "Prison", "Court"}
    assert marks["Moscow"].inset == closer.key == "near-moscow"
    assert closer.sheet.kilometres < 10


def test_a_far_place_has_its_own_map() -> None:
    """One place on another continent does not shrink the map of all others."""
    main, far = insets(spots({**IRELAND, "Melbourne": (144.96, -37.81)}))

    assert {spot.name for spot in main.spots} == set(IRELAND)
    assert [spot.name for spot in far.spots] == ["Melbourne"]
    assert main.sheet.kilometres < 600
    assert len(with_far_ones(spots(IRELAND), 500)) == 1


def test_two_places_share_a_map() -> None:
    """Of two places neither is far from the others."""
    assert len(insets(spots({"Dublin": (-6.26, 53.35), "Melbourne": (144.96, -37.81)}))) == 1


def test_places_on_one_point() -> None:
    """What cannot be told apart on any map is one mark, which leads to the table."""
    known = spots({"House": (10, 50), "Cellar": (10, 50)})

    (main,) = insets(known)
    svg = str(drawn(main, Earth((), (), ()), Legend("Map", "Places.")))

    assert 'href="#places"' in svg
    assert "House (2)" in svg or "Cellar (2)" in svg


def test_many_places() -> None:
    """A collection of thousands has a map all the same, and few maps beside it."""
    many = [Spot(f"p{i}", f"Place {i}", "#", i % 97 / 3, i % 89 / 3 + 20) for i in range(5000)]

    maps = insets(many)

    assert len(maps[0].spots) == 5000
    assert len(maps) <= 13


def test_names_do_not_overlap() -> None:
    """Each name has its room; the first ones have the choice, and some find none."""
    wanted = [Wanted(i, "A long name", (100 + i * 4, 100)) for i in range(30)]

    found = placed(wanted, 400, 200, [name.point for name in wanted])

    boxes = [(place.x, place.y, place.anchor) for place in found.values()]
    assert 0 in found
    assert len(found) < 30
    assert len(set(boxes)) == len(boxes)


def test_names_of_years(earth: Earth) -> None:
    """A year has the name that was borne in it, and a ring where something happened."""
    city = Spot(
        "city", "Leningrad", "#", 30, 60, names={1916: "Petrograd"}, happened={1916: 2, 1937: 1}
    )
    (main,) = insets([city])

    svg = str(drawn(main, earth, Legend("Map", "Places.")))

    assert 'class="name out-1916"' in svg
    assert re.search(r'class="name in-1916"[^>]*>Petrograd<', svg)
    assert 'class="spot at-1916 at-1937"' in svg
    assert 'class="happened in-1937"' in svg


def test_what_authors_typed_is_escaped(earth: Earth) -> None:
    """A name is text."""
    (main,) = insets([Spot("x", '<script>"x"', "#", 0, 0)])

    svg = str(drawn(main, earth, Legend('"><script>', "<b>")))

    assert "<script" not in svg
    assert "<b>" not in svg


def test_cutting() -> None:
    """Areas and lines end at the edge of a frame."""
    frame = Frame(0, 0, 10, 10)

    assert clipped_ring([(-5, -5), (20, -5), (20, 20), (-5, 20)], frame) != []
    assert clipped_ring([(20, 20), (30, 20), (30, 30)], frame) == []
    assert list(clipped_line([(-5, 5), (5, 5), (15, 5), (25, 5)], frame)) == [
        [(-5, 5), (5, 5), (15, 5)]
    ]
