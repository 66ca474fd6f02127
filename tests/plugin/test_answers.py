"""What the preview answers to a path, as it shows a site, before it has one, and to strangers."""

from http import HTTPStatus
from pathlib import Path

import pytest

from samizdat.findings import Rule, Severity, Where
from samizdat.plugin.preview.address import Address, host_of, read_address
from samizdat.plugin.preview.answers import answer, kind_of
from samizdat.plugin.preview.editors import complaint
from samizdat.plugin.preview.saves import Saved
from samizdat.plugin.preview.shown import Display, Shown, Told
from samizdat.plugin.preview.standing import Standing
from samizdat.publishing.trouble import Refusal

PAGE = '<body><main id="content"><article class="text md-typeset"><h1>Essay</h1></article></body>'
POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
FINDING = Rule("some-rule", "Something holds.").broken(Where("essays/a.md", 3, 4), "<b>", "mend it")
OTHER = Rule("other-rule", "It holds.", severity=Severity.WARNING).broken(
    Where("essays/registers/people.yml"), "it does not", "let it"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of a few files, with something secret beside it."""
    folder = tmp_path / "site"
    (folder / "essays/a").mkdir(parents=True)
    (folder / "essays/a/index.html").write_text(PAGE)
    (folder / "index.html").write_text(POLICY + PAGE)
    (folder / "404.html").write_text("<body>Nothing</body>")
    (folder / "pagefind").mkdir()
    (folder / "pagefind/entry.json").write_text("old")
    (folder / "drawing.svg").write_text("<svg/>")
    (tmp_path / "secret.html").write_text("drafts")
    return folder


@pytest.mark.parametrize(
    ("target", "status", "location"),
    [
        ("/", 200, ""),
        ("/essays/a/", 200, ""),
        ("/essays/a/?q=1#b", 200, ""),
        ("/essays/a", 302, "/essays/a/"),
        ("/essays/a?q=1", 302, "/essays/a/?q=1"),
        ("/essays/", 404, ""),
        ("/essays/b/", 404, ""),
        ("//essays/a", 404, ""),
        ("/../secret.html", 404, ""),
        ("/%2e%2e/secret.html", 404, ""),
        ("/essays/../../secret.html", 404, ""),
        ("/..%5csecret.html", 404, ""),
        ("/essays/a/index.html/", 404, ""),
        ("/%00", 400, ""),
        ("/a%0d%0ab", 400, ""),
        ("/%ff", 400, ""),
        ("http://elsewhere.example/", 400, ""),
        ("*", 400, ""),
    ],
)
def test_paths(site: Path, target: str, status: int, location: str) -> None:
    """A path leads to a file of the site and to nothing else on the disk."""
    answered = answer(target, Shown("1", site))

    assert (answered.status, answered.location) == (status, location)
    assert b"drafts" not in answered.body


@pytest.mark.parametrize(
    ("target", "status", "location"),
    [
        ("/", 302, "/sub/"),
        ("/sub", 302, "/sub/"),
        ("/sub/", 200, ""),
        ("/sub/essays/a", 302, "/sub/essays/a/"),
        ("/essays/a/", 404, ""),
    ],
)
def test_a_site_below_a_path(site: Path, target: str, status: int, location: str) -> None:
    """Where site_url has a path, the preview has it, too."""
    answered = answer(target, Shown("1", site, mount="/sub/"))

    assert (answered.status, answered.location) == (status, location)


def test_findings_stand_at_the_foot(site: Path) -> None:
    """What is found is put into the page as text when the page is served, and into no file.

    A page has its own findings first, each with what a script finds its passage by and the address
    that opens an editor; those of other files stand behind their number.
    """
    told = Told(
        {FINDING: Standing("essays/a/", words='Odd "words".')},
        (Saved("Zhukov", "people/zhukov/"),),
        "vscode://file/{path}:{line}:{column}",
        Path("/home/an editor"),
    )
    shown = Shown("1", site, findings=(OTHER, FINDING), told=told)

    page, home = [answer(path, shown).body.decode() for path in ("/essays/a/", "/")]

    assert page.index("<h1>Essay") < page.index("essays/a.md:3:4") < page.index("people.yml:1:1")
    assert "&lt;b&gt;" in page
    assert 'data-words="Odd &#34;words&#34;."' in page
    assert 'href="vscode://file/home/an%20editor/essays/a.md:3:4"' in page
    assert '<a href="/people/zhukov/">Zhukov</a>' in page
    assert "1 error" in page
    assert "In other files: 1 warning" in page
    assert "Nothing found on this page" in home
    assert "In other files: 1 error, 1 warning" in home
    assert "essays/a.md:3:4" not in (site / "essays/a/index.html").read_text()


def test_no_editor_is_opened(site: Path) -> None:
    """Where the owner wishes for no editor, a place is text."""
    page = answer("/essays/a/", Shown("1", site, findings=(FINDING,))).body.decode()

    assert "<code>essays/a.md:3:4</code> &lt;b&gt;" in page


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("", ""),
        ("vscode://file/{path}:{line}:{column}", ""),
        ("emacs://open?url=file:///{path}&line={line}", ""),
        ("zed://file/{path}", ""),
        ("javascript:alert('{path}')", "is no address of an editor"),
        ("java\nscript:alert('{path}')", "is no address of an editor"),
        ("data:text/html,{path}", "is no address of an editor"),
        ("{path}:{line}", "is no address of an editor"),
        ("vscode://file/{file}", "'{file}' is not known"),
        ("vscode://file/", "names no file"),
    ],
)
def test_addresses_of_editors(form: str, said: str) -> None:
    """The address of an editor names the file, and does nothing in the page itself."""
    assert said in complaint(form)
    assert bool(said) == bool(complaint(form))


def test_every_page_follows(site: Path) -> None:
    """A page says what it is known by; a page without a body, and one that is missing, too.

    That is the same as long as its words are, what is found, and what it looks like.
    """
    for target in ("/", "/essays/a/", "/nothing/"):
        answered = answer(target, Shown("7.1", site))
        assert f'data-tag="{answered.page_tag}"'.encode() in answered.body
        assert answer(target, Shown("7.2", site)).page_tag == answered.page_tag
        assert answer(target, Shown("7.1", site, looks="b")).page_tag != answered.page_tag
        found = answer(target, Shown("7.1", site, findings=(FINDING,)))
        assert found.page_tag != answered.page_tag


def test_an_early_page_stands_before_the_old(site: Path) -> None:
    """What is made first is answered before the rest of its site is there, a new page too."""
    display = Display()
    display.show((), site=site)
    early = {"essays/a/index.html": b"<body>early</body>", "essays/new/index.html": b"new"}
    display.show_early((FINDING,), early)

    shown = display.shown
    assert b"early" in answer("/essays/a/", shown).body
    assert b"essays/a.md:3:4" in answer("/", shown).body
    assert answer("/essays/new/", shown).status == HTTPStatus.OK
    assert answer("/essays/new", shown).location == "/essays/new/"
    display.show((), site=site)
    assert b"early" not in answer("/essays/a/", display.shown).body


def test_who_looks_at_what() -> None:
    """A page that somebody has open is known as long as it is."""
    display = Display()
    with display.looking("/a/"), display.looking("/a/"):
        with display.looking("/b/"):
            assert display.looked_at == {"/a/", "/b/"}
        assert display.looked_at == {"/a/"}
    assert display.looked_at == frozenset()


def test_before_the_first_site() -> None:
    """Before there is a site each address says so, with what keeps it from being made."""
    waiting, failed = answer("/a/", Shown("1")), answer("/a/", Shown("1", findings=(FINDING,)))

    assert waiting.status == failed.status == HTTPStatus.SERVICE_UNAVAILABLE
    assert b"being made" in waiting.body
    assert b"essays/a.md:3:4" in failed.body
    assert answer("/.samizdat/reload.js", Shown("1")).status == HTTPStatus.OK


def test_an_index_is_answered_first(site: Path, tmp_path: Path) -> None:
    """What was indexed last is served, then what an open page may still ask of the one before."""
    for number in "12":
        folder = tmp_path / number / "pagefind"
        folder.mkdir(parents=True)
        (folder / "entry.json").write_text(number)
        (folder / f"{number}.pf").write_text(number)
    display = Display()
    display.show((), site=site)

    turn = display.shown.turn
    gone = [display.show_index(tmp_path / number) for number in "12"]

    assert answer("/pagefind/entry.json", display.shown).body == b"2"
    assert answer("/pagefind/1.pf", display.shown).body == b"1"
    assert gone == [(), ()]
    assert display.shown.turn == turn


def test_policies(site: Path) -> None:
    """A page is served with the policy that it has itself; none stands in a frame of a stranger."""
    shown = Shown("1", site)

    assert answer("/", shown).policy == "default-src 'self'; frame-ancestors 'none'"
    assert answer("/essays/a/", shown).policy == "frame-ancestors 'none'"
    assert "sandbox" in answer("/drawing.svg", shown).policy


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a.mjs", "text/javascript; charset=utf-8"),
        ("a.JS", "text/javascript; charset=utf-8"),
        ("feed.xml", "application/xml"),
        ("notes.txt", "text/plain; charset=utf-8"),
        ("sitemap.xml.gz", "application/gzip"),
        ("words.pack", "application/octet-stream"),
        ("mark.svg", "image/svg+xml"),
    ],
)
def test_kinds(path: str, kind: str) -> None:
    """A file is what the ending of its name says, on every system."""
    assert kind_of(path) == kind


@pytest.mark.parametrize(
    ("said", "known", "from_afar"),
    [
        ("127.0.0.1:8000", True, True),
        ("localhost", True, True),
        ("LOCALHOST.:8000", True, True),
        ("drafts.localhost:8000", True, True),
        ("[::1]:8000", True, True),
        ("127.9.9.9", True, True),
        ("192.168.1.7:8000", False, True),
        ("[fe80::1]:8000", False, True),
        ("evil.example", False, False),
        ("127.0.0.1.evil.example", False, False),
        ("localhost.evil.example", False, False),
        ("evil.example@localhost", False, False),
        ("evillocalhost", False, False),
        ("", False, False),
    ],
)
def test_hosts(said: str, *, known: bool, from_afar: bool) -> None:
    """A name that a stranger may have led here is not answered to."""
    assert Address().is_known(said) is known
    assert Address("0.0.0.0", remote=True).is_known(said) is from_afar  # noqa: S104


@pytest.mark.parametrize(
    ("said", "host", "port"),
    [
        ("127.0.0.1:8001", "127.0.0.1", 8001),
        ("localhost:80", "localhost", 80),
        ("[::1]:8000", "::1", 8000),
    ],
)
def test_addresses(said: str, host: str, port: int) -> None:
    """A host and a port, as they stand in an address of the web."""
    address = read_address(said)

    assert (address.host, address.port) == (host, port)
    assert host_of(address.url.removeprefix("http://")) == host


@pytest.mark.parametrize(
    ("said", "remedy"),
    [
        ("0.0.0.0:8000", "--allow-remote"),
        ("192.168.1.7:8000", "--allow-remote"),
        ("writing.example:8000", "--allow-remote"),
        ("127.0.0.1", "HOST:PORT"),
        ("127.0.0.1:0", "HOST:PORT"),
        ("127.0.0.1:65536", "HOST:PORT"),
        (":8000", "HOST:PORT"),
        ("http://127.0.0.1:8000/", "HOST:PORT"),
    ],
)
def test_refused_addresses(said: str, remedy: str) -> None:
    """What is no address, and what others could read, is refused with what to type instead."""
    with pytest.raises(Refusal, match=remedy):
        read_address(said)
