"""What a file holds, by its first bytes: the ending is only what somebody says of it."""

import re
from codecs import BOM_UTF8
from pathlib import Path

LOOKED_AT = 4096
_BEGINNINGS = {
    ".avif": re.compile(rb"....ftypavi[fs]", re.DOTALL),
    ".gif": re.compile(rb"GIF8[79]a"),
    ".jpeg": re.compile(rb"\xff\xd8\xff"),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".pdf": re.compile(rb"%PDF-"),
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
}


def fits_its_ending(file: Path, ending: str) -> bool:
    """The file begins as files of its ending do; of an ending that is not known, any does.

    Raises OSError where it cannot be read.
    """
    with file.open("rb") as stream:
        start = stream.read(LOOKED_AT)
    if ending == ".svg":
        return _is_drawing(start)
    beginning = _BEGINNINGS.get(ending)
    return beginning is None or beginning.match(start) is not None


def _is_drawing(start: bytes) -> bool:
    """The first element of an XML text is `<svg>`; declarations and comments may come before."""
    rest = start.removeprefix(BOM_UTF8).lstrip()
    while rest.startswith((b"<?", b"<!--")):
        end = b"-->"
        if rest.startswith(b"<?"):
            end = b"?>"
        _, _, rest = rest.partition(end)
        rest = rest.lstrip()
    return re.match(rb"<svg[\s>]", rest) is not None
