"""Markup: what an editor writes inline becomes plain Markdown, and nothing else is touched."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samizdat.citations.typeset import Typeset
from samizdat.knowledge.addresses import Atlas
from samizdat.model.documents import Document, Places
from samizdat.model.library import Library, Register
from samizdat.model.people import Person
from samizdat.reading.prose import read_prose
from samizdat.settings import Settings
from samizdat.writing.marks import in_markdown
from samizdat.writing.markup import plain
from samizdat.writing.plain import Marked, NoteRef, Phrase, VerdictMark


def person(key: str, name: str) -> Person:
    """A person of whom nothing else is known."""
    record = {"id": key, "name": name, "sources": ["a"], "evidence": "document"}
    return Person.model_validate({**record, "confidence": "low"})


PEOPLE = [
    person("zhukov", "Georgy Zhukov"),
    person("stalin", "Joseph Stalin"),
    person("vasily", "Vasily Stalin"),
    person("antonov", "Vladimir Antonov-Ovseyenko"),
]
REGISTER = Register("people.yml", {record.id: record for record in PEOPLE})
ATLAS = Atlas(Library(Settings(Path("collection")), registers={"person": REGISTER}))


def forms(word: str) -> dict[tuple[str, str], str]:
    """Two works, with two places each, in words that say which form is meant."""
    places = [("a", ""), ("a", "p. 1"), ("a", "p. 2"), ("b", ""), ("b", "p. 1")]
    return {(key, place): f"{word} {key} {place}".strip() + "." for key, place in places}


TYPESET = Typeset(forms("Full"), forms("Short"), {}, {})


@dataclass(frozen=True, slots=True)
class Shown:
    """A text with its marks shown as footnotes, and its notes in the same way."""

    body: str
    notes: str


def rewritten(
    text: str, page: str = "essays/odessa.md", front: str = "", people: Sequence[str] = ()
) -> Shown:
    """A text as it stands on a page of the staged tree."""
    read = plain(read_whole(text, front), page, ATLAS, TYPESET, people=people)
    written = [shown(item) for item in read.marks]
    notes = [
        f"[^{number}]: {in_markdown(note.sources or note.text, written)}"
        for number, note in enumerate(read.notes, 1)
    ]
    return Shown(in_markdown(read.body, written), "\n\n".join(notes))


def read_whole(text: str, front: str = "") -> Document:
    """A file, read."""
    whole = front + text
    prose = read_prose(whole, "x.md", len(front))
    return Document("x.md", whole, len(front), {}, Places("x.md"), prose)


def shown(item: Marked) -> str:
    """What a mark stands for."""
    if isinstance(item, NoteRef):
        return f"[^{item.number}]"
    if isinstance(item, VerdictMark):
        return ""
    return item.html if isinstance(item, Phrase) else item.caption


def test_citations_are_numbered() -> None:
    """Each citation becomes a note with the next number, in full and then short."""
    text = rewritten("So.[@a] It was,[@a, p. 1] *all* of it.[see @b; @a, p. 2]\n")

    assert text.body == "So.[^1] It was,[^2] *all* of it.[^3]\n"
    assert text.notes == (
        "[^1]: Full a.\n\n"
        "[^2]: Short a p. 1.\n\n"
        "[^3]: See Full b; Short a p. 2."
    )  # fmt: skip


def test_a_paragraph_cites_the_same_again() -> None:
    """Neighbours in a paragraph that cite the same share a note; elsewhere each has its own."""
    text = rewritten("One.[@a] Two.[@a] Three.[@b] Four.[@a]\n")

    assert text.body == "One.[^1] Two.[^1] Three.[^2] Four.[^3]\n"
    assert text.notes.count("[^") == 3


@pytest.mark.parametrize(
    "text", ["One.[@a]\n\nTwo.[@a]", "One.[@a] Two.[@a, p. 1]", "- One.[@a]\n- Two.[@a]"]
)
def test_other_citations_have_notes_of_their_own(text: str) -> None:
    """Another paragraph, another item, another place in the work: another note."""
    assert rewritten(text).notes.count("[^") == 2


def test_notes_of_the_author() -> None:
    """An author's note takes its number where it is first marked, and keeps it."""
    text = rewritten(
        "So[^why] it[^how] was.[@a] All[^why] of it.\n\n[^how]: Like this.\n\n[^why]: Because.\n"
    )

    assert text.body == "So[^1] it[^2] was.[^3] All[^1] of it.\n"
    assert text.notes == "[^1]: Because.\n\n[^2]: Like this.\n\n[^3]: Full a."


def test_note_keeps_its_blocks() -> None:
    """A note goes with all its paragraphs and its code, and the text closes after it."""
    text = rewritten(
        "One.[^n]\n\n[^n]: First.\n\n    Second.\n\n    ```\n    [@a]\n    ```\n\nTwo.\n"
    )

    assert text.body == "One.[^1]\n\n\n\nTwo.\n"
    assert text.notes == "[^1]: First.\n\n    Second.\n\n    ```\n    [@a]\n    ```"


@pytest.mark.parametrize("indent", ["    ", "\t"], ids=["spaces", "a tab"])
def test_note_goes_on_by_its_indent(indent: str) -> None:
    """A further paragraph of a note is indented by four spaces or by a tab, and goes with it."""
    text = rewritten(f"One.[^n]\n\n[^n]: First.\n\n{indent}Second.[@a]\n\nTwo.\n")

    assert text.body == "One.[^1]\n\n\n\nTwo.\n"
    assert text.notes == f"[^1]: First.\n\n{indent}Second. Full a."


@pytest.mark.parametrize(
    ("note", "written"),
    [
        ("As [@a] has it.", "As Full a has it."),
        ("See [@a; see @b, p. 1].", "See Full a; see Full b p. 1."),
        ("So it was.[@a]", "So it was. Full a."),
        ("“So it was.”[@a] Or not.", "“So it was.” Full a. Or not."),
        ("So it was[@a], or not.", "So it was (Full a), or not."),
        ("So it was ([@a]).", "So it was (Full a)."),
        ("So it was «[@a]».", "So it was «Full a»."),
        ("So it was “[@a]”.", "So it was “Full a”."),
        ("[@a]", "Full a"),
        ("See [Zhukov](person:zhukov).", "See [Zhukov](../people/index.md#zhukov){ .person }."),
        ("*[@a]*", "*Full a*"),
    ],
)
def test_inside_a_note(note: str, written: str) -> None:
    """Inside a note a citation is written out: in its sentence, or after it."""
    assert rewritten(f"So.[^n]\n\n[^n]: {note}\n").notes == f"[^1]: {written}"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "[Z](person:zhukov) and {y} then *{q}*.",
            "[Z](../people/index.md#zhukov){ .person } and \\{y\\} then *\\{q\\}*.",
        ),
        ("*a*{.x} and {y}, `{y}`.", "*a*{.x} and \\{y\\}, `{y}`."),
        ("Joseph Stalin {y}.", "[Joseph Stalin](../people/index.md#stalin){ .person } \\{y\\}."),
        ("{y} stays, {.x} and {y}.", "{y} stays, {.x} and {y}."),
    ],
)
def test_braces_after_attributes(text: str, written: str) -> None:
    """After attributes an author's braces are escaped: the renderer would read on up to them."""
    assert rewritten(text + "\n", people=["stalin"]).body == written + "\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "# Stalin\n\nStalin[@a]",
            "# Stalin\n\n[Stalin](../people/index.md#stalin){ .person }[^1]",
        ),
        ("> Joseph\n> Stalin", "> [Joseph\n> Stalin](../people/index.md#stalin){ .person }"),
        ("<a href='x'>Stalin</a>", "<a href='x'>Stalin</a>"),
        ("`Stalin` <!-- Stalin -->", "`Stalin`"),
        ("<div>\nStalin\n</div>", "<div>\nStalin\n</div>"),
        ("https://stalin.example/Stalin", "https://stalin.example/Stalin"),
        ("x[^n]\n\n[^n]: Stalin", "x[^1]"),
    ],
)
def test_where_a_first_mention_may_stand(text: str, written: str) -> None:
    """Names in headings, links, code, comments, raw HTML and notes stay as they are."""
    assert rewritten(text + "\n", people=["stalin"]).body == written + "\n"


def test_note_counts_as_citing() -> None:
    """What a note has cited in full is short in the notes after it."""
    text = rewritten("So.[^n] It was.[@a]\n\n[^n]: See [@a].\n")

    assert text.notes == "[^1]: See Full a.\n\n[^2]: Short a."


def test_note_in_a_note() -> None:
    """A note may be marked in a note, even in itself."""
    text = rewritten("So.[^a] It was.[@b]\n\n[^a]: See[^b].\n\n[^b]: And[^a] see[^b].\n")

    assert text.body == "So.[^1] It was.[^3]\n"
    assert text.notes == "[^1]: See[^2].\n\n[^2]: And[^1] see[^2].\n\n[^3]: Full b."


def test_unused_note_is_left_out() -> None:
    """A note that nothing marks is not printed, and nothing of it is left in the text."""
    text = rewritten("So it was.\n\n[^n]: Because of [@a].\n")

    assert text == Shown("So it was.\n", "")


@pytest.mark.parametrize(
    ("page", "link", "written"),
    [
        ("essays/x.md", "[Z](person:z)", "[Z](../people/index.md#z){ .person }"),
        ("index.md", "[Z](person:z)", "[Z](people/index.md#z){ .person }"),
        ("people/index.md", "[Z](person:z)", "[Z](index.md#z){ .person }"),
        ("handbook/a/b.md", "[Z](person:z)", "[Z](../../people/index.md#z){ .person }"),
        ("essays/x.md", "[S](source:s)", "[S](../sources/index.md#s){ .source }"),
        ("essays/x.md", "[E](essay:e)", "[E](e.md){ .essay }"),
        ("about.md", "[E](essay:e#end)", "[E](essays/e.md#end){ .essay }"),
        ("index.md", '[Z](person:z "Z.")', '[Z](people/index.md#z "Z."){ .person }'),
        ("index.md", "[Z](<person:z>)", "[Z](<people/index.md#z>){ .person }"),
        ("index.md", "[Z](person:z){ .x }", "[Z](people/index.md#z){ .person .x }"),
        ("index.md", "[Z](person:z){: #x }", "[Z](people/index.md#z){ .person #x }"),
        ("index.md", "[![Z](z.png)](person:z)", "[![Z](z.png)](people/index.md#z){ .person }"),
        (
            "index.md",
            "[Z][z]\n\n[z]: person:z",
            "[Z](people/index.md#z){ .person }\n\n[z]: people/index.md#z",
        ),
        ("index.md", "[[Z]](person:z)[@a]", "[[Z]](people/index.md#z){ .person }[^1]"),
        ("index.md", "[Z [@a]](person:z)", "[Z [^1]](people/index.md#z){ .person }"),
        ("index.md", "## [Z](person:z) {#z}", "## [Z](people/index.md#z){ .person } {#z}"),
    ],
)
def test_links(page: str, link: str, written: str) -> None:
    """A link of ours becomes a path from its page, with a class that says where it leads."""
    assert rewritten(link + "\n", page).body == written + "\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Zhukov went. Zhukov came.", "<Zhukov> went. Zhukov came."),
        ("“Georgy Zhukov”, he said.", "“<Georgy Zhukov>”, he said."),
        ("Georgy\nZhukov came.", "<Georgy\nZhukov> came."),
        ("Zhukov's deputy", "<Zhukov>'s deputy"),
        ("Zhukov.[@a]", "<Zhukov>.[^1]"),
        ("Zhukovs, a Zhukov-like man, Marshal_Zhukov", ""),
        ("# Zhukov\n\nZhukov came.", "# Zhukov\n\n<Zhukov> came."),
        ("`Zhukov` <!-- Zhukov --> Zhukov", "`Zhukov` <Zhukov>"),
        ("![Zhukov](x.png) [Zhukov](x.md) Zhukov", "![Zhukov](x.png) [Zhukov](x.md) <Zhukov>"),
        ("[He](person:zhukov) is Zhukov.", "<He> is Zhukov."),
        ('<b title="Zhukov">he</b> is Zhukov', '<b title="Zhukov">he</b> is <Zhukov>'),
        ("<div>Zhukov\ncame.</div>\n\nZhukov", "<div>Zhukov\ncame.</div>\n\n<Zhukov>"),
        ("<https://e.org/Zhukov> https://e.org/Zhukov Zhukov@e.org", ""),
        ("He\n{: title='Zhukov' }\n\nis Zhukov", "He\n{: title='Zhukov' }\n\nis <Zhukov>"),
        ("[x]: y.md 'Zhukov'\n*[Zhukov]: him", ""),
        ("Stalin and Zhukov", "Stalin and <Zhukov>"),
    ],
)
def test_first_mention(text: str, written: str) -> None:
    """The first mention of a listed person becomes a link, where a link may stand."""
    body = rewritten(text + "\n", people=["stalin", "vasily", "zhukov"]).body

    link = re.compile(r"\[([^\]]*)\]\(\.\./people/index\.md#zhukov\)\{ \.person \}")
    assert link.sub(r"<\1>", body) == (written or text) + "\n"


def test_everybody_is_linked_once() -> None:
    """Each listed person is linked at the first mention; who is not listed stays as typed."""
    text = rewritten(
        "Joseph Stalin and Vasily Stalin met Antonov-Ovseyenko and Zhukov.\n",
        people=["stalin", "vasily", "antonov"],
    )

    assert text.body == (
        "[Joseph Stalin](../people/index.md#stalin){ .person } and "
        "[Vasily Stalin](../people/index.md#vasily){ .person } met "
        "[Antonov-Ovseyenko](../people/index.md#antonov){ .person } and Zhukov.\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "[x](y.md) [x](https://example.org/a:b) [x](mailto:e@example.org) ![x](y.png) <https://e.org>",
        "`[@a]` \\[@a] [e@example.org] `<!-- [@a] -->`",
        "```\n[@a] [^n] [x](person:z)\n\n[^n]: y\n```",
        "- a\n\n    ~~~\n    [@a]\n    ~~~",
        "text\n\n    [@a]",
        "# A\n\n| a | b |\n| --- | --- |\n| c | d |\n\nTerm\n:   Words\n\n!!! note\n\n    Text.",
        "A mark[^gone] without its note.",
        "{ braces } [brackets] (parentheses) @a *b* <b title='[@a'>c</b>",
        "Line with two blanks  \nand a tab\there\u00a0and\u2028more.",
    ],
)
def test_other_text_stays(text: str) -> None:
    """Text without our syntax, and our syntax in code, comes out sign by sign as it went in."""
    assert rewritten(text + "\n") == Shown(text + "\n", "")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("He left. <!-- When? --> She came.", "He left. She came."),
        ("<!-- When? --> He left.", "He left."),
        ("- one\n  <!-- Ask\n  B. -->\n- two", "- one\n- two"),
        ("He left.<!-- [@a] [x](person:zhukov) [^n] -->", "He left."),
        ("[He](x.md) <!-- who? -->\n\nleft", "[He](x.md)\n\nleft"),
        ("```\n<!-- code -->\n```", "```\n<!-- code -->\n```"),
    ],
    ids=["inside", "first", "alone", "syntax", "after a link", "code"],
)
def test_comment_stays_among_editors(text: str, written: str) -> None:
    """What editors say to each other is on no page, with its line if it has one to itself."""
    assert rewritten(text + "\n") == Shown(written + "\n", "")


def test_comment_in_a_note_stays_among_editors() -> None:
    """A note, too, is published without its comments."""
    text = rewritten("So.[^n]\n\n[^n]: It <!-- how? --> is.\n<!-- said B. -->\n")

    assert text.notes == "[^1]: It is."


def test_front_matter_is_left_after() -> None:
    """The body begins below the front matter, and numbers nothing of it."""
    text = rewritten("\nSo.[@a]\n", front="---\ntitle: '[@b] [^n]'\n---\n")

    assert text.body == "So.[^1]\n"


def test_undefined_mark_takes_no_number() -> None:
    """A mark without a note stays as it was typed."""
    text = rewritten("So[^gone].[@a]\n")

    assert text.body == "So[^gone].[^1]\n"


def test_references_are_counted() -> None:
    """A note knows how often it is referred to, and each reference how often it was before."""
    read = plain(
        read_whole("So[^why] it was.[@a] All[^why].\n\n[^why]: As[^why].\n"), "x.md", ATLAS, TYPESET
    )

    assert [note.refs for note in read.notes] == [3, 1]
    refs = [item for item in read.marks if isinstance(item, NoteRef) and item.number == 1]
    assert sorted(ref.before for ref in refs) == [0, 1, 2]


def test_marks_of_ours_are_taken_out() -> None:
    """The signs of which marks are made mean nothing where an author has typed them."""
    assert rewritten("So \ufdd0\ufdd2\ufdd1 it was.\n").body == "So  it was.\n"


PIECES = [
    "word ", "é", "😀", "\n", "\n\n", "    ", "\t", "- ", "> ", "# ", "`", "```\n", "~~~\n", "*",
    "[", "]", "(", ")", "!", "<", ">", "<!--", "-->", "\\", "|", "{ .x }", "x.md", "@", ": ", "^",
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_other_text_stays(text: str) -> None:
    """Whatever holds no citation, note, comment or link of ours comes out as it went in."""
    prose = read_prose(text, "x.md")
    if prose.citations or prose.definitions or prose.comments:
        return

    assert rewritten(text) == Shown(text.strip("\n") + "\n", "")
