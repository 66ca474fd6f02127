"""Sources and essays for reference managers: CSL-JSON, BibLaTeX, RIS."""

import json
from collections.abc import Iterator
from typing import Any

from samizdat.citations.typeset import essay_csl
from samizdat.exports.ris import ris
from samizdat.model.artifact import Artifact
from samizdat.writing.answers import Answers


def source_bibliographies(answers: Answers) -> Iterator[Artifact]:
    """The whole sources register."""
    items = [source.csl() for source in answers.library.sources.values()]
    yield Artifact("data/sources.json", _json(items))
    yield Artifact("data/sources.bib", answers.typeset.biblatex.encode())
    yield Artifact("data/sources.ris", ris(items).encode())


def essay_bibliographies(answers: Answers) -> Iterator[Artifact]:
    """Each essay as a work to cite, beside its page."""
    for essay in answers.library.shown:
        item = {**essay_csl(essay, answers.library), "id": essay.slug}
        folder = f"essays/{essay.slug}"
        yield Artifact(f"{folder}/cite.json", _json([item]))
        yield Artifact(f"{folder}/cite.bib", answers.typeset.essays_biblatex[essay.slug].encode())
        yield Artifact(f"{folder}/cite.ris", ris([item]).encode())


def _json(items: list[dict[str, Any]]) -> bytes:
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode()
