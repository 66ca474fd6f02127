"""Pages of docs/: what their front matter may say, and what the home page puts first."""

from typing import Literal

from pydantic import Field

from samizdat.model.fields import Headline
from samizdat.model.records import Strict
from samizdat.model.references import EssaySlug

HOME = "index.md"
"""The file of the home page, in docs/."""


class SearchWish(Strict):
    """What a page asks of the search."""

    exclude: bool = Field(False, description="Leave the page out of what a search finds.")


class PageFrontMatter(Strict):
    """What may stand in the front matter of a page of docs/; nothing else reaches the engine."""

    title: Headline | None = Field(None, description="Its title; its first heading if left out.")
    description: Headline | None = Field(
        None, description="One sentence, for search engines and for those who share it."
    )
    search: SearchWish | None = Field(None, description="What it asks of the search.")
    hide: tuple[Literal["navigation", "toc", "path", "footer"], ...] = Field(
        (),
        description=(
            "Parts of Material's frame that it does without, where the owner has put that in the "
            "place of ours; ours passes it over."
        ),
    )


class HomeFrontMatter(PageFrontMatter):
    """What may stand in the front matter of docs/index.md."""

    start: tuple[EssaySlug, ...] = Field(
        (),
        description=(
            "Slugs of the essays to start with, in reading order; the oldest three when left out."
        ),
    )
