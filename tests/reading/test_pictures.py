"""Pictures: a drawing that could do something, and a photograph that says where it was taken."""

import io
from pathlib import Path

import pytest
from PIL import Image

from samizdat import build
from samizdat.model.pictures import Pixels
from samizdat.reading.pictures import active_part, look_at, look_at_drawing
from samizdat.reading.positions import without_position
from samizdat.reading.project import read_settings

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def drawing(folder: Path, inside: str, head: str = HEAD) -> Path:
    """A drawing with something in it."""
    file = folder / "x.svg"
    file.write_text(f"{head}\n{inside}\n</svg>", "utf-8")
    return file


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>", '<g onload="alert(1)"/>', '<g ONCLICK="alert(1)"/>',
        '<a href="javascript:alert(1)"><text>x</text></a>',
        '<image href="https://h.example/p.png"/>',
        '<image xlink:href="data:image/png;base64,AA"/>', '<use href="https://h.example/x.svg#a"/>',
        '<use xlink:href="data:image/svg+xml,x#a"/>', "<foreignObject><p>x</p></foreignObject>",
        '<animate attributeName="href" to="javascript:alert(1)"/>', '<set attributeName="onload"/>',
        "<style>@import 'https://h.example/x.css';</style>",
        "<style>rect { fill: url(https://h.example/x) }</style>",
        "<style>@im\\port 'x'</style>", '<rect fill="url(https://h.example/x#a)"/>',
        '<rect style="background: url(//h.example)"/>', '<rect style="fill: u\\72l(x)"/>',
        '<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>',
        '<?xml-stylesheet href="https://h.example/x.css"?>',
        '<iframe xmlns="http://www.w3.org/1999/xhtml"/>',
        '<g xml:base="https://h.example/"/>', '<handler xmlns:ev="x">alert(1)</handler>',
        "<metadata>x</metadata>",
        '<rect filter="url( //h.example )"/>', "&undefined;", "<g>", "<g/><g",
    ],
)  # fmt: skip
def test_what_a_drawing_may_not_hold(tmp_path: Path, inside: str) -> None:
    """Scripts, handlers, links, animations and what is fetched are found on their line."""
    wrong = active_part(drawing(tmp_path, inside))

    assert wrong is not None
    assert wrong.line >= 2
    assert wrong.remedy


@pytest.mark.parametrize(
    "inside",
    [
        '<rect width="5" height="5" style="fill: url(#a)"/><use href="#a"/>',
        "<style>rect { fill: red }</style><title>A bay</title>",
        '<g fill="url(#a)"><path d="M0 0"/></g>',
        '<text lang="ru" xml:space="preserve">Ежов</text>', "<!-- an onload= in words --><g/>",
    ],
)  # fmt: skip
def test_what_a_drawing_may_hold(tmp_path: Path, inside: str) -> None:
    """Shapes, words and what leads within the drawing stay."""
    assert active_part(drawing(tmp_path, inside)) is None


@pytest.mark.parametrize(
    "head",
    [
        f'<!DOCTYPE svg [<!ENTITY a "x">]>{HEAD}',
        f'<!DOCTYPE svg SYSTEM "file:///etc/passwd">{HEAD}',
        f'<?xml-stylesheet href="x.css"?>{HEAD}', "<svg>",
        '<svg xmlns="http://www.w3.org/1999/xhtml">',
    ],
)  # fmt: skip
def test_what_stands_above_a_drawing(tmp_path: Path, head: str) -> None:
    """Document types, entities and instructions are refused, and what is no SVG."""
    assert active_part(drawing(tmp_path, "", head)) is not None


def photograph(
    position: dict[int, object] | None = None, kind: str = "JPEG", turned: int = 1
) -> bytes:
    """A picture, where it was taken, and which side of it is up."""
    picture = Image.new("RGB", (2, 2))
    exif = Image.Exif()
    exif[0x0112] = turned
    exif[0x010E] = "A house"
    if position:
        exif.get_ifd(0x8825).update(position)
    stream = io.BytesIO()
    picture.save(stream, kind, exif=exif)
    return stream.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photograph_with_its_position(tmp_path: Path, kind: str) -> None:
    """A position in EXIF is found, in every kind of file, and other facts are left alone."""
    with_it, without = tmp_path / "a", tmp_path / "b"
    with_it.write_bytes(photograph({1: "N", 2: (55.0, 45.0, 0.0)}, kind))
    without.write_bytes(photograph(kind=kind))

    assert look_at(with_it) == (True, True, Pixels(2, 2))
    assert look_at(without) == (True, False, Pixels(2, 2))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("turned", range(1, 9))
def test_a_photograph_without_its_position(tmp_path: Path, kind: str, turned: int) -> None:
    """What is published shows the same pixels, the same side up, and says nothing beside them."""
    typed = photograph({1: "N", 2: (55.0, 45.0, 0.0)}, kind, turned)
    published = without_position(typed)
    assert published is not None
    (tmp_path / "a").write_bytes(published)

    assert look_at(tmp_path / "a") == (True, False, Pixels(2, 2))
    assert b"house" not in published
    with Image.open(io.BytesIO(typed)) as before, Image.open(io.BytesIO(published)) as after:
        assert before.tobytes() == after.tobytes()
        assert after.getexif().get(0x0112, 1) == turned


XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a exif:GPSLatitude="55,45N"/></x:xmpmeta>'
OF_A_DRONE = b'<a drone-dji:GpsLatitude="+55.75"/>'


@pytest.mark.parametrize("said", [XMP, OF_A_DRONE])
@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_a_position_in_other_words(tmp_path: Path, kind: str, said: bytes) -> None:
    """Programs write a position as XMP too, by names of their own."""
    stream = io.BytesIO()
    Image.new("RGB", (2, 2)).save(stream, kind, xmp=said)
    (tmp_path / "a").write_bytes(stream.getvalue())

    assert look_at(tmp_path / "a").has_position
    assert b"atitude" not in (without_position(stream.getvalue()) or b"")


def test_a_position_behind_the_first_picture(tmp_path: Path) -> None:
    """Some cameras put more pictures behind the first, each with facts of its own."""
    stream = io.BytesIO()
    first = Image.new("RGB", (2, 2))
    first.save(stream, "MPO", save_all=True, append_images=[first])
    typed = stream.getvalue() + photograph({1: "N", 2: (55.0, 45.0, 0.0)})
    (tmp_path / "a").write_bytes(typed)

    assert look_at(tmp_path / "a").has_position
    assert b"Exif" not in (without_position(typed) or b"Exif")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photograph_that_breaks_off(kind: str) -> None:
    """Of what is not as its kind should be, nothing is published."""
    whole = photograph({1: "N", 2: (55.0, 45.0, 0.0)}, kind)
    for length in range(len(whole) - 1):
        assert without_position(whole[:length]) is None


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n" + b"\0" * 20, b"GIF89a", b"\xff\xd8\xff"]
)
def test_what_is_no_picture(tmp_path: Path, data: bytes) -> None:
    """A beginning alone is no picture."""
    (tmp_path / "a").write_bytes(data)

    assert not look_at(tmp_path / "a").is_whole


def test_a_picture_of_too_many_pixels(tmp_path: Path) -> None:
    """A few bytes that unpack to gigabytes are no picture for a page."""
    data = bytearray(photograph(kind="PNG"))
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    (tmp_path / "a.png").write_bytes(bytes(data))

    assert not look_at(tmp_path / "a.png").is_whole


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("turned", range(1, 9))
def test_a_photograph_that_lies_on_its_side(tmp_path: Path, kind: str, turned: int) -> None:
    """The size of a photograph is that which a browser shows, which turns it the right way up."""
    exif = Image.Exif()
    exif[0x0112] = turned
    Image.new("RGB", (4, 2)).save(tmp_path / "a", kind, exif=exif)

    shown = (2, 4) if turned >= 5 else (4, 2)
    assert look_at(tmp_path / "a").pixels == Pixels(*shown)


def test_pictures_that_are_left_as_they_are(tmp_path: Path) -> None:
    """What moves, the inks of a press and depths of science are known for what they are."""
    frames = [Image.new("L", (2, 2), shade) for shade in (0, 99)]
    frames[0].save(tmp_path / "moving", "GIF", save_all=True, append_images=frames[1:])
    frames[0].save(tmp_path / "moving-too", "PNG", save_all=True, append_images=frames[1:])
    Image.new("CMYK", (2, 2)).save(tmp_path / "press", "JPEG")
    Image.new("I;16", (2, 2)).save(tmp_path / "depth", "PNG")
    Image.new("P", (2, 2)).save(tmp_path / "palette", "PNG", transparency=0)

    still = {file.name: look_at(file).pixels for file in tmp_path.iterdir()}
    left, other = Pixels(2, 2, is_still=False), Pixels(2, 2)
    assert still == {
        "moving": left, "moving-too": left, "press": left, "depth": left, "palette": other,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ('width="300" height="200"', (300, 200)), ('width="3in" height="25.4mm"', (288, 96)),
        ('viewBox="0 0 3 2"', (1200, 800)), ('viewBox="0,0,30,10" width="100%"', (1200, 400)),
        ('width="300" viewBox="0 0 3 2"', (1200, 800)), ("", None), ('viewBox="0 0 0 0"', None),
        ('viewBox="0 0 1 1e9"', None), ('width="nan" height="inf"', None),
        ('viewBox="0 0 3"', None), ('viewBox="0 0 nan 2"', None),
    ],
)  # fmt: skip
def test_the_size_of_a_drawing(tmp_path: Path, said: str, size: tuple[int, int] | None) -> None:
    """A drawing has the size that it says, else the shape of what is seen, as wide as a line."""
    file = drawing(tmp_path, "<g/>", HEAD.replace("<svg", f"<svg {said}"))

    found = look_at_drawing(file)
    assert found.wrong is None
    assert (found.pixels and (found.pixels.width, found.pixels.height)) == size


def test_a_site_tells_no_position(tmp_path: Path) -> None:
    """A photograph is published under its own address, without what its file says beside it."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "essays" / "figures").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: Small\nplugins: [samizdat]\n")
    file = tmp_path / "essays" / "figures" / "house.jpg"
    file.write_bytes(photograph({1: "N", 2: (55.0, 45.0, 0.0)}))

    found = build.survey(read_settings(tmp_path / "mkdocs.yml"))
    site = build.make_site(found.library, {})

    published = {artifact.uri: artifact.content for artifact in site.artifacts}
    assert not found.errors
    assert published["essays/figures/house.jpg"] == without_position(file.read_bytes())
    assert "essays/figures/house.jpg" not in dict(site.files)
