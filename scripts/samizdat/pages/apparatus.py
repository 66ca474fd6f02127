"""The apparatus of an essay: how to cite it, what it corrects, whom it treats, what it rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from samizdat.drawings.band import Moment
from samizdat.drawings.course import course
from samizdat.knowledge.addresses import CLAIM_ANCHOR, EVENT_ANCHOR
from samizdat.model.claims import Claim, Verdict
from samizdat.model.essays import Essay
from samizdat.model.institutions import Institution
from samizdat.model.places import Place
from samizdat.pages.maps import map_of_essay
from samizdat.pages.offering import context_object_of
from samizdat.words.tongue import Tongue
from samizdat.writing.room import Room


@dataclass(frozen=True, slots=True)
class Answered:
    """The claims that an essay answers, those that it corrects before those that were right."""

    every: tuple[Claim, ...]
    tongue: Tongue

    @property
    def corrected(self) -> tuple[Claim, ...]:
        """Claims that do not stand as they were made."""
        return tuple(claim for claim in self.every if claim.verdict is not Verdict.SUPPORTED)

    @property
    def right(self) -> tuple[Claim, ...]:
        """Claims that the evidence bears out."""
        return tuple(claim for claim in self.every if claim.verdict is Verdict.SUPPORTED)

    @property
    def counted(self) -> str:
        """How many were corrected: `12 of 19`, or `12` where all of them were."""
        if self.right:
            corrected = self.tongue.number(len(self.corrected))
            return self.tongue.pgettext(
                "claims", "{some} of {all}", some=corrected, all=self.tongue.number(len(self.every))
            )
        return str(len(self.every) or "")

    @property
    def right_words(self) -> str:
        """What stands before those that were right."""
        return self.tongue.ngettext(
            "{count} more claim was found right",
            "{count} more claims were found right",
            len(self.right),
        )


def answered(essay: Essay, room: Room) -> Answered:
    """The claims that an essay answers."""
    return Answered(room.answers.library.claims.some(essay.treats("claim")), room.answers.tongue)


def apparatus(essay: Essay, room: Room) -> dict[str, object]:
    """What stands below the text, for its template."""
    answers, library = room.answers, room.answers.library
    house = answers.typeset.essays[essay.slug]
    return {
        "article": library.articles.get(essay.front.article or ""),
        "claim_anchor": CLAIM_ANCHOR,
        "claims": answered(essay, room),
        "people": library.people.some(essay.treats("person")),
        "places_map": map_of_essay(essay, room),
        "places_and_institutions": _places(essay, room),
        "event_anchor": EVENT_ANCHOR,
        "events": sorted(library.events.some(essay.treats("event")), key=lambda event: event.date),
        "sources": library.sources.some(answers.in_bibliography(essay.cited)),
        "citation": answers.scripts.mark(Markup(house)),  # noqa: S704  past the gate
        "other_styles": dict(_in_others(essay, room)),
        "is_retracted": essay.is_retracted,
        "context_object": context_object_of(essay, answers),
        "revisions": sorted(essay.front.revisions, key=lambda each: each.date, reverse=True),
    }


def _in_others(essay: Essay, room: Room) -> Iterator[tuple[str, Markup]]:
    """How to cite an essay in other styles, by what readers call these."""
    answers = room.answers
    for manner, lines in answers.typeset.manners.items():
        yield manner, answers.scripts.mark(Markup(lines[essay.slug]))  # noqa: S704  past the gate


def course_of(essay: Essay, room: Room) -> Markup:
    """The years and events of an essay as a small drawing; its links lead to the list of events."""
    tongue = room.answers.tongue
    moments: list[Moment] = []
    for event in room.answers.library.events.some(essay.treats("event")):
        said = f"{tongue.date(event.date)}: {event.line}"
        moments.append(Moment(f"{EVENT_ANCHOR}{event.id}", event.date, said, 1))
    title = tongue.gettext("What this essay covers, and the events in it")
    return course(essay.front.period, moments, title, tongue)


def _places(essay: Essay, room: Room) -> tuple[Markup, ...]:
    """Links to the places that an essay treats, then to the institutions."""
    library = room.answers.library
    places = library.places.some(essay.treats("place"))
    bodies = library.institutions.some(essay.treats("institution"))
    return (*_links("place", places, room), *_links("institution", bodies, room))


def _links(scheme: str, records: Iterable[Place | Institution], room: Room) -> tuple[Markup, ...]:
    return tuple(room.link(scheme, record.id) for record in records)
