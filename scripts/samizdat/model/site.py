"""A site: everything that is to be published, as values; nothing has been written yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from samizdat.findings import Finding
from samizdat.model.artifact import Artifact
from samizdat.model.entry import Entry
from samizdat.model.page import Page
from samizdat.model.pictures import Prepared


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that is to be published, as values; nothing has been written yet."""

    pages: tuple[Page, ...] = ()
    artifacts: tuple[Artifact, ...] = ()
    files: tuple[tuple[str, Path], ...] = ()
    """Files that are copied as they are, by site address."""

    pictures: Mapping[str, Prepared] = field(default_factory=dict)
    """Pictures as pages show them, by site address."""

    catalogue: tuple[Entry, ...] = ()
    """Everything that can be searched for by its name."""

    findings: tuple[Finding, ...] = ()
    """What did not get past the gate while it was made."""
