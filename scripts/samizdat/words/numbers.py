"""By which numbers and addresses a work is found: DOI, ISBN, ISSN, an address of the web."""

import re
from urllib.parse import urlsplit

_DOI = re.compile(r"10\.\d{4,9}/[-._;()/:A-Za-z0-9+%#&=@~$!*',\[\]]+")
_ISBN = re.compile(r"(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx]")
_ISSN = re.compile(r"\d{4}-\d{3}[\dXx]")
_IN_NO_ADDRESS = re.compile(r"[\x00-\x20\x7f-\xa0<>\"\\^`|]")


def is_web_address(text: str) -> bool:
    """It begins with http or https, has a host, and holds no sign that no address has (RFC 3986).

    Curly brackets stand in addresses of archives, and signs of every script in many.
    """
    if _IN_NO_ADDRESS.search(text):
        return False
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host)


def is_doi(text: str) -> bool:
    """It has the form of a DOI (ISO 26324), in the signs that registrants use today."""
    return _DOI.fullmatch(text) is not None


def is_isbn(text: str) -> bool:
    """It has ten or thirteen digits, and the last of them proves the others (ISO 2108)."""
    if not _ISBN.fullmatch(text):
        return False
    digits = _digits(text)
    if len(digits) == 10:
        return _sum(digits, range(10, 0, -1)) % 11 == 0
    return 10 not in digits and _sum(digits, (1, 3) * 7) % 10 == 0


def is_issn(text: str) -> bool:
    """It has eight digits, and the last of them proves the others (ISO 3297)."""
    return bool(_ISSN.fullmatch(text)) and _sum(_digits(text), range(8, 0, -1)) % 11 == 0


def _digits(text: str) -> list[int]:
    return [10 if sign in "Xx" else int(sign) for sign in text if sign not in "- "]


def _sum(digits: list[int], weights: range | tuple[int, ...]) -> int:
    return sum(digit * weight for digit, weight in zip(digits, weights, strict=False))
