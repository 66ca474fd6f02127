"""The sample, read and made into a site once for all tests of registers."""

from dataclasses import dataclass, field, replace

import pytest

from samizdat.build import make_site, survey
from samizdat.citations.typeset import typeset
from samizdat.knowledge.known import Known
from samizdat.model.library import Library
from samizdat.model.site import Site
from samizdat.reading.project import read_settings
from samizdat.writing.answers import Answers
from samizdat.writing.inserts import with_inserts
from tests.conftest import SAMPLE

ADDRESS = "https://essays.example/sub/"


@dataclass(frozen=True, slots=True)
class Made:
    """A collection with everything that is made of it; look, do not touch."""

    library: Library
    answers: Answers
    site: Site
    pages: dict[str, str] = field(default_factory=dict)
    """The Markdown of every page, without front matter, by its path in the staged tree."""

    files: dict[str, str] = field(default_factory=dict)
    """Every file of data, by its address."""


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
        Answers(Known(whole), typeset(whole, cache)),
        site,
        {page.uri: page.body for page in site.pages},
        {a.uri: a.content.decode() for a in site.artifacts if not a.uri.endswith(".pack")},
    )


@pytest.fixture(scope="session")
def library(made: Made) -> Library:
    """What was read of the sample."""
    return made.library
