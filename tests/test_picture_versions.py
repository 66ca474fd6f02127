"""Pictures written smaller: which widths, what of a picture goes along, and what is left alone."""

import base64
import io
import random
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms

from samizdat.model.library import Library
from samizdat.model.pictures import Pixels
from samizdat.pictures import versions as maker
from samizdat.pictures.versions import prepare, widths_of
from samizdat.pictures.worker import versions
from samizdat.reading.pictures import look_at
from samizdat.settings import Settings


def grain(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A picture that no program makes small: every pixel is by chance."""
    chance = random.Random(1937)  # noqa: S311  the same picture each time
    size = width * height * len(Image.new(mode, (1, 1)).getbands())
    return Image.frombytes(mode, (width, height), chance.randbytes(size))


def slope(width: int, height: int) -> Image.Image:
    """A picture as smooth as a sky."""
    return Image.linear_gradient("L").convert("RGB").resize((width, height))


def opened(content: bytes) -> Image.Image:
    """The picture that some bytes are."""
    return Image.open(io.BytesIO(content))


def library(folder: Path, *names: str) -> Library:
    """A collection that publishes some files."""
    files = {f"essays/figures/{name}": folder / name for name in names}
    pixels: dict[str, Pixels] = {}
    for address, file in files.items():
        found = look_at(file).pixels
        if found:
            pixels[address] = found
    return Library(Settings(root=folder), files=files, pixels=pixels)


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (100, (100,)), (480, (480,)), (481, (480, 481)), (1600, (480, 960, 1440, 1600)),
        (1920, (480, 960, 1440, 1920)), (4000, (480, 960, 1440)),
    ],
)  # fmt: skip
def test_widths(width: int, widths: tuple[int, ...]) -> None:
    """No version is larger than the picture, and a huge one is not written once more."""
    assert widths_of(width) == widths


def test_a_photograph_is_written_smaller(tmp_path: Path) -> None:
    """Each version has its width and the picture's shape; twice the same bytes come of it."""
    grain(1000, 400).save(tmp_path / "a.jpg", quality=95)

    made = dict(versions(tmp_path / "a.jpg", (480, 960, 1000)))

    assert {width: opened(content).size for width, content in made.items()} == {
        480: (480, 192), 960: (960, 384), 1000: (1000, 400),
    }  # fmt: skip
    assert all(opened(content).format == "WEBP" for content in made.values())
    assert dict(versions(tmp_path / "a.jpg", (480, 960, 1000))) == made


def test_what_saves_nothing_is_left_out(tmp_path: Path) -> None:
    """Where a picture is small already, there is no version of it."""
    slope(900, 300).save(tmp_path / "a.webp", quality=1, method=6)

    assert dict(versions(tmp_path / "a.webp", (900,))) == {}


def test_what_a_picture_says_stays_behind(tmp_path: Path) -> None:
    """No version says who took it, when or where; it stands the right way up, in its colours."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "A camera", 6
    exif.get_ifd(0x8825).update({1: "N", 2: (55.0, 45.0, 0.0)})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture = grain(600, 300)
    picture.save(tmp_path / "a.jpg", quality=95, exif=exif, icc_profile=profile, comment=b"Mine")

    (content,) = dict(versions(tmp_path / "a.jpg", (200,))).values()

    found = opened(content)
    assert found.size == (200, 400)
    assert found.info.get("icc_profile") == profile
    assert not found.getexif()
    assert b"camera" not in content
    assert b"Mine" not in content


def test_the_profile_of_a_grey_picture_stays_behind(tmp_path: Path) -> None:
    """A profile of grey means nothing in a picture of colours."""
    grey = b"\0" * 16 + b"GRAY" + b"\0" * 108
    grain(600, 300, "L").save(tmp_path / "a.jpg", quality=95, icc_profile=grey)

    (content,) = dict(versions(tmp_path / "a.jpg", (300,))).values()

    assert "icc_profile" not in opened(content).info


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA"])
def test_colours_of_every_kind(tmp_path: Path, mode: str) -> None:
    """What is drawn in few colours keeps them to the letter, and what is seen through stays so."""
    drawn = Image.new("RGBA", (900, 700), (0, 0, 0, 0))
    drawn.paste((200, 30, 30, 255), (100, 100, 500, 500))
    options: dict[str, Any] = {}
    picture = drawn.convert(mode) if mode != "P" else drawn.convert("RGB").convert("P")
    if mode == "P":
        options["transparency"] = picture.getpixel((0, 0))
    picture.save(tmp_path / "a.png", compress_level=0, **options)

    (content,) = dict(versions(tmp_path / "a.png", (900,))).values()

    kind = "RGBA" if mode in ("LA", "P", "RGBA") else "RGB"
    with Image.open(tmp_path / "a.png") as original:
        before = original.convert(kind)
    after = opened(content).convert(kind)
    for place in ((0, 0), (300, 300), (899, 699)):
        one, other = before.getpixel(place), after.getpixel(place)
        unseen = kind == "RGBA" and isinstance(one, tuple) and one[3] == 0
        assert one == other or unseen
        if isinstance(one, tuple) and isinstance(other, tuple):
            assert one[3:] == other[3:]


def test_pictures_of_a_site(tmp_path: Path) -> None:
    """Each picture has its size and its versions, which lie under names of their content.

    What moves, what a press prints and a drawing are shown as they are.
    """
    grain(700, 300).save(tmp_path / "A bay.jpg", quality=95)
    grain(700, 300, "CMYK").save(tmp_path / "press.jpg", quality=95)
    frames = [grain(500, 400, "L"), slope(500, 400).convert("L")]
    frames[0].save(tmp_path / "moving.gif", save_all=True, append_images=frames[1:])

    found = prepare(library(tmp_path, "A bay.jpg", "press.jpg", "moving.gif"), {})

    bay = found.prepared["essays/figures/A bay.jpg"]
    assert bay.pixels == Pixels(700, 300)
    assert [version.width for version in bay.versions] == [480, 700]
    assert [artifact.uri for artifact in found.artifacts] == [each.uri for each in bay.versions]
    assert all(each.uri.startswith("assets/samizdat/pictures/a-bay-") for each in bay.versions)
    assert found.prepared["essays/figures/press.jpg"].versions == ()
    assert found.prepared["essays/figures/moving.gif"].versions == ()
    assert found.findings == ()


def test_versions_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture that is the same is not written again, whatever it is called."""
    grain(600, 300).save(tmp_path / "a.jpg", quality=95)
    memory: dict[str, str] = {}
    first = prepare(library(tmp_path, "a.jpg"), memory)
    monkeypatch.setattr(maker, "_asked", lambda *_: pytest.fail("it was written again"))
    (tmp_path / "a.jpg").rename(tmp_path / "b.jpg")

    second = prepare(library(tmp_path, "b.jpg"), memory)

    assert [each.content for each in second.artifacts] == [each.content for each in first.artifacts]
    assert base64.b64encode(first.artifacts[0].content).decode() in "".join(memory.values())


def test_a_picture_that_breaks_off(tmp_path: Path) -> None:
    """It is found, with its file; the other pictures have their versions."""
    grain(600, 300).save(tmp_path / "a.jpg", quality=95)
    whole = (tmp_path / "a.jpg").read_bytes()
    (tmp_path / "b.jpg").write_bytes(whole[: len(whole) // 2])

    found = prepare(library(tmp_path, "a.jpg", "b.jpg"), {})

    assert [f"{each.where} {each.code}" for each in found.findings] == ["b.jpg:1:1 broken-picture"]
    assert found.prepared["essays/figures/b.jpg"].versions == ()
    assert found.prepared["essays/figures/a.jpg"].versions


def test_a_picture_that_takes_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that does not come to an end is ended; the picture is shown as it is."""
    monkeypatch.setattr(maker, "WORKER", (sys.executable, "-c", "import time; time.sleep(60)"))
    monkeypatch.setattr(maker, "WALL", 1)
    grain(600, 300).save(tmp_path / "a.jpg", quality=95)
    memory: dict[str, str] = {}

    found = prepare(library(tmp_path, "a.jpg"), memory)

    assert found.prepared["essays/figures/a.jpg"].versions == ()
    assert found.findings == ()
    assert memory == {}
