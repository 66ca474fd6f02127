"""Spellings: how each scheme writes a Russian name, by its published rules."""

import re
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samizdat.words.folding import fold, skeleton
from samizdat.words.romanisation import LANGUAGES, Romanisation, schemes_of, unknown_schemes
from samizdat.words.schemes import LIBRARY_SCHEMES
from samizdat.words.transliteration import (
    CYRILLIC,
    house_forms,
    in_schemes,
)

written_otherwise = Romanisation().written_otherwise

ROOT = Path(__file__).parents[1]
RUSSIAN = st.text("абвгдежзийклмнопрстуфхцчшщъыьэюяё", min_size=1, max_size=12)
OURS = ("English", "German", "French", "Polish")

NAMES = (
    "Ежов", "Тухачевский", "Хрущёв", "Троцкий", "Щаденко", "Блюхер", "Ягода", "Зиновьев",
    "Будённый", "Дзержинский", "Сергеевич", "Ильич", "Эйдеман", "Подъячев", "Царицын",
)  # fmt: skip

PUBLISHED = {
    # Romanization Tables of the American Library Association and the Library of Congress, 2012.
    "Library of Congress": (
        "Ezhov", "Tukhachevskiĭ", "Khrushchëv", "Trot͡skiĭ", "Shchadenko", "Bli͡ukher", "I͡agoda",
        "Zinovʹev", "Budënnyĭ", "Dzerzhinskiĭ", "Sergeevich", "Ilʹich", "Ėĭdeman", "Podʺi͡achev",
        "T͡sarit͡syn",
    ),
    # The same, as catalogues and books print it.
    "Library of Congress, without marks": (
        "Ezhov", "Tukhachevskii", "Khrushchev", "Trotskii", "Shchadenko", "Bliukher", "Iagoda",
        "Zinov'ev", "Budennyi", "Dzerzhinskii", "Sergeevich", "Il'ich", "Eideman", 'Pod"iachev',
        "Tsaritsyn",
    ),
    # BGN/PCGN 1947 System.
    "BGN/PCGN": (
        "Yezhov", "Tukhachevskiy", "Khrushchëv", "Trotskiy", "Shchadenko", "Blyukher", "Yagoda",
        "Zinov’yev", "Budënnyy", "Dzerzhinskiy", "Sergeyevich", "Il’ich", "Eydeman", "Pod”yachev",
        "Tsaritsyn",
    ),
    # ISO 9:1995, which is system A of GOST 7.79-2000.
    "ISO 9": (
        "Ežov", "Tuhačevskij", "Hruŝëv", "Trockij", "Ŝadenko", "Blûher", "Âgoda", "Zinovʹev",
        "Budënnyj", "Dzeržinskij", "Sergeevič", "Ilʹič", "Èjdeman", "Podʺâčev", "Caricyn",
    ),
    # System B of GOST 7.79-2000: c before е, и, ы and й, cz elsewhere.
    "GOST 7.79 B": (
        "Ezhov", "Tuxachevskij", "Xrushhyov", "Troczkij", "Shhadenko", "Blyuxer", "Yagoda",
        "Zinov`ev", "Budyonny`j", "Dzerzhinskij", "Sergeevich", "Il`ich", "E`jdeman",
        "Pod``yachev", "Czaricy`n",
    ),
    # GOST R 7.0.34-2014, the first of each of its choices.
    "GOST 7.0.34": (
        "Ezhov", "Tuxachevskij", "Xrushhyov", "Trockij", "Shhadenko", "Blyuxer", "Yagoda",
        "Zinov'ev", "Budyonnyj", "Dzerzhinskij", "Sergeevich", "Il'ich", "Ejdeman", "Pod''yachev",
        "Caricyn",
    ),
    # The transliteration of Slavists.
    "scientific": (
        "Ežov", "Tuxačevskij", "Xruščëv", "Trockij", "Ščadenko", "Bljuxer", "Jagoda", "Zinovʹev",
        "Budënnyj", "Dzeržinskij", "Sergeevič", "Ilʹič", "Èjdeman", "Podʺjačev", "Caricyn",
    ),
    # The simplified BGN/PCGN of the press; Wikipedia: Romanization of Russian.
    "English": (
        "Yezhov", "Tukhachevsky", "Khrushchyov", "Trotsky", "Shchadenko", "Blyukher", "Yagoda",
        "Zinovyev", "Budyonny", "Dzerzhinsky", "Sergeyevich", "Ilyich", "Eydeman", "Podyachev",
        "Tsaritsyn",
    ),
    # Duden, Die deutsche Rechtschreibung.
    "German": (
        "Jeschow", "Tuchatschewski", "Chruschtschow", "Trozki", "Schtschadenko", "Bljucher",
        "Jagoda", "Sinowjew", "Budjonny", "Dserschinski", "Sergejewitsch", "Iljitsch", "Eideman",
        "Podjatschew", "Zarizyn",
    ),
    # The usage of the French press, as the French Wiktionary gives it.
    "French": (
        "Iejov", "Toukhatchevski", "Khrouchtchev", "Trotski", "Chtchadenko", "Blioukher",
        "Iagoda", "Zinoviev", "Boudionny", "Dzerjinski", "Sergueïevitch", "Ilitch", "Eïdeman",
        "Podiatchev", "Tsaritsyne",
    ),
    # PWN, Wielki słownik ortograficzny: 76.B and 310.
    "Polish": (
        "Jeżow", "Tuchaczewski", "Chruszczow", "Trocki", "Szczadienko", "Bluchier", "Jagoda",
        "Zinowjew", "Budionny", "Dzierżynski", "Siergiejewicz", "Iljicz", "Ejdieman", "Podjaczew",
        "Caricyn",
    ),
}  # fmt: skip


@pytest.mark.parametrize("scheme", PUBLISHED)
def test_schemes(scheme: str) -> None:
    """Each scheme writes names as its rules have it."""
    written = tuple(in_schemes(name)[scheme] for name in NAMES)

    assert written == PUBLISHED[scheme]


def test_every_scheme_is_tested() -> None:
    """There is no scheme without published names to hold it to."""
    assert set(in_schemes("Ежов")) == set(PUBLISHED) == {*LIBRARY_SCHEMES, *OURS}


def test_handbook_shows_every_scheme() -> None:
    """The handbook has a row for each scheme, with what it really makes of a name."""
    page = (ROOT / "docs/handbook/search.md").read_text(encoding="utf-8")
    table = page.partition("Чижевский becomes |")[2].partition("\n\n")[0]

    rows = re.findall(r"^\| ([^|]+) \| [^|]+ \| `([^`]+)` \|$", table, re.MULTILINE)

    assert dict(rows) == in_schemes("Чижевский")


@pytest.mark.parametrize(
    ("scheme", "name", "written"),
    [
        ("English", "Алексеев", "Alekseyev"),
        ("English", "Майер", "Mayer"),
        ("English", "Усолье", "Usolye"),
        ("English", "Ильинский", "Ilyinsky"),
        ("English", "Великий", "Veliky"),
        ("English", "Бийск", "Biysk"),
        ("German", "Ельцин", "Jelzin"),
        ("German", "Горбачёв", "Gorbatschow"),
        ("German", "Горький", "Gorki"),
        ("German", "Чуйков", "Tschuikow"),
        ("German", "Новороссийск", "Noworossijsk"),
        ("German", "Алексей", "Alexei"),
        ("German", "Есенин", "Jessenin"),
        ("German", "Осип", "Ossip"),
        ("German", "Исаак", "Issaak"),
        ("German", "Борис", "Boris"),
        ("French", "Сергей", "Sergueï"),
        ("French", "Георгий", "Gueorgui"),
        ("French", "Менделеев", "Mendeleïev"),
        ("French", "Чехов", "Tchekhov"),
        ("French", "Киев", "Kiev"),
        ("French", "Екатеринбург", "Iekaterinbourg"),
        ("French", "Васильев", "Vassiliev"),
        ("French", "Королёв", "Koroliov"),
        ("French", "Горбачёв", "Gorbatchev"),
        ("French", "Михаил", "Mikhaïl"),
        ("French", "Грозный", "Grozny"),
        ("French", "Гагарин", "Gagarine"),
        ("French", "Солженицын", "Soljenitsyne"),
        ("French", "Маяковский", "Maïakovski"),
        ("French", "Мария", "Maria"),
        ("Polish", "Елена", "Jelena"),
        ("Polish", "Лермонтов", "Lermontow"),
        ("Polish", "Соловьёв", "Sołowjow"),
        ("Polish", "Пугачёв", "Pugaczow"),
        ("Polish", "Коробьин", "Korobjin"),
        ("Polish", "Жириновский", "Żyrinowski"),
        ("Polish", "Никита", "Nikita"),
        ("Polish", "Белый", "Bieły"),
        ("Polish", "Горький", "Gorki"),
        ("Polish", "Юрий", "Jurij"),
        ("Polish", "Казань", "Kazań"),
        ("Polish", "Татьяна", "Tatjana"),
        ("Polish", "Аллилуева", "Alliłujewa"),
        ("BGN/PCGN", "Советский", "Sovetskiy"),
        ("ISO 9", "Ёлкин", "Ëlkin"),
    ],
)
def test_letters_in_their_places(scheme: str, name: str, written: str) -> None:
    """A letter is written by what stands before and after it, as the handbooks' examples are."""
    assert in_schemes(name)[scheme] == written


@pytest.mark.parametrize(
    ("name", "german", "french"),
    [
        ("НКВД", "NKWD", "NKVD"),
        ("ОГПУ", "OGPU", "OGPOU"),
        ("ЧК", "TSCHK", "TCHK"),
        ("Щ", "Schtsch", "Chtch"),
    ],
)
def test_capitals(name: str, german: str, french: str) -> None:
    """What is all in capitals stays so; one capital letter becomes one."""
    assert in_schemes(name)["German"] == german
    assert in_schemes(name)["French"] == french


@pytest.mark.parametrize("name", ["Yezhov", "", "1937", "Mannerheim & Tanner", "Στάλιν"])
def test_other_letters_are_in_no_scheme(name: str) -> None:
    """Only what is written in Cyrillic is transliterated."""
    assert in_schemes(name) == {}
    assert written_otherwise(name) == ()


def test_letters_that_russian_does_not_have() -> None:
    """The rules are for Russian: a Ukrainian name is not half transliterated."""
    assert in_schemes("Київ") == {}
    assert written_otherwise("Мінськ") == ()


@given(RUSSIAN)
def test_nothing_stays_cyrillic(name: str) -> None:
    """Whatever the letters, no scheme leaves one of them behind."""
    assert {scheme for scheme, text in in_schemes(name).items() if CYRILLIC.search(text)} == set()
    assert len(in_schemes(name)) == len(PUBLISHED)


@given(RUSSIAN)
def test_letters_and_their_marks_are_one_sign(name: str) -> None:
    """A letter with a mark is the one sign that type and readers' keyboards have for it."""
    for text in in_schemes(name).values():
        assert normalize("NFC", text) == text


@given(RUSSIAN)
def test_a_capital_stays_one(name: str) -> None:
    """A name with a capital letter is written as without it, but for the case."""
    small, large = in_schemes(name), in_schemes(name.capitalize())

    assert {scheme: text.casefold() for scheme, text in large.items()} == {
        scheme: text.casefold() for scheme, text in small.items()
    }


@given(RUSSIAN)
def test_spellings_differ_to_the_search(name: str) -> None:
    """Of what differs in case, marks or soft signs only, one is kept; none is empty."""
    folded = [fold(word) for word in written_otherwise(name)]

    assert len(set(folded)) == len(folded)
    assert "" not in folded


@given(RUSSIAN, RUSSIAN)
def test_words_are_written_apart(one: str, other: str) -> None:
    """Two words of a name are written as each is by itself."""
    together = in_schemes(f"{one} {other}")

    assert together == {
        scheme: f"{in_schemes(one)[scheme]} {in_schemes(other)[scheme]}" for scheme in together
    }


def test_written_otherwise() -> None:
    """The words of a name in every scheme, those that are alike to the search only once."""
    assert written_otherwise("Николай Иванович Ежов") == (
        "Nikolay", "Yezhov", "Nikolaĭ", "Ezhov", "Nikolaj", "Ežov", "Jeschow", "Iejov", "Jeżow",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "without"),
    [
        ("Лев Давидович Троцкий", "Davidovich"),
        ("Андрей Андреевич Жданов", "Andreevich"),
        ("Владимир Ильич Ленин", "Ilyich"),
        ("Надежда Константиновна Крупская", "Konstantinovna"),
        ("Мария Ильинична Ульянова", "Ilinichna"),
    ],
)
def test_patronymics_are_left_out(name: str, without: str) -> None:
    """A patronymic is not spelt in other letters."""
    assert fold(without) not in {fold(word) for word in written_otherwise(name)}


def test_family_names_that_look_like_patronymics() -> None:
    """The last word is kept, whatever its ending."""
    assert "Uborevich" in written_otherwise("Иероним Петрович Уборевич")
    assert "Petrovich" not in written_otherwise("Иероним Петрович Уборевич")


@pytest.mark.parametrize("typed", ["Ezhov", "EZHOV", "Ejov", "Yejov", "Ezov", "Jezov"])
def test_spellings_of_a_name_sound_like_one(typed: str) -> None:
    """What readers make of a name sounds like one of its spellings."""
    sounds = {skeleton(word) for word in written_otherwise("Ежов")}

    assert skeleton(typed) in sounds


def test_house_forms() -> None:
    """Each word of a spelling stands for the word of the house spelling that it is like."""
    forms = house_forms(
        [("Nikolai Yezhov", ("Николай Иванович Ежов", "Ezhov", "Jeschow", "Nikolaj", "Iejov"))]
    )

    assert forms == {
        "николаи": "nikolai",
        "ежов": "yezhov",
        "ezhov": "yezhov",
        "jeschow": "yezhov",
        "nikolaj": "nikolai",
        "iejov": "yezhov",
    }


@pytest.mark.parametrize(
    ("name", "others", "forms"),
    [
        ("Leon Trotsky", ("Bronstein", "Lev"), {"bronstein": "trotsky"}),
        ("Leon Trotsky", ("Lev Bronstein",), {}),
        ("Ramón Mercader", ("Frank Jacson",), {}),
        ("Kuznetsov (admiral)", ("Кузнецов",), {"кузнецов": "kuznetsov"}),
        ("Yezhov", ("Yezhov", "YEZHOV"), {}),
    ],
)
def test_other_names(name: str, others: tuple[str, ...], forms: dict[str, str]) -> None:
    """A name that is like nothing of the house's, and long enough, stands for the family name."""
    assert house_forms([], [(name, others)]) == forms


def test_the_first_who_has_a_spelling_keeps_it() -> None:
    """Where two people share a spelling it stands for the name of the first."""
    forms = house_forms([("Georgy Zhukov", ("Georgii",)), ("Georgi Dimitrov", ("Georgii",))])

    assert forms == {"georgii": "georgy"}


def test_house_forms_are_folded_words() -> None:
    """Spellings and what they stand for are single words as the search compares them."""
    forms = house_forms([("Mikhail Tukhachevsky", ("Michaił Tuchaczewski", "Тухачевский"))])

    assert forms == {
        "michail": "mikhail",
        "tuchaczewski": "tukhachevsky",
        "тухачевскии": "tukhachevsky",
    }
    assert all(re.fullmatch(r"\w+", word) for pair in forms.items() for word in pair)


def test_places_and_bodies_have_no_family_name() -> None:
    """Another name of a place or a body stands for nothing, unless it is like the house's."""
    named = [("Politburo", ("Presidium", "Политбюро")), ("Sverdlovsk", ("Екатеринбург",))]

    assert house_forms(named) == {"политбюро": "politburo"}


@pytest.mark.parametrize(
    ("language", "scheme", "name", "written"),
    [
        # Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010, its own examples.
        ("uk", "national", "Алушта", "Alushta"),
        ("uk", "national", "Згурський", "Zghurskyi"),
        ("uk", "national", "Єнакієве", "Yenakiieve"),
        ("uk", "national", "Їжакевич", "Yizhakevych"),
        ("uk", "national", "Йосипівка", "Yosypivka"),
        ("uk", "national", "Знам’янка", "Znamianka"),
        ("uk", "national", "Щербухи", "Shcherbukhy"),
        ("uk", "national", "Костянтин", "Kostiantyn"),
        ("uk", "Library of Congress", "Хмельницький", "Khmelʹnytsʹkyĭ"),
        ("uk", "German", "Чернівці", "Tscherniwzi"),
        ("uk", "French", "Шевченко", "Chevtchenko"),
        ("be", "national", "Аршанскі", "Aršanski"),
        ("be", "national", "Бешанковічы", "Biešankovičy"),
        ("bg", "national", "Стефания", "Stefania"),
        ("bg", "national", "Щърбаков", "Shtarbakov"),
        ("sr", "national", "Његош", "Njegoš"),
        ("mk", "national", "Ѓорѓи", "Gjorgji"),
        ("el", "ISO 843", "Κολοκοτρώνης", "Kolokotronis"),
        ("el", "ISO 843", "Ευριπίδης", "Evripidis"),
        ("el", "ISO 843", "Ελευθέριος", "Eleftherios"),
        ("el", "ISO 843", "Μπουμπουλίνα", "Boumpoulina"),
        ("el", "ISO 843", "Άγγελος", "Angelos"),
        ("el", "Library of Congress", "Ὀδυσσεύς", "Odysseus"),
        ("ar", "simplified", "سعد زغلول", "Sd Zghlul"),
        ("ar", "simplified", "الحسين", "al-Hsin"),
        ("ar", "French", "شريف", "Chrif"),
        ("he", "simplified", "דוד", "Dod"),
        ("ka", "national", "თბილისი", "Tbilisi"),
    ],
)  # fmt: skip
def test_schemes_of_other_languages(language: str, scheme: str, name: str, written: str) -> None:
    """The language of a script decides the rules; vowels that are not written stay unwritten."""
    scripts = dict.fromkeys(("Arabic", "Cyrillic", "Georgian", "Greek", "Hebrew"), language)

    assert Romanisation(scripts).written(name)[scheme] == written


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_scheme_writes_latin_letters(language: str) -> None:
    """A table leaves no letter of its own alphabet; each language has a scheme at least."""
    alphabets = {
        "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة",
        "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
        "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
        "el": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐ",
        "fa": "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
        "he": "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
        "ka": "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
        "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
        "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    }
    scripts = dict.fromkeys(("Arabic", "Cyrillic", "Georgian", "Greek", "Hebrew"), language)

    assert set(Romanisation(scripts).written(alphabets[language])) == set(schemes_of(language))


def test_schemes_of_the_collection() -> None:
    """A collection chooses schemes; one of its own says what differs from the usual one."""
    scripts = {"Cyrillic": "uk"}
    own = {"ours": {"г": "g", "х": "x", "ий": "y"}}
    by = Romanisation(scripts, {"uk": ("ours", "German")}, own)

    assert by.written("Григорій Хмельницький") == {
        "ours": "Grygorii Xmelnytsky",
        "German": "Hryhorij Chmelnyzkyj",
    }
    assert by.of_the_house("Григорій", "en") == "Grygorii"
    assert by.of_the_house("Григорій", "uk") == "Григорій"
    assert Romanisation(scripts).of_the_house("Київ", "en") == "Kyiv"
    assert Romanisation().of_the_house("Семён", "en") == "Semyon"
    assert Romanisation().of_the_house("東京", "en") == "東京"
    assert list(unknown_schemes({"uk": ("ours", "Geman")}, own)) == [("uk", 1, "Geman")]


def test_handbook_names_every_scheme() -> None:
    """The handbook's table of other languages has the schemes that the program has."""
    page = (ROOT / "docs/handbook/search.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| [^|]+ \| `(\w\w)` \| ([^|]+) \|", page, re.MULTILINE))

    assert {language: tuple(names.split(", ")) for language, names in rows.items()} == {
        language: schemes_of(language) for language in LANGUAGES if language != "ru"
    }
