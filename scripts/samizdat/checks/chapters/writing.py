"""Rules of a text as it is typed, with its notes, links and inserts."""

from samizdat.checks.as_of import BAD_AS_OF
from samizdat.checks.chapters.chapter import Chapter
from samizdat.checks.dialect import (
    BROKEN_TABLE,
    CONFLICT_MARK,
    DUPLICATE_ANCHOR,
    EMPTY_BOX,
    EMPTY_LINK,
    FOREIGN_MARKUP,
    GARBLED_LETTERS,
    HIDDEN_SIGN,
    IMPOSSIBLE_LOCATOR,
    KEY_WITHOUT_BRACKETS,
    LETTER_IN_YEAR,
    MALFORMED_NOTE,
    MIXED_LETTERS,
    READ_DIFFERENTLY,
    RENUMBERED_LIST,
    TOO_DEEP,
    UNCLOSED_ELEMENT,
    UNCLOSED_MARKUP,
    UNKNOWN_REFERENCE,
)
from samizdat.checks.dropped import DROPPED_HTML, SHOWN_OTHERWISE
from samizdat.checks.fields import MARKUP_IN_LINE
from samizdat.checks.inserts import EMPTY_TIMELINE, INSERT_IN_TEXT, UNKNOWN_INSERT
from samizdat.checks.links import (
    BROKEN_ANCHOR,
    BROKEN_IMAGE,
    BROKEN_LINK,
    DRAFT_LINKED,
    MISSING_ALT,
)
from samizdat.checks.locators import AMBIGUOUS_LOCATOR
from samizdat.checks.notes import DUPLICATE_NOTE, MALFORMED_CITATION, UNDEFINED_NOTE, UNUSED_NOTE
from samizdat.checks.pictures import RECORD_WITHOUT_PICTURE, RIGHTS_UNKNOWN
from samizdat.checks.text import (
    EATEN_FIRST_LINE,
    FORBIDDEN_HTML,
    HEADING_SKIP,
    TOP_HEADING,
    UNCLOSED_FENCE,
)
from samizdat.reading.licences import UNKNOWN_LICENCE

NOTES = Chapter(
    "Notes and citations",
    (
        UNDEFINED_NOTE,
        DUPLICATE_NOTE,
        UNUSED_NOTE,
        MALFORMED_CITATION,
        KEY_WITHOUT_BRACKETS,
        IMPOSSIBLE_LOCATOR,
        AMBIGUOUS_LOCATOR,
        MALFORMED_NOTE,
    ),
)

LINKS = Chapter(
    "Links and pictures",
    (
        BROKEN_LINK,
        EMPTY_LINK,
        UNKNOWN_REFERENCE,
        BROKEN_ANCHOR,
        BROKEN_IMAGE,
        MISSING_ALT,
        RECORD_WITHOUT_PICTURE,
        RIGHTS_UNKNOWN,
        UNKNOWN_LICENCE,
        DRAFT_LINKED,
        BAD_AS_OF,
    ),
)

INSERTS = Chapter(
    "Inserts",
    (
        UNKNOWN_INSERT,
        INSERT_IN_TEXT,
        EMPTY_TIMELINE,
    ),
)

TEXT = Chapter(
    "The text",
    (
        EATEN_FIRST_LINE,
        READ_DIFFERENTLY,
        FOREIGN_MARKUP,
        UNCLOSED_MARKUP,
        UNCLOSED_ELEMENT,
        BROKEN_TABLE,
        RENUMBERED_LIST,
        EMPTY_BOX,
        CONFLICT_MARK,
        HIDDEN_SIGN,
        MIXED_LETTERS,
        LETTER_IN_YEAR,
        GARBLED_LETTERS,
        TOO_DEEP,
        DUPLICATE_ANCHOR,
        UNCLOSED_FENCE,
        TOP_HEADING,
        HEADING_SKIP,
        FORBIDDEN_HTML,
        MARKUP_IN_LINE,
        DROPPED_HTML,
        SHOWN_OTHERWISE,
    ),
)
