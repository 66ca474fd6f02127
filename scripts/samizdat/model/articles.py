"""Articles: the received texts that essays answer, named and fingerprinted but never copied."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from samizdat.model.fields import Edtf, Line, Prose, Text
from samizdat.model.kind import Kind
from samizdat.model.records import Strict
from samizdat.model.references import Id


def _fingerprint(text: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", text):
        remedy = "write the 64 hexadecimal digits that `sha256sum` prints"
        raise PydanticCustomError("wrong_type", "this is no SHA-256", {"remedy": remedy})
    return text


class Article(Strict):
    """A text that came to the editors and that an essay corrects."""

    id: Id
    title: Line
    origin: Prose = Field(description="Where it came from, as far as that is known.")
    published: Edtf | None = None
    sha256: Annotated[str, AfterValidator(_fingerprint)] = Field(
        description="The fingerprint of the text as received, in hexadecimal."
    )
    note: Text | None = None


ARTICLE = Kind("article", "articles", Article, label=lambda article: article.title)
