"""The kinds of records: which registers a collection has."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from samizdat.model.articles import Article
from samizdat.model.claims import Claim
from samizdat.model.events import Event
from samizdat.model.figures import Figure
from samizdat.model.institutions import Institution
from samizdat.model.people import Person
from samizdat.model.places import Place
from samizdat.model.quotations import Quotation
from samizdat.model.sources import Source

R = TypeVar("R", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class RegisterKind(Generic[R]):
    """A register: its name is its file's and the Library's field for it."""

    name: str
    record: type[R]


REGISTERS: tuple[RegisterKind[Any], ...] = (
    RegisterKind("people", Person),
    RegisterKind("places", Place),
    RegisterKind("events", Event),
    RegisterKind("institutions", Institution),
    RegisterKind("sources", Source),
    RegisterKind("articles", Article),
    RegisterKind("claims", Claim),
    RegisterKind("figures", Figure),
    RegisterKind("quotations", Quotation),
)
