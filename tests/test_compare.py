"""The comparison of two sites: every difference is named with its page, and nothing else is."""

from pathlib import Path

import pytest

from tests.bench.compare import compare
from tests.bench.former import missed

PAGE = (
    '<h1 id="top">Fear</h1><p>He was <em>not</em> there.</p>'
    '<p>See <a class="x" href="../people/">who</a>.</p>'
)


def found(tmp_path: Path, before: str, after: str, *, elements: bool = False) -> list[str]:
    """The differences between two sites of one page."""
    for name, text in (("before", before), ("after", after)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.html").write_text(text)
    return list(compare(tmp_path / "before", tmp_path / "after", elements=elements))


@pytest.mark.parametrize(
    ("was", "now", "rows"),
    [
        ("there", "here", ["blocks   - He was not there.", "blocks   + He was not here."]),
        ("../people/", "people/", ["links    - a: ../people/", "links    + a: people/"]),
        ('id="top"', 'id="head"', ["headings - h1 #top Fear", "headings + h1 #head Fear"]),
        ("</p><p>See", "</p>\n<p>  See", []),
        ('class="x"', 'class="y"', []),
    ],
)
def test_a_difference_is_named(tmp_path: Path, was: str, now: str, rows: list[str]) -> None:
    """Other words, links and headings are told with their page; other white space is none."""
    differences = found(tmp_path, PAGE, PAGE.replace(was, now))

    assert differences[: len(rows)] == [f"a.html: {row}" for row in rows]
    assert bool(differences) == bool(rows)


def test_classes_are_compared_on_demand(tmp_path: Path) -> None:
    """Another class is a difference where elements are compared too."""
    differences = found(tmp_path, PAGE, PAGE.replace('"x"', '"y"'), elements=True)

    assert differences == ["a.html: elements - a.x", "a.html: elements + a.y"]


def test_files_that_only_one_site_has(tmp_path: Path) -> None:
    """A file that is gone, one that is new, and one of other bytes are named."""
    for path, text in {
        "before/a.js": "1",
        "after/b.js": "1",
        "before/c": "1",
        "after/c": "23",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)

    differences = list(compare(tmp_path / "before", tmp_path / "after"))

    assert differences == ["a.js: is gone", "b.js: is new", "c: has other bytes (1 and 2)"]


def test_what_a_newer_site_lacks_is_counted(tmp_path: Path) -> None:
    """A page, an anchor and a block of words that are gone are each told; other signs are not."""
    before, after = tmp_path / "before", tmp_path / "after"
    long = "<p>He was not there when the quotas were raised.</p>"
    for site, text in ((before, PAGE + long), (after, PAGE.replace("top", "head") + long)):
        (site / "essays").mkdir(parents=True)
        (site / "essays" / "a.html").write_text(text)
    (before / "essays" / "b.html").write_text(PAGE)
    (after / "essays" / "a.html").write_text(
        (after / "essays" / "a.html").read_text().replace("raised.", "raised!")
    )

    found = missed(before, after)["essays"]

    assert (found.pages, found.anchors, found.blocks) == (
        ["essays/b.html"],
        ["essays/a.html#top"],
        [],
    )
    assert found.looked_at == 1

    (after / "essays" / "a.html").write_text(PAGE)
    assert missed(before, after)["essays"].blocks == [
        "essays/a.html: He was not there when the quotas were raised."
    ]
