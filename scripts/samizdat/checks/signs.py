"""Checks of signs in fields: what stands in front matter and registers says what it shows."""

from collections.abc import Iterator

from samizdat.checks.dialect import BY_CODE
from samizdat.findings import Finding, Where
from samizdat.knowledge.known import Known
from samizdat.model.shapes import Form, Path, Shaped, words_in
from samizdat.prose.dialect.signs import ODDITIES
from samizdat.words.signs import letters_in_years


def odd_signs(known: Known) -> Iterator[Finding]:
    """A field has a sign that nobody sees, a word of two scripts or letters read wrongly."""
    for essay in known.library.essays:
        for path, text in _words(essay.front):
            yield from _odd(text, essay.document.places.at(*path))
    for document in known.library.documents:
        for name, said in document.front.items():
            if isinstance(said, str):
                yield from _odd(said, document.places.at(name))
    for located in known.located:
        for path, text in _words(located.record):
            yield from _odd(text, located.where(*path))


def _words(value: Shaped) -> Iterator[tuple[Path, str]]:
    for form in Form:
        yield from words_in(value, form)


def _odd(text: str, where: Where) -> Iterator[Finding]:
    is_plain = text.isascii() and text.isprintable()
    for code, find in ODDITIES:
        if is_plain and find is not letters_in_years:
            continue
        for odd in find(text):
            yield BY_CODE[code].broken(where, odd.problem, odd.remedy)
