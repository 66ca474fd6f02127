"""Words in another script carry the language that the collection has said, and no other."""

import pytest
from markupsafe import Markup

from samizdat.writing.scripts import Scripts


@pytest.mark.parametrize(
    ("languages", "words", "html"),
    [
        ({}, "Ежов", "Ежов"),
        ({"Cyrillic": "uk"}, "Kyiv, Київ", 'Kyiv, <span lang="uk">Київ</span>'),
        ({"Greek": "el"}, "Ὕδρα and Ежов", '<span lang="el">Ὕδρα</span> and Ежов'),
        (
            {"Cyrillic": "ru", "Greek": "el"},
            "Ежов, Ύδρα",
            '<span lang="ru">Ежов</span>, <span lang="el">Ύδρα</span>',
        ),
        ({"Arabic": "ar"}, "Cairo: القاهرة", 'Cairo: <span lang="ar" dir="rtl">القاهرة</span>'),
        ({"Cyrillic": "ru"}, "Ежов & <b>", '<span lang="ru">Ежов</span> &amp; &lt;b&gt;'),
        (
            {"Cyrillic": "ru"},
            Markup('<a title="Ежов">О себе, 1937 год</a>'),
            '<a title="Ежов"><span lang="ru">О себе, 1937 год</span></a>',
        ),
    ],
)
def test_marked(languages: dict[str, str], words: str, html: str) -> None:
    """Each run of a script that has a language is marked with it, in text and never in a tag."""
    assert Scripts(languages).mark(words) == html


def test_whole() -> None:
    """A name in its own script is one run, whatever else stands in it."""
    marked = Scripts({"Cyrillic": "ru"}).mark("Отдел «A» при ЦК", whole=True)

    assert marked == '<span lang="ru">Отдел «A» при ЦК</span>'
