"""Notes as an essay has them: a source in full the first time, short from then on."""

import re
from html import escape

from samizdat.citations.typeset import Typeset
from samizdat.model.documents import Citation, Cite

_STOP = re.compile(r"(?<!\.)(?<!\bn\.d)\.(?=(?:[”’]|</\w+>)*$)")


class NoteWriter:
    """Writes the notes of one text, in its order, and remembers what was cited."""

    def __init__(self, typeset: Typeset) -> None:
        self._typeset = typeset
        self._seen: set[str] = set()

    def note(self, citation: Citation) -> str:
        """The note for a citation, as one sentence of HTML."""
        cites = [self._form(cite) for cite in citation.cites]
        text = "; ".join([*(_open(cite) for cite in cites[:-1]), cites[-1]])
        return text[0].upper() + text[1:] if citation.cites[0].prefix else text

    def phrase(self, citation: Citation) -> str:
        """The same inside another note, where the sentence goes on."""
        return "; ".join(_open(self._form(cite)) for cite in citation.cites)

    def _form(self, cite: Cite) -> str:
        forms = self._typeset.short if cite.key in self._seen else self._typeset.full
        self._seen.add(cite.key)
        text = forms[cite.key, cite.suffix]
        return f"{escape(cite.prefix, quote=False)} {text}" if cite.prefix else text


def _open(text: str) -> str:
    """Without the full stop that ends a note, be it inside quotation marks or italics."""
    return _STOP.sub("", text)
