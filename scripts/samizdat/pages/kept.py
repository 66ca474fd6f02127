"""Pages that are kept between builds: made again when something that they asked has changed."""

from typing import Any

from samizdat.model.fragment import ContentsLine
from samizdat.model.page import Finished, Making, Page, Searched
from samizdat.writing.keeper import Keeper


def kept_page(keeper: Keeper, making: Making) -> Page:
    """The page as its maker would make it now.

    One that the engine renders is not kept, nor one of which something did not get past the gate:
    that is told each time.
    """
    if not keeper.keeps:
        return making.make()
    fragments = keeper.answers.fragments
    others: list[Page] = []

    def make() -> dict[str, Any] | None:
        before = fragments.told
        page = making.make()
        is_whole = before == fragments.told
        if page.finished is not None and is_whole:
            return _packed(page)
        others.append(page)
        return None

    packed = keeper.kept(making.uri, making.make, make)
    if packed is None:
        return others[0]
    return _page(packed)


def remembered_page(keeper: Keeper, making: Making) -> Page | None:
    """The page as it was made before, where it would be the same now."""
    packed = keeper.remembered(making.uri, making.make) if keeper.keeps else None
    return None if packed is None else _page(packed)


def _packed(page: Page) -> dict[str, Any]:
    finished = page.finished
    assert finished is not None  # noqa: S101  no other is kept
    contents = [[line.level, line.title, line.anchor] for line in finished.contents]
    searched = finished.searched
    return {
        "uri": page.uri,
        "body": page.body,
        "html": finished.html,
        "contents": contents,
        "anchors": sorted(finished.anchors),
        "searched": [searched.text, searched.notes],
        "meta": dict(page.meta),
        "source": page.source,
        "updated": page.updated,
    }


def _page(packed: dict[str, Any]) -> Page:
    contents: list[ContentsLine] = []
    for line in packed["contents"]:
        contents.append(ContentsLine(*line))
    finished = Finished(
        packed["html"], tuple(contents), frozenset(packed["anchors"]), Searched(*packed["searched"])
    )
    return Page(
        packed["uri"],
        packed["body"],
        finished,
        packed["meta"],
        packed["source"],
        packed["updated"],
    )
