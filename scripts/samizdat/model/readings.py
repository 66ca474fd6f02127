"""How much of a work the editors have read, and how a note says so."""

from enum import StrEnum


class Reading(StrEnum):
    """How much of a work the editors have read."""

    WHOLE = "whole"
    EXTRACT = "extract"
    REVIEW = "review"
    NONE = "none"


HOW_READ = {
    Reading.WHOLE: "read as a whole",
    Reading.EXTRACT: "read in extracts",
    Reading.REVIEW: "known from reviews of it",
    Reading.NONE: "not read by the editors",
}
