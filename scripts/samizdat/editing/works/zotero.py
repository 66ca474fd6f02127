"""A Zotero library, asked for its works: that of the program on this machine, or one on the web.

Both speak the same interface, version 3 of Zotero's Web API; the local one needs Zotero 7, running,
with "Allow other applications on this computer to communicate with Zotero" ticked.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode, urlsplit
from urllib.request import Request, urlopen

from samizdat.programs import ProgramError

HERE = "http://127.0.0.1:23119/api"
"""Where the program answers on the machine on which it runs."""

AT_ONCE = 100
"""Works that one answer may hold; the interface gives no more."""

PATIENCE = 30
"""Seconds that a server may be silent."""

LARGEST_ANSWER = 50_000_000


@dataclass(frozen=True, slots=True)
class ZoteroLibrary:
    """A library, or one folder of it, and how it is reached."""

    name: str = "users/0"
    """`users/0` is that of whoever runs Zotero here; others are `users/12345`, `groups/9`."""

    folder: str = ""
    """The key of a folder, if only its works are wanted."""

    server: str = HERE
    key: str = ""
    """What a library on the web that is not public asks for."""

    @property
    def address(self) -> str:
        """Where its works are asked for."""
        path = f"{self.server.rstrip('/')}/{quote(self.name.strip('/'))}"
        if self.folder:
            path += f"/collections/{quote(self.folder, safe='')}"
        return f"{path}/items/top"

    def works(self) -> Iterator[Any]:
        """Its works as CSL-JSON, in the order of their titles.

        Raises ProgramError where nobody answers, or answers otherwise; ValueError for a server that
        is no address of the web.
        """
        if urlsplit(self.server).scheme not in ("http", "https"):
            raise ValueError(f"{self.server!r} is no address of the web; it begins with https://")
        start = 0
        while True:
            page = self._page(start)
            yield from page
            if len(page) < AT_ONCE:
                return
            start += AT_ONCE

    def _page(self, start: int) -> list[Any]:
        asked = {"format": "csljson", "limit": AT_ONCE, "start": start, "sort": "title"}
        told = self._ask(f"{self.address}?{urlencode(asked)}")
        try:
            value = json.loads(told)
        except ValueError as error:
            raise ProgramError(f"{self.address} does not answer as Zotero does.") from error
        if isinstance(value, dict):
            value = value.get("items")
        if not isinstance(value, list):
            raise ProgramError(f"{self.address} does not answer as Zotero does.")
        return value

    def _ask(self, address: str) -> bytes:
        headers = {"Zotero-API-Version": "3"}
        if self.key:
            headers["Zotero-API-Key"] = self.key
        request = Request(address, headers=headers)  # noqa: S310  see `works`
        try:
            with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
                return bytes(answer.read(LARGEST_ANSWER))
        except HTTPError as error:
            error.close()
            raise ProgramError(self._refused(error.code, str(error.reason))) from error
        except (OSError, HTTPException) as error:
            reason = getattr(error, "reason", error)
            raise ProgramError(
                f"{self.server} cannot be reached: {reason}. {self._hint}"
            ) from error

    @property
    def _hint(self) -> str:
        if self.server == HERE:
            return "Start Zotero, and let other applications on this computer communicate with it."
        return "Try again later."

    def _refused(self, code: int, reason: str) -> str:
        told = f"{self.server} answers {code} {reason}. "
        if code == 403 and self.server == HERE:
            return told + "In Zotero's settings, let other applications communicate with it."
        if code == 403:
            return told + "Put a key that may read the library into ZOTERO_API_KEY."
        if code == 404:
            return told + f"Is there a library {self.name!r}, and the folder {self.folder!r} in it?"
        return told + "Try again later."
