from hypothesis import given, settings
from hypothesis import strategies as st

from samizdat.checks.passages import own_words, passages
from tests.registers.small import document

TEXT = """\
Opening,[@a] with a [link *and* more](person:zhukov){ .x }.

!!! note "A title"

    Boxed.

| Head | 1937 |
| --- | --- |
| row[^n] | 2 |

- one

- two
  lines

## Heading { #h }
> Quoted
> twice.

![Caption.](figure:dismissals) <!-- among editors -->

![Caption.](timeline:1937-05/1937-06)

[^n]: Note [see @b].

[ref]: https://example.org/
*[NKVD]: a commissariat
"""


def test_kinds() -> None:
    """A text falls into passages that know what they are; pictures and definitions are none."""
    found = [(p.kind.name, " ".join(p.words.split())) for p in passages(document(TEXT))]

    assert found == [
        ("PARAGRAPH", "Opening, with a link *and* more ."),
        ("PARAGRAPH", "Boxed."),
        ("HEAD", "| Head | 1937 |"),
        ("ROW", "| row | 2 |"),
        ("ITEM", "one"),
        ("ITEM", "two lines"),
        ("HEADING", "## Heading"),
        ("QUOTATION", "Quoted twice."),
        ("NOTE", "Note ."),
    ]


def test_support() -> None:
    """A passage leans on its citations, and on a note that cites."""
    found = [
        (passage.kind.name, [cite.key for each in passage.support for cite in each.cites])
        for passage in passages(document(TEXT))
        if passage.is_cited
    ]

    assert found == [("PARAGRAPH", ["a"]), ("ROW", ["b"]), ("NOTE", ["b"])]


def test_own_words() -> None:
    """What is quoted or in emphasis is not the author's; what is strong, or apostrophised, is."""
    text = "He's “a ‘b’ c” and \"d\" or *e f* in **g** of the marshals' ‘h’s i’ «j»."

    assert own_words(text).split() == [
        "He's",
        "and",
        "or",
        "in",
        "**g**",
        "of",
        "the",
        "marshals'",
        ".",
    ]


PIECES = [
    "word ", "1937 ", "\n", "\n\n", "    ", "- ", "> ", "# ", "`", "```\n", "*", "_", "|", "--",
    "[^n]", "[^n]: ", "[@a]", "[x](y)", "![x](y)", "{ .x }", "<b>", "<!--", "-->", "!!! ", "“", "”",
    "\\", ":",
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_words_keep_their_place(text: str) -> None:
    """Each word of a passage stands in the file where the passage says."""
    for passage in passages(document(text)):
        typed = text[passage.start : passage.start + len(passage.words)]
        assert len(typed) == len(passage.words)
        assert all(a == b or b in " *\n" for a, b in zip(typed, passage.words, strict=True))
        assert len(own_words(passage.words)) == len(passage.words)
