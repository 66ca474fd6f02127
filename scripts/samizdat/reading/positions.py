"""Where a photograph says that it was taken, and photographs without what cameras write.

Nothing of what is shown is touched: the parts that a picture is shown by are handed on byte for
byte, and all others are left out. Which side is up is said anew.
"""

import io
import struct
import warnings
import zlib
from collections.abc import Callable, Iterator

from samizdat.model.artifact import Artifact
from samizdat.model.library import Library

Parts = Callable[[bytes, bytes], Iterator[bytes]]
"""What is left of a file; given beside it are the facts that it may keep."""


class UnknownFormError(ValueError):
    """A file is not of the form that its first bytes say."""


POSITION = 0x8825
"""The tag of EXIF below which a camera writes where it was (Exif 2.32, 4.6.3)."""

TURNED = 0x0112
"""The tag of EXIF that says which side of the picture is up (Exif 2.32, 4.6.4)."""

_NAMED = b"gpslatitude"
"""What all names of a position in XMP and in a PNG's own words have in them."""

MORE_INSIDE = ("GIF", "MPO")
"""Kinds in which Pillow does not see everything: XMP, and what stands behind the first picture."""


def names_position(info: dict[str | tuple[int, int], object]) -> bool:
    """XMP says where it was taken, or the words of a program do: the other places for it."""
    told: list[bytes] = []
    for name, value in info.items():
        told.append(str(name).encode())
        if name in ("xmp", "XML:com.adobe.xmp"):
            told.append(value if isinstance(value, bytes) else str(value).encode())
    return _NAMED in b"\n".join(told).lower()


_EXIF = b"Exif\0\0"


def has_position_inside(content: bytes) -> bool:
    """Whether a position stands anywhere in a file."""
    from PIL import Image

    if _NAMED in content.lower():
        return True
    for part in content.split(_EXIF)[1:]:
        exif = Image.Exif()
        exif.load(_EXIF + part)
        if exif.get_ifd(POSITION):
            return True
    return False


def bare(library: Library) -> Iterator[Artifact]:
    """The photographs of a Library that say where they were taken, as they are published."""
    for address in sorted(library.positions):
        content = without_position(library.files[address].read_bytes())
        if content is not None:  # a walk has refused the others
            yield Artifact(address, content)


def without_position(photograph: bytes) -> bytes | None:
    """A JPEG, PNG or WebP without its metadata; None for other kinds and for what is broken."""
    kept = _facts(_turned(photograph))
    for begin, parts in _KINDS.items():
        if photograph.startswith(begin):
            try:
                return b"".join(parts(photograph, kept))
            except (UnknownFormError, struct.error, IndexError):
                return None
    return None


def _turned(photograph: bytes) -> int:
    """Which side of it is up, as EXIF says it, from 1 to 8."""
    from PIL import Image  # it takes longer to import than most collections to read

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(io.BytesIO(photograph)) as picture:
                return int(picture.getexif().get(TURNED, 1))
        except Exception:  # a hostile file makes Pillow raise whatever there is
            return 1


def _facts(turned: int) -> bytes:
    """EXIF that says which side is up; nothing where that is the first row (Exif 2.32, 4.5)."""
    if turned not in range(2, 9):
        return b""
    entry = struct.pack(">HHIHH", TURNED, 3, 1, turned, 0)
    return b"MM\0*" + struct.pack(">IH", 8, 1) + entry + bytes(4)


_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Marks of JPEG that nothing follows (T.81, B.1.1.3)."""

_END, _SCAN, _TOLD = 0xD9, 0xDA, 0xE1
_BEGIN = b"\xff\xd8"
_OF_NO_LOOK = frozenset({0xE1, *range(0xE3, 0xEE), 0xEF, 0xFE})
"""Segments of programs but for JFIF, profiles of colour and Adobe's, and comments."""

_MORE_PICTURES = b"MPF\0"
"""Before a list of other pictures behind this one, each with facts of its own."""


def _jpeg(file: bytes, kept: bytes) -> Iterator[bytes]:
    """The segments of a JPEG up to its end; a camera puts more pictures behind it."""
    yield _BEGIN
    if kept:
        told = b"Exif\0\0" + kept
        yield struct.pack(">BBH", 0xFF, _TOLD, len(told) + 2) + told
    at = len(_BEGIN)
    while True:
        mark, start = _mark(file, at)
        if mark == _END:
            yield b"\xff\xd9"
            return
        if mark in _ALONE:
            at = start
            continue
        at = start + struct.unpack_from(">H", file, start)[0]
        is_fact = mark in _OF_NO_LOOK or file.startswith(_MORE_PICTURES, start + 2)
        if mark == _SCAN:
            at = _end_of_scan(file, at)
        if not is_fact:
            yield bytes([0xFF, mark]) + file[start:at]


def _mark(file: bytes, at: int) -> tuple[int, int]:
    """The mark that stands here, and where what it marks begins; it may be filled up before."""
    if file[at] != 0xFF:
        raise UnknownFormError
    while file[at] == 0xFF:
        at += 1
    return file[at], at + 1


def _end_of_scan(file: bytes, at: int) -> int:
    """Where the next mark stands after packed pixels, in which 0xFF is followed by 0."""
    while True:
        at = file.find(b"\xff", at)
        if at < 0:
            raise UnknownFormError
        if file[at + 1] != 0 and file[at + 1] not in _ALONE:
            return at
        at += 2


_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LOOK_OF_PNG = (b"tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV mDCv cLLI cLLi bKGD hIST pHYs sPLT"
                b" acTL fcTL fdAT").split()  # fmt: skip
"""Chunks beside the pixels by which a PNG is shown; those that it cannot do without are capital."""


def _png(file: bytes, kept: bytes) -> Iterator[bytes]:
    """The chunks of a PNG up to its end."""
    yield _SIGNATURE
    at, name = len(_SIGNATURE), b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", file, at)
        end = at + 12 + length
        if end > len(file):
            raise UnknownFormError
        if name[:1].isupper() or name in _LOOK_OF_PNG:
            yield file[at:end]
        if name == b"IHDR" and kept:
            yield _chunk(b"eXIf", kept)
        at = end


def _chunk(name: bytes, content: bytes) -> bytes:
    check = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)


_RIFF = b"RIFF"
_LOOK_OF_WEBP = (b"VP8 ", b"VP8L", b"VP8X", b"ICCP", b"ALPH", b"ANIM", b"ANMF")
_EXIF_THERE, _XMP_THERE = 0x08, 0x04
"""What the head of a WebP says of the chunks behind it (RFC 9649, 2.7.1)."""


def _webp(file: bytes, kept: bytes) -> Iterator[bytes]:
    """The chunks of a WebP, with the facts behind them."""
    if file[8:12] != b"WEBP":
        raise UnknownFormError
    chunks: list[bytes] = []
    at, end = 12, 8 + struct.unpack_from("<I", file, 4)[0]
    while at < end:
        name, length = struct.unpack_from("<4sI", file, at)
        after = at + 8 + length + length % 2
        if at + 8 + length > len(file) or end > len(file):
            raise UnknownFormError
        chunk = file[at:after].ljust(after - at, b"\0")
        if name == b"VP8X":
            there = chunk[8] & ~(_EXIF_THERE | _XMP_THERE)
            if kept:
                there |= _EXIF_THERE
            chunk = chunk[:8] + bytes([there]) + chunk[9:]
        if name in _LOOK_OF_WEBP:
            chunks.append(chunk)
        at = after
    if kept:
        chunks.append(struct.pack("<4sI", b"EXIF", len(kept)) + kept.ljust(-(-len(kept) // 2) * 2))
    content = b"WEBP" + b"".join(chunks)
    yield _RIFF + struct.pack("<I", len(content)) + content


_KINDS: dict[bytes, Parts] = {_BEGIN: _jpeg, _SIGNATURE: _png, _RIFF: _webp}
