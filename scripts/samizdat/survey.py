"""A collection as it was read, with everything that is wrong in it."""

from dataclasses import dataclass

from samizdat.checks import check
from samizdat.findings import Finding, in_order
from samizdat.model.library import Library
from samizdat.reading.library import read_library
from samizdat.settings import Settings


@dataclass(frozen=True, slots=True)
class Survey:
    """A collection as it was read, with everything that is wrong in it."""

    library: Library
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that keep the site from being published."""
        return tuple(finding for finding in self.findings if finding.is_error)


def survey(settings: Settings) -> Survey:
    """Read and check a collection."""
    reading = read_library(settings)
    return Survey(reading.library, in_order([*reading.findings, *check(reading.library)]))
