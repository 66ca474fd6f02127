"""Texts in encodings of before: read rightly, or asked about; never guessed and kept silent."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner

from samizdat.cli import main
from samizdat.editing.imports.encodings import UnsureError, decoded

RUSSIAN = (
    "Вечером 1 декабря в коридоре третьего этажа раздался выстрел. Охранник отстал на несколько "
    "шагов, и когда он прибежал, всё было кончено. Наутро в город приехали из Москвы; допросы "
    "начались в тот же день. РГАСПИ, ф. 17, оп. 162, д. 17, л. 87.\n"
)
UKRAINIAN = (
    "Увечері першого грудня в коридорі третього поверху пролунав постріл. Охоронець відстав на "
    "кілька кроків, і коли він прибіг, усе було скінчено. Уранці до міста приїхали з Москви.\n"
)
GERMAN = (
    "Am Abend fiel im Flur des dritten Stockwerks ein Schuss. Der Wächter war einige Schritte "
    "zurückgeblieben, und als er herbeilief, war alles vorüber. Am nächsten Morgen begannen die "
    "Verhöre; der Erlaß erschien früher, als die Ermittler den Namen kannten: größere Straße.\n"
)
FRENCH = (
    "Le soir, un coup de feu éclata dans le couloir du troisième étage. Le garde était resté à "
    "quelques pas en arrière ; quand il accourut, tout était déjà terminé. Le décret, signé dans "
    "la nuit, parut avant que l'enquête eût appris le nom : ça n'étonna personne.\n"
)
POLISH = (
    "Wieczorem na korytarzu trzeciego piętra padł strzał. Strażnik został kilka kroków z tyłu, a "
    "gdy przybiegł, było już po wszystkim. Żółć, źródło, świat, ćwierć, łódź, gęś.\n"
)
GREEK = "Το βράδυ ακούστηκε ένας πυροβολισμός στον διάδρομο, και όταν έτρεξε, όλα τελείωσαν.\n"
ENGLISH = (
    "On the evening of 1 December a shot was fired in the corridor of the third floor.\n" * 40
    + "“So it began,” people wrote – it’s told in many ways, and the guard’s story isn’t one.\n"
)
CASES = {
    "cp1251": [RUSSIAN, UKRAINIAN],
    "koi8-r": [RUSSIAN],
    "koi8-u": [UKRAINIAN],
    "cp866": [RUSSIAN],
    "cp1125": [UKRAINIAN],
    "mac_cyrillic": [RUSSIAN],
    "iso8859-5": [RUSSIAN],
    "latin-1": [GERMAN, FRENCH],
    "cp1252": [GERMAN, FRENCH, ENGLISH],
    "cp850": [GERMAN, FRENCH],
    "mac_roman": [GERMAN, FRENCH],
    "cp1250": [POLISH],
    "iso8859-2": [POLISH],
    "cp1253": [GREEK],
    "utf-8": [RUSSIAN, GERMAN, ENGLISH],
    "utf-8-sig": [RUSSIAN],
    "utf-16": [RUSSIAN, ENGLISH],
    "utf-16-le": [RUSSIAN, ENGLISH],
    "utf-16-be": [UKRAINIAN, GERMAN],
    "utf-32": [RUSSIAN],
}


def read(data: bytes) -> str | UnsureError:
    """A text, or that it cannot be told."""
    try:
        return decoded(data).text
    except UnsureError as error:
        return error


def texts() -> list[tuple[str, str]]:
    """Every text in every encoding of its language, whole and at the length of a sentence."""
    found: list[tuple[str, str]] = []
    for encoding, written in CASES.items():
        for text in written:
            found.append((encoding, text))
            found.append((encoding, text.partition(".")[0] + "."))
            found.append((encoding, text * 20))
    return found


@pytest.mark.parametrize(("encoding", "text"), texts())
def test_the_encoding_is_told(encoding: str, text: str) -> None:
    """Read as it was written; a sentence alone may be too little, and then it is asked about."""
    found = read(text.encode(encoding))

    assert found == text or (isinstance(found, UnsureError) and len(text) < 120)


SHORT = ["Слова", "Straße", "café", "été", "Ежов", "Łódź", "it’s", "1934–38"]


def words_written() -> Iterator[tuple[str, str]]:
    """Each word in each encoding that has its signs."""
    for encoding in ("cp1251", "cp1252", "cp1250", "koi8-r", "cp866", "cp850"):
        for word in SHORT:
            with suppress(UnicodeEncodeError):
                word.encode(encoding)
                yield encoding, word


@pytest.mark.parametrize(("encoding", "word"), list(words_written()))
def test_a_word_alone(encoding: str, word: str) -> None:
    """One word among many without accents is read rightly, or asked about."""
    found = read((ENGLISH.partition("“")[0] + word).encode(encoding))

    if isinstance(found, UnsureError):
        assert len(found.readings) > 1
        assert all(found.readings.values())
    else:
        assert found.endswith(word)


def bring(collection: Path, file: Path, *options: str) -> tuple[int, str, str]:
    """Run `samizdat import`: its code, what it says, and the draft."""
    command = ["--collection", str(collection), "import", *options, str(file)]
    result = CliRunner().invoke(main, command)
    drafts = sorted((collection / "essays").glob("*.md"), key=lambda draft: draft.stat().st_mtime)
    return result.exit_code, result.output, drafts[-1].read_text("utf-8")


def test_the_report_names_the_encoding(collection: Path, tmp_path: Path) -> None:
    """What was worked out is said, and how to say otherwise."""
    file = tmp_path / "note.txt"
    file.write_bytes(RUSSIAN.encode("cp1251"))

    code, told, draft = bring(collection, file)

    assert code == 0
    assert "read as windows-1251; if words are wrong, name another: --encoding NAME" in told
    assert "Наутро в город приехали из Москвы" in draft


def test_an_editor_is_asked(collection: Path, tmp_path: Path) -> None:
    """Where too few words tell, nothing is written; the encoding that is named is believed."""
    file = tmp_path / "note.txt"
    file.write_bytes("Он сказал: слова.".encode("mac_cyrillic"))
    before = sorted((collection / "essays").iterdir())

    code, told, _ = bring(collection, file)

    assert code == 1
    assert "note.txt: it may be in " in told
    assert "say which: --encoding " in told
    assert sorted((collection / "essays").iterdir()) == before
    assert "Он сказал: слова." in bring(collection, file, "--encoding", "mac-cyrillic")[2]


@pytest.mark.parametrize(
    ("encoding", "says"),
    [("utf-8", "it is no text in utf-8"), ("klingon", "no encoding is called 'klingon'")],
)
def test_an_encoding_that_cannot_be(
    collection: Path, tmp_path: Path, encoding: str, says: str
) -> None:
    """What is named and does not fit, or does not exist, is one line."""
    file = tmp_path / "note.txt"
    file.write_bytes(RUSSIAN.encode("cp1251"))

    code, told, _ = bring(collection, file, "--encoding", encoding)

    assert (code, told.count("\n")) == (1, 1)
    assert says in told


DECLARED = {
    "a.html": ('<html><head><meta charset="windows-1251"></head><body><p>Ежов</p>', "cp1251"),
    "b.html": (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=koi8-r"></head>'
        "<body><p>Ежов</p>",
        "koi8-r",
    ),
    "c.xhtml": ('<?xml version="1.0" encoding="ISO-8859-1"?><html><body><p>“Straße”</p>', "cp1252"),
    "d.tex": ("\\documentclass{article}\\usepackage[cp866]{inputenc}\\begin{document}Ежов"
              "\\end{document}", "cp866"),
    "e.tex": ("\\documentclass{article}\\usepackage[latin1]{inputenc}\\begin{document}Straße"
              "\\end{document}", "latin-1"),
    "f.md": ("Ежов", "utf-16"),
}  # fmt: skip


@pytest.mark.parametrize("name", DECLARED)
def test_what_a_file_says_of_itself(collection: Path, tmp_path: Path, name: str) -> None:
    """A page or a text of LaTeX that names its encoding is believed, be it of one word."""
    text, encoding = DECLARED[name]
    (tmp_path / name).write_bytes(text.encode(encoding))

    code, _, draft = bring(collection, tmp_path / name)

    assert code == 0
    assert "Ежов" in draft or "Straße" in draft
