"""Names: ids, slugs, how spellings are compared, and which name was meant."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samizdat.words.folding import fold, skeleton
from samizdat.words.ids import is_id, slug
from samizdat.words.listing import listed, nearest

ROOT = Path(__file__).parents[1]
FOLDING = ROOT / "scripts/samizdat/theme/assets/samizdat/js/folding.json"


@pytest.mark.parametrize("text", ["zhukov", "roberts-2012", "a", "7", "a-1-b"])
def test_ids(text: str) -> None:
    """Letters, digits and single hyphens between them make an id."""
    assert is_id(text)


@pytest.mark.parametrize(
    "text", ["", "-", "Zhukov", "a--b", "-a", "a-", "a_b", "a b", "жуков", "é", "a\n", "²", "a.b"]
)
def test_no_ids(text: str) -> None:
    """Anything else makes none."""
    assert not is_id(text)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The Kirov murder", "the-kirov-murder"),
        ("Stalin's army, 1937–38", "stalins-army-1937-38"),
        ("Stalin’s “guests”", "stalins-guests"),
        ("Mannerheim & Väinö Tanner", "mannerheim-vaino-tanner"),
        ("  № 00447 ", "no-00447"),
        ("Жуков", ""),
        ("Жуков (Zhukov)", "zhukov"),
        ("¿…?", ""),
        ("", ""),
    ],
)
def test_slug(title: str, expected: str) -> None:
    """A title becomes an id, and an empty one where no Latin letter is in it."""
    assert slug(title) == expected


@given(st.text())
def test_slug_is_an_id_or_nothing(title: str) -> None:
    """Whatever the title, its slug may stand in an address."""
    made = slug(title)

    assert made == "" or is_id(made)
    assert slug(made) == made


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Rokossovskiĭ", "rokossovskii"),
        ("Trot͡skiĭ", "trotskii"),
        ("Tuhačevskij", "tuhacevskij"),
        ("Żukow", "zukow"),
        ("Âgoda", "agoda"),
        ("Николай Ежов", "николаи ежов"),
        ("Будённый", "буденныи"),
        ("Соловьёв", "соловев"),
        ("съезд", "сезд"),
        ("Fel'dman", "feldman"),
        ("Fel’dman", "feldman"),
        ("Felʹdman", "feldman"),
        ("Fel´dman", "feldman"),
        ("Fel`dman", "feldman"),
        ("Podʺi͡achev", "podiachev"),
        ("STALIN’S", "stalins"),
        ("Ławrientij", "lawrientij"),
        ("Straße", "strasse"),
        ("Ѳеодоръ", "феодор"),
        ("Order № 00447", "order no 00447"),
        ("Ushakov-Ushimirsky", "ushakov ushimirsky"),
        ("(Yezhov, «Ежов»)", "yezhov ежов"),
        ("ﬁgure 10²", "figure 102"),
        ("  ", ""),
        ("—…!", ""),
    ],
)
def test_fold(written: str, folded: str) -> None:
    """Case, marks, soft signs and apostrophes go, signs part words, every letter stays."""
    assert fold(written) == folded


@given(st.text())
def test_what_is_folded_stays_so(text: str) -> None:
    """A folded text is words of letters and digits with one space between, and folds to itself."""
    folded = fold(text)

    assert folded == " ".join(folded.split())
    assert all(sign.isalnum() or sign == " " for sign in folded)
    assert fold(folded) == folded


@given(st.text(st.characters(max_codepoint=0x52F)))
def test_capitals_fold_to_small_letters(text: str) -> None:
    """Capitals make no difference in Latin and Cyrillic."""
    greek = "\u0345"  # a mark whose capital is a letter
    latin_and_cyrillic = "".join(s for s in text if not "\u0370" <= s < "\u0400" and s != greek)

    assert fold(latin_and_cyrillic.upper()) == fold(latin_and_cyrillic)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Rokossovskiĭ", "Rokossovskii", id="diacritics"),
        pytest.param("Rokossovskij", "rokossovskij", id="case"),
        pytest.param("Fel'dman", "Feldman", id="apostrophes"),
        pytest.param("Фельдман", "Фелдман", id="soft signs"),
        pytest.param("Подъячев", "Подячев", id="hard signs"),
        pytest.param("Budyonny", "Budenny", id="yo as e"),
        pytest.param("Будённый", "Буденный", id="ё as е"),
        pytest.param("Yezhov", "Ezhov", id="ye as e"),
        pytest.param("Rokossovsky", "Rokossovski", id="y as i"),
        pytest.param("Rokossovsky", "Rokossovskii", id="y as ii"),
        pytest.param("Rokossovsky", "Rokossovskiy", id="y as iy"),
        pytest.param("Tukhachevsky", "Tuhachevsky", id="kh as h"),
        pytest.param("Trotsky", "Trocky", id="ts as c"),
        pytest.param("Kuznetsov", "Kuznetzov", id="tz as ts"),
        pytest.param("Zhukov", "Jukov", id="zh as j"),
        pytest.param("Ordzhonikidze", "Orjonikidze", id="dzh as j"),
        pytest.param("Aleksandr", "Alexandr", id="ks as x"),
        pytest.param("Rokossovsky", "Rokosovsky", id="doubled letters"),
        pytest.param("Shchadenko", "Schtschadenko", id="German schtsch"),
        pytest.param("Shchadenko", "Szczadenko", id="Polish szcz"),
        pytest.param("Shchadenko", "Chtchadenko", id="French chtch"),
        pytest.param("Shtern", "Schtern", id="German sch"),
        pytest.param("Chicherin", "Tschitscherin", id="German tsch"),
        pytest.param("Chicherin", "Tchitcherin", id="French tch"),
        pytest.param("Chicherin", "Cziczerin", id="Polish cz"),
        pytest.param("Kamenev", "Kamenew", id="w as v"),
        pytest.param("Putna", "Poutna", id="ou as u"),
    ],
)
def test_spellings_that_sound_alike(one: str, other: str) -> None:
    """What transliterations write differently for the same sound is the same to the search."""
    assert skeleton(one) == skeleton(other)


def test_handbook_tells_what_sounds_alike() -> None:
    """What the handbook calls one is one to the search, and it tells of every sound."""
    page = (ROOT / "docs/handbook/search.md").read_text(encoding="utf-8")
    table = page.partition("| What counts as one | Example |")[2].partition("\n\n")[0]
    rows = [row.split("|")[1:3] for row in table.splitlines()[2:]]

    assert len(rows) > 10
    for _, example in rows:
        words = re.findall("`([^`]+)`", example)
        assert len(words) > 1
        assert {skeleton(word) for word in words} == {skeleton(words[0])}, words
    told = {word for label, _ in rows for word in re.findall(r"\w+", label)}
    sounds = json.loads(FOLDING.read_text(encoding="utf-8"))["sounds"]
    assert {written for written, _ in sounds} <= told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Beria", "Beriozka"),
        ("Kirov", "Korov"),
        ("Zhukov", "Zhuk"),
        ("Stalin", "Sталин"),
        ("1937", "1938"),
        ("00447", "0447"),
        ("1000", "100"),
    ],
)
def test_names_that_sound_different(one: str, other: str) -> None:
    """Other letters and other numbers stay other names; digits that stand twice are two."""
    assert skeleton(one) != skeleton(other)


@pytest.mark.parametrize(
    ("word", "question"),
    [
        ("zukov", "did you mean 'zhukov'?"),
        ("stalni", "did you mean 'stalin'?"),
        ("molotov", ""),
        ("", ""),
    ],
)
def test_nearest(word: str, question: str) -> None:
    """A misspelt name is asked about, a strange one is not."""
    assert nearest(word, ["zhukov", "stalin"]) == question


def test_nearest_of_nothing() -> None:
    """Where nothing is known, nothing is meant."""
    assert nearest("zhukov", []) == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], ""),
        (["draft"], "'draft'"),
        (["draft", "review"], "'draft' or 'review'"),
        (["draft", "review", "published"], "'draft', 'review' or 'published'"),
    ],
)
def test_listed(words: list[str], sentence: str) -> None:
    """Words are listed as a sentence lists them."""
    assert listed(words) == sentence
