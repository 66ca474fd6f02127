"""The shape of a model: which fields it has, which of them name records, which hold whose words.

A class of the model works its shape out once, when it is defined. Whoever wants to know what a
record names or says walks along it; nobody keeps a list of fields of his own.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from types import UnionType
from typing import Annotated, Any, ClassVar, NamedTuple, Protocol, Union, get_args, get_origin

from pydantic import GetJsonSchemaHandler
from pydantic.fields import FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

Path = tuple[str | int, ...]
"""Where a value stands in a record: `("offices", 0, "title")`."""

ID_OF = "x-id-of"
"""The keyword of a JSON Schema that says of which kind of record a text is the id."""


IS_PROSE = "x-is-prose"
"""The keyword that says of a text that it is Markdown in a line."""


@dataclass(frozen=True, slots=True)
class IdOf:
    """Marks an id with the kind of record that it names: `person`, `essay`."""

    kind: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The schema of an id, with its kind."""
        return {**handler(schema), ID_OF: self.kind}


class Form(StrEnum):
    """Marks words with what they are."""

    LINE = "line"
    """A name, a title, a label: one line, in which no sign means anything."""

    HEADLINE = "headline"
    """A line that the editors have worded themselves."""

    TEXT = "text"
    """Plain words of any length, as others have put them or as no page prints them."""

    PROSE = "prose"
    """Sentences that an author or an editor writes for readers."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The schema of words; of prose it says that it is."""
        if self is Form.PROSE:
            return {**handler(schema), IS_PROSE: True}
        return handler(schema)


@dataclass(frozen=True, slots=True)
class FieldShape:
    """What a model says of one of its fields."""

    name: str
    """As Python has it."""

    key: str
    """As YAML has it."""

    get: Callable[[Any], Any]
    """Takes its value out of a model."""

    is_list: bool
    is_required: bool
    about: str
    """What it is for, in a sentence; empty where its name says it."""

    kind: str = ""
    """The kind of records that its ids name, if ids are what it holds."""

    form: Form | None = None
    """What its words are, if it holds words."""

    model: "type[Shaped] | None" = None
    """The model that it holds, if it holds one."""

    def held(self, value: object, at: Path) -> Iterator[tuple[Path, Any]]:
        """What a model has in this field, each with its path; nothing where it was left out."""
        found = self.get(value)
        if found is None:
            return
        if not self.is_list:
            yield (*at, self.key), found
            return
        for position, item in enumerate(found):
            yield (*at, self.key, position), item


@dataclass(frozen=True, slots=True)
class Shape:
    """The fields of a model, and the ways that lead to ids and to words."""

    fields: tuple[FieldShape, ...]
    to_ids: tuple[FieldShape, ...]
    to_words: Mapping[Form, tuple[FieldShape, ...]]

    by_key: Mapping[str, FieldShape]

    def field(self, key: str) -> FieldShape | None:
        """The field that YAML calls so."""
        return self.by_key.get(key)


class Shaped(Protocol):
    """A model that knows its shape."""

    shape: ClassVar[Shape]


class Reference(NamedTuple):
    """A record that is named in another, or in front matter."""

    path: Path
    """Where it is named, from the record: `("offices", 2, "institution")`."""

    kind: str
    key: str
    holder: Any
    """The model that names it: the record itself, or a statement in it."""


class Words(NamedTuple):
    """Words that stand in a record, or in front matter."""

    path: Path
    text: str


def references_in(value: Shaped, at: Path = ()) -> Iterator[Reference]:
    """Every id by which a model names a record, wherever it stands in it."""
    for field in value.shape.to_ids:
        for path, held in field.held(value, at):
            if field.kind:
                yield Reference(path, field.kind, held, value)
            else:
                yield from references_in(held, path)


def words_in(value: Shaped, form: Form, at: Path = ()) -> Iterator[Words]:
    """Everything that a model has in words of one form, wherever it stands in it."""
    for field in value.shape.to_words[form]:
        for path, held in field.held(value, at):
            if field.form:
                yield Words(path, held)
            else:
                yield from words_in(held, form, path)


def shape_of(fields: Mapping[str, FieldInfo]) -> Shape:
    """The shape that follows from the fields of a model and their annotations."""
    shapes = tuple(_field(name, info) for name, info in fields.items())
    to_ids = tuple(field for field in shapes if _leads_to_ids(field))
    to_words: dict[Form, tuple[FieldShape, ...]] = {}
    for form in Form:
        to_words[form] = tuple(field for field in shapes if _leads_to_words(field, form))
    by_key = {field.key: field for field in shapes}
    return Shape(shapes, to_ids, to_words, by_key)


def _leads_to_ids(field: FieldShape) -> bool:
    """It holds ids, or a model in which there are some."""
    return bool(field.kind) or bool(field.model and field.model.shape.to_ids)


def _leads_to_words(field: FieldShape, form: Form) -> bool:
    """It holds words of that form, or a model in which there are some."""
    return field.form is form or bool(field.model and field.model.shape.to_words[form])


def _field(name: str, info: FieldInfo) -> FieldShape:
    inner, marks, is_list = _unwrapped(info.annotation)
    kind, form = "", None
    for mark in (*marks, *info.metadata):
        if isinstance(mark, IdOf):
            kind = mark.kind
        elif isinstance(mark, Form):
            form = mark
    model = None
    if hasattr(inner, "shape"):
        model = inner
    return FieldShape(
        name,
        info.alias or name,
        attrgetter(name),
        is_list,
        info.is_required(),
        info.description or "",
        kind,
        form,
        model,
    )


def _unwrapped(annotation: Any) -> tuple[Any, list[Any], bool]:
    """What an annotation holds in the end, its marks, and whether it holds a list of that."""
    marks: list[Any] = []
    is_list = False
    while True:
        origin, parts = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            marks += parts[1:]
            annotation = parts[0]
        elif origin in (Union, UnionType):
            annotation = next(part for part in parts if part is not type(None))
        elif origin is tuple:
            annotation, is_list = parts[0], True
        else:
            return annotation, marks, is_list
