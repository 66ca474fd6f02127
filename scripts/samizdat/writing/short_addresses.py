"""Addresses in notes: a note shows whose they are, the bibliography and paper show the whole."""

import re
from html import unescape
from urllib.parse import urlsplit

from samizdat.words.html import element

_ADDRESS = re.compile(r'<a href="(?P<to>https?://[^"]*)">(?P<said>[^<>]*)</a>')
_TOLD = re.compile(r'<a(?P<attributes> href="(?P<to>https?://[^"]*)"[^>]*)>(?P=to)</a>')
_DOI = ("doi.org", "dx.doi.org")


def shortened(html: str) -> str:
    """Every link that shows its own address, with `doi` or the name of the host in its place.

    The style sheet of paper puts the address there again.
    """
    return _ADDRESS.sub(_short, html)


def _short(match: re.Match[str]) -> str:
    address, said = unescape(match["to"]), unescape(match["said"])
    if _bare(said) != _bare(address):
        return match[0]
    return element("a", element("span", whose(address)), class_="note-address", href=address)


def told(html: str) -> str:
    """The links of a line of the bibliography that show their own address are marked as such.

    Paper prints the address after all others.
    """
    return _TOLD.sub(r'<a class="source-address"\g<attributes>>\g<to></a>', html)


def _bare(address: str) -> str:
    """An address without what may be left out where it is shown."""
    return re.sub(r"^https?://", "", address).rstrip("/")


def whose(address: str) -> str:
    """Whose address it is: `doi`, or the host as one would say it."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        host = ""
    if host in _DOI:
        return "doi"
    return host.removeprefix("www.") or address
