"""The home page: what its editors put first."""

from pydantic import BaseModel, ConfigDict

from samizdat.model.records import Id

HOME = "index.md"
"""Its file, in docs/."""


class HomeFrontMatter(BaseModel):
    """What we ask of the front matter of docs/index.md; the rest of it is MkDocs' own."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    start: tuple[Id, ...] = ()
    """Slugs of the essays to start with, in reading order; the oldest three when left out."""
