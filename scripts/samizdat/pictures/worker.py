"""The worker that writes a picture smaller: a program of its own, within limits.

A picture is a stranger's, and unpacking one may take what a few bytes ask for. So it is done where
it can be ended. The worker is asked in JSON, and answers in JSON.
"""

from __future__ import annotations

import base64
import io
import json
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from samizdat.programs import take_no_more

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PIL.Image import Image

MEMORY = 1_500_000_000
"""Bytes that a worker may take: 80 million pixels unpacked, and once more while they are turned."""

NEEDS_MEMORY = 3
"""The code to end with."""

FEW_COLOURS = 4096
"""A picture of no more colours is drawn or lettered: it is written without loss."""

LOSSLESS = frozenset({".gif", ".png"})

QUALITY, FINE_QUALITY = 80, 92
"""Of a photograph, and of what is drawn where without loss it would be larger than it is."""


def main() -> None:
    """Write the versions that are asked for, as far as they are smaller than the picture is."""
    asked = json.loads(sys.stdin.read())
    from PIL import ImageOps  # noqa: F401  loaded before the limits hold

    take_no_more(asked["seconds"], MEMORY)
    warnings.simplefilter("ignore")
    try:
        made = list(versions(Path(asked["file"]), asked["widths"]))
    except MemoryError:
        sys.exit(NEEDS_MEMORY)
    except Exception as error:  # a hostile file makes Pillow raise whatever there is
        print(json.dumps({"wrong": str(error)[:200]}))
        return
    packed = [[width, base64.b64encode(content).decode()] for width, content in made]
    print(json.dumps({"versions": packed}))


def versions(file: Path, widths: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    """A picture in several widths as WebP; one that saves nothing is left out."""
    most = file.stat().st_size
    picture, kept = _unpacked(file, max(widths, default=1))
    is_lossless = file.suffix in LOSSLESS
    is_drawn = is_lossless and picture.getcolors(FEW_COLOURS) is not None
    for width in sorted(widths):
        height = max(1, round(picture.height * width / picture.width))
        smaller = picture
        if width != picture.width:
            smaller = picture.resize((width, height), reducing_gap=3.0)
        content = _written(smaller, is_drawn, kept)
        if is_drawn and len(content) >= most:
            content = _written(smaller, False, {**kept, "quality": FINE_QUALITY})
        if len(content) < most:
            yield width, content


def _unpacked(file: Path, widest: int) -> tuple[Image, dict[str, Any]]:
    """The pixels of a picture, the right way up, and the profile of their colours.

    Nothing else that the file says goes along, be it who took it or where.
    """
    from PIL import Image, ImageOps

    with Image.open(file) as opened:
        opened.draft(None, (widest, widest))  # a JPEG is unpacked no larger than it has to be
        profile = opened.info.get("icc_profile") or b""
        upright = ImageOps.exif_transpose(opened)
    mode = "RGBA" if upright.has_transparency_data else "RGB"
    kept: dict[str, Any] = {}
    if profile[16:20] == b"RGB ":
        kept["icc_profile"] = profile
    return upright.convert(mode), kept


def _written(picture: Image, is_drawn: bool, kept: dict[str, Any]) -> bytes:
    stream = io.BytesIO()
    options: dict[str, Any] = {"quality": QUALITY, "method": 4, "lossless": is_drawn, **kept}
    picture.save(stream, "WEBP", **options)
    return stream.getvalue()


if __name__ == "__main__":
    main()
