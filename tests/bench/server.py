"""A web server that keeps a record of every byte it sends, and when."""

import gzip
import mimetypes
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")
"""What common servers compress when they are told to."""


@dataclass(frozen=True, slots=True)
class Sent:
    """An answer of the server."""

    path: str
    """From the root of the site."""

    begun: float
    """When it was asked for, in seconds of the epoch."""

    head: int
    """Bytes of the status line and the headers."""

    body: int
    file: Path | None

    @property
    def plain(self) -> int:
        """Bytes on the wire, headers included."""
        return self.head + self.body

    @property
    def compressed(self) -> int:
        """What it would have been from a server that compresses text."""
        if self.file and self.file.suffix in COMPRESSED:
            return self.head + _compressed(self.file)
        return self.plain


@cache
def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


class Server(ThreadingHTTPServer):
    """Serves a folder; `record` is everything that was sent."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.folder = folder
        self.record: list[Sent] = []

    @property
    def address(self) -> str:
        """Of the home page."""
        return f"http://127.0.0.1:{self.server_port}/"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def do_GET(self) -> None:
        """Send a file whole, in one piece with its headers."""
        begun = time.time()
        path = unquote(urlsplit(self.path).path).lstrip("/")
        file = self.server.folder / path
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        body = file.read_bytes() if found else b"not there"
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", mimetypes.guess_type(file.name)[0] or "application/binary")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        buffered: list[bytes] = self._headers_buffer  # type: ignore[attr-defined]  # untyped
        head = len(b"".join(buffered)) + len(b"\r\n")
        self.server.record.append(Sent(path, begun, head, len(body), file if found else None))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing: the server keeps the record."""


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Serve a folder on a free port."""
    with Server(folder) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
