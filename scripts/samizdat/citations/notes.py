"""Notes as an essay has them: a source in full the first time, short from then on."""

import re
import unicodedata
from collections.abc import Iterable
from html import escape

from samizdat.citations.sheets import Form
from samizdat.citations.typeset import Typeset
from samizdat.model.documents import Citation, Cite

_TAG = re.compile(r"<[^<>]*>")
_STOP = re.compile(r"(?<!\.)(?<!\bn\.d)\.(?=(?:[”’]|</\w+>)*$)")


class NoteWriter:
    """Writes the notes of one text, in its order, and remembers what was cited."""

    def __init__(self, typeset: Typeset, cited: Iterable[str] = ()) -> None:
        self._typeset = typeset
        self._seen: set[str] = set()
        self._apart: dict[Form, str] = {}
        works = set(cited)
        # Of two groups that share a work the larger one tells more of it.
        for keys in sorted(typeset.apart, key=len):
            if works.issuperset(keys):
                self._apart |= typeset.apart[keys]

    def note(self, citation: Citation) -> str:
        """The note for a citation, as one sentence of HTML."""
        *others, last = self._forms(citation)
        first, *rest = [*map(without_stop, others), last]
        return _row([first[0].upper() + first[1:], *rest])

    def phrase(self, citation: Citation) -> str:
        """The same inside another note, where the sentence goes on."""
        return _row([*map(without_stop, self._forms(citation))])

    def _forms(self, citation: Citation) -> list[str]:
        """Each work of a citation as a note has it."""
        return [self._form(cite) for cite in citation.cites]

    def _form(self, cite: Cite) -> str:
        form = cite.key, cite.suffix
        if cite.key in self._seen:
            text = self._apart.get(form) or self._typeset.short[form]
        else:
            text = self._typeset.full[form]
        self._seen.add(cite.key)
        if cite.prefix:
            return f"{escape(cite.prefix, quote=False)} {text}"
        return text


def _row(works: list[str]) -> str:
    """Works in a row; each by itself where some are written to the left and some to the right."""
    if len(set(map(runs, works))) > 1:
        works = list(map("<bdi>{}</bdi>".format, works))
    return "; ".join(works)


def runs(html: str) -> str:
    """Where a line runs by its first letter, as Unicode calls it: `L`, or `R` to the left."""
    for sign in _TAG.sub("", html):
        kind = unicodedata.bidirectional(sign)
        if kind in ("R", "AL"):
            return "R"
        if kind == "L":
            return "L"
    return "L"


def without_stop(text: str) -> str:
    """Without the full stop that ends a note, be it inside quotation marks or italics."""
    return _STOP.sub("", text)
