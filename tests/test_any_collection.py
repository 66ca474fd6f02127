"""The program is of no collection: no word of the first one is in what others install."""

import re
from pathlib import Path

from samizdat.reading.handbook import handbook_folder
from tests.catalogues import PACKAGE

OF_THE_FIRST = re.compile(
    r"stalin|soviet|nkvd|ye?zhov|zhukov|rokossovsk|\bkonev|\bberia|\bkirov|trotsk|bukharin|"
    r"tukhachevsk|politburo|moscow|leningrad|\brgva|gulag|abakumov|zhdanov|meretskov|gorbatov|"
    r"beyond.fear|could-not-kill|vocabulary.of.terror|wanted-a-city|\bcheka\b|\bkgb\b|khrushch|"
    r"bolshev|\bpravda\b|ленинград|сталин|москв|советск",
    re.IGNORECASE,
)
TEXTS = {".py", ".jinja", ".html", ".js", ".css", ".po", ".md", ".yml", ".json", ".lua", ""}
OTHERS = {"vendor", "styles", "__pycache__"}
"""What others have written."""


def test_no_word_of_the_first_collection() -> None:
    """Code, templates, catalogues, the starter and the handbook speak of no history of ours."""
    found: list[str] = []
    for file in (*sorted(PACKAGE.rglob("*")), *sorted(handbook_folder().glob("*.md"))):
        if file.is_file() and file.suffix in TEXTS and not OTHERS & set(file.parts):
            found += lines_of(file)

    assert found == []


def lines_of(file: Path) -> list[str]:
    """Lines of a file that have such a word."""
    text = file.read_text(encoding="utf-8")
    return [
        f"{file.name}: {line.strip()[:80]}"
        for line in text.splitlines()
        if OF_THE_FIRST.search(line)
    ]
