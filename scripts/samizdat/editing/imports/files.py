"""Files that somebody brings: what they are, and why some are not let in."""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

LARGEST = 50_000_000
"""Bytes of a file; a book with pictures has fewer."""

LARGEST_UNPACKED = 200_000_000
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
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

    @property
    def is_zipped(self) -> bool:
        """It is an archive."""
        return self.file.suffix.lower() in ZIPPED


def let_in(file: Path) -> Brought:
    """Look at a file before anything is made of it. Raises RefusedError; OSError."""
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
    return Brought(file, READERS[ending], _decoded(file.read_bytes(), file))


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


def _decoded(data: bytes, file: Path) -> str:
    """A text in UTF-8, or in what a page says that it is in."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig"]
        declared = _DECLARED.search(data[:2048])
        if declared:
            encodings.append(declared[1].decode())
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\0" in text:
            raise RefusedError(f"{file}: it is no text")
        return _mended(text.replace("\r\n", "\n").replace("\r", "\n"))
    raise RefusedError(f"{file}: it is no text in UTF-8; save it so (Windows-1251 is common)")


def _mended(text: str) -> str:
    """Text that was read in the wrong alphabet once, as it was meant; curly quotes stay.

    Only where the `import` extra is installed, which has `ftfy`.
    """
    try:
        from ftfy import TextFixerConfig, fix_text
    except ImportError:
        return text
    config = TextFixerConfig(
        unescape_html=False,
        uncurl_quotes=False,
        fix_latin_ligatures=False,
        max_decode_length=10_000,
    )
    return str(fix_text(text, config))
