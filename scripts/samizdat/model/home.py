"""The home page: what its editors put first."""

from pydantic import ConfigDict, Field

from samizdat.model.records import Strict
from samizdat.model.references import EssaySlug

HOME = "index.md"
"""Its file, in docs/."""


class HomeFrontMatter(Strict):
    """What we ask of the front matter of docs/index.md; the rest of it is MkDocs' own."""

    model_config = ConfigDict(extra="ignore")

    start: tuple[EssaySlug, ...] = Field(
        (),
        description=(
            "Slugs of the essays to start with, in reading order; the oldest three when left out."
        ),
    )
