"""Rules of files and of what stands in their fields, before anything is compared."""

from samizdat.checks.addresses import DUPLICATE_SLUG, SAME_ADDRESS
from samizdat.checks.chapters.chapter import Chapter
from samizdat.checks.days import DAYS
from samizdat.checks.ids import UNKNOWN, UNKNOWN_ESSAY
from samizdat.checks.links import UNKNOWN_SCHEME
from samizdat.checks.revisions import REVISIONS
from samizdat.pictures.versions import BROKEN_PICTURE
from samizdat.reading.documents import (
    FRONT_MATTER_MISSING,
    FRONT_MATTER_UNCLOSED,
    NOT_UTF8,
    TOO_LARGE,
    UNREADABLE_FILE,
)
from samizdat.reading.field_names import FORMER_NAME, UNKNOWN_FIELD
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

FILE = Chapter(
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
        BROKEN_PICTURE,
    ),
)

YAML = Chapter(
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
)

FIELDS = Chapter(
    "Fields",
    (
        UNKNOWN_FIELD,
        FORMER_NAME,
        MISSING_FIELD,
        WRONG_TYPE,
        IMPOSSIBLE_DATE,
        UNKNOWN_COLUMN,
        WRONG_ORDER,
        *DAYS,
        *REVISIONS,
    ),
)

IDS = Chapter(
    "Ids",
    (
        BAD_ID,
        DUPLICATE_ID,
        DUPLICATE_SLUG,
        *UNKNOWN,
        UNKNOWN_ESSAY,
        UNKNOWN_SCHEME,
    ),
)
