"""The sample, read and made into a site once for all tests of registers."""

from dataclasses import dataclass, field, replace

import pytest

from samizdat.build import make_site, survey
from samizdat.citations.typeset import typeset
from samizdat.knowledge.inserted import with_inserts
from samizdat.knowledge.known import Known
from samizdat.model.library import Library
from samizdat.model.site import Site
from samizdat.reading.project import read_settings
from samizdat.writing.answers import Answers, answers
from tests.conftest import SAMPLE
from tests.registers.small import shown

ADDRESS = "https://essays.example/sub/"


@dataclass(frozen=True, slots=True)
class Made:
    """A collection with everything that is made of it; look, do not touch."""

    library: Library
    answers: Answers
    site: Site
    pages: dict[str, str] = field(default_factory=dict)
    """Every page as HTML by its path in the staged tree; Markdown where the engine renders it."""

    files: dict[str, str] = field(default_factory=dict)
    """Every file of data, by its address."""


NO_TEXTS = (".pack", ".webp")


@pytest.fixture(scope="session")
def made() -> Made:
    """The sample, with the address that its owner would fill in."""
    settings = replace(read_settings(SAMPLE / "mkdocs.yml"), site_url=ADDRESS)
    found = survey(settings)
    assert [str(finding) for finding in found.errors] == []
    cache: dict[str, str] = {}
    site = make_site(found.library, cache)
    whole = with_inserts(found.library)
    return Made(
        whole,
        answers(Known(whole), typeset(whole, cache), cache),
        site,
        {page.uri: shown(page) for page in site.pages},
        {a.uri: a.content.decode() for a in site.artifacts if not a.uri.endswith(NO_TEXTS)},
    )


@pytest.fixture(scope="session")
def library(made: Made) -> Library:
    """What was read of the sample."""
    return made.library
