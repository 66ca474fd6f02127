"""`samizdat serve` as it runs beside an editor."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

from tests.site.collection import ENVIRONMENT, Collection

LONG = 60.0
"""Seconds after which something that should happen counts as not happening."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A running preview."""

    port: int
    said: Path
    """What it has printed to standard error."""

    @property
    def address(self) -> str:
        """Of its home page."""
        return f"http://127.0.0.1:{self.port}/"

    @contextmanager
    def asked(self, path: str, **headers: str) -> Iterator[HTTPResponse]:
        """What is answered to a request with these headers."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LONG)
        try:
            connection.request("GET", f"/{path}", headers=headers)
            with connection.getresponse() as response:
                yield response
        finally:
            connection.close()

    def get(self, path: str) -> tuple[int, str]:
        """Status and text of a page; status 0 where nobody answers."""
        try:
            with self.asked(path) as response:
                return response.status, response.read().decode("utf-8", "replace")
        except OSError:
            return 0, ""

    def wait_for_change(self, path: str, before: str) -> None:
        """Wait until a file is another than it was."""
        begun = time.monotonic()
        while self.get(path)[0] != 200 or self.get(path)[1] == before:
            assert time.monotonic() - begun < LONG, f"/{path} stayed as it was"
            time.sleep(0.05)

    def wait(self, path: str, words: str = "", *, without: str = "\0", status: int = 200) -> float:
        """Seconds until a page is there and has the words, and lacks those that it is `without`."""
        begun = time.monotonic()
        while time.monotonic() - begun < LONG:
            answered, text = self.get(path)
            if answered == status and words in text and without not in text:
                return time.monotonic() - begun
            time.sleep(0.05)
        raise AssertionError(f"/{path} never said {words!r}\n{self.said.read_text('utf-8')}")


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as held:
        return int(held.getsockname()[1])


def listen_to_signals() -> None:
    """Undo what a shell does for work in the background: a child of ours hears Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def previewing(
    collection: Collection, program: str = "samizdat", *, status: int = 200, **environment: str
) -> Iterator[Preview]:
    """Preview a collection until the editor presses Ctrl-C."""
    option = "--address"
    if program != "samizdat":
        option = "--dev-addr"
    preview = Preview(free_port(), collection.root.parent / "serve.log")
    rooms = collection.root.parent / "temporary"
    rooms.mkdir()
    with preview.said.open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", program, "serve", option, f"127.0.0.1:{preview.port}"],
            cwd=collection.root,
            env={**ENVIRONMENT, **environment, "TMPDIR": str(rooms)},
            stdout=log,
            stderr=log,
            preexec_fn=listen_to_signals,  # noqa: PLW1509 - it does no more than one call
        )
        try:
            preview.wait("", status=status)
            yield preview
        finally:
            process.send_signal(signal.SIGINT)
            try:
                code = process.wait(timeout=LONG)
            finally:
                process.kill()
                process.wait()
    assert code == 0, preview.said.read_text("utf-8")
    assert list(rooms.iterdir()) == [], "the preview left its site behind"
