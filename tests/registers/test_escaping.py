"""Whatever stands in a record as plain words stands on a page as these words, not as HTML."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from samizdat.build import make_site, survey
from samizdat.model.shapes import Form, Shaped, Words, words_in
from samizdat.model.site import Site
from samizdat.reading.project import read_settings
from tests.conftest import SAMPLE
from tests.golden_pages.elements import read

SIGNS = ' R&D &copy; <i>x</i> "q'
"""What is added to every name, title, label and sentence that is plain words."""

OF_A_WORK = " R&D &copy;"
"""The same for a source, in whose title CSL knows a few elements."""

KEPT = frozenset({"id", "sha256", "DOI", "ISBN", "URL", "volume", "issue", "page", "edition"})
"""Words that are no words: by them something is found."""

A_KIND = ("kind",)
"""Where a record has a word that its program or the settings must know."""


def with_signs(record: Any, known: Shaped, signs: str) -> int:
    """Add signs to the plain words of a record as it was typed; how many there are."""
    words: list[Words] = []
    for form in (Form.LINE, Form.HEADLINE, Form.TEXT):
        for each in words_in(known, form):
            if each.path[-1] not in KEPT and each.path != A_KIND:
                words.append(each)
    for path, text in words:
        *above, last = path
        holder = record
        for step in above:
            holder = holder[step]
        holder[last] = text + signs
    return len(words)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The sample with these signs in every plain word of every register."""
    root = Path(shutil.copytree(SAMPLE, tmp_path_factory.mktemp("hostile") / "sample"))
    library = survey(read_settings(root / "mkdocs.yml")).library
    count = 0
    for noun, register in library.registers.items():
        file = root / register.path
        typed = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506  texts only
        signs = OF_A_WORK if noun == "source" else SIGNS
        for record, known in zip(typed, register.values(), strict=True):
            count += with_signs(record, known, signs)
        file.write_text(yaml.safe_dump(typed, allow_unicode=True, sort_keys=False), "utf-8")
    assert count > 500
    found = survey(read_settings(root / "mkdocs.yml"))
    assert [str(finding) for finding in found.errors] == []
    return make_site(found.library, {})


BARE = re.compile(r"R&D|(?<!&amp;)(?<!\\u0026)copy;|©")
"""An ampersand that is neither escaped for HTML nor, in an attribute of data, for JSON."""


def test_no_sign_becomes_markup(hostile: Site) -> None:
    """No element comes of what was typed, and no ampersand stands bare."""
    pages = {page.uri: str(page.finished.html) for page in hostile.pages if page.finished}

    escaped = [uri for uri, html in pages.items() if "R&amp;D" in html]
    bare = [uri for uri, html in pages.items() if BARE.search(html)]
    elements = [uri for uri, html in pages.items() if "i" in {e.tag for e in read(html).walk()}]

    assert len(escaped) > 50
    assert bare == []
    assert elements == []
