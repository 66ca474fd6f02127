"""The server of a preview: it answers each request at once, from what is shown at that moment.

Python's own, because a small server is all that is wanted, and MkDocs brings no other: the
libraries that serve files know nothing of findings, and would bring five packages along.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
from dataclasses import replace
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qs, urlsplit

import mkdocs.plugins

from samizdat.plugin.preview.address import family_of, not_to_be_had
from samizdat.plugin.preview.answers import Answer, answer, sentence
from samizdat.plugin.preview.bar import CHANGES

if TYPE_CHECKING:
    from samizdat.plugin.preview.address import Address
    from samizdat.plugin.preview.shown import Display

log = logging.getLogger(f"{mkdocs.plugins.__name__}.samizdat")

BEAT = 15.0
"""Seconds after which an open page hears that somebody is still there, without any news."""

HEADERS = (
    ("Cache-Control", "no-cache"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
)
"""What every answer says beside its own: that it is what it says, and is for our own pages."""


class Server(ThreadingHTTPServer):
    """Listens at an address from its making on, and answers once it is started."""

    daemon_threads = True
    allow_reuse_address = os.name == "posix"  # elsewhere it would take the port from another
    request_queue_size = 128

    def __init__(self, address: Address, display: Display) -> None:
        """Raises Refusal where nobody may listen there."""
        self.address_family = family_of(address)
        self.display = display
        self._thread = threading.Thread(target=self.serve_forever, args=(0.1,), daemon=True)
        try:
            super().__init__((address.host, address.port), _Handler)
        except OSError as error:
            raise not_to_be_had(address, error) from error
        self.address = replace(address, port=self.server_port)

    def server_bind(self) -> None:
        """Without asking for the name of this machine, which may take seconds."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]  # type: ignore[assignment]

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def close(self) -> None:
        """Answer no longer, and give the port back; a second time it does nothing."""
        self.display.close()
        if self._thread.ident and self._thread.is_alive():
            self.shutdown()
            self._thread.join()
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002
        """A browser that goes away in the middle is no error."""
        error = sys.exception()
        if not isinstance(error, ConnectionError | TimeoutError):
            log.error("A request was not answered", exc_info=error)


class _Handler(BaseHTTPRequestHandler):
    """Answers the requests of one connection."""

    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self) -> None:
        """Answer a request."""
        if not self._is_meant():
            return
        if urlsplit(self.path).path == CHANGES:
            self._tell_changes()
            return
        display = self._server.display
        shown = display.shown
        answered = answer(self.path, shown)
        if answered.status is HTTPStatus.NOT_FOUND and shown is not display.shown:
            answered = answer(self.path, display.shown)  # the site went while we looked into it
        self._send(answered)

    def do_HEAD(self) -> None:
        """Answer a request without what it asks for."""
        self.do_GET()

    @property
    def _server(self) -> Server:
        return cast("Server", self.server)

    def _is_meant(self) -> bool:
        """Whether a browser that asks has been led here by us; else it is told so."""
        said = self.headers.get_all("Host", [])
        if len(said) == 1 and self._server.address.is_known(said[0]):
            return True
        words = f"This is the preview at {self._server.address.url}/ and answers to no other name."
        self._send(sentence(HTTPStatus.MISDIRECTED_REQUEST, words))
        return False

    def _send(self, answered: Answer) -> None:
        tag = answered.tag
        body, status = answered.body, answered.status
        if status is HTTPStatus.OK and self.headers.get("If-None-Match") == tag:
            body, status = b"", HTTPStatus.NOT_MODIFIED
        self.send_response(status)
        if status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Type", answered.kind)
            self.send_header("Content-Length", str(len(body)))
        if status in (HTTPStatus.OK, HTTPStatus.NOT_MODIFIED):
            self.send_header("ETag", tag)
        if answered.location:
            self.send_header("Location", answered.location)
        if answered.policy:
            self.send_header("Content-Security-Policy", answered.policy)
        self._end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _end_headers(self) -> None:
        for name, value in HEADERS:
            self.send_header(name, value)
        self.end_headers()

    def _tell_changes(self) -> None:
        """Keep a line open, and say on it the tag of a page as soon as it is another.

        Whoever asks says which page, and the tag of what is seen of it.
        """
        asked = parse_qs(urlsplit(self.path).query)
        page, tag = asked.get("page", [""])[0], asked.get("tag", [""])[0]
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self._end_headers()
        if self.command == "HEAD":
            return
        self.wfile.write(b"retry: 300\n\n")
        with self._server.display.looking(page):
            self._follow(page, tag)

    def _follow(self, page: str, tag: str) -> None:
        turn, display = "", self._server.display
        while not display.closed:
            now, said = display.wait_for_other(turn, BEAT), ": nothing new\n\n"
            if now != turn:
                seen = answer(page, display.shown).page_tag
                if seen != tag:
                    said = f"data: {seen}\n\n"
                turn, tag = now, seen
            self.wfile.write(said.encode())

    def send_error(
        self,
        code: int,
        message: str | None = None,
        explain: str | None = None,  # noqa: ARG002
    ) -> None:
        """What Python's server refuses by itself, in our words and with our headers."""
        self.close_connection = True
        if not hasattr(self, "headers"):  # not even the first line could be read
            self.headers = self.MessageClass()
            self.command = ""
        status = HTTPStatus(code)
        self._send(sentence(status, message or status.phrase))

    def version_string(self) -> str:
        """Nobody need know which Python this is."""
        return "Samizdat"

    def log_message(self, format: str, *args: object) -> None:
        """Only where somebody asks for everything."""
        log.debug(format, *args)
