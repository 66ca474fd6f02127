"""Every code that a finding may carry, with its weight and the rule it stands for.

A code is stable for ever: editors search for it and suppress by it. Each has a section of the same
name in the handbook (docs/handbook/findings.md); a test insists.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Code:
    """The rule behind a finding."""

    rule: str
    severity: Literal["error", "warning"] = "error"


CODES: dict[str, Code] = {
    # A file
    "unreadable-file": Code("A file can be opened and read."),
    "not-utf8": Code("A file is UTF-8 text."),
    "unknown-register": Code("A file among the registers is one that is read."),
    "same-address": Code("No two files publish to the same address."),
    # Front matter and registers, as YAML
    "front-matter-missing": Code("An essay begins with front matter."),
    "front-matter-unclosed": Code("Front matter ends with a line of three hyphens."),
    "too-large": Code("Front matter has at most 64 KB."),
    "yaml-syntax": Code("Front matter and registers are YAML."),
    "yaml-alias": Code("Front matter and registers spell everything out: no aliases."),
    "yaml-too-deep": Code("Values nest at most twenty deep."),
    "duplicate-key": Code("A key stands once."),
    # Front matter and registers, as fields
    "unknown-field": Code("Every key is one that the model knows."),
    "missing-field": Code("Required fields are there."),
    "wrong-type": Code("A value is of the kind its field asks for."),
    "impossible-date": Code("Dates are EDTF and exist in the calendar."),
    "unknown-column": Code("A row's numbers belong to series that the figure has."),
    "wrong-order": Code("What comes first in life comes first in dates."),
    # Ids
    "bad-id": Code("Ids and slugs are lower-case ASCII letters, digits and hyphens."),
    "duplicate-id": Code("An id stands once in its register."),
    "duplicate-slug": Code("A slug belongs to one essay."),
    "unknown-person": Code("People that are mentioned are in the people register."),
    "unknown-source": Code("Sources that are cited are in the sources register."),
    "unknown-place": Code("Places that are mentioned are in the places register."),
    "unknown-event": Code("Events that are mentioned are in the events register."),
    "unknown-institution": Code("Institutions that are mentioned are in their register."),
    "unknown-claim": Code("Claims that are marked are in the claims register."),
    "unknown-figure": Code("Figures that are linked or drawn are in the figures register."),
    "unknown-quotation": Code("Quotations that are linked are in the quotations register."),
    "unknown-article": Code("The article that an essay answers is in the articles register."),
    "unknown-essay": Code("Essays that are linked, or chosen for the home page, exist."),
    "unknown-scheme": Code("A link's scheme is one of ours or of the web's."),
    # History
    "event-outside-life": Code("Nobody takes part before birth or after death."),
    "office-outside-life": Code("Nobody holds an office before birth or after death."),
    "office-outside-institution": Code("An office is held while its institution exists."),
    "fate-outside-life": Code("A fate lies within a life."),
    "one-sided-relation": Code("A relation is told from both sides.", "warning"),
    "same-name": Code("Two records can be told apart by their names."),
    "incomplete-source": Code("A source can be found again, or says what is missing.", "warning"),
    "weak-claim": Code("A verdict rests on more than confessions and memoirs.", "warning"),
    "uncited-source": Code("Every source carries something.", "warning"),
    # Evidence and wording
    "number-without-citation": Code("A number or a date stands beside its source.", "warning"),
    "quotation-without-locator": Code("A quotation names the place it is taken from.", "warning"),
    "one-kind-of-source": Code("An essay rests on more than one kind of source.", "warning"),
    "misquoted-count": Code("A number in prose is that of the figures register.", "warning"),
    "other-spelling": Code("A name is spelt as its register spells it.", "warning"),
    "loaded-word": Code("Prose is plain: it has no word for effect.", "warning"),
    "bad-acceptance": Code("What is accepted is a warning, with the reason in words.", "warning"),
    "idle-acceptance": Code("What is accepted is there.", "warning"),
    # Notes
    "undefined-note": Code("Every note mark has its note."),
    "duplicate-note": Code("A note is defined once."),
    "unused-note": Code("Every note has a mark in the text.", "warning"),
    "malformed-citation": Code("A citation is [@key], [@key, ch. 4; @other] or [see @key]."),
    # Links and pictures
    "broken-link": Code("Links lead to pages that exist."),
    "broken-anchor": Code("Links lead to headings that exist."),
    "broken-image": Code("Pictures exist."),
    "missing-alt": Code("A picture has a text for those who do not see it."),
    "draft-linked": Code("Readers are led to published essays only."),
    # Inserts
    "unknown-insert": Code("What is drawn into a text is a figure or a timeline."),
    "insert-in-text": Code("An insert is a paragraph of its own."),
    "empty-timeline": Code("A timeline shows an event."),
    # The text
    "eaten-first-line": Code("The first line is not one that MkDocs takes for metadata."),
    "unclosed-fence": Code("A code fence is closed."),
    "top-heading": Code("The title stands in the front matter, not as a heading of the text."),
    "heading-skip": Code("Heading levels go down one at a time."),
    "forbidden-html": Code("Raw HTML keeps to the elements and attributes of the allow-list."),
}

UNKNOWN = Code("What is named is in its register.")
"""The rule behind `unknown-…` of a kind of records that this list does not name."""


def code_of(name: str) -> Code:
    """The rule of a code."""
    return CODES.get(name, UNKNOWN) if name.startswith("unknown-") else CODES[name]
