"""Where a preview is served, and by which names it may be asked for.

A preview shows drafts, so by default only this machine reaches it. That is not enough: a page of a
stranger may lead its own name to this machine (DNS rebinding) and read along. So it answers to no
other names than those of this machine.
"""

from __future__ import annotations

import errno
import ipaddress
import re
import socket
from dataclasses import dataclass

from samizdat.publishing.trouble import UNAVAILABLE, USAGE, Refusal

HOST = "127.0.0.1"
PORT = 8000
LAST_PORT = 65535
LOOKED_THROUGH = 100
"""Ports after a taken one among which a free one is looked for."""

_SAID = re.compile(r"(?P<host>\[[0-9A-Fa-f:.%\w]+\]|[^:\[\]\s/]+):(?P<port>\d{1,5})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Address:
    """A host and a port to serve at."""

    host: str = HOST
    port: int = PORT
    remote: bool = False
    """Other machines may look, too."""

    @property
    def url(self) -> str:
        """As a browser has it, without a slash at its end."""
        return f"http://{in_url(self.host)}:{self.port}"

    def is_known(self, said: str) -> bool:
        """Whether a browser that asks for this host means this preview.

        A stranger's page never has an address of digits for its host: with one it would have been
        answered by that very machine.
        """
        host = host_of(said)
        if host == self.host.lower():
            return True
        if self.remote:
            known = _number(host) is not None or host == socket.gethostname().lower()
            return known or is_loopback(host)
        return is_loopback(host)


def host_of(said: str) -> str:
    """The host that a request names, without its port and in small letters; empty for none."""
    found = re.fullmatch(r"\[(?P<six>[^\]]*)\](?::\d*)?|(?P<name>[^:]*)(?::\d*)?", said.strip())
    if not found:
        return ""
    return (found["six"] or found["name"] or "").lower().removesuffix(".")


def in_url(host: str) -> str:
    """A host as it stands in an address, where colons mean something else."""
    if ":" in host:
        return f"[{host}]"
    return host


def read_address(said: str, *, remote: bool = False) -> Address:
    """An address as it is typed: `127.0.0.1:8001`, `[::1]:8000`.

    Raises Refusal where it is none, or where others could see drafts though nobody has allowed it.
    """
    found = _SAID.fullmatch(said.strip())
    if not found or not 0 < int(found["port"]) <= LAST_PORT:
        raise Refusal(f"{said!r} is no HOST:PORT. Type it as in {HOST}:{PORT}.", USAGE)
    address = Address(found["host"].strip("[]"), int(found["port"]), remote)
    refuse_remote(address)
    return address


def refuse_remote(address: Address) -> None:
    """Raises Refusal where others could see drafts though nobody has allowed it."""
    if not address.remote and not is_loopback(address.host):
        words = f"At {in_url(address.host)} other machines could read your drafts. "
        raise Refusal(words + "Say `samizdat serve --allow-remote` if they may.", USAGE)


def is_loopback(host: str) -> bool:
    """A host that only this machine reaches."""
    if re.fullmatch(r"([\w-]+\.)*localhost", host, re.ASCII):
        return True
    number = _number(host)
    return number is not None and number.is_loopback


def _number(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def family_of(address: Address) -> socket.AddressFamily:
    """The kind of socket that an address needs; raises Refusal where its host is not known."""
    try:
        known = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        words = f"The host {address.host!r} is not known here. Serve at {HOST}:{address.port}."
        raise Refusal(words, USAGE) from error
    return known[0][0]


def not_to_be_had(address: Address, error: OSError) -> Refusal:
    """What to say where nobody may listen at an address."""
    place = f"{in_url(address.host)}:{address.port}"
    if error.errno == errno.EADDRINUSE:
        return Refusal(f"{place} is taken by another program. {_instead(address)}", UNAVAILABLE)
    if error.errno in (errno.EACCES, errno.EPERM):
        return Refusal(f"{place} is kept for the system. {_instead(Address())}", UNAVAILABLE)
    reason = error.strerror or str(error)
    return Refusal(f"{place} cannot be served at: {reason}. {_instead(Address())}", UNAVAILABLE)


def _instead(address: Address) -> str:
    free = next_free(address)
    if free is None:
        return "Give another with --address HOST:PORT."
    return f"Free is --address {in_url(free.host)}:{free.port}."


def next_free(address: Address) -> Address | None:
    """The next port after that of an address at which nobody listens."""
    last = min(address.port + LOOKED_THROUGH, LAST_PORT)
    for port in range(address.port + 1, last + 1):
        with socket.socket(family_of(address)) as tried:
            try:
                tried.bind((address.host, port))
            except OSError:
                continue
            return Address(address.host, port, address.remote)
    return None
