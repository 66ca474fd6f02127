"""Pages whose furniture has no name: it is left out, and no sentence, note or table with it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from samizdat.cli import main
from samizdat.editing.imports import articles
from samizdat.editing.imports.articles import article_of
from samizdat.editing.imports.nodes import Part, text_of, words

PARAGRAPHS = [
    "The convoy left the coast in the last week of March, with twelve wagons of seed and no guard. "
    "It was to reach the valley before the river rose. The drivers had been paid for ten days, and "
    "the road, as everybody in the port knew, took fifteen.",
    "At the second station the clerk counted the sacks again, and wrote down two hundred and six. "
    "His list has survived. It is signed twice, once in ink and once in pencil, and the two "
    "signatures are not by the same hand.",
    "Nobody asked him for the paper until the summer, when the wagons had long been given back. By "
    "then the valley had sown what it had. What was missing was put down to the mice, and the "
    "column for remarks was left as empty as the barns.",
]
PAGE = f"""<!doctype html><html><head><title>The seed convoy</title></head><body>
<div class="x1"><a href="/">Home</a> <a href="/all">All series</a> <a href="/shop">Shop</a></div>
<div class="x2"><p><a href="/listen">Listen to this page</a></p></div>
<div class="x3"><h1>The seed convoy</h1>
<p>{PARAGRAPHS[0]}<a href="#n1" id="r1">1</a></p>
<table><tr><th>Station</th><th>Sacks</th></tr><tr><td>Second</td><td>206</td></tr></table>
<p>{PARAGRAPHS[1]}</p><p>He went.</p><h2>Afterwards</h2><p>{PARAGRAPHS[2]}</p>
<h2>Works</h2><ul><li>A. Miller (ed), Stations and clerks, Example Press 1931</li></ul>
<ol><li id="n1">A remark on seed. <a href="#r1">↩</a></li></ol></div>
<div class="x4"><p>Read on</p><p><a href="/c">The lost ferry</a></p>
<p><a href="/d">A winter of paper, and who paid for it in the end, as told by us</a></p></div>
<div class="x5"><p><a href="/t">Terms</a> · <a href="/i">Imprint</a></p></div></body></html>"""
FURNITURE = ["Home", "Shop", "Listen", "Read on", "ferry", "winter", "Imprint"]


def test_page_without_names_for_its_furniture(collection: Path, tmp_path: Path) -> None:
    """What surrounds the text goes and is told; the text stays with its notes, tables and works."""
    (tmp_path / "page.html").write_text(PAGE)

    command = ["--collection", str(collection), "import", str(tmp_path / "page.html")]
    result = CliRunner().invoke(main, command)

    text = (collection / "essays" / "the-seed-convoy.md").read_text()
    assert result.exit_code == 0
    for kept in (*PARAGRAPHS, "He went.", "## Afterwards", "[^1]: A remark on seed.", "Miller"):
        assert kept in text
    assert "Second" in text
    for gone in FURNITURE:
        assert gone not in text
    assert "left out as no text of the page: 'Home All series Shop', 'Listen" in result.stdout


def paragraph(text: str) -> Part:
    """A paragraph of pandoc's."""
    return {"t": "Para", "c": text_of(text)}


@pytest.mark.parametrize(
    "line",
    [
        "Whoever reads this far will want to know what became of the clerk.",
        "«Кто дочитает до этого места, захочет узнать, что стало с писарем».",
        "読者はここまで読んで、書記官がその後どうなったかを知りたいと思うであろう、と記録には書かれていた。",
    ],
)
def test_sentences_stay(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    """A sentence that the judge passes over is no furniture, wherever it stands."""
    monkeypatch.setattr(articles, "_judged", lambda _: PARAGRAPHS[0])
    blocks = [paragraph(PARAGRAPHS[0]), paragraph(line), paragraph("Share this")]

    found = article_of("", blocks)

    assert [words(block) for block in found.blocks] == [PARAGRAPHS[0], line]
    assert found.left_out == ("Share this",)


@pytest.mark.parametrize("judged", ["", "Nothing of this page"])
def test_no_judgement(monkeypatch: pytest.MonkeyPatch, judged: str) -> None:
    """Where nobody judges, or knows nothing of the page, all of it stays."""
    monkeypatch.setattr(articles, "_judged", lambda _: judged)
    blocks = [paragraph("Home"), paragraph(PARAGRAPHS[0])]

    assert article_of("", blocks) == articles.Article(blocks)
