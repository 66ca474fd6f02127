"""Places of before: an old link to a record in a list leads to where the record stands today."""

import re

from samizdat.model.library import Library
from samizdat.words.html import element

_PLACE = re.compile(r"<[a-z][^<>]*?\sid=\"(?P<id>[^\"<>]+)\"[^<>]*>")


def with_former_ids(html: str, page: str, library: Library) -> str:
    """A page with an empty element in each record of its list, under every id of before.

    A browser keeps what stands behind `#` to itself, so no other page can lead on from there.
    """
    former = _former(page, library)
    if not former:
        return html

    def marked(place: re.Match[str]) -> str:
        spans = [element("span", id=was) for was in former.get(place["id"], ())]
        return place[0] + "".join(spans)

    return _PLACE.sub(marked, html)


def _former(page: str, library: Library) -> dict[str, list[str]]:
    """The ids of before of the records on a list, by their ids of today."""
    found: dict[str, list[str]] = {}
    taken: set[str] = set()
    for kind in library.schemes.values():
        if kind.page != page:
            continue
        register = library.of(kind)
        for entry in library.formerly.values():
            is_ours = entry.kind == kind.noun and entry.now in register
            if is_ours and entry.was not in register and entry.was not in taken:
                found.setdefault(entry.now, []).append(entry.was)
                taken.add(entry.was)
    return found
