"""The list of a register, and the dossier of a record, from the templates of their kind."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from markupsafe import Markup

from samizdat.model.artifact import Artifact
from samizdat.model.kind import Kind, R
from samizdat.model.page import Making, Page
from samizdat.model.people import PERSON
from samizdat.model.places import PLACE
from samizdat.model.sources import SOURCE
from samizdat.pages.leaves import MOST, Group, Leaf, LongList, former, leaf_page, leaves
from samizdat.pages.letters import letters
from samizdat.pages.narrowing import Narrowing
from samizdat.writing.answers import Answers
from samizdat.writing.moved import moved
from samizdat.writing.room import Room
from samizdat.writing.sheet import Sheet, within


def list_of(
    answers: Answers,
    kind: Kind[R],
    records: Iterable[R],
    description: str = "",
    **values: object,
) -> Iterator[Making]:
    """A register as a list, from the template of its plural; records come in their order.

    A register without records has no page.
    """
    listed = tuple(records)
    if listed:
        yield Making(kind.page, partial(_list, answers, kind, listed, description, **values))


def _list(
    answers: Answers,
    kind: Kind[R],
    listed: tuple[R, ...],
    description: str,
    **values: object,
) -> Page:
    sheet = Sheet(answers, kind.page)
    introduction = introduction_of(answers, kind.plural, len(listed))
    html = sheet.fill(
        kind.plural,
        introduction=introduction,
        index=answers.index,
        kind=kind,
        records=listed,
        letters=letters(_named(kind.noun, listed, answers), answers.tongue),
        narrowing=Narrowing(kind.noun, listed, sheet.room),
        **values,
    )
    meta = _meta(answers.tongue.gettext(kind.title), description, "list")
    return sheet.page(html, meta, answers.library.of(kind).path)


def _named(noun: str, records: Iterable[Any], answers: Answers) -> Iterator[tuple[str, str]]:
    """The keys of records with the names by which their list orders them, where it does."""
    for record in records:
        if noun == PERSON.noun:
            yield record.id, record.sort_name
        elif noun == PLACE.noun:
            yield record.id, record.name
        elif noun == SOURCE.noun:
            line = Markup(answers.typeset.bibliography[record.id])  # noqa: S704  past the gate
            yield record.id, line.striptags()


def introduction_of(answers: Answers, name: str, count: int) -> str:
    """The first sentence of a list as the collection words it; empty where it does not."""
    words = getattr(answers.library.conventions.introductions, name, None) or ""
    return words.replace("{count}", answers.tongue.number(count))


def dossiers(
    answers: Answers,
    kind: Kind[Any],
    records: Iterable[Any],
    make: Callable[[Answers, Any], Page],
) -> Iterator[Making]:
    """Of some records those that something refers to: they have a page of their own."""
    known = answers.atlas.dossiers.get(kind.noun, frozenset())
    for record in records:
        if record.id in known:
            target = answers.atlas.target(kind.noun, record.id)
            yield Making(target, partial(make, answers, record))
            yield from _mentions(answers, kind, record.id)


FEW = 4
"""So many sentences of an essay a dossier shows itself: they need no page of their own."""


def _mentions(answers: Answers, kind: Kind[Any], key: str) -> Iterator[Making]:
    """Pages for the sentences about a record, essay by essay, where these are many."""
    if len(answers.mentions_of(kind.noun, key)) < MOST:
        return
    for leaf in _leaves_of(answers, kind, key):
        yield Making(leaf.uri, partial(_leaf, answers, kind, key, leaf.uri))


def former_mentions(answers: Answers) -> Iterator[Artifact]:
    """What stands where a dossier had pages of sentences once, or may have had."""
    for kind in answers.library.kinds.values():
        for key in sorted(answers.atlas.dossiers.get(kind.noun, ())):
            if 2 * len(answers.mentions_of(kind.noun, key)) >= MOST:
                yield from _former_mentions(answers, kind, key)


def _former_mentions(answers: Answers, kind: Kind[Any], key: str) -> Iterator[Artifact]:
    target = answers.atlas.target(kind.noun, key)
    title = kind.label(answers.library.of(kind)[key])
    today = {leaf.uri for leaf in _leaves_of(answers, kind, key)}
    many: list[Group] = []
    for group in _sentences(kind, key, answers):
        if 2 * len(group[2]) > FEW:
            many.append(group)
    for uri, mention in former(many, target, 0).items():
        if uri not in today:
            yield moved(uri, f"{target}#in-{mention.essay.slug}", title, answers.tongue)


def _leaves_of(answers: Answers, kind: Kind[Any], key: str) -> tuple[Leaf, ...]:
    found = leaves(_sentences(kind, key, answers), answers.atlas.target(kind.noun, key))
    counts: dict[str, int] = {}
    for leaf in found:
        slug = leaf.entries[0].essay.slug
        counts[slug] = counts.get(slug, 0) + len(leaf.entries)
    return tuple(leaf for leaf in found if counts[leaf.entries[0].essay.slug] > FEW)


def _sentences(kind: Kind[Any], key: str, answers: Answers) -> Iterator[Group]:
    """The sentences about a record, essay by essay."""
    target = answers.atlas.target(kind.noun, key)
    for essay, sentences in Room(answers, target).mentions(kind.noun, key):
        yield f"in-{essay.slug}", essay.title, sentences


def _leaf(answers: Answers, kind: Kind[Any], key: str, uri: str) -> Page:
    target = answers.atlas.target(kind.noun, key)
    title = kind.label(answers.library.of(kind)[key])
    found = _leaves_of(answers, kind, key)
    sentences = LongList(target, "mention", title, partial(_sentences, kind, key))
    return leaf_page(answers, sentences, found, uri, title)


def dossier_page(
    answers: Answers,
    kind: Kind[Any],
    record: Any,
    description: str = "",
    *,
    head: Mapping[str, object] | None = None,
    **values: object,
) -> Page:
    """A record on a page of its own, from the template of its noun, with more values for it."""
    sheet = Sheet(answers, answers.atlas.target(kind.noun, record.id))
    values["leaves"] = _by_essay(_leaves_of(answers, kind, record.id))
    html = sheet.fill(kind.noun, index=answers.index, kind=kind, record=record, **values)
    meta = _meta(kind.label(record), description, "dossier")
    meta["within"] = within(answers.tongue.gettext(kind.title), kind.page)
    if head:
        meta["head"] = head
    return sheet.page(html, meta, answers.library.of(kind).path)


def _by_essay(found: Iterable[Leaf]) -> dict[str, str]:
    """The first leaf of each essay, by its slug."""
    places: dict[str, str] = {}
    for leaf in found:
        places.setdefault(leaf.entries[0].essay.slug, leaf.uri)
    return places


def _meta(title: str, description: str, kind: str) -> dict[str, object]:
    """The metadata of a page; without a description the engine has that of the site."""
    if not description:
        return {"title": title, "kind": kind}
    return {"title": title, "description": description, "kind": kind}
