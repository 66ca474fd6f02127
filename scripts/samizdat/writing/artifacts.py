"""Files of data that are kept between builds."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from functools import partial

from samizdat.model.artifact import Artifact
from samizdat.writing.answers import Answers
from samizdat.writing.keeper import Keeper

Maker = Callable[[Answers], Iterator[Artifact]]


def kept_artifacts(keeper: Keeper, maker: Maker) -> Iterator[Artifact]:
    """The files of a maker, made again when something that it asked has changed."""
    if not keeper.keeps:
        yield from maker(keeper.answers)
        return
    name = f"{maker.__module__}.{maker.__qualname__}"
    for uri, content in keeper.kept(name, (), partial(_packed, maker, keeper.answers)):
        yield Artifact(uri, b64decode(content))


def _packed(maker: Maker, answers: Answers) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for artifact in maker(answers):
        found.append((artifact.uri, b64encode(artifact.content).decode()))
    return found
