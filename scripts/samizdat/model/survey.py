"""A collection as it was read, with everything that is wrong in it."""

from dataclasses import dataclass

from samizdat.findings import Finding
from samizdat.findings.outcome import Outcome
from samizdat.model.library import Library


@dataclass(frozen=True, slots=True)
class Survey:
    """A collection as it was read, with everything that is wrong in it."""

    library: Library
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that keep the site from being published."""
        return tuple(finding for finding in self.findings if finding.is_error)

    @property
    def outcome(self) -> Outcome:
        """What a report tells of it."""
        library = self.library
        essays = len(library.essays) + len(library.broken_essays)
        records = sum(len(register) for register in library.registers.values())
        return Outcome(self.findings, essays, records, library.settings.site_url)
