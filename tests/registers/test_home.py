"""The home page: its parts, in the order that a collection says."""

import pytest

from samizdat.model.conventions import HomePart
from samizdat.pages.home import Group, _groups

EVERYTHING = {
    name: [1] for name in ("starts", "newest", "themes", "strip", "claims", "met")
}  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "lacking", "groups"),
    [
        (
            tuple(HomePart), (),
            [
                Group((("start",),), is_beside=False),
                Group((("time",),), is_beside=False),
                Group((("themes",),), is_beside=False),
                Group((("essays", "people"), ("corrections",)), is_beside=True),
            ],
        ),
        (
            (HomePart.CORRECTIONS, HomePart.THEMES, HomePart.PEOPLE), (),
            [
                Group((("corrections",),), is_beside=True),
                Group((("themes",),), is_beside=False),
                Group((("people",),), is_beside=True),
            ],
        ),
        (tuple(HomePart), ("starts", "claims"), [Group((("people",),), is_beside=True)]),
        ((), (), []),
    ],
)  # fmt: skip
def test_parts(parts: tuple[HomePart, ...], lacking: tuple[str, ...], groups: list[Group]) -> None:
    """Parts stand as they are named; one with nothing in it stays away, neighbours share a row."""
    values = {name: [] if name in lacking else value for name, value in EVERYTHING.items()}

    assert list(_groups(parts, values)) == groups
