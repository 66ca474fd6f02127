"""What a picture holds beside what it shows: scripts in a drawing, a position in a photograph.

A drawing in SVG is a text that a browser runs when somebody opens it by itself; so it may hold
shapes and words, and nothing else. A photograph may say where it was taken.
"""

import re
import warnings
from pathlib import Path
from typing import NamedTuple
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesNSImpl, Locator

from samizdat.findings import Rule
from samizdat.model.pictures import Pixels
from samizdat.reading.positions import (
    MORE_INSIDE,
    POSITION,
    TURNED,
    has_position_inside,
    names_position,
)

ACTIVE_DRAWING = Rule(
    "active-drawing",
    "A drawing holds shapes and words, and nothing that runs or is fetched.",
    why=(
        "Scripts, handlers, animations, links, pictures within it, style sheets from elsewhere and "
        "document types are refused: a browser would run or fetch them where the drawing is opened "
        "by itself. Most programs that draw can save a plain SVG."
    ),
)

POSITION_IN_PICTURE = Rule(
    "position-in-picture",
    "No photograph is published that says where it was taken.",
    why=(
        "Cameras write the place into the file, and whoever downloads it could read it: the "
        "archive, or the home of the one who took it. A JPEG, PNG or WebP is published without "
        "its metadata. From a file of another kind, and from one that is not as its kind should "
        "be, they cannot be taken out."
    ),
)


class Wrong(NamedTuple):
    """What is wrong in a picture, and where, if it is a text."""

    problem: str
    remedy: str
    line: int = 1
    column: int = 1


SVG = "http://www.w3.org/2000/svg"
SHAPES = frozenset(
    [
        "circle", "clipPath", "defs", "desc", "ellipse", "feBlend", "feColorMatrix", "feComposite",
        "feFlood", "feGaussianBlur", "feMerge", "feMergeNode", "feOffset", "filter", "g", "line",
        "linearGradient", "marker", "mask", "path", "pattern", "polygon", "polyline",
        "radialGradient", "rect", "stop", "style", "svg", "switch", "symbol", "text", "textPath",
        "title", "tspan", "use", "view",
    ]
)  # fmt: skip
"""Elements of SVG that only show something."""

_PLAIN = "save it as plain SVG, or as PNG"
_FETCHED = (
    "@import",
    "url(",
    "expression(",
    "\\",
    "javascript:",
    "data:",
    "-moz-binding",
    "behavior:",
)


class Drawing(NamedTuple):
    """What a drawing says of itself."""

    wrong: Wrong | None = None
    """The first thing in it that is no shape; None where there is none."""

    pixels: Pixels | None = None
    """How large it is, where it says so."""


def active_part(file: Path) -> Wrong | None:
    """The first thing in a drawing that is no shape; None where there is none.

    Raises OSError where the file cannot be read.
    """
    return look_at_drawing(file).wrong


def look_at_drawing(file: Path) -> Drawing:
    """What a drawing holds, and how large it is. Raises OSError where it cannot be read."""
    # Drawings are few; a collection without one needs no parser of theirs.
    from xml.sax import SAXException
    from xml.sax.handler import feature_namespaces

    from defusedxml import DefusedXmlException
    from defusedxml.sax import make_parser

    reader = _Reader()
    parser = make_parser()
    parser.forbid_dtd = True
    parser.setFeature(feature_namespaces, True)
    parser.setContentHandler(reader)
    try:
        with file.open("rb") as stream:
            parser.parse(stream)
    except _Found as found:
        return Drawing(found.wrong)
    except DefusedXmlException:
        return Drawing(Wrong("the drawing declares a document type or entities", _PLAIN))
    except (SAXException, ValueError) as error:
        line = getattr(error, "getLineNumber", lambda: 1)() or 1
        return Drawing(Wrong("the drawing is no XML that can be read", _PLAIN, line))
    return Drawing(pixels=_size_of_drawing(reader.size))


class _Found(Exception):  # noqa: N818  it is no error: it ends the reading
    def __init__(self, wrong: Wrong) -> None:
        super().__init__(wrong.problem)
        self.wrong = wrong


class _Reader(ContentHandler):
    """Goes through a drawing until something in it is no shape."""

    def __init__(self) -> None:
        super().__init__()
        self.locator: Locator | None = None
        self.style: list[str] | None = None
        self.size: dict[str, str] | None = None
        """What the drawing as a whole says of its size."""

    def setDocumentLocator(self, locator: Locator) -> None:  # noqa: N802  the name is SAX's
        self.locator = locator

    def startElementNS(  # noqa: N802
        self,
        name: tuple[str | None, str],
        qname: str | None,  # noqa: ARG002
        attrs: AttributesNSImpl,
    ) -> None:
        space, element = name
        if space != SVG or element not in SHAPES:
            self._end(f"the drawing holds <{element}>")
        for (_, attribute), value in attrs.items():
            problem = _about(attribute, value)
            if problem:
                self._end(problem)
        if self.size is None:
            self.size = {name: value for (_, name), value in attrs.items()}
        if element == "style":
            self.style = []

    def characters(self, content: str) -> None:
        if self.style is not None:
            self.style.append(content)

    def endElementNS(self, name: tuple[str | None, str], qname: str | None) -> None:  # noqa: ARG002, N802
        if name[1] == "style" and self.style is not None:
            if _fetches("".join(self.style)):
                self._end("a style in the drawing fetches something")
            self.style = None

    def processingInstruction(self, target: str, data: str) -> None:  # noqa: ARG002, N802
        self._end(f"the drawing holds the instruction <?{target} …?>")

    def _end(self, problem: str) -> None:
        line, column = 1, 1
        if self.locator:
            line = self.locator.getLineNumber() or 1
            column = (self.locator.getColumnNumber() or 0) + 1
        raise _Found(Wrong(problem, _PLAIN, line, column))


_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)(px|pt|pc|mm|cm|in)?\s*")
_UNITS = {None: 1, "px": 1, "pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
DRAWN_WIDE = 1200
"""Pixels of width of a drawing that says its shape and not its size: it fills the line."""


def _size_of_drawing(said: dict[str, str] | None) -> Pixels | None:
    """The size of a drawing by its width and height, else the shape of what is seen of it."""
    if said is None:
        return None
    lengths = [_LENGTH.fullmatch(said.get(name, "")) for name in ("width", "height")]
    if all(lengths):
        width, height = (float(each[1]) * _UNITS[each[2]] for each in lengths if each)
        return _whole(width, height)
    box = re.split(r"[\s,]+", said.get("viewBox", "").strip())
    try:
        _, _, width, height = map(float, box)
    except ValueError:
        return None
    if width <= 0:
        return None
    return _whole(DRAWN_WIDE, DRAWN_WIDE * height / width)


def _whole(width: float, height: float) -> Pixels | None:
    if not 0.5 <= width < LONGEST_SIDE or not 0.5 <= height < LONGEST_SIDE:
        return None
    return Pixels(round(width), round(height), is_still=False)


def _about(name: str, value: str) -> str:
    """What is wrong with an attribute of a drawing."""
    small = name.lower()
    if small.startswith("on"):
        return f"an element of the drawing carries {name!r}"
    if small in ("href", "src", "base") and not value.strip().startswith("#"):
        return f"the drawing leads to {value!r}"
    if _fetches(value):
        return f"an attribute of the drawing fetches something: {name}={value!r}"
    return ""


def _fetches(text: str) -> bool:
    """A style or a value that leads out of the drawing; `url(#name)` stays in it."""
    bare = "".join(text.lower().split())
    for quote in ("url(#", "url('#", 'url("#'):
        bare = bare.replace(quote, "")
    return any(sign in bare for sign in _FETCHED)


MOST_PIXELS, LONGEST_SIDE = 80_000_000, 100_000
PHOTOGRAPHS = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})

PLAIN_COLOURS = frozenset({"1", "L", "LA", "P", "PA", "RGB", "RGBA"})
"""Modes of Pillow that WebP has too; inks of a press and depths of science are left as they are."""


class Photograph(NamedTuple):
    """What a file of pixels says of itself."""

    is_whole: bool
    """It can be opened as a picture, and is of a size that a browser can show."""

    has_position: bool = False
    pixels: Pixels | None = None


def look_at(file: Path) -> Photograph:
    """What a picture says of itself, read from its head; no pixel of it is unpacked.

    Raises OSError where the file cannot be read.
    """
    # Pillow takes longer to import than most collections to read.
    from PIL import Image

    with file.open("rb") as stream, warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            with Image.open(stream) as picture:
                width, height = picture.size
                exif = picture.getexif()
                position = bool(exif.get_ifd(POSITION)) or names_position(picture.info)
                if picture.format in MORE_INSIDE:
                    position = position or has_position_inside(file.read_bytes())
                is_moving = getattr(picture, "is_animated", False)
                is_still = picture.mode in PLAIN_COLOURS and not is_moving
                if exif.get(TURNED) in (5, 6, 7, 8):  # it lies on its side
                    width, height = height, width
        except Exception:  # a hostile file makes Pillow raise whatever there is
            return Photograph(is_whole=False)
    is_whole = 0 < width * height <= MOST_PIXELS and max(width, height) < LONGEST_SIDE
    if not is_whole:
        return Photograph(is_whole=False, has_position=position)
    return Photograph(is_whole, position, Pixels(width, height, is_still))
