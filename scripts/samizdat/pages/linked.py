"""What a page links, for its cards: addresses in their order, with the dates of the links."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape

from samizdat.knowledge.addresses import Atlas, essay_uri
from samizdat.model.essays import Essay
from samizdat.model.kinds import ESSAY
from samizdat.words.paths import published_at, resolved
from samizdat.writing.as_of import ATTRIBUTE

Thing = tuple[str, str]
"""A kind and a key."""

Dates = list[str]
"""As of when the links to a thing name it, each date once."""

_LINK = re.compile(r"<a(?P<attributes>\s[^<>]*)>")
_WRITTEN = re.compile(
    r"\]\((?P<target>[^()\s]+)\)\{ \.(?P<kind>[\w-]+)(?: " + ATTRIBUTE + r"=(?P<date>[^\s{}]+))?"
)
"""A link of ours as `writing/markup.py` writes it."""

_ATTRIBUTE = re.compile(r'\s(?P<name>[\w-]+)="(?P<value>[^"]*)"')


def things_of(atlas: Atlas, essays: Iterable[Essay]) -> Mapping[str, Thing]:
    """Everything that has a card, by the address that links lead to."""
    found: dict[str, Thing] = {}
    for noun in atlas.schemes:
        for key in atlas.library.register(noun):
            found[_published(atlas.target(noun, key))] = (noun, key)
    for essay in essays:
        found[published_at(essay_uri(essay))] = (ESSAY, essay.slug)
    return found


def linked_in(html: str, uri: str, things: Mapping[str, Thing]) -> dict[str, Dates]:
    """What the links of a page lead to, by its address."""
    here = published_at(uri)
    found: dict[str, Dates] = {}
    for attributes in links(html):
        kinds = attributes.get("class", "").split()
        if not kinds:  # only links of ours have one
            continue
        address = address_of(attributes.get("href", ""), here)
        if address not in things:  # a link may lead to a section of an essay
            address = address.partition("#")[0]
        thing = things.get(address)
        if thing is None or thing[0] not in kinds:
            continue
        dates = found.setdefault(address, [])
        date = attributes.get(ATTRIBUTE)
        if date and date not in dates:
            dates.append(date)
    return found


def linked_in_markdown(body: str, uri: str, things: Mapping[str, Thing]) -> dict[str, Dates]:
    """The same of a text that we have written for the engine, which will render it."""
    found: dict[str, Dates] = {}
    for match in _WRITTEN.finditer(body):
        target = _published(resolved(match["target"], uri))
        if target not in things:
            target = target.partition("#")[0]
        thing = things.get(target)
        if thing is None or thing[0] != match["kind"]:
            continue
        dates = found.setdefault(target, [])
        if match["date"] and match["date"] not in dates:
            dates.append(match["date"])
    return found


def links(html: str) -> Iterator[dict[str, str]]:
    """The attributes of each link."""
    for match in _LINK.finditer(html):
        if "href=" not in match["attributes"]:
            continue
        found: dict[str, str] = {}
        for attribute in _ATTRIBUTE.finditer(match["attributes"]):
            found[attribute["name"]] = unescape(attribute["value"])
        yield found


def address_of(href: str, here: str) -> str:
    """Where a link of the page at `here` leads, from the root of the site; empty outside of it."""
    if "//" in href:
        return ""
    path, hash_sign, anchor = href.partition("#")
    if not path:
        return f"{here}{hash_sign}{anchor}"
    folders = here.split("/")[:-1]
    for step in path.split("/")[:-1]:
        if step == "..":
            folders = folders[:-1]
        elif step not in ("", "."):
            folders.append(step)
    last = path.rpartition("/")[2]
    if last in (".", ".."):
        return ""
    return "/".join([*folders, last]) + hash_sign + anchor


def _published(target: str) -> str:
    page, hash_sign, anchor = target.partition("#")
    return published_at(page) + hash_sign + anchor
