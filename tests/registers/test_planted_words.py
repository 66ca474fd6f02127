"""Markup in every field that holds words, as the models' walker finds them: nothing of it lives."""

import csv
import io
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring
from playwright.sync_api import Browser

from samizdat.build import make_site
from samizdat.model.essays import Essay
from samizdat.model.library import Library
from samizdat.model.shapes import FieldShape, Form
from samizdat.model.site import Site
from tests.bench.hostile import Judge

BEFORE = "=1+1 "
MARKUP = (
    ' <img src=x onerror=alert(1)> <script>alert(1)</script> </script><b onclick="alert(1)">b</b>'
    " ![x](x){ onerror=alert(1) } [x](javascript:alert(1)) {: .masthead onclick=alert(1) }"
    " \"'><svg onload=alert(1)> {{ 7*191 }} | a \\ ER  - @book{x, title={y}}"
)
LEFT = frozenset({"id", "sha256", "DOI", "ISBN", "ISSN", "URL", "language"})
"""Words that have a grammar of their own."""

counted: dict[str, int] = {}


def planted(value: Any) -> Any:
    """A model with markup in every field that holds words, wherever it stands in it."""
    changed: dict[str, Any] = {}
    for field in value.shape.fields:
        held = field.get(value)
        if held and (field.form or field.model) and field.key not in LEFT:
            items = [_changed(field, item) for item in (held if field.is_list else [held])]
            changed[field.name] = tuple(items) if field.is_list else items[0]
    return value.model_copy(update=changed)


def _changed(field: FieldShape, item: Any) -> Any:
    if field.model:
        return planted(item)
    counted[field.key] = counted.get(field.key, 0) + 1
    if field.form in (Form.TEXT, Form.PROSE):
        return f"{BEFORE}{item}{MARKUP}\n\n- a\n\nER  - \nTY  - JOUR\n{MARKUP}"
    return f"{BEFORE}{item}{MARKUP}"


@pytest.fixture(scope="module")
def hostile(library: Library) -> Site:
    """The sample with markup in every word of every model, made into a site unchecked."""
    registers = {}
    for noun, register in library.registers.items():
        records = {key: planted(record) for key, record in register.items()}
        registers[noun] = replace(register, records=records)
    essays = [Essay(planted(essay.front), essay.document) for essay in library.essays]
    settings = replace(library.settings, site_url="https://essays.example/")
    return make_site(
        replace(library, essays=tuple(essays), registers=registers, settings=settings), {}
    )


def test_nothing_lives_on_a_page(hostile: Site, browser: Browser) -> None:
    """In Chromium no page runs, fetches or dresses as our frame by what a field says."""
    assert len(counted) > 30
    pages = {page.uri: str(page.finished.html) for page in hostile.pages if page.finished}

    with Judge(browser) as judge:
        # All at once: a page takes a browser longer to open than to look through.
        found = judge.live("".join(pages.values()), whole=True)

    assert found == []
    assert any("onerror=alert(1)" in html for html in pages.values())


def test_what_fell_out_was_told(hostile: Site) -> None:
    """What the gate has left out of prose is a finding of the build."""
    assert {finding.code for finding in hostile.findings} == {"dropped-html"}


def test_metadata_ends_nowhere(hostile: Site) -> None:
    """No word ends the element in which the machine-readable facts of a page stand."""
    for page in hostile.pages:
        head = page.meta.get("head")
        if isinstance(head, dict) and head.get("json_ld"):
            assert "<" not in head["json_ld"]
            json.loads(head["json_ld"])


def test_files_hold_their_form(hostile: Site) -> None:
    """Feed, tables, RIS, JSON and the catalogue of the search can be read, and hold no more."""
    files = {artifact.uri: artifact.content for artifact in hostile.artifacts}
    sources = json.loads(files["data/sources.json"])

    for uri, content in files.items():
        text = content.decode("utf-8", "replace")
        if uri.endswith(".xml"):
            tags = {element.tag.rpartition("}")[2] for element in fromstring(content).iter()}
            assert not tags & {"script", "img", "svg", "b"}
        elif uri.endswith((".json", ".geojson")):
            json.loads(text)
        elif uri.endswith(".csv"):
            for row in csv.reader(io.StringIO(text), strict=True):
                assert not [cell for cell in row if re.match(r"[=+\-@\t\r](?!\d+(\.\d+)?$)", cell)]
    ris = files["data/sources.ris"].decode()
    assert len(re.findall(r"^TY  - ", ris, re.MULTILINE)) == len(sources)
    assert len(re.findall(r"^ER  -", ris, re.MULTILINE)) == len(sources)
    assert len(re.findall(r"^@\w+\{", files["data/sources.bib"].decode(), re.MULTILINE)) == len(
        sources
    )
