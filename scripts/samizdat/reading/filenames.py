"""What a file of a collection may be called, and of what kind it may be."""

import re
import unicodedata

from samizdat.findings import Rule
from samizdat.words.listing import said
from samizdat.words.signs import as_it_looks, mixed

NOT_A_FILE = Rule(
    "not-a-file",
    "What stands in docs/ and essays/ is a file or a folder of the collection.",
    why=(
        "A symbolic link may lead to a file that is nobody's to publish, a pipe would be waited "
        "for without end. A link to a file of the collection itself is followed."
    ),
)

BAD_NAME = Rule(
    "bad-name",
    "The name of a file can stand in an address and on every disk.",
    why=(
        "It has no control signs, no signs that turn the direction of writing, none of "
        '`< > : " | ? * \\`, no blank or full stop at its end, is none of the names that Windows '
        "keeps for devices, is at most 200 bytes long, and has no word of two scripts."
    ),
)

TWIN_NAME = Rule(
    "twin-name",
    "Two files differ by more than capitals, the making of their accents or look-alike letters.",
    why=(
        "Windows and macOS take `Map.png` and `map.png` for one file, and one of the two is lost. "
        "Where one name is Cyrillic or Greek and looks like another, nobody sees which is meant."
    ),
)

UNKNOWN_KIND = Rule(
    "unknown-kind",
    "A file is a text in Markdown or of a kind that is published.",
    why=(
        "Texts end in `.md`: MkDocs reads four other endings, and nobody would check them. "
        "Scripts, style sheets and pages are not content; those that mkdocs.yml names itself, "
        "under `extra_css`, `extra_javascript`, `theme.logo` or `theme.favicon`, are the owner's."
    ),
)

RESERVED_ADDRESS = Rule(
    "reserved-address",
    "No file publishes to an address of the program's own.",
    why=(
        "The theme, the search, the data and files that a host reads for itself stand there. What "
        "a host needs, such as `CNAME`, is put into the published folder, where it survives."
    ),
)

TOO_LARGE_FILE = Rule(
    "too-large-file",
    "A text has at most 2 MB, another file 10 MB.",
    why="A reader on a telephone waits for it, and every check of the collection reads it.",
)

WRONG_CONTENT = Rule(
    "wrong-content",
    "A picture holds what its ending says.",
    why="A page that calls itself a picture is none, and a browser may run it.",
)

MARKDOWN_ENDINGS = frozenset(
    {"markdown", "mdown", "mdwn", "mkdn", "mkd", "md", "mdx", "qmd", "rmd"}
)
PICTURE_ENDINGS = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"})
CHECKED_ENDINGS = PICTURE_ENDINGS | {".pdf"}
PUBLISHED_ENDINGS = PICTURE_ENDINGS | {".csv", ".mp3", ".ogg", ".pdf", ".tsv", ".txt"}
MOST_TEXT, MOST_PICTURE = 2_000_000, 10_000_000
LONGEST = 200
"""Bytes of a name; file systems end at 255, and addresses are longer than names."""

_RESERVED = re.compile(
    r"""(?:assets/(?:samizdat|javascripts|stylesheets|_mkdocs)|pagefind|search|data)(?:/|$)
        |(?:404\.html|CNAME|_headers|_redirects|feed\.xml|index\.html|manifest\.json|robots\.txt
        |service-worker\.js|sitemap\.xml(?:\.gz)?|sw\.js|\.samizdat.*)$""",
    re.VERBOSE | re.IGNORECASE,
)
_FORBIDDEN = re.compile(r'[<>:"|?*\\]')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)", re.IGNORECASE)
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def what_is_wrong_with(path: str) -> tuple[str, str] | None:
    """Problem and remedy of a path that cannot be an address everywhere; None for a good one."""
    for name in path.split("/"):
        wrong = _wrong_sign(name) or _wrong_as_a_whole(name)
        if wrong:
            return wrong
    return None


def _wrong_sign(name: str) -> tuple[str, str] | None:
    for sign in name:
        if unicodedata.category(sign) in _UNSEEN:
            return f"{said(name)} holds a sign that nobody sees", "type the name anew"
    forbidden = _FORBIDDEN.search(name)
    if forbidden:
        return f"{said(name)} holds {forbidden[0]!r}, which no name may", "leave it out"
    for oddity in mixed(name):
        return oddity.problem, oddity.remedy
    return None


def _wrong_as_a_whole(name: str) -> tuple[str, str] | None:
    if name != name.rstrip(" ."):
        return f"{said(name)} ends in a blank or a full stop", "leave it out"
    if _DEVICES.match(name):
        return f"{said(name)} is the name of a device on Windows", "choose another name"
    if len(name.encode()) > LONGEST:
        return f"a name of {len(name.encode())} bytes is too long", f"{LONGEST} are allowed"
    return None


def is_of_an_editor(name: str) -> bool:
    """What hides itself, or what Emacs and Vim keep beside a file while somebody writes in it."""
    if name.startswith(".") or name.endswith("~"):
        return True
    return name == "4913" or (name.startswith("#") and name.endswith("#"))


def is_reserved(address: str) -> bool:
    """The program, the theme or a host has something of its own at a site address."""
    return _RESERVED.match(address) is not None


def same_on_some_disks(address: str) -> str:
    """An address without what some file systems do not tell apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", address).casefold())


def same_to_the_eye(address: str) -> str:
    """An address without what readers do not tell apart: Cyrillic or Greek like Latin letters."""
    return same_on_some_disks(as_it_looks(same_on_some_disks(address)))
