"""Checks of ranks: nobody bears one before it was created, or before it was given."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from samizdat.checks.passages import finished
from samizdat.checks.past.telling import UNSURE, Told, place_of, said, told
from samizdat.findings import Finding, Rule, Severity
from samizdat.knowledge.known import Known
from samizdat.knowledge.names_in_text import Named, Sense
from samizdat.model.institutions import Institution
from samizdat.model.people import Person
from samizdat.prose.views.moods import Mood
from samizdat.prose.views.times import Certainty
from samizdat.words.dates import HistoricalDate
from samizdat.words.periods import opening

_FIRST_WORD = re.compile(r"[\s-]")
"""`Marshal` alone stands for Marshal of France, `General` for General of brigade."""

LONGEST = 120
"""Signs beside a name in which its rank stands."""


BESIDE = 60
"""Signs between a rank and a name that may bear it."""

_WHOSE = re.compile(r"(?:\b[A-Z][\w’'-]+|\b(?:former|later|future))\s+$")
"""Before a rank: it is that of another army, `a Spanish general of brigade`, or of another time."""


class Ranks(NamedTuple):
    """Every form of a rank, and the words with which one begins or ends."""

    forms: dict[str, list[Institution]]
    """In small letters, the longest first, with the ranks that each means."""

    words: frozenset[str]


RANK_OUT_OF_TIME = Rule(
    "rank-out-of-time",
    "Nobody bears a rank before it was created, or before it was given.",
    why=(
        "Ranks are records of the institutions register with the kind `rank`; the first word of a "
        "name may stand for it; who was given one has an office in it. A rank is found before a "
        "name, `Marshal Ney`, and behind it, `Ney, by now a marshal`."
    ),
    severity=Severity.WARNING,
)


def ranks_out_of_time(known: Known) -> Iterator[Finding]:
    """Somebody is called by a rank at a time before it."""
    ranks = known.whole.once(_ranks)
    if not ranks.forms:
        return
    yield from _before_created(known)
    for each in told(known, "person"):
        called = _rank_of(each, ranks)
        unsure = UNSURE - {Mood.RETROSPECTIVE} if _PREDICATE.match(each.behind) else UNSURE
        if not called or each.moods & unsure:
            continue
        form, bodies = called
        person = each.bearer(known)
        if person is None:
            continue
        yield from _too_early(each, form, bodies, person, known)


def _before_created(known: Known) -> Iterator[Finding]:
    """A rank with nobody's name, before there was one: `among them a general of brigade`."""
    for each in _ranks_alone(known):
        body = known.library.institutions[each.named.senses[0].key]
        if each.moods & UNSURE or each.is_quoted:
            continue
        army = known.library.institutions.get(body.part_of or "")
        if army is None or not all(army.period.may_meet(date) for date in each.dates):
            continue
        if _beside_a_name(each) or _WHOSE.search(each.before):
            continue
        if max(date.last for date in each.dates) < body.period.first:
            yield _not_yet(each, body.name, body, known)


def _ranks_alone(known: Known) -> Iterator[Told]:
    """Every rank in full, in small letters or not, in a sentence that says when."""
    ranks = known.whole.once(_ranks)
    full = "|".join(re.escape(form) for form in ranks.forms if _FIRST_WORD.search(form))
    if not full:
        return
    pattern = re.compile(rf"\b(?:{full})(?:s\b|\b)", re.IGNORECASE)
    for essay in finished(known):
        for sentence in known.times(essay):
            if sentence.certainty is not Certainty.STATED:
                continue
            for match in pattern.finditer(sentence.words):
                form = match[0].lower()
                body = ranks.forms.get(form) or ranks.forms.get(form.removesuffix("s"))
                dates = sentence.dates_at(match.start())
                if body and dates:
                    sense = Sense("institution", body[0].id, body[0].period, ("period",))
                    named = Named(*match.span(), form, (sense,), is_possessive=False)
                    names = known.names.named(sentence.words)
                    yield Told(essay, sentence, named, dates, names)


def _beside_a_name(each: Told) -> bool:
    """A person's name stands beside it, whose rank is looked at with the person."""
    return any(
        named.of("person") and -BESIDE < named.start - each.named.end < BESIDE
        for named in each.names
    )


def _ranks(known: Known) -> Ranks:
    found: dict[str, list[Institution]] = {}
    for body in known.library.institutions.values():
        if known.library.is_rank(body):
            first = _FIRST_WORD.split(body.name)[0]
            for words in sorted({body.name.lower(), first.lower(), *map(str.lower, body.aliases)}):
                found.setdefault(words, []).append(body)
    ends: set[str] = set()
    for form in found:
        ends |= {form.split()[0], form.split()[-1]}
    longest_first = dict(sorted(found.items(), key=lambda form: len(form[0]), reverse=True))
    return Ranks(longest_first, frozenset(ends))


_IN_A_WORD = re.compile(r"[\w-]$")
_GOES_ON = re.compile(r"[\w-]|\s+of\b")
_PREDICATE = re.compile(
    r"\s+(?:was|had\s+(?:\w+\s+)?been|remained)\s+(?:(?:by\s+)?(?:now|then|already|long|still)\s+)*"
    r"(?:an?|the)\s+",
    re.IGNORECASE,
)
"""`Ney had been a marshal for years`: whoever had been one before the date had it long given."""

_CAME_AS = re.compile(r"\s+(?:[\w’'-]+\s+){1,8}?as\s+(?:an?|the)\s+")
"""`Ney came back as a marshal`."""

_OF_ALL = re.compile(r"\s*,\s*(?:both|all(?:\s+\w+)?)\s+")
"""Behind several names: `Ney and Murat, both marshals`."""

_HEAD_WORD = re.compile(r"[^\d]*?(?=\s+(?:of\b|\d)|$)")
_APPOSITION = re.compile(
    r"\s*[,(]?\s*(?:(?:like|unlike)\s+\w+(?:\s+\w+)?,?\s+)?(?:as\s+|(?:himself|herself|too|also)\s+)?"
    r"(?:(?:by\s+)?(?:now|then|already|still)\s+)?(?:a|an|the)?\s*",
    re.IGNORECASE,
)
_AS_A = re.compile(r"\bas\s+(?:(?:a|an|the|its|their)\s+)?(?:[\w-]+\s+)?$")
"""Before a rank at the head of a sentence: `As a general of brigade, Bonaparte`."""


def _rank_of(each: Told, ranks: Ranks) -> tuple[str, list[Institution]] | None:
    """The rank that stands before a name or behind it, the longest form that fits."""
    before = " ".join(each.before[-LONGEST:].split()).lower().rstrip()
    fronted = before.endswith(",")
    before = before.rstrip(",")
    several = " ".join(each.before_several[-LONGEST:].split()).lower().rstrip(", ")
    behind = (
        _PREDICATE.match(each.behind)
        or _CAME_AS.match(each.behind)
        or _APPOSITION.match(each.behind)
    )
    rest = " ".join(each.behind[behind.end() : LONGEST].split()).lower() if behind else ""
    of_all = _OF_ALL.match(each.said_of)
    rest_of_all = " ".join(each.said_of[of_all.end() :].split()).lower() if of_all else ""
    beside = {before.rpartition(" ")[2], several.rpartition(" ")[2].removesuffix("s")}
    beside.add(re.split(r"[^\w-]", rest, maxsplit=1)[0])
    if ranks.words.isdisjoint(beside) and not of_all:
        return None
    for form, bodies in ranks.forms.items():
        rest_before = before[: -len(form)]
        is_its_own = not fronted or _AS_A.search(rest_before) is not None
        if is_its_own and before.endswith(form) and not _IN_A_WORD.search(rest_before):
            return form, bodies
        plural = _plural(form)
        if several.endswith(plural) and not _IN_A_WORD.search(several[: -len(plural)]):
            return form, bodies
        if rest.startswith(form) and not _GOES_ON.match(rest[len(form) :]):
            return form, bodies
        if rest_of_all.startswith(_plural(form)):
            return form, bodies
    return None


def _plural(form: str) -> str:
    """`marshals of France`, `army commanders 1st rank`."""
    head = _HEAD_WORD.match(form)
    return f"{head[0]}s{form[head.end() :]}" if head else f"{form}s"


def _too_early(
    each: Told, form: str, bodies: list[Institution], person: Person, known: Known
) -> Iterator[Finding]:
    given = _given(person, bodies)
    latest = max(date.last for date in each.dates)
    if given:
        position, since = min(given, key=lambda found: found[1].first)
        if latest < since.first:
            title = person.offices[position].title
            at = place_of(known, "person", person.id, "offices", position)
            problem = (
                f"{person.name} has {title!r} from {opening(since).words} ({at}), "
                f"but the sentence stands with {said(each.dates)}"
            )
            remedy = f"leave {form!r} out, or write 'the later {form}'"
            yield RANK_OUT_OF_TIME.broken(each.where(known), problem, remedy)
        return
    first = min(bodies, key=lambda body: body.period.first)
    if latest < first.period.first and _served(person, bodies, known):
        yield _not_yet(each, form, first, known)


def _not_yet(each: Told, form: str, body: Institution, known: Known) -> Finding:
    at = place_of(known, "institution", body.id, "period")
    problem = (
        f"the rank {form!r} was created {opening(body.period).words} ({at}), "
        f"after {said(each.dates)}"
    )
    return RANK_OUT_OF_TIME.broken(each.where(known), problem, "write the rank of that time")


def _given(person: Person, bodies: list[Institution]) -> list[tuple[int, HistoricalDate]]:
    """From when somebody bore one of some ranks, each with the number of the office."""
    keys = {body.id for body in bodies}
    found: list[tuple[int, HistoricalDate]] = []
    for position, office in enumerate(person.offices):
        if office.institution in keys and office.period:
            found.append((position, office.period))
    return found


def _served(person: Person, bodies: list[Institution], known: Known) -> bool:
    """Somebody has a post or another rank in the army to which one of some ranks belongs."""
    armies = {body.part_of for body in bodies if body.part_of}
    for office in person.offices:
        body = known.library.institutions.get(office.institution or "")
        if body and (body.id in armies or body.part_of in armies):
            return True
    return False
