"""The order of names in a language is the one that a browser has, too."""

import pytest
from playwright.sync_api import Page

from samizdat.words.sorting import NO_LETTER, OTHER_SCRIPT, Alphabet

NAMES = {
    "ar": ["أحمد عرابي", "ابن خلدون", "بونابرت", "محمد علي", "نابليون", "Kléber"],
    "cs": ["Čapek", "Chelčický", "Cibulka", "Dvořák", "Řezáč", "Rieger", "Šafařík", "Smetana"],
    "da": ["Ågård", "Ærø", "Zahle", "Ørsted", "Aarhus", "Bohr"],
    "de": ["Äbtissin", "Abt", "Österreich", "Ofen", "Zeppelin", "Straße", "Strasse", "Strauß"],
    "el": ["Άρης", "Βενιζέλος", "Κολοκοτρώνης", "Υψηλάντης", "Byron"],
    "es": ["nube", "ñandú", "ola", "Nuñez", "Nunca"],
    "fr": ["Éluard", "Elbe", "Œdipe", "Odéon", "Zola", "côte", "coté", "cote"],
    "pl": ["Łódź", "Lublin", "Lwów", "Mazur", "Śląsk", "Sanok", "Żagań", "Zamość"],
    "ru": ["Ежов", "Ёлка", "Жуков", "Иванов", "Йоффе", "Ярославский", "Adams", "1905"],
    "sv": ["Öland", "Zorn", "Ångström", "Ärlig", "Adam", "Wallin", "Vasa"],
    "tr": ["Çanakkale", "Cevdet", "Ispir", "İzmir", "Şark", "Sivas", "Üsküp", "Urfa"],
    "uk": ["Ґалаґан", "Гнат", "Грушевський", "Дніпро", "Єфремов", "Іваненко", "Їжак", "Йосип"],
}


def test_the_order_is_that_of_the_browser(scripts: Page) -> None:
    """Lists that the build has sorted are sorted alike when a reader presses a heading."""
    for language, names in NAMES.items():
        browser = scripts.evaluate(
            "([names, language]) => names.toSorted(new Intl.Collator(language).compare)",
            [names, language],
        )

        if scripts.evaluate("l => Intl.Collator.supportedLocalesOf(l).length > 0", language):
            assert sorted(names, key=Alphabet(language).key) == browser, language


@pytest.mark.parametrize(
    ("language", "name", "letter"),
    [
        ("de", "Österreich", "O"),
        ("sv", "Öland", "Ö"),
        ("ru", "Ёлка", "Е"),
        ("ru", "Йоффе", "Й"),
        ("ru", "Adams", OTHER_SCRIPT),
        ("ar", "أحمد عرابي", "ا"),
        ("ar", "الوفد", "و"),
        ("ar", "الإسكندرية", "ا"),
        ("ar", "الله", "ا"),
        ("ar", "ألمانيا", "ا"),
        ("uk", "Ґалаґан", "Ґ"),
        ("fr", "1789", NO_LETTER),
        ("sr-Latn", "Čubrilović", "C"),
    ],
)
def test_letters(language: str, name: str, letter: str) -> None:
    """A name stands under a letter of its alphabet."""
    assert Alphabet(language).letter(name) == letter
