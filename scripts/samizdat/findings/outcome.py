"""The outcome of a check: everything that is wrong, and how much was looked at."""

from dataclasses import dataclass

from samizdat.findings import Finding


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a report tells of."""

    findings: tuple[Finding, ...]
    essays: int = 0
    records: int = 0
    site_url: str = ""
    """The address of the collection's site; empty while it has none."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that keep the site from being published."""
        return tuple(finding for finding in self.findings if finding.is_error)
