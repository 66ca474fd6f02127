"""The program as a wheel, packed again from where it is installed.

A collection carries the very version that it was made with. So nobody needs an address to get it
from, and no package of another owner can come in its place.
"""

import base64
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution
from io import BytesIO
from pathlib import Path

from samizdat.reading.handbook import FOLDER, handbook_folder

NAME = "samizdat"
PACKAGE = Path(__file__).parents[2]
"""Where the program is installed."""

ALWAYS_THEN = (1980, 1, 1, 0, 0, 0)
"""The moment of every file in a wheel: the same program has the same digest."""

_WHEEL = "Wheel-Version: 1.0\nGenerator: samizdat\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
_FOREIGN = frozenset({".pyc", ".pyo"})


class NotInstalledError(Exception):
    """The program runs from a folder and not as an installed package."""


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel with its name."""

    name: str
    content: bytes

    @property
    def digest(self) -> str:
        """Its SHA-256 in hexadecimal."""
        return sha256(self.content).hexdigest()


def pack() -> Wheel:
    """The program as it is installed here.

    Raises NotInstalledError where nothing is known of its version and of what it needs.
    """
    try:
        installed = distribution(NAME)
    except PackageNotFoundError as error:
        raise NotInstalledError("the program is not installed as a package") from error
    about = f"{NAME}-{installed.version}.dist-info"
    files = dict(_of_package())
    for name in ("METADATA", "entry_points.txt"):
        text = installed.read_text(name)
        if text is None:
            raise NotInstalledError(f"the installed package has no {name}")
        files[f"{about}/{name}"] = text.encode()
    licence = installed.read_text("licenses/LICENSE")
    if licence:
        files[f"{about}/licenses/LICENSE"] = licence.encode()
    files[f"{about}/WHEEL"] = _WHEEL.encode()
    files[f"{about}/RECORD"] = _record(files, f"{about}/RECORD").encode()
    return Wheel(f"{NAME}-{installed.version}-py3-none-any.whl", _zipped(files))


def lock_of_packages() -> str:
    """The packages that the program needs, each with its digests, as pip reads them."""
    return (PACKAGE / "starter" / "requirements.lock").read_text(encoding="utf-8")


def _of_package() -> Iterator[tuple[str, bytes]]:
    for file in sorted(PACKAGE.rglob("*")):
        path = file.relative_to(PACKAGE)
        is_ours = file.is_file() and file.suffix not in _FOREIGN and path.parts[0] != FOLDER
        if is_ours and "__pycache__" not in path.parts:
            yield f"{NAME}/{path.as_posix()}", file.read_bytes()
    for file in sorted(handbook_folder().glob("*.md")):
        yield f"{NAME}/{FOLDER}/{file.name}", file.read_bytes()


def _record(files: dict[str, bytes], own: str) -> str:
    """What a wheel says of its files (PyPA, Recording installed projects)."""
    lines: list[str] = []
    for path, content in files.items():
        digest = base64.urlsafe_b64encode(sha256(content).digest()).rstrip(b"=").decode()
        lines.append(f"{path},sha256={digest},{len(content)}\n")
    return "".join([*lines, f"{own},,\n"])


def _zipped(files: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            told = zipfile.ZipInfo(path, ALWAYS_THEN)
            told.compress_type = zipfile.ZIP_DEFLATED
            told.external_attr = 0o644 << 16
            archive.writestr(told, content)
    return stream.getvalue()
