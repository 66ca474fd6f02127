"""The list of a register, and the dossier of a record, from the templates of their kind."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from samizdat.model.kind import Kind, R
from samizdat.model.page import Page
from samizdat.writing.answers import Answers
from samizdat.writing.sheet import Sheet


def list_page(
    answers: Answers,
    kind: Kind[R],
    records: Iterable[R],
    description: str = "",
    **values: object,
) -> Iterator[Page]:
    """A register as a list, from the template of its plural; records come in their order.

    A register without records has no page.
    """
    listed = tuple(records)
    if not listed:
        return
    sheet = Sheet(answers, kind.page)
    introduction = introduction_of(answers, kind.plural, len(listed))
    html = sheet.fill(
        kind.plural,
        introduction=introduction,
        index=answers.index,
        kind=kind,
        records=listed,
        **values,
    )
    meta = _meta(kind.title, description, "list")
    yield sheet.page(html, meta, answers.library.of(kind).path)


def introduction_of(answers: Answers, name: str, count: int) -> str:
    """The first sentence of a list as the collection words it; empty where it does not."""
    words = getattr(answers.library.conventions.introductions, name, None) or ""
    return words.replace("{count}", f"{count:,}")


def with_dossier(answers: Answers, kind: Kind[Any], records: Iterable[Any]) -> list[Any]:
    """Of some records those that something refers to: they have a page of their own."""
    known = answers.atlas.dossiers.get(kind.noun, frozenset())
    return [record for record in records if record.id in known]


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
    html = sheet.fill(kind.noun, index=answers.index, kind=kind, record=record, **values)
    meta = _meta(kind.label(record), description, "dossier")
    if head:
        meta["head"] = head
    return sheet.page(html, meta, answers.library.of(kind).path)


def _meta(title: str, description: str, kind: str) -> dict[str, object]:
    """The metadata of a page; without a description the engine has that of the site."""
    if not description:
        return {"title": title, "kind": kind}
    return {"title": title, "description": description, "kind": kind}
