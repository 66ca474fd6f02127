"""What a new collection begins with, in each language that its first texts are written in."""

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest

from samizdat.build import survey
from samizdat.editing.starting.collection import DESCRIBED, LANGUAGES, STARTER, files, values_of
from samizdat.editing.starting.wishes import Wishes
from samizdat.reading.project import read_settings

TODAY = (2026, 11, 28)


def begun(folder: Path, language: str) -> dict[str, str]:
    """The files of a new collection, written into a folder; its program and schemas are not."""
    wishes = Wishes("An Example", language=language, first_year=1845, last_year=1852)
    written: dict[str, str] = {}
    for path, text in files(values_of(wishes, TODAY)):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        written[path.as_posix()] = text
    return written


@pytest.mark.parametrize("language", sorted(DESCRIBED))
def test_nothing_is_wrong_in_it(tmp_path: Path, language: str) -> None:
    """It has the same files in each language, and `check` finds nothing in them."""
    written = begun(tmp_path, language)

    surveyed = survey(read_settings(tmp_path / "mkdocs.yml"), TODAY)

    assert [str(finding) for finding in surveyed.findings] == []
    assert [essay.slug for essay in surveyed.library.essays] == ["a-draft", "an-example"]
    assert written.keys() == begun(tmp_path / "english", "en").keys()
    assert not any(re.search(r"@[a-z-]+@", text) for text in written.values())
    assert DESCRIBED[language] in written["README.md"]


@pytest.mark.parametrize("language", sorted(set(DESCRIBED) - {"en"}))
def test_its_first_texts_are_in_its_language(tmp_path: Path, language: str) -> None:
    """Home, About, README, example and draft are translated, with the same headings and keys."""
    translated = STARTER / LANGUAGES / language
    own, english = begun(tmp_path / "own", language), begun(tmp_path / "english", "en")

    names = sorted(file.relative_to(translated).as_posix() for file in translated.rglob("*.md"))

    assert names == [
        "README.md", "docs/about.md", "docs/index.md", "essays/a-draft.md", "essays/an-example.md"
    ]  # fmt: skip
    for name in names:
        assert own[name] != english[name]
        assert own[name].count("\n#") == english[name].count("\n#"), name
        assert own[name].count("\n| ") == english[name].count("\n| "), name
        assert re.findall(r"@\w+-\d+", own[name]) == re.findall(r"@\w+-\d+", english[name])


@pytest.mark.parametrize(
    ("language", "words"),
    [("de-AT", "Ein Entwurf"), ("FR", "Un brouillon"), ("pl", "A draft"), ("ru_RU", "Черновик")],
)
def test_a_language_with_a_country(tmp_path: Path, language: str, words: str) -> None:
    """A country behind a language matters not; one that we do not write begins in English."""
    assert f"title: {words}\n" in begun(tmp_path, language)["essays/a-draft.md"]


def test_its_extension_is_of_today() -> None:
    """What VS Code is offered was built of the extension that lies in this repository."""
    ours = Path(__file__).parents[2] / ".vscode" / "extensions" / "samizdat"
    handed_on = STARTER / "dot-vscode" / "extensions" / "samizdat"
    built = (handed_on / "dist" / "extension.js").read_text("utf-8")
    told = json.loads((handed_on / "package.json").read_text("utf-8"))

    digest = sha256((ours / "extension.js").read_bytes()).hexdigest()

    assert built.startswith(f"// Built of extension.js {digest}\n")
    assert (handed_on / told["main"]).is_file()
    assert told.items() <= json.loads((ours / "package.json").read_text("utf-8")).items()
    assert "vscode-languageclient" in (handed_on / "LICENSES.txt").read_text("utf-8")
