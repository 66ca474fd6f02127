"""Checks: one rule after the other over a Library, each yielding findings.

What cannot be read at all is reported by the reading rooms; these checks look at what was read.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain

from samizdat.checks.acceptances import unaccepted
from samizdat.checks.addresses import bad_slugs, duplicate_slugs, same_addresses
from samizdat.checks.agreement import (
    events_outside_institutions,
    one_sided_disputes,
    open_ends_of_the_dead,
    records_that_disagree,
    relations_outside_lives,
)
from samizdat.checks.anchors import anchors_of_the_page
from samizdat.checks.as_of import bad_as_of
from samizdat.checks.calendars import (
    days_without_calendar,
    old_styles_in_texts,
    old_styles_that_differ,
)
from samizdat.checks.counts import misquoted_counts, numbers_that_differ
from samizdat.checks.days import future_days, outdated_translations
from samizdat.checks.dialect import dialect, keys_without_brackets
from samizdat.checks.evidence import (
    numbers_without_citation,
    one_kind_of_source,
    quotations_without_locator,
)
from samizdat.checks.explained import unexplained
from samizdat.checks.fields import forbidden_in_fields, markup_in_lines
from samizdat.checks.figures import (
    rows_against_events,
    rows_outside_periods,
    totals_that_do_not_sum,
)
from samizdat.checks.former_ids import dead_former_ids
from samizdat.checks.gist import Gist
from samizdat.checks.history import (
    event_outside_life,
    fate_outside_life,
    incomplete_sources,
    office_outside_institution,
    office_outside_life,
    one_sided_relations,
    same_names,
    uncited_sources,
    weak_claims,
)
from samizdat.checks.ids import (
    unknown_cites,
    unknown_in_front_matter,
    unknown_in_registers,
    unknown_starts,
)
from samizdat.checks.inserts import (
    empty_timelines,
    impossible_timelines,
    inserts_in_text,
    unknown_inserts,
)
from samizdat.checks.links import (
    broken_anchors,
    broken_images,
    broken_links,
    draft_links,
    draft_starts,
    missing_alternatives,
    unknown_schemes,
    unknown_targets,
)
from samizdat.checks.locators import ambiguous_locators
from samizdat.checks.looks import NOTHING_KEPT, Kept, looked_at
from samizdat.checks.notes import (
    duplicate_notes,
    malformed_citations,
    undefined_notes,
    unused_notes,
)
from samizdat.checks.past.bodies import institutions_out_of_time, place_names_out_of_time
from samizdat.checks.past.dates import dates_against_registers, essays_contradict
from samizdat.checks.past.lives import people_out_of_life
from samizdat.checks.past.offices import offices_out_of_time
from samizdat.checks.past.ranks import ranks_out_of_time
from samizdat.checks.pictures import (
    records_without_picture,
    unknown_rights,
    unknown_sources_of_pictures,
)
from samizdat.checks.quotations import altered_quotations
from samizdat.checks.revisions import unread_successors, unsaid_changes
from samizdat.checks.rules import RULES
from samizdat.checks.signs import odd_signs
from samizdat.checks.spellings import other_spellings
from samizdat.checks.synonyms import dead_synonyms
from samizdat.checks.testimony import (
    statements_on_testimony,
    statements_without_locator,
    unread_sources,
)
from samizdat.checks.text import (
    eaten_first_lines,
    forbidden_html,
    heading_skips,
    top_headings,
    unclosed_fences,
)
from samizdat.checks.wording import loaded_words
from samizdat.findings import Finding
from samizdat.knowledge.known import Known
from samizdat.knowledge.parts import parts

Rule = Callable[[Known], Iterator[Finding]]

OF_RECORDS: tuple[Rule, ...] = (
    unknown_in_registers,
    event_outside_life,
    office_outside_life,
    office_outside_institution,
    fate_outside_life,
    one_sided_relations,
    events_outside_institutions,
    one_sided_disputes,
    open_ends_of_the_dead,
    totals_that_do_not_sum,
    rows_outside_periods,
    rows_against_events,
    relations_outside_lives,
    records_that_disagree,
    same_names,
    incomplete_sources,
    weak_claims,
    old_styles_that_differ,
)
"""What looks at the registers alone."""

OF_TEXTS: tuple[Rule, ...] = (
    bad_slugs,
    unknown_in_front_matter,
    unknown_cites,
    unknown_schemes,
    unknown_targets,
    broken_links,
    broken_anchors,
    broken_images,
    missing_alternatives,
    draft_links,
    bad_as_of,
    unknown_inserts,
    inserts_in_text,
    impossible_timelines,
    empty_timelines,
    dialect,
    anchors_of_the_page,
    keys_without_brackets,
    ambiguous_locators,
    malformed_citations,
    undefined_notes,
    duplicate_notes,
    unused_notes,
    eaten_first_lines,
    unclosed_fences,
    top_headings,
    heading_skips,
    forbidden_html,
    numbers_without_citation,
    quotations_without_locator,
    altered_quotations,
    one_kind_of_source,
    institutions_out_of_time,
    offices_out_of_time,
    ranks_out_of_time,
    people_out_of_life,
    place_names_out_of_time,
    dates_against_registers,
    other_spellings,
    days_without_calendar,
    old_styles_in_texts,
    statements_on_testimony,
    unread_sources,
    statements_without_locator,
    future_days,
)
"""What looks at one text after the other. Where its links lead it asks `known.targets`."""

OF_BOTH: tuple[Rule, ...] = (
    odd_signs,
    forbidden_in_fields,
    markup_in_lines,
    misquoted_counts,
    loaded_words,
)
"""What looks at texts one by one, and at the records too."""

OF_ALL: tuple[Rule, ...] = (
    duplicate_slugs,
    same_addresses,
    unknown_starts,
    draft_starts,
    outdated_translations,
    unsaid_changes,
    unread_successors,
    records_without_picture,
    unknown_sources_of_pictures,
    unknown_rights,
    dead_synonyms,
    dead_former_ids,
)
"""What looks at everything at once, and at no more of an essay than its front matter."""

COMPARED: tuple[Callable[[Known, Sequence[Gist]], Iterator[Finding]], ...] = (
    uncited_sources,
    numbers_that_differ,
    essays_contradict,
)
"""What compares texts with each other, by the gist of each."""


def check(known: Known, kept: Kept = NOTHING_KEPT) -> Iterator[Finding]:
    """Everything that is wrong in a Library and that no editor has accepted with a reason.

    What is `kept` of a text is not looked for again, as long as it would be the same.
    """
    found: list[Finding] = []
    gists: list[Gist] = []
    for part in parts(known):
        rules = (*OF_TEXTS, *OF_BOTH) if part.path else (*OF_RECORDS, *OF_BOTH)
        look = kept.look(part, partial(looked_at, part, rules))
        found += look.findings
        gists.append(look.gist)
    for rule in OF_ALL:
        found += rule(known)
    for comparison in COMPARED:
        found += comparison(known, gists)
    accepted = list(chain.from_iterable(gist.acceptances for gist in gists))
    is_whole = known.library.is_whole
    yield from unaccepted(unexplained(found, gists), accepted, RULES, is_whole=is_whole)
