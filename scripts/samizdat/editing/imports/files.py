"""Files that somebody brings: what they are, and why some are not let in."""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from samizdat.editing.imports.encodings import (
    ENOUGH,
    Decoded,
    UnsureError,
    decoded,
    in_encoding,
)

LARGEST = 50_000_000
"""Bytes of a file; a book with pictures has fewer."""

LARGEST_UNPACKED = 200_000_000
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_DECLARED = re.compile(
    rb"(?:charset|encoding)\s*=\s*[\"']?\s*(?P<page>[\w-]+)"
    rb"|\\usepackage\s*\[\s*(?P<latex>[\w-]+)\s*\]\s*\{inputenc[xs]?\}",
    re.IGNORECASE,
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_MAIN = re.compile(
    rb"Type=\"[^\"]*/officeDocument\"[^>]*Target=\"(?P<one>[^\"]+)\""
    rb"|Target=\"(?P<other>[^\"]+)\"[^>]*Type=\"[^\"]*/officeDocument\""
)

READERS = {
    ".docx": "docx+citations",
    ".odt": "odt",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".tex": "latex",
    ".txt": "text",
}
"""What reads a file, by its ending; a text without marks is read by ourselves."""

ZIPPED = {".docx": "word/document.xml", ".odt": "content.xml"}
"""Files that are archives, with the part that holds their text."""


class RefusedError(Exception):
    """A file that is not let in; says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that may be read."""

    file: Path
    reader: str
    text: str = ""
    """What it holds, where it is a text; archives are read by pandoc itself."""

    encoding: str = ""
    """What the text was written in."""

    @property
    def is_zipped(self) -> bool:
        """It is an archive."""
        return self.file.suffix.lower() in ZIPPED


def let_in(file: Path, encoding: str = "") -> Brought:
    """Look at a file before anything is made of it; a text may be in an encoding that is named.

    Raises RefusedError; OSError.
    """
    ending = file.suffix.lower()
    if ending in (".docm", ".dotm"):
        raise RefusedError(f"{file}: it holds macros; save it as .docx")
    if ending not in READERS:
        known = ", ".join(READERS)
        raise RefusedError(f"{file}: no file of that kind is read; save it as one of {known}")
    size = file.stat().st_size
    if size > LARGEST:
        raise RefusedError(f"{file}: it is larger than {LARGEST // 1_000_000} MB; divide it")
    if size == 0:
        raise RefusedError(f"{file}: it is empty")
    if ending in ZIPPED:
        _look_into(file, ZIPPED[ending])
        return Brought(file, READERS[ending])
    found = _text(file, encoding)
    return Brought(file, READERS[ending], found.text, found.encoding)


def _look_into(file: Path, main_part: str) -> None:
    with file.open("rb") as stream:
        head = stream.read(4)
    if head == _OLD_WORD:
        problem = "it is encrypted, or a file of Word before 2007"
        raise RefusedError(f"{file}: {problem}; save it as .docx without a password")
    try:
        with zipfile.ZipFile(file) as archive:
            parts = {part.filename: part for part in archive.infolist()}
            unpacked = sum(part.file_size for part in parts.values())
            if unpacked > LARGEST_UNPACKED:
                raise RefusedError(f"{file}: it unfolds to {unpacked // 1_000_000} MB; divide it")
            _look_at(file, archive, parts, main_part)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise RefusedError(f"{file}: it is damaged ({error}); save it anew") from error


def _look_at(
    file: Path, archive: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo], main_part: str
) -> None:
    for name, part in parts.items():
        if "vbaproject" in name.lower() or name.startswith("Basic/"):
            raise RefusedError(f"{file}: it holds macros; save it without them")
        if part.flag_bits & 1:
            raise RefusedError(f"{file}: it is encrypted; save it without a password")
    manifest = parts.get("META-INF/manifest.xml")
    if manifest and b"encryption-data" in archive.read(manifest):
        raise RefusedError(f"{file}: it is encrypted; save it without a password")
    relations = parts.get("_rels/.rels")
    if relations and main_part not in parts:
        # Some programs call the part otherwise, and say so.
        named = _MAIN.search(archive.read(relations))
        main_part = (named["one"] or named["other"]).decode().lstrip("/") if named else main_part
    if main_part not in parts:
        raise RefusedError(f"{file}: it is no {file.suffix} file; save it anew")
    text = archive.read(parts[main_part])
    if b"<!DOCTYPE" in text[:4096] or b"<!ENTITY" in text:
        raise RefusedError(f"{file}: its XML has a document type; save it anew")


def _text(file: Path, encoding: str) -> Decoded:
    """A text file as text. Raises RefusedError where nobody can tell what it was written in."""
    data = file.read_bytes()
    try:
        if encoding:
            found = in_encoding(data, encoding)
        else:
            declared = _DECLARED.search(data[:2048])
            found = decoded(data, declared[declared.lastgroup or 0].decode() if declared else "")
    except UnsureError as error:
        readings = [f"{name} ({words})" for name, words in error.readings.items()]
        problem = f"it may be in {', or in '.join(readings)}"
        first = next(iter(error.readings))
        raise RefusedError(f"{file}: {problem}; say which: --encoding {first}") from error
    except LookupError as error:
        raise RefusedError(f"{file}: no encoding is called {encoding!r}") from error
    except UnicodeDecodeError as error:
        raise RefusedError(f"{file}: it is no text in {encoding or 'any encoding'}") from error
    if "\0" in found.text or _is_no_text(found.text):
        raise RefusedError(f"{file}: it is no text")
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(_mended(text), found.encoding)


def _is_no_text(text: str) -> bool:
    """One sign in a hundred, and more, is one that machines send to one another."""
    controls = len(_CONTROLS.findall(text[:ENOUGH]))
    return controls * 100 > len(text[:ENOUGH])


def _mended(text: str) -> str:
    """Text that was read in the wrong alphabet once, as it was meant; curly quotes stay."""
    from ftfy import TextFixerConfig, fix_text

    config = TextFixerConfig(
        unescape_html=False,
        uncurl_quotes=False,
        fix_latin_ligatures=False,
        max_decode_length=10_000,
    )
    return str(fix_text(text, config))
