"""Articles: the received texts that essays answer, named and fingerprinted but never copied."""

from typing import Annotated

from pydantic import StringConstraints

from samizdat.model.records import Edtf, Id, Strict, Text


class Article(Strict):
    """A text that came to the editors and that an essay corrects."""

    id: Id
    title: Text
    origin: Text
    """Where it came from, as far as that is known."""

    published: Edtf | None = None
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """The fingerprint of the text as received, in hexadecimal."""

    note: Text | None = None
