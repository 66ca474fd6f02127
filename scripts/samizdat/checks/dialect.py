"""Checks of the text by itself: where what was typed and what the page shows part ways."""

import re
from collections.abc import Iterator

from samizdat.checks.notes import MALFORMED_CITATION
from samizdat.findings import Edit, Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.model.documents import Document
from samizdat.model.lines import Lines
from samizdat.prose import Trouble, nodes
from samizdat.prose.views import parts
from samizdat.words.listing import closest

READ_DIFFERENTLY = Rule(
    "read-differently",
    "What is typed is what the page shows.",
    why=(
        "Markdown has many dialects, and that of this site is Python-Markdown's: a list needs a "
        "blank line above it and nests at four spaces, raw HTML that begins a line holds no "
        "Markdown. What would be shown otherwise than it was meant is told before anybody sees it."
    ),
)

FOREIGN_MARKUP = Rule(
    "foreign-markup",
    "Markup is that of this site.",
    why=(
        "Quarto, pandoc, Jekyll, Hugo, Obsidian and Sphinx have signs of their own, which would "
        "stand on the page as they were typed. The finding says what to write here."
    ),
)

UNCLOSED_MARKUP = Rule(
    "unclosed-markup",
    "Emphasis, code, links and comments that are opened are closed.",
    why="The sign that opens would stand on the page, or hide what follows.",
)

UNCLOSED_ELEMENT = Rule(
    "unclosed-element",
    "An element of raw HTML that is opened is closed.",
    why="It would take what follows into itself: notes, corrections, the foot of the page.",
)

BROKEN_TABLE = Rule(
    "broken-table",
    "A table has a rule below its head, and each row as many cells as the head.",
    why="Without the rule it is a paragraph of strokes; a cell too many is lost.",
)

RENUMBERED_LIST = Rule(
    "renumbered-list",
    "A number at the beginning of a line is a list's only where a list is meant.",
    why="A paragraph that begins with a year and a full stop would become a list that begins at 1.",
)

UNKNOWN_REFERENCE = Rule(
    "unknown-reference",
    "A link by a label has a line that defines the label.",
    why="Else the brackets stand on the page, and the link leads nowhere.",
)

EMPTY_LINK = Rule(
    "empty-link",
    "A link has words, and an address without blanks.",
    why="A link without words cannot be followed, one without an address leads nowhere.",
)

DUPLICATE_ANCHOR = Rule(
    "duplicate-anchor",
    "An anchor stands once in a page.",
    why=(
        "Of two equal headings the second gets a number after its anchor, which changes when a "
        "third comes between. Give one of them an anchor of its own: `## Words { #anchor }`. So "
        "too for a heading of an essay that would take the anchor of one of ours: `People`, "
        "`Events`, `Notes`."
    ),
)

MALFORMED_NOTE = Rule(
    "malformed-note",
    "A note is a line that begins with its label and a colon, and lines indented below it.",
    why="Otherwise its words land in the text, or nowhere.",
)

EMPTY_BOX = Rule(
    "empty-box",
    "A box has a text, indented by four spaces.",
    why="Text that is not indented stands below the box.",
)

HIDDEN_SIGN = Rule(
    "hidden-sign",
    "A text has no signs that nobody sees.",
    why=(
        "Control signs and signs that turn the direction of writing make a text say something else "
        "than it shows, to readers or to the program. A soft hyphen within a word, a joiner "
        "between letters that it shapes, and a mark of direction beside Hebrew or Arabic, may "
        "stand."
    ),
)

MIXED_LETTERS = Rule(
    "mixed-letters",
    "The letters of a word are of one script.",
    why=(
        "A Cyrillic letter in a Latin name looks like the Latin one, and no search finds the name. "
        "So it is with Greek, Armenian and Cherokee letters, and with signs of mathematics that "
        "look like letters."
    ),
)

LETTER_IN_YEAR = Rule(
    "letter-in-year",
    "A year is written in digits.",
    why=(
        "A letter that looks like a digit was typed in the place of one, or read there by a "
        "machine, and no search finds the year. What looks like that and is the number of a paper, "
        "such as `I812`, is accepted with a reason."
    ),
    severity=Severity.WARNING,
)

GARBLED_LETTERS = Rule(
    "garbled-letters",
    "Letters are what was typed.",
    why=(
        "A text in UTF-8 that was once opened as Windows-1252 or Windows-1251 and saved so shows "
        "two or three signs for each letter. The finding says what they were."
    ),
)

CONFLICT_MARK = Rule(
    "conflict-mark",
    "A merge is finished.",
    why="Git has left both versions of a passage in the file, with marks between them.",
)

IMPOSSIBLE_LOCATOR = Rule(
    "impossible-locator",
    "A place in a work is one that a work can have.",
    why="Pages run upwards, and no book has so many.",
    severity=Severity.WARNING,
)

TOO_DEEP = Rule(
    "too-deep",
    "Lists, quotations and boxes stand in one another no deeper than anybody reads.",
    why="What is deeper would be read by no program either.",
)

KEY_WITHOUT_BRACKETS = Rule(
    "key-without-brackets",
    "The key of a source stands in the brackets of a citation.",
    why="In pandoc `@key` is a citation in the text; here it would be words on the page.",
    severity=Severity.WARNING,
)

BY_CODE = {
    rule.code: rule
    for rule in (
        READ_DIFFERENTLY,
        FOREIGN_MARKUP,
        UNCLOSED_MARKUP,
        UNCLOSED_ELEMENT,
        BROKEN_TABLE,
        RENUMBERED_LIST,
        UNKNOWN_REFERENCE,
        EMPTY_LINK,
        DUPLICATE_ANCHOR,
        MALFORMED_NOTE,
        MALFORMED_CITATION,
        EMPTY_BOX,
        HIDDEN_SIGN,
        MIXED_LETTERS,
        LETTER_IN_YEAR,
        GARBLED_LETTERS,
        CONFLICT_MARK,
        IMPOSSIBLE_LOCATOR,
        TOO_DEEP,
    )
}
"""The rules of the dialect, by what the tree of prose calls their troubles."""


def dialect(known: Known) -> Iterator[Finding]:
    """A text is read by its tree otherwise than its author can have meant it."""
    for document, _ in known.documents:
        found = known.troubles(document)
        lines = Lines(document.text, document.path) if found else None
        for trouble in found:
            assert lines is not None  # noqa: S101  there are troubles
            yield _finding(trouble, lines)


def _finding(trouble: Trouble, lines: Lines) -> Finding:
    fix: list[Edit] = []
    for edit in trouble.fix:
        fix.append(Edit(lines.span(edit.start, edit.end).where, edit.text))
    where = lines.span(trouble.start, trouble.end).where
    return BY_CODE[trouble.code].broken(where, trouble.problem, trouble.remedy, fix)


_DATED = re.compile(r"[^\W\d_][\w-]*[-_:]?(?:1[4-9]|20)\d\d[a-z]?")
"""A key as most are made: a name and a year."""

_WITHOUT_SIGN = re.compile(r"\[(?P<key>[^\W\d_][\w-]*\d[\w-]*)(?=[\],;])")


def keys_without_brackets(known: Known) -> Iterator[Finding]:
    """The key of a source stands in the text like a word, without its brackets or its sign."""
    for document, _ in known.documents:
        lines: Lines | None = None
        for start, end, problem, remedy in _bare_keys(document, known):
            lines = lines or Lines(document.text, document.path)
            yield KEY_WITHOUT_BRACKETS.broken(lines.span(start, end).where, problem, remedy)


def _bare_keys(document: Document, known: Known) -> Iterator[tuple[int, int, str, str]]:
    """Begin and end of each, what is wrong, and what to type."""
    sources, tree = known.library.sources, document.prose.tree
    for bare in parts.bare_keys(tree):
        key = bare.key if bare.key in sources else bare.key.lower()
        problem = f"'@{bare.key}' stands in the text like a word"
        if key in sources:
            yield bare.start, bare.end, problem, f"write [@{key}], or [@{key}, p. …]"
        elif _DATED.fullmatch(bare.key):
            remedy = f"write [@{bare.key}], and add the work to the register of sources"
            meant = closest(bare.key, sources)
            if meant:
                remedy = f"did you mean [@{meant}]?"
            yield bare.start, bare.end, problem, remedy
    for text in tree.all(nodes.Text) if "[" in tree.text else ():
        for match in _WITHOUT_SIGN.finditer(text.text):
            if match["key"] in sources:
                start = text.start + match.start()
                problem = f"{match[0] + ']'!r} is no citation: its key has no @"
                remedy = f"write [@{match['key']}"
                yield start, start + len(match[0]), problem, f"{remedy}], or {remedy}, p. …]"
