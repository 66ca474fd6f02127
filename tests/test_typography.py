"""Marks as a printer sets them, in text that is no Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from samizdat.words.typography import typeset_marks


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("People's Commissariat", "People’s Commissariat"),
        ("Workers' and Peasants' Red Army", "Workers’ and Peasants’ Red Army"),
        ('the "Polish operation"', "the “Polish operation”"),
        ("'so' he said", "‘so’ he said"),
        ("\"'so' it was\"", "“‘so’ it was”"),
        ("('so')", "(‘so’)"),
        ("the terror of '37", "the terror of ’37"),
        ("1937--38 --- and so on...", "1937–38 — and so on…"),
        ("{braces} <b> *stars* `ticks`", "{braces} <b> *stars* `ticks`"),
        ("'twas, rock 'n' roll", "’twas, rock ’n’ roll"),
        ("the '90s and ('38)", "the ’90s and (’38)"),
        ("a ---- b ....", "a ---- b ...."),
        ("", ""),
        ("'", "’"),
    ],
)
def test_marks(typed: str, printed: str) -> None:
    """Straight marks open or close by where they stand, and nothing else is touched."""
    assert typeset_marks(typed) == printed


def test_marks_know_what_stands_around_them() -> None:
    """A part of a sentence is set as it is in the whole."""
    assert typeset_marks('" and so', before="n", after="") == "” and so"
    assert typeset_marks('so "', before=" ", after="*") == "so “"
    assert typeset_marks('so "', after=" x") == "so ”"
    assert typeset_marks('"so', before="n (") == "“so"
    assert typeset_marks('a " b') == "a ” b"
    assert typeset_marks("""x ("'so'")""") == "x (“‘so’”)"


@given(st.lists(st.sampled_from(["word", " ", "'", '"', "(", ")", ".", ", ", "--", "..."])))
def test_set_text_stays(pieces: list[str]) -> None:
    """To set a text again changes nothing."""
    once = typeset_marks("".join(pieces))

    assert typeset_marks(once) == once


@pytest.mark.parametrize(
    "text",
    [
        "Stalin's purge", 'the "Congress of Victors"', "a -- b", "he's 'there', \"here\"",
        "and ...",
        "in '37 and the '90s", "'twas, rock 'n' roll", "('38)", "1937-'38", "\"'Twas\" he said",
        "'round' and 'cause'", "the '7", "'til then",
    ],
)  # fmt: skip
def test_text_is_set_as_prose_is(text: str) -> None:
    """A name is printed with the marks that the same words have in an essay."""
    html = Markdown(extensions=["smarty", "samizdat.writing.elisions"]).convert(text)

    entities = {"&rsquo;": "’", "&lsquo;": "‘", "&ldquo;": "“", "&rdquo;": "”"}
    entities |= {"&ndash;": "–", "&hellip;": "…"}
    for entity, sign in entities.items():
        html = html.replace(entity, sign)
    assert html == f"<p>{typeset_marks(text)}</p>"
