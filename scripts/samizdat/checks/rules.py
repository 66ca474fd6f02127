"""All rules, in the order in which the handbook has them."""

from collections.abc import Iterable
from dataclasses import dataclass

from samizdat.checks.acceptances import BAD_ACCEPTANCE, IDLE_ACCEPTANCE
from samizdat.checks.addresses import DUPLICATE_SLUG, SAME_ADDRESS
from samizdat.checks.agreement import AGREEMENT
from samizdat.checks.calendars import CALENDARS
from samizdat.checks.counts import MISQUOTED_COUNT
from samizdat.checks.days import DAYS
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
    MALFORMED_NOTE,
    MIXED_LETTERS,
    READ_DIFFERENTLY,
    RENUMBERED_LIST,
    TOO_DEEP,
    UNCLOSED_ELEMENT,
    UNCLOSED_MARKUP,
    UNKNOWN_REFERENCE,
)
from samizdat.checks.dropped import DROPPED_HTML
from samizdat.checks.evidence import (
    NUMBER_WITHOUT_CITATION,
    ONE_KIND_OF_SOURCE,
    QUOTATION_WITHOUT_LOCATOR,
)
from samizdat.checks.fields import MARKUP_IN_LINE
from samizdat.checks.former_ids import DEAD_FORMER_ID
from samizdat.checks.history import (
    EVENT_OUTSIDE_LIFE,
    FATE_OUTSIDE_LIFE,
    INCOMPLETE_SOURCE,
    OFFICE_OUTSIDE_INSTITUTION,
    OFFICE_OUTSIDE_LIFE,
    ONE_SIDED_RELATION,
    SAME_NAME,
    UNCITED_SOURCE,
    WEAK_CLAIM,
)
from samizdat.checks.ids import UNKNOWN, UNKNOWN_ESSAY
from samizdat.checks.inserts import EMPTY_TIMELINE, INSERT_IN_TEXT, UNKNOWN_INSERT
from samizdat.checks.links import (
    BROKEN_ANCHOR,
    BROKEN_IMAGE,
    BROKEN_LINK,
    DRAFT_LINKED,
    MISSING_ALT,
    UNKNOWN_SCHEME,
)
from samizdat.checks.locators import AMBIGUOUS_LOCATOR
from samizdat.checks.notes import DUPLICATE_NOTE, MALFORMED_CITATION, UNDEFINED_NOTE, UNUSED_NOTE
from samizdat.checks.past.rules import INTRO, PAST
from samizdat.checks.previews import BROKEN_SETTINGS, FAILED_BUILD, MISSING_FOLDER
from samizdat.checks.quotations import ALTERED_QUOTATION
from samizdat.checks.spellings import OTHER_SPELLING
from samizdat.checks.synonyms import DEAD_SYNONYM
from samizdat.checks.testimony import EVIDENCE
from samizdat.checks.text import (
    EATEN_FIRST_LINE,
    FORBIDDEN_HTML,
    HEADING_SKIP,
    TOP_HEADING,
    UNCLOSED_FENCE,
)
from samizdat.checks.wording import LOADED_WORD
from samizdat.findings import Rule
from samizdat.reading.documents import (
    FRONT_MATTER_MISSING,
    FRONT_MATTER_UNCLOSED,
    NOT_UTF8,
    TOO_LARGE,
    UNREADABLE_FILE,
)
from samizdat.reading.filenames import (
    BAD_NAME,
    NOT_A_FILE,
    RESERVED_ADDRESS,
    TOO_LARGE_FILE,
    TWIN_NAME,
    UNKNOWN_KIND,
    WRONG_CONTENT,
)
from samizdat.reading.limits import HOSTILE_TEXT
from samizdat.reading.pictures import ACTIVE_DRAWING, POSITION_IN_PICTURE
from samizdat.reading.registers import DUPLICATE_ID, UNKNOWN_REGISTER
from samizdat.reading.validation import (
    BAD_ID,
    IMPOSSIBLE_DATE,
    MISSING_FIELD,
    UNKNOWN_COLUMN,
    UNKNOWN_FIELD,
    WRONG_ORDER,
    WRONG_TYPE,
)
from samizdat.reading.yaml import (
    CUT_VALUE,
    DUPLICATE_KEY,
    QUOTED_VALUE,
    YAML_ALIAS,
    YAML_SYNTAX,
    YAML_TOO_DEEP,
)


@dataclass(frozen=True, slots=True)
class Chapter:
    """Rules about one thing, under one heading of the handbook."""

    title: str
    rules: tuple[Rule, ...]
    intro: str = ""


CHAPTERS = (
    Chapter(
        "A file",
        (
            UNREADABLE_FILE,
            NOT_UTF8,
            UNKNOWN_REGISTER,
            SAME_ADDRESS,
            NOT_A_FILE,
            BAD_NAME,
            TWIN_NAME,
            UNKNOWN_KIND,
            RESERVED_ADDRESS,
            TOO_LARGE_FILE,
            HOSTILE_TEXT,
            WRONG_CONTENT,
            ACTIVE_DRAWING,
            POSITION_IN_PICTURE,
        ),
    ),
    Chapter(
        "Front matter and registers as YAML",
        (
            FRONT_MATTER_MISSING,
            FRONT_MATTER_UNCLOSED,
            TOO_LARGE,
            YAML_SYNTAX,
            CUT_VALUE,
            QUOTED_VALUE,
            YAML_ALIAS,
            YAML_TOO_DEEP,
            DUPLICATE_KEY,
        ),
    ),
    Chapter(
        "Fields",
        (
            UNKNOWN_FIELD,
            MISSING_FIELD,
            WRONG_TYPE,
            IMPOSSIBLE_DATE,
            UNKNOWN_COLUMN,
            WRONG_ORDER,
            *DAYS,
        ),
    ),
    Chapter(
        "Ids",
        (
            BAD_ID,
            DUPLICATE_ID,
            DUPLICATE_SLUG,
            *UNKNOWN,
            UNKNOWN_ESSAY,
            UNKNOWN_SCHEME,
        ),
    ),
    Chapter(
        "History",
        (
            EVENT_OUTSIDE_LIFE,
            OFFICE_OUTSIDE_LIFE,
            OFFICE_OUTSIDE_INSTITUTION,
            FATE_OUTSIDE_LIFE,
            ONE_SIDED_RELATION,
            *AGREEMENT,
            SAME_NAME,
            INCOMPLETE_SOURCE,
            WEAK_CLAIM,
            UNCITED_SOURCE,
        ),
    ),
    Chapter("The past in prose", (*PAST, *CALENDARS), INTRO),
    Chapter(
        "Evidence and wording",
        (
            NUMBER_WITHOUT_CITATION,
            QUOTATION_WITHOUT_LOCATOR,
            ALTERED_QUOTATION,
            ONE_KIND_OF_SOURCE,
            *EVIDENCE,
            MISQUOTED_COUNT,
            OTHER_SPELLING,
            LOADED_WORD,
            DEAD_SYNONYM,
            DEAD_FORMER_ID,
            BAD_ACCEPTANCE,
            IDLE_ACCEPTANCE,
        ),
        intro=(
            "Rules that an editor would apply with a pencil. They look at an essay from "
            "`review` on: a draft may still lack what they ask for. Where a warning "
            "is wrong, or the author has a reason, the finding is "
            "[accepted](check.md#accept-a-finding) with that reason in words."
        ),
    ),
    Chapter(
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
    ),
    Chapter(
        "Links and pictures",
        (
            BROKEN_LINK,
            EMPTY_LINK,
            UNKNOWN_REFERENCE,
            BROKEN_ANCHOR,
            BROKEN_IMAGE,
            MISSING_ALT,
            DRAFT_LINKED,
        ),
    ),
    Chapter(
        "Inserts",
        (
            UNKNOWN_INSERT,
            INSERT_IN_TEXT,
            EMPTY_TIMELINE,
        ),
    ),
    Chapter(
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
            GARBLED_LETTERS,
            TOO_DEEP,
            DUPLICATE_ANCHOR,
            UNCLOSED_FENCE,
            TOP_HEADING,
            HEADING_SKIP,
            FORBIDDEN_HTML,
            MARKUP_IN_LINE,
            DROPPED_HTML,
        ),
    ),
    Chapter(
        "The preview",
        (BROKEN_SETTINGS, MISSING_FOLDER, FAILED_BUILD),
        intro="Three things keep a whole site from being shown while you write. `samizdat check` "
        "looks at texts and registers, and does not tell of them.",
    ),
)
"""What is read first, then what is compared, then how it reads."""


def by_code(chapters: Iterable[Chapter]) -> dict[str, Rule]:
    """Every rule by its code."""
    found: dict[str, Rule] = {}
    for chapter in chapters:
        for rule in chapter.rules:
            found[rule.code] = rule
    return found


RULES = by_code(CHAPTERS)
"""Every rule by its code, in the same order."""
