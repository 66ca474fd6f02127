import pytest

from samizdat.knowledge.sentences import sentences
from tests.registers.small import document


def words(text: str) -> list[str]:
    """The sentences of a Markdown text, without what they link to or cite."""
    return [sentence.text for sentence in sentences(document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Army Commander M. D. Velikanov incriminated him. He was shot.",
            ["Army Commander M. D. Velikanov incriminated him.", "He was shot."],
        ),
        (
            "Order No. 009 was read out on 9 June. Zhukov left.",
            ["Order No. 009 was read out on 9 June.", "Zhukov left."],
        ),
        (
            "He was no. 4 on the list. The reply was no. He left.",
            ["He was no. 4 on the list.", "The reply was no.", "He left."],
        ),
        (
            "U.S. Ambassador Davies sat in St. Petersburg. He wrote pp. 4–5.",
            ["U.S. Ambassador Davies sat in St. Petersburg.", "He wrote pp. 4–5."],
        ),
        (
            "He ruled long (r. 1547–84). He was born c. 1530. He died in 1584.",
            ["He ruled long (r. 1547–84).", "He was born c. 1530.", "He died in 1584."],
        ),
        ("It cost 3.5 million. He paid.", ["It cost 3.5 million.", "He paid."]),
        (
            "The hand was Yagoda's. Stalin’s was not J. Smith’s. He knew.",
            ["The hand was Yagoda's.", "Stalin’s was not J. Smith’s.", "He knew."],
        ),
    ],
    ids=["initials", "number", "no", "states", "dates", "decimals", "possessives"],
)
def test_full_stop_inside_a_sentence(text: str, expected: list[str]) -> None:
    """Initials, abbreviations and decimals do not end a sentence."""
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Was he afraid? Nobody knows! It went on… Then it ended.",
            ["Was he afraid?", "Nobody knows!", "It went on…", "Then it ended."],
        ),
        (
            "He said: “I know nothing.” The court rose. ‘Why?’ “No one answered.”",
            ["He said: “I know nothing.”", "The court rose.", "‘Why?’", "“No one answered.”"],
        ),
        (
            "They expelled him (some say on the 12th.) He left (on foot). 40,000 followed.",
            ["They expelled him (some say on the 12th.)", "He left (on foot).", "40,000 followed."],
        ),
        (
            "**Document:** one. *Testimony.* It is late. *Pravda* wrote. `Code` ended.",
            ["Document: one.", "Testimony.", "It is late.", "Pravda wrote.", "Code ended."],
        ),
        ("Он был арестован. Ёлка горела.", ["Он был арестован.", "Ёлка горела."]),
        ("A line\nwrapped. The next\nline too.", ["A line wrapped.", "The next line too."]),
    ],
    ids=["signs", "quotes", "brackets", "emphasis", "Cyrillic", "wrapped"],
)
def test_end_of_a_sentence(text: str, expected: list[str]) -> None:
    """A sentence ends with its stop and whatever closes after it."""
    assert words(text) == expected


def test_citation_stays_with_its_sentence() -> None:
    """What is cited before or after a full stop belongs to the sentence that ends there."""
    text = "He was shot.[@a, p. 4] She lived [see @b; @c, ch. 2]. They wrote on."

    found = [
        (sentence.text, [(cite.key, cite.suffix) for cite in sentence.cites])
        for sentence in sentences(document(text))
    ]

    assert found == [
        ("He was shot.", [("a", "p. 4")]),
        ("She lived.", [("b", ""), ("c", "ch. 2")]),
        ("They wrote on.", []),
    ]


def test_words_of_links_stay() -> None:
    """A link leaves its words in the sentence, which knows where it led."""
    text = "The NKVD held [the *general*](person:rokossovsky). [The Cheka](claim:cheka) had ended."

    found = [
        (sentence.text, [(link.scheme, link.rest) for link in sentence.links])
        for sentence in sentences(document(text))
    ]

    assert found == [
        ("The NKVD held the general.", [("person", "rokossovsky")]),
        ("The Cheka had ended.", [("claim", "cheka")]),
    ]


@pytest.mark.parametrize(
    "aside",
    [
        "[^n]: A note. Of two sentences.\n\n    And a second paragraph.",
        "| One. | Two. |\n| --- | --- |\n| Three. | Four. |",
        "One. | Two.\n--- | ---\nThree. | Four.",
        "```\nSome code. Some more.\n```",
        "~~~\nSome code.\n\nSome more.\n~~~",
        "    Some code. Some more.",
        "<!-- A word among editors. And one more. -->",
        "![A map. Of Moscow.](figures/map.png)",
        "* * *",
        "---",
        "*[NKVD]: People's Commissariat. Of the Interior.",
        "[here]: https://example.org/",
        "## A heading. Of two sentences.",
        "A heading\n---------",
    ],
    ids=[
        "note",
        "table",
        "bare table",
        "fence",
        "fence with a gap",
        "code",
        "comment",
        "picture",
        "stars",
        "rule",
        "abbreviation",
        "reference",
        "heading",
        "underlined heading",
    ],
)
def test_what_is_no_sentence(aside: str) -> None:
    """Notes, tables, code, comments, pictures, rules and headings hold no sentences."""
    text = f"Before it.\n\n{aside}\n\nAfter[^n] it.\n"

    assert words(text) == ["Before it.", "After it."]


def test_items_of_a_list_are_apart() -> None:
    """Each item of a list begins a sentence, though no full stop may end the one before."""
    text = "Four men:\n\n- Yakir\n- Kork. He was shot\n  in June.\n\n1. Putna\n2. Primakov\n"

    assert words(text) == [
        "Four men:",
        "Yakir",
        "Kork.",
        "He was shot in June.",
        "Putna",
        "Primakov",
    ]


def test_number_at_the_start_of_a_line() -> None:
    """A year that a wrapped line begins with makes no list."""
    assert words("It ended in\n1937. Then came more.") == ["It ended in 1937.", "Then came more."]


def test_quotation_keeps_its_words_only() -> None:
    """The signs of a block quotation, and the strokes of escapes, fall away."""
    assert words("> He spoke\n> for long. We \\*heard\\*.") == ["He spoke for long.", "We *heard*."]


def test_comment_stays_among_editors() -> None:
    """What an editor writes in a comment never reaches a reader."""
    assert words("He left. <!-- When? Ask B. --> She came.") == ["He left.", "She came."]


def test_heading_above() -> None:
    """A sentence knows the heading that it stands under, even without a line between them."""
    text = "First.\n\n## The plot { #plot }\nSecond.\n\n### In Kiev\n\nThird.\n"

    found = [(sentence.text, sentence.anchor) for sentence in sentences(document(text))]

    assert found == [("First.", ""), ("Second.", "plot"), ("Third.", "in-kiev")]


@pytest.mark.parametrize(
    ("text", "beginning"),
    [
        ("He came home to the same house in May.", "He came home to the same house in"),
        ("He *never* came [home](person:zhukov) again.", "He never came home"),
        ("He came home that year[^a] and slept.\n\n[^a]: So.", "He came home that"),
        ("In the year of 1937 [the order](claim:a01) came.", "In the year of"),
        ('She said "no more of this" and left.', ""),
        ("They left at once -- it was late.", "They left at"),
        ("He came.", ""),
    ],
)
def test_the_beginning_of_a_sentence(text: str, beginning: str) -> None:
    """The words by which a browser finds a sentence are those that the page shows."""
    found = sentences(document(text))[0]

    assert found.beginning == beginning
