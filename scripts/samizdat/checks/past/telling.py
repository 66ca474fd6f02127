"""What an essay tells of registered things: each name with the dates that hold for it."""

import re
from collections.abc import Iterable

from samizdat.checks.passages import finished
from samizdat.checks.past.acting import act_behind
from samizdat.checks.past.pronouns import with_him
from samizdat.checks.past.subjects import OBJECT
from samizdat.findings import Where
from samizdat.frozen import frozen
from samizdat.knowledge.known import Known
from samizdat.knowledge.names_in_text import Named, Sense
from samizdat.model.essays import Essay
from samizdat.model.people import Person
from samizdat.prose.views.moods import Mood, Telling
from samizdat.prose.views.passages import Kind
from samizdat.prose.views.times import Certainty, TimedSentence
from samizdat.words import deed_words, english
from samizdat.words.dates import HistoricalDate
from samizdat.words.periods import closing, opening

UNSURE = frozenset({Mood.NEGATED, Mood.PROSPECTIVE, Mood.RETROSPECTIVE, Mood.SUPPOSED})
"""Told so, a thing need not have been there at the time."""

_VERB = r"(?:\w+ed|" + "|".join(english.PAST) + r"|was|were|had)\b"
ACTS = re.compile(
    rf"(?:['’]s\s+(?:own\s+)?\w+)?(?:\s*,[^,;.]{{2,70}}(?:,[^,;.]{{2,40}})?,)?\s+(?:(?:\w+ly|also|then|now|itself|himself|herself|"
    rf"soon|still|again|even|alone|and\s+\w+)\s+)?{_VERB}"
)
"""Behind a name: it is what somebody says something of."""

LONGEST_BEFORE = 60
"""Signs before a name in which it is said what it is."""

_UNTIL = re.compile(rf"\b(?:{'|'.join(english.UNTIL)})\s+(?:the\s+)?(?:\w+\s+of\s+)?$", re.I)
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?(?:\w+\s+of\s+)?$", re.I)
ANY_DEED = re.compile(rf"\b(?:{'|'.join(deed_words.EVERY_DEED)})\b")
_OWN_TIME = re.compile(
    rf"[^,;.]*\b(?:during|after|before|in|throughout)\s+(?:the\s+)?(?:[A-Z]\w*\s+)*(?:{'|'.join(english.TIMES)})\b",
    re.IGNORECASE,
)
_BETWEEN_COMMAS = re.compile(r"\s*,[^,;:.()]{2,70},")
_THEIRS = re.compile(r"\b(?:the|of)\s+$")
"""Before capitals that are no name of somebody else: `members of the | National Assembly, `."""

_INITIALS = re.compile(r"(?<=\s)(?:[^\W\d_]\.[\s-]*){1,3}$")
_BESIDE = re.compile(r"\s*,?\s+(?:and\s+|with\s+)?")
_UNKNOWN_BESIDE = re.compile(
    r"(?:\b[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?(?:,\s+(?:and\s+)?|\s+and\s+))+$"
)
"""Others before a name whom no register has: `met Barère, Carnot and | Danton`."""

_ASIDE = re.compile(
    rf"\s*(?:,\s+|\()(?P<words>(?:who\s+(?:(?:was|had\s+been)\s+)?)?(?:{'|'.join(deed_words.DEEDS_ASIDE)})\b"
    r"[^,;()]*\d[^,;()]*)[,)]"
)


@frozen
class Told:
    """A name in a sentence of an essay, with the dates that hold for it."""

    essay: Essay
    sentence: TimedSentence
    named: Named
    dates: tuple[HistoricalDate, ...]
    names: tuple[Named, ...]
    """All names in the sentence."""

    def bearers(self, known: Known) -> tuple[Person, ...]:
        """Whom the name may mean: several people have one family name."""
        return tuple(known.library.people[sense.key] for sense in self.named.of("person"))

    def bearer(self, known: Known) -> Person | None:
        """The one of whom an office or a rank is told: of several the one who had any."""
        people = self.bearers(known)
        if len(people) == 1:
            return people[0]
        holders = [person for person in people if person.offices]
        return holders[0] if len(holders) == 1 else None

    @property
    def dates_of_deed(self) -> tuple[HistoricalDate, ...]:
        """Its dates but those between two commas behind it: `A, ill since 1922, wrote`."""
        aside = _BETWEEN_COMMAS.match(self.sentence.words, self.named.end)
        if aside is None:
            return self.dates
        first, last = self.sentence.clause(self.named.start)
        rest = self.sentence.dates_in(first, aside.start())
        return rest + self.sentence.dates_in(aside.end(), last) or self.dates

    @property
    def before(self) -> str:
        """The sentence up to the name, without its bearer's initials."""
        return _INITIALS.sub("", self.sentence.words[: self.named.start])

    @property
    def behind(self) -> str:
        """The sentence from behind the name."""
        return self.sentence.words[self.named.end :]

    @property
    def end_of_several(self) -> int:
        """Where the names end that stand beside this one: `A, B and C did`."""
        end = self.named.end
        for named in self.names:
            if named.start > end and _BESIDE.fullmatch(self.sentence.words, end, named.start):
                end = named.end
        return end

    @property
    def said_of(self) -> str:
        """The sentence from behind these names."""
        return self.sentence.words[self.end_of_several :]

    @property
    def before_several(self) -> str:
        """The sentence up to the names that stand beside this one: `the guards A, B and C`."""
        start = self.named.start
        for named in reversed(self.names):
            if named.end < start and _BESIDE.fullmatch(self.sentence.words, named.end, start):
                start = named.start
        before = _INITIALS.sub("", self.sentence.words[:start])
        unknown = _UNKNOWN_BESIDE.search(before)
        rest = before[: unknown.start()] if unknown else before
        return before if _THEIRS.search(rest) else rest

    @property
    def aside(self) -> tuple[int, int] | None:
        """Where the words between two commas behind the name begin and end: `A, born in 1890,`."""
        match = _ASIDE.match(self.sentence.words, self.named.end)
        return match.span("words") if match else None

    @property
    def moods_of_deed(self) -> frozenset[Mood]:
        """How that is told which stands right behind the name, between commas or not."""
        if self.aside:
            first, last = self.aside
            return Telling(self.sentence.words[first:last]).at(0)
        return self.moods

    def moods_before(self, offset: int) -> frozenset[Mood]:
        """How the words up to an offset are told; what is denied behind it is something else."""
        first, _ = self.sentence.clause(self.named.start)
        start = self.named.start - first
        return Telling(self.sentence.words[first:offset]).at(start)

    @property
    def tells_a_deed(self) -> bool:
        """Its sentence has a word for what is done to people."""
        return ANY_DEED.search(self.sentence.words.lower()) is not None

    @property
    def clause(self) -> str:
        """The part of the sentence in which the name stands."""
        first, last = self.sentence.clause(self.named.start)
        return self.sentence.words[first:last]

    @property
    def moods(self) -> frozenset[Mood]:
        """How that part is told."""
        return self.sentence.moods(self.named.start)

    @property
    def ends(self) -> tuple[HistoricalDate, ...]:
        """Its dates; of `until 1938` and `since 1938` the year itself, to which it must hold."""
        return self.ends_of(self.dates)

    def ends_of(self, dates: Iterable[HistoricalDate]) -> tuple[HistoricalDate, ...]:
        """The same of some dates."""
        found: list[HistoricalDate] = []
        for date in dates:
            found.append(self._end_of(date))
        return tuple(found)

    def _end_of(self, date: HistoricalDate) -> HistoricalDate:
        for said in self.sentence.said:
            if said.date is date and "/" in date.edtf:
                before = self.sentence.words[: said.start]
                if _UNTIL.search(before):
                    return closing(date)
                if _SINCE.search(before):
                    return opening(date)
        return date

    @property
    def has_own_time(self) -> bool:
        """Behind it stands a time of its own: `served in the guard during the Civil War`."""
        return _OWN_TIME.match(self.behind) is not None

    @property
    def is_quoted(self) -> bool:
        """Another's words, or a word as a word."""
        return self.sentence.is_quoted(self.named.start)

    @property
    def is_object(self) -> bool:
        """Something else is said of it: `opponent of Danton, died in London`."""
        return OBJECT.search(self.before[-LONGEST_BEFORE:]) is not None

    @property
    def acts(self) -> bool:
        """It does something, or something is done to it."""
        if ACTS.match(self.said_of):
            return True
        act = act_behind(self.sentence.words, self.end_of_several)
        return act is not None and (act.relative >= 0 or not self.is_object)

    @property
    def is_carried(self) -> bool:
        """The dates are those of a sentence before."""
        return self.sentence.certainty is Certainty.CARRIED

    @property
    def is_explicit(self) -> bool:
        """One of its dates says its year itself."""
        dates = self.dates
        return any(not said.waits and said.date in dates for said in self.sentence.said)

    @property
    def is_row(self) -> bool:
        """It stands in a table, whose cells are no sentence."""
        return self.sentence.passage.kind in (Kind.ROW, Kind.HEAD)

    def where(self, known: Known) -> Where:
        """The place of the name."""
        return known.lines(self.essay.document).where(self.sentence.start + self.named.start)


def told(known: Known, noun: str) -> tuple[Told, ...]:
    """Every name of a record of a kind for which dates hold, in the essays that are done."""
    return known.once(_told).get(noun, ())


def _told(known: Known) -> dict[str, tuple[Told, ...]]:
    found: dict[str, list[Told]] = {}
    for essay in finished(known):
        sentences = known.times(essay)
        for position, sentence in enumerate(sentences):
            if sentence.certainty in (Certainty.PERIOD, Certainty.UNKNOWN):
                continue
            names = known.names.named(sentence.words)
            if sentence.certainty is Certainty.STATED:
                names = with_him(names, sentence, reversed(sentences[:position]), known)
            for named in names:
                nouns = {sense.noun for sense in named.senses}
                dates = sentence.dates_at(named.start)
                if len(nouns) == 1 and dates and not sentence.is_quoted(named.start):
                    each = Told(essay, sentence, named, dates, names)
                    found.setdefault(nouns.pop(), []).append(each)
    return {noun: tuple(each) for noun, each in found.items()}


def meets(period: HistoricalDate | None, dates: Iterable[HistoricalDate]) -> bool:
    """One of some dates may lie in a period; a period that nothing says is met by all."""
    return period is None or any(period.may_meet(date) for date in dates)


def is_over(period: HistoricalDate, dates: Iterable[HistoricalDate]) -> bool:
    """All dates lie behind a period."""
    return all(date.first > period.last for date in dates)


def said(dates: tuple[HistoricalDate, ...]) -> str:
    """The date that a message names: the first."""
    return dates[0].words


def record_at(known: Known, sense: Sense) -> str:
    """Where the record stands that says otherwise: `essays/registers/people.yml:88`."""
    return place_of(known, sense.noun, sense.key, *sense.path)


def place_of(known: Known, noun: str, key: str, *path: str | int) -> str:
    """The file and line of a value of a record."""
    where = known.library.register(noun).where(key, *path)
    return f"{where.path}:{where.line}"
