"""Silent damage, planted one defect a file: the check finds it, says where and what to do.

The kinds are those that once came through without a word: references, markup, ids, signs, files
and values. Each must be found by one of the codes beside it.
"""

import shutil
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from samizdat.build import survey
from samizdat.findings import Finding
from samizdat.reading.project import read_settings
from samizdat.words.listing import said
from tests.conftest import SMALL

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001487fb7d40000000049454e44ae426082"
)


class Planted(NamedTuple):
    """A defect: what is wrong, and the codes of which one must be found."""

    what: str
    codes: str


TEXTS = (
    # References and notes
    Planted("So [the book][nowhere] says.", "unknown-reference"),
    Planted("So [the book][] says.", "unknown-reference"),
    Planted("So.[^1]\n\n[^1]:", "malformed-note empty-note"),
    Planted("So.[^1]", "undefined-note"),
    Planted("So.\n\n[^1]: Nobody asks.", "unused-note"),
    Planted("So.[^1]\n\n[^1] A colon is missing.", "malformed-note"),
    Planted("[x]()", "empty-link"),
    Planted("[](https://a.example)", "empty-link"),
    Planted("[x] (https://a.example)", "unclosed-markup read-differently"),
    Planted("[x](https://a.example/a b)", "empty-link unclosed-markup"),
    Planted("[x](https://a.example", "unclosed-markup"),
    Planted("[x](htps://a.example)", "broken-link unknown-scheme"),
    Planted("[x](C:/x.md)", "broken-link unknown-scheme"),
    Planted("[x](nowhere.md)", "broken-link"),
    Planted("[x](#nowhere)", "broken-anchor"),
    Planted("![x](nowhere.png)", "broken-image"),
    Planted("![x](https://h.example/p.png)", "broken-image forbidden-html"),
    Planted("![](figures/one.png)", "missing-alt"),
    Planted('<a href="nowhere.md">x</a>', "broken-link"),
    Planted('<img src="nowhere.png" alt="x">', "broken-image"),
    Planted("[[wiki]]", "foreign-markup"),
    Planted('--8<-- "mkdocs.yml"', "foreign-markup"),
    Planted("{% raw %}", "foreign-markup"),
    Planted("{{ 7*191 }}", "foreign-markup"),
    Planted(":::note\nx\n:::", "foreign-markup"),
    Planted("[@", "unclosed-markup malformed-citation"),
    Planted("Said [@nobody, 4] so.", "unknown-source"),
    Planted("[x](person:nobody)", "unknown-person"),
    # Markup
    Planted("A **bold word never closed.", "unclosed-markup"),
    Planted("A *word never closed.", "unclosed-markup"),
    Planted("A __word never closed.", "unclosed-markup"),
    Planted("Code `never closed.", "unclosed-markup"),
    Planted("So <b>it was.", "unclosed-element"),
    Planted("<details>\nx", "unclosed-element"),
    Planted("<div>\nx", "unclosed-element"),
    Planted("<div markdown>\nx", "unclosed-element"),
    Planted("<table><tr><td>x", "unclosed-element"),
    Planted("So.\n\n</div></div></main>", "unclosed-element forbidden-html"),
    Planted("So</span> it was.", "unclosed-element"),
    Planted("<b><i>x</b></i>", "unclosed-element"),
    Planted("So.\n\n<!-- hidden never closed", "unclosed-markup"),
    Planted("A line:\n- one\n- two", "read-differently"),
    Planted("- one\n  - two", "read-differently"),
    Planted("##Heading", "read-differently"),
    Planted("# Second title", "top-heading"),
    Planted("## One\n\n#### Three", "heading-skip"),
    Planted("!!! note\nnot indented", "empty-box"),
    Planted("!!! note", "empty-box"),
    Planted("| a | b |\n| - | - |\n| 1 | 2 | 3 |", "broken-table"),
    Planted("| a | b |\n| - | - |\n| 1 |", "broken-table"),
    Planted("| a | b |\n| 1 | 2 |", "broken-table"),
    Planted("```\nx", "unclosed-fence"),
    Planted("~~~\nx", "unclosed-fence"),
    Planted("1937. A year begins it.", "renumbered-list"),
    Planted("<<<<<<< a\nx\n=======\ny\n>>>>>>> b", "conflict-mark"),
    Planted("A ==marked== word.", "foreign-markup unclosed-markup"),
    Planted("A ~~struck~~ word.", "foreign-markup unclosed-markup"),
    Planted("- [ ] task", "foreign-markup"),
    Planted("<div>*x*</div>", "read-differently"),
    Planted("<font>x</font>", "forbidden-html"),
    Planted("<p style=x>y</p>", "forbidden-html"),
    Planted("[x](https://a.example){ .masthead }", "forbidden-html"),
    # Ids
    Planted("## A { #a }\n\n## B { #a }", "duplicate-anchor"),
    Planted('<span id="a">x</span>\n\n## B { #a }', "duplicate-anchor"),
    Planted("## Same\n\n## Same", "duplicate-anchor"),
    Planted("## X { #content }", "forbidden-html duplicate-anchor"),
    Planted("## X { #notes }", "forbidden-html duplicate-anchor"),
    # Signs
    *(
        Planted(f"So x{sign}y it was.", "hidden-sign")
        for sign in (
            "\x00", "\x02", "\x03", "\x08", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\u2028",
            "\ufffd", "\ufffe", "\ufdd0", "\ue000", "\U000e0041", "\u202e", "\u2066", "\u2060",
            "\u3164", "\ufeff",
        )
    ),
    Planted("So Ye\u200bzhov it was.", "hidden-sign"),
    Planted("So soft \u00adhyphen it was.", "hidden-sign"),
    Planted("a\u0338\u0338\u0338\u0338b", "hidden-sign"),
    Planted("So St\u0430lin it was.", "mixed-letters"),
    Planted("So \uff33talin it was.", "mixed-letters"),
    Planted("So \u00c2\u00a0\u00e2\u20ac\u0153x it was.", "garbled-letters"),
    Planted("So \u00cf\u00f0\u00e8\u00e2\u00e5\u00f2 it was.", "garbled-letters"),
    Planted("\u00ef\u00bb\u00bfSo it was.", "garbled-letters"),
    Planted("So it was in l937.", "letter-in-year"),
    Planted("So it was in 193\u041e.", "letter-in-year"),
    Planted("So it was in 19\u04177.", "letter-in-year"),
    Planted("So it was in \uff11\uff19\uff13\uff17.", "mixed-letters"),
    Planted("So \ufb01nally it was.", "mixed-letters"),
    Planted("So x\u061cy it was.", "hidden-sign"),
    Planted("So [x](https://\u0430pple.example) it was.", "mixed-letters"),
    # What vanishes, or says another thing than it seems to
    Planted("## The set {a, b}", "read-differently"),
    Planted("- one\n- ", "read-differently"),
    Planted("- one\n\n    - \n\n- two", "read-differently"),
    Planted("[Note]: important", "unknown-reference"),
    Planted("[a][z]\n\n[z]: b.md\n[z]: c.md", "unknown-reference"),
    Planted("So <?php 1 ?> it was.", "read-differently"),
    Planted("So <![CDATA[it]]> was.", "read-differently"),
    Planted("<div>\n## A heading\n</div>", "read-differently"),
    Planted("<p>_So_ it was.</p>", "read-differently"),
    Planted("  ## A heading", "read-differently"),
    Planted("| a | b |\n| - | - |", "broken-table"),
    Planted("[x](<https://a b.example>)", "forbidden-html"),
    Planted("So.[^a]\n\n[^a ]: Words.", "malformed-note"),
    Planted("So.[@roberts-2012, chs. 5\u20133]", "impossible-locator"),
    Planted("So.[@roberts\u20132012]", "unknown-source"),
)  # fmt: skip
"""Bodies of essays."""

FIELDS = (
    Planted("title: T\u202ex", "hidden-sign"),
    Planted("title: T\u2066x", "hidden-sign"),
    Planted('title: "\u200b"', "hidden-sign wrong-type"),
    Planted('title: " "', "wrong-type"),
    Planted("title: St\u0430lin", "mixed-letters"),
    Planted("title: Fear in l937", "letter-in-year"),
    Planted("title: Order # 5", "cut-value"),
    Planted("period: 1937\u200b", "impossible-date"),
    Planted("lang: de", "unknown-field"),
    Planted(f"title: {'x' * 10_000}", "wrong-type"),
    Planted("title: [a, b]", "wrong-type"),
    Planted("title: &a T", "yaml-alias"),
    Planted("title: 'One\n\n  two'", "wrong-type"),
    Planted("published: 2999-01-01", "future-day"),
    Planted("hide: 5", "unknown-field wrong-type"),
    Planted("search: 5", "unknown-field wrong-type"),
    Planted("template: x.html", "unknown-field"),
    Planted("slug: registers", "bad-id same-address"),
    Planted("slug: figures", "bad-id same-address"),
    Planted(f"slug: {'x' * 5_000}", "bad-id wrong-type"),
    Planted("slug: twin", "duplicate-slug"),
    Planted("slug: p\u0430ge", "bad-id"),
)
"""Lines of an essay's front matter, in place of its own or beside them."""

PAGES = (
    Planted("hide: 5", "wrong-type"),
    Planted("search: 5", "wrong-type"),
    Planted("template: redirect.html", "unknown-field"),
    Planted("location: https://h.example/", "unknown-field"),
    Planted("head: {json_ld: x}", "unknown-field"),
    Planted("anything: x", "unknown-field"),
    Planted("title: [a, b]", "wrong-type"),
    Planted("title: T\u202ex", "hidden-sign"),
)
"""Lines of the front matter of pages in docs/."""

FILES = (
    Planted("docs/Map.png | docs/map.png", "twin-name"),
    Planted("docs/caf\u00e9.png | docs/cafe\u0301.png", "twin-name"),
    Planted("docs/plan.png | docs/pl\u0430n.png", "bad-name"),
    Planted("essays/figures/cop.png | essays/figures/\u0441\u043e\u0440.png", "twin-name"),
    Planted("docs/\u03c4\u03bf\u03c1.png | docs/top.png", "twin-name"),
    Planted("docs/\u0422\u041e\u0420.png | docs/tOp.png", "twin-name"),
    Planted("docs/con.md", "bad-name"),
    Planted('docs/"><img src=x onerror=alert(1)>.png', "bad-name"),
    Planted("essays/a\nb.md", "bad-name"),
    Planted("essays/<img src=x onerror=a>.md", "bad-name"),
    Planted("essays/x.markdown", "unknown-kind"),
    Planted("essays/X.MD", "unknown-kind"),
    Planted("essays/x.html", "unknown-kind"),
    Planted("docs/empty.jpg", "wrong-content"),
    Planted("essays/registers/peple.yml", "unknown-register"),
    Planted("docs/CON.png", "bad-name"),
    Planted("docs/feed.xml", "reserved-address"),
)
"""Files that are there, the last of them wrong."""

HEAD = (
    "title: An essay", "summary: What it says.", "authors: [editors]", "published: 2026-11-20",
    "status: published", "period: '1937'",
)  # fmt: skip


def front(line: str, head: tuple[str, ...]) -> str:
    """Front matter with a line, which takes the place of that with its key."""
    key = line.partition(":")[0]
    kept = [each for each in head if each.partition(":")[0] != key]
    return "\n".join(("---", *kept, line, "---", ""))


def plant(collection: Path) -> None:
    """Plant every defect in a collection."""
    for number, text in enumerate(TEXTS):
        head = front(f"title: Essay {number}", HEAD)
        _write(collection / f"essays/text-{number}.md", f"{head}\n{text.what}\n")
    for number, field in enumerate(FIELDS):
        _write(collection / f"essays/field-{number}.md", f"{front(field.what, HEAD)}\nWords.\n")
    for number, page in enumerate(PAGES):
        _write(
            collection / f"docs/page-{number}.md",
            f"{front(page.what, ())}\n# A page\n\nWords.\n",
        )
    _write(collection / "essays/a-first.md", f"{front('slug: twin', HEAD)}\nWords.\n")
    for number, files in enumerate(FILES):
        for name in files.what.split(" | "):
            _write_file(collection / name, number)
    _write_file(collection / "essays/figures/one.png", 0)


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8", newline="")


def _write_file(path: Path, number: int) -> None:
    path.parent.mkdir(exist_ok=True)
    if path.suffix == ".png":
        path.write_bytes(PNG)
    elif path.suffix == ".md":
        _write(path, f"{front(f'title: File {number}', HEAD)}\nWords.\n")
    else:
        _write(path, "<p>Words.</p>\n")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Finding]]:
    """The findings of one check of all of them, by path."""
    collection = Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("planted") / "collection"))
    plant(collection)
    by_path: dict[str, list[Finding]] = defaultdict(list)
    settings = read_settings(collection / "mkdocs.yml")
    for finding in survey(settings, (2026, 11, 27)).findings:
        by_path[finding.where.path].append(finding)
    return by_path


def told(found: dict[str, list[Finding]], paths: Iterable[str], codes: str) -> bool:
    """One of the codes is told of one of the paths, with place and remedy."""
    for path in paths:
        for finding in found.get(path, ()):
            if finding.code in codes.split() and finding.where.column and finding.remedy:
                return True
    return False


def test_planted_defects_are_found(found: dict[str, list[Finding]]) -> None:
    """Every one of them, with its place and a remedy.

    One known kind is not here: notes that refer to each other are printed as they were typed.
    """
    silent: list[str] = []
    shelves = (
        (TEXTS, "essays/text-{}.md"), (FIELDS, "essays/field-{}.md"), (PAGES, "docs/page-{}.md"),
    )  # fmt: skip
    for planted, name in shelves:
        for number, defect in enumerate(planted):
            if not told(found, [name.format(number)], defect.codes):
                silent.append(defect.what)
    for files in FILES:
        paths = [said(name)[1:-1] for name in files.what.split(" | ")]
        if not told(found, paths, files.codes):
            silent.append(files.what)

    assert len(TEXTS) + len(FIELDS) + len(PAGES) + len(FILES) >= 150
    assert silent == []


def test_what_is_well_is_not_found(collection: Path) -> None:
    """The collection and files beside them of which nothing is wrong raise nothing."""
    for name in (
        "vol-1.png",
        "vol-l.png",
        "\u0441\u0443\u0434.png",
        "T-34-\u0442\u0430\u043d\u043a.png",
    ):
        _write_file(collection / "docs" / name, 0)
    _write(
        collection / "docs/quoted.md", "---\ntitle: 'A & B, and &c.'\n---\n\n# A & B\n\nWords.\n"
    )

    assert survey(read_settings(collection / "mkdocs.yml")).findings == ()
