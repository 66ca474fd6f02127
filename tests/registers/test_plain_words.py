"""Prose where no markup is shown: tables, feeds, maps and what machines read in a head."""

import csv
import io
import json
from dataclasses import replace

import pytest

from samizdat.build import make_site
from samizdat.model.site import Site
from tests.registers import small

TYPED = "He wrote in *Pravda* of [Zhukov](person:zhukov)"
SAID = "He wrote in Pravda of Zhukov"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site whose every field of prose has markup in it."""
    place = f'id: odessa, name: Odessa, role: "{TYPED}"'
    place += ", coordinates: { latitude: 46.5, longitude: 30.7, certainty: approximate }"
    people = f'id: zhukov, name: Georgy Zhukov, note: "{TYPED}"'
    people += f', fate: {{ kind: natural, detail: "{TYPED}" }}'
    essay = small.essay("He came.", fields="people: [zhukov]\nplaces: [odessa]")
    files = {
        "docs/index.md": "# Home\n",
        "essays/one.md": essay.replace("Written by a test.", f'"{TYPED}"'),
        "essays/registers/people.yml": small.records(people),
        "essays/registers/places.yml": small.records(place),
    }
    library = small.collection(tmp_path_factory.mktemp("plain"), files)
    settings = replace(library.settings, site_url="https://essays.example/")
    return make_site(replace(library, settings=settings), {})


def artifact(site: Site, uri: str) -> str:
    """A file of the site as text."""
    (found,) = [each.content for each in site.artifacts if each.uri == uri]
    return found.decode()


def test_tables(site: Site) -> None:
    """A table has words, also where a field stands in another; the JSON has what was typed."""
    (row,) = csv.DictReader(io.StringIO(artifact(site, "data/csv/people.csv")))

    assert row["note"] == SAID
    assert row["fate"] == f"kind: natural; detail: {SAID}"
    assert json.loads(artifact(site, "data/library.json"))["people"][0]["note"] == TYPED


def test_feed_and_map(site: Site) -> None:
    """So have the feed and the map."""
    (feature,) = json.loads(artifact(site, "data/places.geojson"))["features"]

    assert f"<summary>{SAID}</summary>" in artifact(site, "feed.xml")
    assert feature["properties"]["role"] == SAID


def test_heads(site: Site) -> None:
    """So has the head of a page."""
    metas = {page.uri: page.meta for page in site.pages}
    head = metas["essays/one.md"]["head"]

    assert metas["essays/one.md"]["description"] == SAID
    assert metas["places/odessa.md"]["description"] == SAID
    assert isinstance(head, dict)
    assert ("DCTERMS.abstract", SAID) in [tuple(pair) for pair in head["meta"]]
    assert json.loads(head["json_ld"])["abstract"] == SAID
