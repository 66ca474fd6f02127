"""Checks of what an essay says of its own changes: what was changed, and what to read instead."""

from collections.abc import Iterator

from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.model.essays import Essay

UNSAID_CHANGE = Rule(
    "unsaid-change",
    "An essay that was changed says what was changed.",
    why=(
        "`updated` puts the day into its head. Only a revision of that day says on the page and in "
        "the feed what is different."
    ),
    severity=Severity.WARNING,
)

UNREAD_SUCCESSOR = Rule(
    "unread-successor",
    "What stands in the place of a retracted essay can be read, and stands itself.",
    why=(
        "The banner over a retracted essay leads its readers on. A draft is not on the site, and "
        "one that was retracted too would lead them in a circle."
    ),
)

REVISIONS = (UNSAID_CHANGE, UNREAD_SUCCESSOR)


def unsaid_changes(known: Known) -> Iterator[Finding]:
    """An essay was changed after it was published, and nobody says how."""
    for essay in known.library.essays:
        front = essay.front
        updated = front.updated
        if updated is None or not essay.is_public or updated == front.published:
            continue
        if all(revision.date < updated for revision in front.revisions):
            problem = f"it was updated on {updated.words}, and does not say what was changed"
            remedy = f"add below 'revisions:' a line '- date: {updated}' and one 'what: …'"
            yield UNSAID_CHANGE.broken(essay.document.places.at("updated"), problem, remedy)


def unread_successors(known: Known) -> Iterator[Finding]:
    """A retracted essay leads to one that no reader can read, or should."""
    for essay in known.library.essays:
        retraction = essay.front.retraction
        successor = known.essays.get((retraction and retraction.replaced_by) or "")
        if successor is None:
            continue
        problem = _why_unread(essay, successor)
        if problem:
            where = essay.document.places.at("retraction", "replaced_by")
            remedy = "name the essay that stands in its place, or leave 'replaced_by' out"
            yield UNREAD_SUCCESSOR.broken(where, problem, remedy)


def _why_unread(essay: Essay, successor: Essay) -> str:
    """Why an essay cannot stand in the place of another; empty where it can."""
    if successor.slug == essay.slug:
        return "it is replaced by itself"
    if successor.is_retracted:
        return f"{successor.slug!r} was retracted too"
    if not successor.is_public:
        return f"{successor.slug!r} is not published: its status is {successor.front.status.value}"
    return ""
