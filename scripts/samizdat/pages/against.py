"""Against the article: what a received article says, below each paragraph that answers it."""

import re
from collections.abc import Callable, Sequence
from html import unescape

from markupsafe import Markup

from samizdat.knowledge.addresses import CLAIM_ANCHOR

_TAG = re.compile(
    r"""<(?P<end>/?)(?P<name>[a-zA-Z][\w:-]*)(?P<rest>(?:"[^"]*"|'[^']*'|[^"'<>])*)>"""
)
_CLAIM = re.compile(rf'\shref="#{CLAIM_ANCHOR}(?P<claim>[^"]+)"')
_EMPTY = frozenset(["br", "col", "hr", "img", "input", "wbr"])


def against(html: Markup, tell: Callable[[Sequence[str]], Markup]) -> Markup:
    """A text with what `tell` makes of the claims that a block answers, below that block.

    A claim that is answered in several blocks is told below the first.
    """
    text = str(html)
    pieces: list[str] = []
    told: set[str] = set()
    asked: dict[str, None] = {}
    depth = position = 0
    for tag in _TAG.finditer(text):
        if tag["name"] in _EMPTY or tag["rest"].endswith("/"):
            continue
        if not tag["end"]:
            depth += 1
            claim = _CLAIM.search(tag["rest"])
            if claim and claim["claim"] not in told:
                asked[unescape(claim["claim"])] = None
            continue
        depth -= 1
        if depth == 0 and asked:
            pieces += [text[position : tag.end()], "\n", tell(tuple(asked))]
            position = tag.end()
            told |= asked.keys()
            asked = {}
    return Markup("".join([*pieces, text[position:]]))  # noqa: S704  it was HTML
