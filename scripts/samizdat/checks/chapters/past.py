"""Rules of what is said of the past, in registers and in prose, and of the evidence for it."""

from samizdat.checks.acceptances import BAD_ACCEPTANCE, IDLE_ACCEPTANCE
from samizdat.checks.agreement import AGREEMENT
from samizdat.checks.calendars import CALENDARS
from samizdat.checks.chapters.chapter import Chapter
from samizdat.checks.counts import MISQUOTED_COUNT
from samizdat.checks.evidence import (
    NUMBER_WITHOUT_CITATION,
    ONE_KIND_OF_SOURCE,
    QUOTATION_WITHOUT_LOCATOR,
)
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
from samizdat.checks.past.rules import INTRO, PAST
from samizdat.checks.quotations import ALTERED_QUOTATION
from samizdat.checks.spellings import OTHER_SPELLING
from samizdat.checks.synonyms import DEAD_SYNONYM
from samizdat.checks.testimony import EVIDENCE
from samizdat.checks.wording import LOADED_WORD

HISTORY = Chapter(
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
)

IN_PROSE = Chapter("The past in prose", (*PAST, *CALENDARS), INTRO)

EVIDENCE_AND_WORDING = Chapter(
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
)
