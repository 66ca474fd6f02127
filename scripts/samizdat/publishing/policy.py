"""What a page may load and run: its content security policy, first in its head.

Everything comes from the site itself, and what stands in a page is named by its hash, so that words
which got past the gate would still do nothing. https://www.w3.org/TR/CSP3/
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

NAME = "_headers"
"""Where hosts such as Netlify and Cloudflare Pages look for headers."""

_OWN = ("img-src", "media-src", "font-src", "connect-src", "worker-src", "form-action")
_META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="[^"]*">\n*')
_INLINE = re.compile(
    r"<(?P<name>script|style)(?P<attributes>(?:\s[^>]*)?)>(?P<text>.*?)</(?P=name)\s*>",
    re.DOTALL | re.IGNORECASE,
)
_DATA = re.compile(r'\stype="(?!module"|(?:text|application)/javascript")[^"]')
_FROM_FILE = re.compile(r"\ssrc=")
_SEARCH = re.compile(r"<[a-z]+ [^<>]*\bdata-search-page\b")
_LINK = re.compile(r'<a(?P<attributes>(?:\s+[\w:-]+(?:="[^"]*")?)*)\s*>')
_OUTSIDE = re.compile(r'\shref="(?:https?:)?//', re.IGNORECASE)
_REL = re.compile(r'\srel="(?P<words>[^"]*)"')
_OF_OUTSIDE = ("external", "noopener", "noreferrer")


@dataclass(frozen=True, slots=True)
class Policy:
    """What a page may load and run."""

    scripts: frozenset[str] = frozenset()
    """The hashes of the scripts that stand in it."""

    styles: frozenset[str] = frozenset()
    """The hashes of the style sheets that stand in it."""

    searches: bool = False
    """It may run the search of texts itself; elsewhere a worker does."""

    def __or__(self, other: "Policy") -> "Policy":
        """What either allows."""
        scripts, styles = self.scripts | other.scripts, self.styles | other.styles
        return Policy(scripts, styles, self.searches or other.searches)

    def __str__(self) -> str:
        """The policy as a browser reads it."""
        scripts = " ".join(["'self'", *sorted(self.scripts)])
        styles = " ".join(["'self'", *sorted(self.styles)])
        if self.searches:
            scripts += " 'wasm-unsafe-eval'"
        parts = ["default-src 'none'", f"script-src {scripts}", f"style-src {styles}"]
        parts += [f"{name} 'self'" for name in _OWN]
        parts.append("base-uri 'none'")
        return "; ".join(parts)


def policy_of(html: str) -> Policy:
    """The least that a page needs, from what it holds."""
    hashes: dict[str, set[str]] = {"script": set(), "style": set()}
    for match in _INLINE.finditer(html):
        attributes = match["attributes"]
        if not _FROM_FILE.search(attributes) and not _DATA.search(attributes):
            hashes[match["name"].lower()].add(_hash(match["text"]))
    return Policy(
        frozenset(hashes["script"]), frozenset(hashes["style"]), bool(_SEARCH.search(html))
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def guarded(html: str) -> str:
    """A whole page with its policy first in its head, in the place of one that it has already.

    Links to other sites say so, and tell these nothing about the page.
    """
    html = _LINK.sub(_outside, _META.sub("", html))
    policy = escape(str(policy_of(html)), quote=False)
    meta = f'<head><meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace("<head>", meta, 1)


def _outside(match: re.Match[str]) -> str:
    attributes = match["attributes"]
    if not _OUTSIDE.search(attributes):
        return match[0]
    said = _REL.search(attributes)
    words = [*(said["words"].split() if said else ()), *_OF_OUTSIDE]
    rel = " ".join(dict.fromkeys(words))
    return f'<a{_REL.sub("", attributes)} rel="{rel}">'


def headers(policies: Iterable[Policy]) -> bytes:
    """What a server should say with every file, as Netlify and Cloudflare Pages read it.

    A page may be a part of no other site's page: no page can say so itself.
    """
    together = Policy()
    for policy in policies:
        together |= policy
    lines = (
        "/*",
        f"  Content-Security-Policy: {together}; frame-ancestors 'none'",
        "  Referrer-Policy: strict-origin-when-cross-origin",
        "  X-Content-Type-Options: nosniff",
    )
    return "".join(f"{line}\n" for line in lines).encode()
