"""The pictures of the sample, our own and of nothing real; `python -m tests.pictures` makes them.

A photograph of an evening that never was, and a column that stands nowhere, with glass around it.
"""

import math
import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

FIGURES = Path(__file__).parent / "sample" / "essays" / "figures"
EVENING, COLUMN = (1600, 1000), (500, 900)


def evening() -> Image.Image:
    """A bay between hills, in the evening, with the grain of an old plate."""
    width, height = EVENING
    chance = random.Random(1827)  # noqa: S311  the same picture each time
    picture = Image.new("RGB", EVENING)
    draw = ImageDraw.Draw(picture)
    for row in range(height):
        part = row / height
        draw.line(
            [(0, row), (width, row)],
            (int(226 - 110 * part), int(196 - 92 * part), int(160 - 60 * part)),
        )
    for number, shade in enumerate((128, 96, 64)):
        base = 430 + 90 * number
        ridge = []
        for across in range(0, width + 1, 4):
            wave = math.sin(across / (190 - 30 * number) + 2 * number)
            rough = math.sin(across / 23 + number) * 7
            ridge.append((across, int(base - 70 * wave - rough)))
        draw.polygon([*ridge, (width, height), (0, height)], fill=(shade, shade - 8, shade - 14))
    draw.rectangle([0, 690, width, height], fill=(146, 126, 112))
    for _ in range(260):
        row = chance.randrange(695, height)
        start, length = chance.randrange(width), chance.randrange(20, 60 + row // 6)
        draw.line([(start, row), (start + length, row)], (176, 152, 132), 2)
    for across in (420, 560, 700, 980, 1130):
        draw.polygon(
            [(across, 700), (across + 84, 700), (across + 70, 722), (across + 12, 722)],
            (42, 36, 32),
        )
        for mast in (22, 44, 62):
            draw.line([(across + mast, 700), (across + mast, 610 + mast // 2)], (42, 36, 32), 3)
    return picture.filter(ImageFilter.GaussianBlur(1.2))


def column() -> Image.Image:
    """A column drawn with a few colours on nothing."""
    picture = Image.new("P", COLUMN, 0)
    picture.putpalette([255, 255, 255, 120, 112, 100, 196, 186, 168, 60, 54, 48])
    draw = ImageDraw.Draw(picture)
    draw.rectangle([60, 820, 440, 880], fill=1)
    draw.rectangle([60, 20, 440, 70], fill=1)
    draw.rectangle([110, 70, 390, 820], fill=2)
    for across in range(140, 390, 40):
        draw.line([(across, 80), (across, 810)], 3, 6)
    return picture


def main() -> None:
    """Write both."""
    evening().save(FIGURES / "evening.jpg", quality=72, optimize=True)
    column().save(FIGURES / "column.png", transparency=0, optimize=True)


if __name__ == "__main__":
    main()
