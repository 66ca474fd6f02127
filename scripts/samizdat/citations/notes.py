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
        *others, last = self._forms(citation)
        text = "; ".join([*map(_without_stop, others), last])
        if citation.cites[0].prefix:
            return text[0].upper() + text[1:]
        return text

    def phrase(self, citation: Citation) -> str:
        """The same inside another note, where the sentence goes on."""
        return "; ".join(map(_without_stop, self._forms(citation)))

    def _forms(self, citation: Citation) -> list[str]:
        """Each work of a citation as a note has it."""
        return [self._form(cite) for cite in citation.cites]

    def _form(self, cite: Cite) -> str:
        forms = self._typeset.full
        if cite.key in self._seen:
            forms = self._typeset.short
        self._seen.add(cite.key)
        text = forms[cite.key, cite.suffix]
        if cite.prefix:
            return f"{escape(cite.prefix, quote=False)} {text}"
        return text


def _without_stop(text: str) -> str:
    """Without the full stop that ends a note, be it inside quotation marks or italics."""
    return _STOP.sub("", text)
