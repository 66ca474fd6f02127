"""Markup that begins and never ends, so that its signs stand on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from samizdat.prose import nodes
from samizdat.prose.dialect.trouble import HIDDEN, Examined, Trouble, Typed, inside, short
from samizdat.prose.nodes import Node, Tag
from samizdat.prose.rawhtml import BLOCKS
from samizdat.prose.tree import Tree
from samizdat.words.html import ALLOWED

CODE = "unclosed-markup"
VOID = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr",
    }
)  # fmt: skip
_OPTIONAL = frozenset(
    {
        "colgroup", "dd", "dt", "li", "option", "p", "rp", "rt", "tbody", "td", "tfoot", "th",
        "thead", "tr",
    }
)  # fmt: skip
"""Elements that HTML ends by itself."""

_STRONG = re.compile(r"(?<![*_\w])(?:\*{2,3}|__)(?=[^\s*_])|(?<=[^\s*_])(?:\*{2,3})(?![*\w])")
_EMPHASIS = re.compile(r"(?<![*\w\x02])\*(?=[^\W_]|\x02)|(?<![_\w\x02])_(?=[^\W_])")
_CODE = re.compile(r"`+")
_LINK = re.compile(r"!?\[[^\[\]]*\]\((?P<target>[^\s()]*)")
_BRACKET = re.compile(r"\]\(")
_ONE_BRACKET = re.compile(
    r"\[(?P<words>[^\[\]()]*[^\[\]()\s])\((?P<target>[a-z]+:[^\s()]+)\)"
    r"|(?<![\w’'-])(?P<before>[\w’'-]+)\]\((?P<address>[a-z]+:[^\s()]+)\)"
)
"""A link with an address of which one bracket around the words is lost."""

_TAG = re.compile(r"</?(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?=[\s/>\x02]|$)")
_KNOWN = frozenset(
    {
        "a", "abbr", "aside", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del",
        "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4",
        "h5", "h6", "hr", "i", "iframe", "img", "ins", "kbd", "li", "link", "mark", "ol", "p",
        "pre", "q", "s", "script", "section", "small", "span", "strong", "style", "sub",
        "summary", "sup", "svg", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr",
        "u", "ul",
    }
)  # fmt: skip


def unclosed(examined: Examined) -> Iterator[Trouble]:
    """Emphasis, code, links, comments and elements that are opened and not closed."""
    tree = examined.tree
    for typed in examined.signed:
        yield from _in_words(typed)
    for code in tree.all(nodes.CodeSpan):
        yield from _uneven(tree, code)
    yield from _crossing(tree)
    yield from _elements(tree)


def _in_words(typed: Typed) -> Iterator[Trouble]:
    if not any(sign in typed.text for sign in "*_`[]<("):
        return
    for find in (_comment, _link, _code, _emphasis, _tag):
        found = find(typed)
        if found is not None:
            yield found
            if find is _comment:
                return


def _trouble(typed: Typed, start: int, end: int, problem: str, remedy: str) -> Trouble:
    return Trouble(CODE, typed.start + start, typed.start + end, problem, remedy)


def _comment(typed: Typed) -> Trouble | None:
    at = typed.text.find("<!--")
    if at < 0:
        return None
    problem = "the comment that begins here never ends, and the page shows it"
    return _trouble(typed, at, at + 4, problem, "end it with -->")


def _link(typed: Typed) -> Trouble | None:
    half = _ONE_BRACKET.search(typed.text)
    if half is not None and (half["words"] or "[" not in typed.text[: half.end()]):
        words, target = half["words"] or half["before"], half["target"] or half["address"]
        problem = f"{short(_shown(half[0]))!r} is no link: a bracket around its words is missing"
        return _trouble(typed, *half.span(), problem, f"write [{short(words)}]({target})")
    match = _LINK.search(typed.text) or _BRACKET.search(typed.text)
    if match is None or "[" not in typed.text[: match.end()]:
        return None
    words = short(_shown(match[0]))
    problem = f"the link {words!r} never ends, and the page shows its brackets"
    return _trouble(typed, *match.span(), problem, "end its address with )")


def _code(typed: Typed) -> Trouble | None:
    match = _CODE.search(typed.text)
    if match is None:
        return None
    problem = f"the code that {match[0]!r} opens here never ends"
    return _trouble(typed, *match.span(), problem, "end it with the same signs, or write \\`")


def _uneven(tree: Tree, code: nodes.CodeSpan) -> Iterator[Trouble]:
    """More signs open code than close it; the page shows the rest of them."""
    typed = tree.typed(code)
    opening, closing = len(typed) - len(typed.lstrip("`")), len(typed) - len(typed.rstrip("`"))
    if opening > closing:
        problem = f"the code {short(typed)!r} has more signs before it than after it"
        remedy = "write as many on both sides"
        yield Trouble(CODE, code.start, code.end, problem, remedy)


def _emphasis(typed: Typed) -> Trouble | None:
    match = _STRONG.search(typed.text) or _EMPHASIS.search(typed.text)
    if match is None:
        return None
    around = short(_shown(typed.text[max(0, match.start() - 12) : match.end() + 20].strip()))
    problem = f"{match[0]!r} in {around!r} stresses nothing, and the page shows the sign"
    remedy = f"write {match[0]} on the other side too, or a backslash before it"
    return _trouble(typed, *match.span(), problem, remedy)


def _crossing(tree: Tree) -> Iterator[Trouble]:
    """`*one **two* three**`: what is opened and ended crosswise is read as one stress in another.

    A title in a title has another sign: `*The sinking of the _Titanic_*`.
    """
    told = 0
    for outer in tree.all(nodes.Emphasis):
        if outer.is_strong or outer.start < told:
            continue
        sign = tree.typed(outer)[0]
        for inner in outer.parts:
            is_stress = isinstance(inner, nodes.Emphasis) and not inner.is_strong
            if is_stress and tree.typed(inner)[0] == sign:
                words = short(tree.typed(outer))
                problem = f"the signs of {words!r} cross, and words are in italics twice"
                remedy = "end first what was opened last: *one **two** three*"
                yield Trouble(CODE, outer.start, outer.end, problem, remedy)
                told = outer.end
                break


def _tag(typed: Typed) -> Trouble | None:
    for match in _TAG.finditer(typed.text):
        if match["name"].lower() in _KNOWN:
            problem = f"the tag {match[0]!r} never ends"
            remedy = "end it with >, or write &lt; for the sign"
            return _trouble(typed, *match.span(), problem, remedy)
    return None


def _shown(words: str) -> str:
    return re.sub(HIDDEN + "+", "…", words)


# ── Elements ────────────────────────────────────────────────────────────────────────────────────


def _elements(tree: Tree) -> Iterator[Trouble]:
    if not tree.in_turn(Tag):
        return
    for node in tree.walk():
        if isinstance(node, nodes.RawBlock):
            yield from _raw_block(tree, node)
        elif isinstance(node, nodes.Element) and not node.is_closed and node.tag:
            yield from _unclosed(tree, node.tag)
        elif not isinstance(node, nodes.Container | nodes.ItemList) and not _is_part(node):
            yield from _balance(tree, [part for part in inside(node) if isinstance(part, Tag)])


def _is_part(node: Node) -> bool:
    return not isinstance(node, nodes.Paragraph | nodes.Heading | nodes.Term | nodes.Cell)


def _raw_block(tree: Tree, node: nodes.RawBlock) -> Iterator[Trouble]:
    tags = [part for part in node.parts if isinstance(part, Tag)]
    for tag in tags:
        if not tag.is_finished:
            problem = f"the tag {short(tree.typed(tag))!r} never ends"
            yield Trouble("unclosed-element", tag.start, tag.end, problem, "end it with >")
            return
    yield from _balance(tree, tags)


def _unclosed(tree: Tree, tag: Tag) -> Iterator[Trouble]:
    """An element that is opened; of one that may not stand here at all that alone is told."""
    if tag.name not in ALLOWED:
        return
    problem = f"{short(tree.typed(tag))!r} is never closed, and takes what follows into itself"
    remedy = f"write </{tag.name}> where it ends"
    yield Trouble("unclosed-element", tag.start, tag.end, problem, remedy)


def _balance(tree: Tree, tags: Iterable[Tag]) -> Iterator[Trouble]:
    """Each tag that opens has one that closes it, in the same block."""
    opened: list[Tag] = []
    for tag in tags:
        is_empty = tag.name in VOID or tree.text.startswith("/>", tag.end - 2)
        if is_empty or tag.name not in _KNOWN | BLOCKS:
            continue
        if not tag.is_closing:
            opened.append(tag)
            continue
        while opened and opened[-1].name != tag.name and opened[-1].name in _OPTIONAL:
            opened.pop()
        if opened and opened[-1].name == tag.name:
            opened.pop()
            continue
        if any(other.name == tag.name for other in opened):
            while opened[-1].name != tag.name:
                yield from _unclosed(tree, opened.pop())
            opened.pop()
            continue
        problem = f"{tree.typed(tag)!r} closes nothing"
        remedy = "take it out, or write the tag that opens it"
        yield Trouble("unclosed-element", tag.start, tag.end, problem, remedy)
    for tag in opened:
        if tag.name not in _OPTIONAL:
            yield from _unclosed(tree, tag)
