"""Names in their parts, and the forms in which texts and lists have them."""

import pytest

from samizdat.model.naming import Naming, is_family_of, naming_of_person, naming_of_thing


def person(text: str, native: str = "", *aliases: str) -> Naming:
    """The name of a person."""
    return naming_of_person(text, native, aliases)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Georgy Zhukov", ("Georgy", "Zhukov", "", "")),
        ("Nikolai Kuznetsov (admiral)", ("Nikolai", "Kuznetsov", "", "admiral")),
        ("Vladimir Antonov-Ovseyenko", ("Vladimir", "Antonov-Ovseyenko", "", "")),
        ("J. Arch Getty", ("J. Arch", "Getty", "", "")),
        ("Martin Luther King, Jr.", ("Martin Luther", "King", "Jr.", "")),
        ("Martin King Jr", ("Martin", "King", "Jr", "")),
        ("Stalin", ("", "Stalin", "", "")),
        ("Louis XVI", ("", "Louis", "XVI", "")),
        ("Nicholas II (tsar)", ("", "Nicholas", "II", "tsar")),
        ("Éamon de Valera", ("Éamon de", "Valera", "", "")),
    ],
)
def test_parts(text: str, parts: tuple[str, ...]) -> None:
    """The last word is the family name; a number or a `Jr.` follows it, a bracket is no name."""
    name = person(text)

    assert (name.given, name.family, name.suffix, name.bracket) == parts


@pytest.mark.parametrize(
    ("text", "sorted_as"),
    [
        ("Georgy Zhukov", "Zhukov, Georgy"),
        ("Nikolai Kuznetsov (admiral)", "Kuznetsov, Nikolai (admiral)"),
        ("Martin Luther King, Jr.", "King, Martin Luther, Jr."),
        ("Stalin", "Stalin"),
        ("Louis XVI", "Louis XVI"),
        ("Charles d’Estaing", "Estaing, Charles d’"),
        ("Jean d'Alembert", "Alembert, Jean d'"),
        ("Gabriele D’Annunzio", "D’Annunzio, Gabriele"),
        ("Terence O’Neill", "O’Neill, Terence"),
        ("Nicholas II (tsar)", "Nicholas II (tsar)"),
        ("A (b) c", "c, A (b)"),
    ],
)
def test_sorting(text: str, sorted_as: str) -> None:
    """A list has the family name first, and loses nothing of the rest."""
    assert person(text).sorting == sorted_as


def test_things_are_sorted_as_they_are() -> None:
    """A place or a body stands under its name as it is."""
    assert naming_of_thing("Kuybyshev (Samara)", None, ()).sorting == "Kuybyshev (Samara)"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Kuybyshev (Samara)", "Kuybyshev"),
        ("Military Collegium, Supreme Court", "Military Collegium"),
        ("VChK / Cheka", "VChK"),
        ("Red Army", "Red Army"),
    ],
)
def test_short_name_of_a_thing(text: str, short: str) -> None:
    """A text names a place or a body by what stands before a bracket, a comma or a stroke."""
    name = naming_of_thing(text, None, ())

    assert name.short == short
    assert name.in_text([name]) == (short,)


def test_family_name_in_a_text() -> None:
    """The family name alone means somebody whom no namesake stands beside."""
    admiral, leningrad = person("Nikolai Kuznetsov (admiral)"), person("Alexey Kuznetsov")

    assert admiral.in_text([admiral]) == ("Nikolai Kuznetsov", "Kuznetsov")
    assert admiral.in_text([admiral, leningrad]) == ("Nikolai Kuznetsov",)
    assert person("Stalin").in_text([person("Stalin")]) == ("Stalin",)


def test_spellings() -> None:
    """Every way to write a name stands once: its own script, other times, aliases, by rule."""
    name = naming_of_thing("Kuybyshev", "Куйбышев", ("Kuibyshev",), [("Samara", None, "Самара")])

    assert name.spellings[:4] == ("Куйбышев", "Samara", "Самара", "Kuibyshev")
    assert "Kujbyszew" in name.spellings
    assert "Kuybyshev" not in name.spellings


def test_the_comma_of_another_script() -> None:
    """A list that has names in Arabic letters has the comma of these."""
    assert naming_of_person("سعد زغلول", None, ()).sorting == "زغلول، سعد"


@pytest.mark.parametrize(
    ("text", "family", "sorted_as"),
    [
        ("Philippe Fabre d’Églantine", "Fabre d’Églantine", "Fabre d’Églantine, Philippe"),
        ("Federico García Lorca", "García Lorca", "García Lorca, Federico"),
        ("Mao Zedong", "Mao", "Mao Zedong"),
        ("Nagy Imre (premier)", "Nagy", "Nagy Imre (premier)"),
        ("Martin Luther King Jr.", "Luther King", "Luther King, Martin, Jr."),
        ("Molière", "Molière", "Molière"),
    ],
)
def test_family_that_a_record_names(text: str, family: str, sorted_as: str) -> None:
    """Lists sort by the words that a record says are the family name, and texts may use them."""
    naming = naming_of_person(text, None, (), family)

    assert is_family_of(family, text)
    assert naming.sorting == sorted_as
    assert family in naming.in_text([naming])


@pytest.mark.parametrize("family", ["Lorca", "García", "Lor", "Federico García L"])
def test_words_of_a_name(family: str) -> None:
    """A family name is whole words at one end of a name."""
    assert is_family_of(family, "Federico García Lorca") is (family == "Lorca")
