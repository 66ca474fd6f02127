"""Marks of notes, citations as pandoc has them, and keys that stand without brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samizdat.prose.inline.stretches import Found, Stretch
from samizdat.prose.nodes import BareKey, Citation, Cite, NoteMark

_MARK = re.compile(r"\[\^([^\[\]]*)\]")
_CITATION = re.compile(r"\[(?!\^)(?P<inside>[^\[\]@]*+@[^\[\]]*+)\](?=(?P<next>.?))", re.DOTALL)
_AT = re.compile(r"(?:^|[\s;-])@")
_SIGN = re.compile(r"(?<!\w)@")
_KEY = re.compile(r"\w[\w:.+/-]*")
_LONGEST = 1000
"""Signs of a citation, as far as it is looked at to tell it from the label of a link."""

_LETTER = re.compile(r"\w")
_OPENED = re.compile(r"\[(?P<inside>(?:\w+ ){0,5}-?@[^\s\[\]\x02]*)")
_BARE = re.compile(r"(?<![\w@/.+:])(?<!\w-)@(?P<key>[^\W\d_][\w:.+/-]*)")


def marks(stretch: Stretch) -> None:
    """`[^label]`, where a note of that label is defined."""
    if "[^" in stretch.mask:
        stretch.take(list(_marks(stretch, are_defined=True)))


def lost_marks(stretch: Stretch) -> None:
    """`[^label]` without a note: brackets on the page."""
    if "[^" in stretch.mask:
        stretch.take(list(_marks(stretch, are_defined=False)))


def _marks(stretch: Stretch, *, are_defined: bool) -> Iterator[Found]:
    for match in _MARK.finditer(stretch.mask):
        label = stretch.text[match.start(1) : match.end(1)]
        is_defined = label in stretch.context.labels
        if is_defined == are_defined and label.strip():
            yield Found(*match.span(), NoteMark(*stretch.place(*match.span()), label, is_defined))


def citations(stretch: Stretch) -> None:
    """`[@key, ch. 4; see @other]`; what opens like one and cannot be read is one without works."""
    if "@" not in stretch.mask or "[" not in stretch.mask:
        return
    taken: list[Found] = []
    for match in _CITATION.finditer(stretch.mask):
        if not _AT.search(match["inside"]) or _is_link(stretch.mask, match):
            continue
        start, end = match.start(), match.end("inside") + 1
        if match["next"] == ":" and _begins_line(stretch.mask, start):
            # What stands in its place on the page would define a note.
            taken.append(Found(start, end, Citation(*stretch.place(start, end), ())))
        else:
            taken.append(_citation(stretch, start, end))
    stretch.take(taken)
    opened: list[Found] = []
    for match in _OPENED.finditer(stretch.mask):
        opened.append(Found(*match.span(), Citation(*stretch.place(*match.span()), ())))
    stretch.take(opened)


def _is_link(mask: str, match: re.Match[str]) -> bool:
    """`[…](…)` and `[…][…]` lead somewhere; a note or another citation may follow a citation."""
    if match["next"] == "(":
        return True
    if match["next"] != "[" or mask.startswith("[^", match.start("next")):
        return False
    start = match.start("next") + 1
    after = mask.find("]", start, start + _LONGEST)
    return after < 0 or mask.find("@", start, after) < 0


def _begins_line(mask: str, start: int) -> bool:
    return not mask[mask.rfind("\n", 0, start) + 1 : start].strip()


def _citation(stretch: Stretch, start: int, end: int) -> Found:
    words = stretch.text[start + 1 : end - 1]
    cites: list[Cite] = []
    offset = start + 1
    for piece in words.split(";"):
        cite = _cite(stretch, piece, offset)
        if cite is None:
            cites = []
            break
        cites.append(cite)
        offset += len(piece) + 1
    return Found(start, end, Citation(*stretch.place(start, end), tuple(cites)))


def _cite(stretch: Stretch, piece: str, offset: int) -> Cite | None:
    """One work: words before its key, its key, and what follows it."""
    sign = _SIGN.search(piece)
    match = _KEY.match(piece, sign.end()) if sign else None
    if not sign or not match:
        return None
    prefix, suffix = piece[: sign.start()], piece[match.end() :]
    if (prefix and not prefix[-1].isspace()) or ("@" in suffix and _SIGN.search(suffix)):
        return None
    key = match[0].rstrip(":.+/-")
    place = stretch.place(offset + sign.end(), offset + sign.end() + len(key))
    suffix = match[0][len(key) :] + suffix
    if not _LETTER.search(suffix):
        return Cite(*place, key, " ".join(prefix.split()), "")
    suffix = " ".join(suffix.split()).removeprefix(",").strip()
    return Cite(*place, key, " ".join(prefix.split()), suffix)


def bare_keys(stretch: Stretch) -> None:
    """`@key` outside brackets, and in no address."""
    if "@" not in stretch.mask:
        return
    taken: list[Found] = []
    for match in _BARE.finditer(stretch.mask):
        key = match["key"].rstrip(":.+/-")
        end = match.start() + 1 + len(key)
        taken.append(Found(match.start(), end, BareKey(*stretch.place(match.start(), end), key)))
    stretch.take(taken)
