"""The last look: what is missing, what leads nowhere, and what would be fetched from elsewhere."""

from pathlib import Path

import pytest

from samizdat.publishing.inspection import FlawedSiteError, Plan, inspect
from samizdat.publishing.webpages import hypertext

OTHER = '<h1 id="top-of-it">Other</h1><a name="old">Here</a>'


def flaws(folder: Path, page: str, *, address: str = "", **files: str) -> list[str]:
    """What is wrong with a site of two pages, of which one is given."""
    texts = {"essays/one/index.html": page, "essays/other/index.html": OTHER, **files}
    for path, text in texts.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    try:
        inspect(folder, Plan(frozenset(texts), address))
    except FlawedSiteError as error:
        return error.flaws
    return []


@pytest.mark.parametrize(
    "html",
    [
        '<a href="../other/">Other</a>',
        '<a href="../other/index.html">Other</a>',
        '<a href="../other/?q=1">Other</a>',
        '<a href="../other">Other</a>',
        '<a href="../other/#top-of-it">Other</a>',
        '<a href="../other/#old">Other</a>',
        '<a href="../other/#:~:text=words">Other</a>',
        '<a href="../other/#top-of-it:~:text=words">Other</a>',
        '<a href="#top">Up</a> <a href="#">Up</a> <a href="">Here</a>',
        '<p id="ёж"></p><a href="#%D1%91%D0%B6">Hedgehog</a>',
        '<p id="a&amp;b"></p><a href="#a&amp;b">Both</a>',
        '<a href="mailto:a@b.example">Write</a> <a href="https://elsewhere.example/x">Read</a>',
        '<a href="/essays/other/">From the root</a>',
        '<link rel="canonical" href="https://elsewhere.example/">',
        '<!-- <a href="nowhere/">An old link</a> --><pre>&lt;a href="nowhere/"&gt;</pre>',
        '<script>"<a href=\'nowhere/\'>"</script><title><a href="nowhere"></title>',
        "<p title=\"a > b <a href='nowhere/'>\">Quoted</p>",
    ],
)
def test_nothing_wrong(tmp_path: Path, html: str) -> None:
    """What leads somewhere, or is no link, is nobody's business."""
    assert flaws(tmp_path, html) == []


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ('<a href="../lost/">', "has a link to ../lost/, which is not there"),
        ("<A HREF='../lost/'>", "has a link to ../lost/, which is not there"),
        ("<a href=../lost/>", "has a link to ../lost/, which is not there"),
        ('<area href="/lost/">', "has a link to /lost/, which is not there"),
        ('<a href="../../../other/">', "has a link to ../../../other/, which is not there"),
        ('<img src="lost.png" alt="">', "has a link to lost.png, which is not there"),
        ('<img srcset="lost.png 2x" alt="">', "has a link to lost.png, which is not there"),
        ('<script src="lost.js"></script>', "has a link to lost.js, which is not there"),
        (
            '<a href="../other/#lost">',
            "has a link to ../other/#lost, a place which that page does not have",
        ),
        ('<a href="#lost">', "has a link to #lost, a place which that page does not have"),
        (
            '<img src="https://x.example/a.png">',
            "fetches https://x.example/a.png from another host",
        ),
        ('<img src="//[x">', "fetches //[x from another host"),
        ('<img src="//x.example/a.png">', "fetches //x.example/a.png from another host"),
        (
            '<link rel="stylesheet" href="https://x.example/a.css">',
            "fetches https://x.example/a.css from another host",
        ),
        (
            "<style>@import url('https://x.example/a.css')</style>",
            "fetches https://x.example/a.css from another host",
        ),
        (
            '<p style="background: url(https://x.example/a)">',
            "fetches https://x.example/a from another host",
        ),
        (
            '<form action="https://x.example/"></form>',
            "fetches https://x.example/ from another host",
        ),
    ],
)
def test_something_wrong(tmp_path: Path, html: str, told: str) -> None:
    """What leads nowhere, or to another host without a click, is told with its page."""
    assert flaws(tmp_path, html) == [f"essays/one/index.html {told}"]


def test_style_sheet(tmp_path: Path) -> None:
    """A style sheet is looked at as a page is."""
    sheet = '@import "lost.css"; p { background: url("https://x.example/a.png") }'

    found = flaws(tmp_path, "", **{"assets/a.css": sheet})

    assert found == [
        "assets/a.css fetches https://x.example/a.png from another host",
        "assets/a.css has a link to lost.css, which is not there",
    ]


def test_site_with_an_address(tmp_path: Path) -> None:
    """Its own host is no other; below its own path a link is looked at, beside it not."""
    picture = '<img src="https://us.example/sub/a.png">'
    html = f'{picture}<a href="/other-site/"></a><a href="/sub/lost/"></a>'

    found = flaws(tmp_path, html, address="https://us.example/sub/")

    assert found == ["essays/one/index.html has a link to /sub/lost/, which is not there"]


def test_missing_file(tmp_path: Path) -> None:
    """A page that was to be written and is not there is told, with the number of all."""
    with pytest.raises(FlawedSiteError) as raised:
        inspect(tmp_path, Plan(frozenset({"index.html", "a.css"})))

    assert raised.value.flaws == [
        "1 pages were to be written, and 0 are there",
        "a.css was to be written, and is not there",
        "index.html was to be written, and is not there",
    ]


def test_what_is_no_file(tmp_path: Path) -> None:
    """A link of the file system that leads nowhere is no file of a site."""
    (tmp_path / "lost.txt").symlink_to("nowhere")

    assert flaws(tmp_path, "") == ["lost.txt is no file"]


def test_manifest_of_somebody_else(tmp_path: Path) -> None:
    """The address of the manifest is the program's."""
    (tmp_path / "manifest.json").write_text("{}")

    assert flaws(tmp_path, "") == [
        "manifest.json is written by the program itself: give yours another name"
    ]


def test_hostile_page() -> None:
    """A page of brackets and quotation marks takes no longer than another of its length."""
    text = "<a " * 20_000 + "<a \"'" * 20_000 + "<" * 20_000 + "<!--" * 20_000

    found = hypertext(text)

    assert found.leads == set()
