"""Versions of pictures: which widths each is written in, made once and kept between builds."""

import base64
import json
import subprocess
import sys
from collections.abc import Iterator, MutableMapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from samizdat.findings import Finding, Rule, Where
from samizdat.memory.cache import keeps_pages
from samizdat.memory.digests import digest_of
from samizdat.model.artifact import Artifact
from samizdat.model.library import Library
from samizdat.model.pictures import Prepared, Version
from samizdat.pictures import worker
from samizdat.programs import start, stop
from samizdat.words.ids import slug
from samizdat.words.listing import said

BROKEN_PICTURE = Rule(
    "broken-picture",
    "A picture can be unpacked to its end.",
    why=(
        "A copy that broke off leaves a picture that is grey from some line on. A build tells of "
        "it, which unpacks each picture to write it smaller; `samizdat check` reads their heads."
    ),
)

WIDTHS = (480, 960, 1440)
"""For a telephone; for a line of text; for the same on a screen of fine pixels."""

WIDEST = 1920
"""A picture up to this width is written once more in its own, where that is smaller."""

FOLDER = "assets/samizdat/pictures/"
WORKER = (sys.executable, "-m", "samizdat.pictures.worker")
PROCESSOR, WALL = 20, 60
"""Seconds that a worker may take of the processor, and of whoever waits for it."""


@dataclass(frozen=True, slots=True)
class Pictures:
    """Every picture of a site as pages show it, and the files that this needs."""

    prepared: dict[str, Prepared]
    """By site address."""

    artifacts: tuple[Artifact, ...]
    findings: tuple[Finding, ...]


def prepare(library: Library, memory: MutableMapping[str, str]) -> Pictures:
    """Every picture with its versions; `memory` keeps what was made before."""
    maker = _Maker(library, memory)
    prepared: dict[str, Prepared] = {}
    for address, pixels in library.pixels.items():
        versions: tuple[Version, ...] = ()
        if pixels.is_still:
            versions = tuple(maker.versions(address, pixels.width))
        prepared[address] = Prepared(pixels, versions)
    return Pictures(prepared, tuple(maker.artifacts), tuple(maker.findings))


def widths_of(width: int) -> tuple[int, ...]:
    """The widths in which a picture of some width is written."""
    widths = [each for each in WIDTHS if each < width]
    if width <= WIDEST:
        widths.append(width)
    return tuple(widths)


class _Maker:
    def __init__(self, library: Library, memory: MutableMapping[str, str]) -> None:
        self.library = library
        self.memory: MutableMapping[str, str] = {}
        if keeps_pages(memory):  # else anybody may have put a picture into it
            self.memory = memory
        self.salt = digest_of(version("pillow"), Path(worker.__file__).read_bytes(), str(WIDTHS))
        self.artifacts: list[Artifact] = []
        self.findings: list[Finding] = []

    def versions(self, address: str, width: int) -> Iterator[Version]:
        """The versions of a picture; each becomes a file of the site."""
        file = self.library.files[address]
        digest = digest_of(file.read_bytes())
        answer = self._answer(file, digest, widths_of(width))
        if "wrong" in answer:
            path = file.relative_to(self.library.settings.root).as_posix()
            problem = f"{said(file.name)} cannot be unpacked to its end"
            remedy = "save it anew, or copy it once more from where it came"
            self.findings.append(BROKEN_PICTURE.broken(Where(path), problem, remedy))
        name = slug(PurePosixPath(address).stem) or "picture"
        for wide, content in answer.get("versions", ()):
            uri = f"{FOLDER}{name}-{digest[:10]}-{wide}.webp"
            self.artifacts.append(Artifact(uri, base64.b64decode(content)))
            yield Version(wide, uri)

    def _answer(self, file: Path, digest: str, widths: tuple[int, ...]) -> dict[str, list]:  # type: ignore[type-arg]
        key = digest_of("picture", self.salt, digest, str(widths))
        text = self.memory.get(key, "")
        if not text:
            text = _asked(file, widths)
            if text:
                self.memory[key] = text
        return dict(json.loads(text or "{}"))


def _asked(file: Path, widths: tuple[int, ...]) -> str:
    """What a worker answers; nothing where it needs more than it may take.

    The picture is then shown as it is. Raises ProgramError where no worker can be started.
    """
    process = start(WORKER, name="the program that writes pictures smaller")
    asked = {"file": str(file), "widths": widths, "seconds": PROCESSOR}
    try:
        written, _ = process.communicate(json.dumps(asked), timeout=WALL)
    except subprocess.TimeoutExpired:
        return ""
    finally:
        stop(process)
    return written if process.returncode == 0 else ""
