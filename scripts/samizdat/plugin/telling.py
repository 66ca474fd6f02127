"""Findings as the engine's log has them, and the sentence that ends a build for them."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import mkdocs.plugins

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samizdat.findings import Finding

log = logging.getLogger(f"{mkdocs.plugins.__name__}.samizdat")

NOT_PUBLISHED = "The site was not published: the findings above must be mended first."


def tell(findings: Iterable[Finding]) -> None:
    """Say each finding, with its place and its remedy."""
    for finding in findings:
        log.log(logging.ERROR if finding.is_error else logging.WARNING, str(finding))
