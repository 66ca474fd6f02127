"""The sources register for reference managers."""

import json
from collections.abc import Iterator

from samizdat.answers import Answers
from samizdat.exports.artifact import Artifact


def csl_json(answers: Answers) -> Iterator[Artifact]:
    """All sources as CSL-JSON, which Zotero and pandoc read."""
    items = [source.csl() for source in answers.library.sources.values()]
    text = json.dumps(items, ensure_ascii=False, indent=2) + "\n"
    yield Artifact("data/sources.json", text.encode())
