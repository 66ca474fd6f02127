"""Markup of other systems: what people who come from them type, and what to type here.

Each form is looked for in the words that the page would show as they are typed, so never in code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samizdat.prose import nodes
from samizdat.prose.dialect.trouble import Examined, Trouble, Typed, short
from samizdat.prose.tree import Tree

CODE = "foreign-markup"
_BOX = 'write !!! note "Title", and indent the text below it by four spaces'
_PICTURE = "write ![what it shows](figures/name.png)"
_NOTE = "write [^label], and in a paragraph of its own [^label]: the note"
_BELOW = "put it below its paragraph, as the last line of it"
_NO_TEMPLATES = "nothing is filled in here: write the words themselves"
_COMMANDS = "write [@key] for a work, [^label] for a note, *words* for emphasis"
_TABLE = "write rows of cells between |, with | --- | below the head"


@dataclass(frozen=True, slots=True)
class Form:
    """One form of foreign markup."""

    name: str
    """What it is, as its users call it."""

    pattern: re.Pattern[str]
    remedy: str
    is_told_once: bool = False
    """In one block, of which its other lines are part."""

    within: type[nodes.Node] | None = None
    """Only at the beginning of such a block is it what it looks like."""


def _inline(name: str, pattern: str, remedy: str) -> Form:
    return Form(name, re.compile(pattern), remedy)


def _line(name: str, pattern: str, remedy: str) -> Form:
    found = re.compile(rf"^[ >]*(?P<form>{pattern})", re.MULTILINE)
    return Form(name, found, remedy, is_told_once=True)


def _opening(name: str, pattern: str, remedy: str, within: type[nodes.Node] | None = None) -> Form:
    return Form(name, re.compile(rf"\A(?P<form>{pattern})"), remedy, within=within)


FORMS: tuple[Form, ...] = (
    _line("a fenced div", r":{3,}(?:(?=[ {\w])[^\n]*|[ ]*$)", _BOX),
    _line("a row of a grid table", r"\+(?:[-=:]+\+)+[ ]*$", _TABLE),
    _line("a table of dashes", r"-{2,}(?: +-{2,})+[ ]*$", _TABLE),
    _line("a directive of reStructuredText", r"\.\. (?:_[^:\n]+:|[\w|-]+::)[^\n]*", _BOX),
    _line("a content tab", r'===[!+]? "[^"\n]*"', "write a heading for each of them"),
    _line("a label of MyST", r"\([\w-]+\)=[ ]*$", "write ## Words { #label }"),
    _line("an example of pandoc", r"\(@[\w-]*\) ", "write 1., 2., 3."),
    _line("a page that is put in", r"-{1,}8<-{1,}[^\n]*", "no file is put in: write the text here"),
    _line("a heading of a wiki", r"={2,6} [^=\n]+ ={2,6}[ ]*$", "write ## Words"),
    _line("a heading of Textile", r"h[1-6]\. \S", "write ## Words"),
    _line("a block's name", r"\^[\w-]+[ ]*$", "write ## Words { #name } for the heading above"),
    _opening("a mark of a callout", r"\[!\w+\][+-]?", _BOX, nodes.Quotation),
    _opening("a box of a task", r"\[[ xX]\](?= )", "write the item without the box", nodes.Item),
    _opening("a table of contents", r"\[\[?[_\x02]?TOC[_\x02]?\]?\][ ]*\Z", "leave it out"),
    _opening("an attribute list", r"\{:?[ ]*[.#:\w][^{}\n]*\}[ ]*(?=\n|\Z)", _BELOW),
    _opening("a title block of pandoc", r"% [^\n]*", "the title stands in the front matter"),
    _inline("a note in the text", r"\^\[[^\]\n]*\]?", _NOTE),
    _inline("a picture of a wiki", r"!\[\[[^\[\]\n]*\]\]", _PICTURE),
    _inline("a link of a wiki", r"\[\[[^\[\]\n@]+\]\]", "write [words](essay:slug)"),
    _inline("a tag of a template", r"(?s:\{%(?:(?!\{%).)*?%\})", _NO_TEMPLATES),
    _inline("a shortcode", r"(?s:\{\{[<%](?:(?!\{\{).)*?[>%]\}\})", _NO_TEMPLATES),
    _inline("a variable of a template", r"\{\{[^{}\n]*\}\}", _NO_TEMPLATES),
    _inline("a mark of an editor", r"\{(?:\+\+|--|~~|==|>>)[^{\n]*?\}", "use <!-- … -->"),
    _inline("struck text", r"(?<![~\w])~~(?=\S)[^~\n]+~~", "write <del>words</del>"),
    _inline("marked text", r"(?<![=\w])==(?=[^\s=])[^=\n]+==(?!=)", "write <mark>words</mark>"),
    _inline("inserted text", r"(?<!\^)\^\^(?=\S)[^^\n]+\^\^", "write <ins>words</ins>"),
    _inline("a raised sign", r"\^[^\s^\[\]]{1,12}\^", "write <sup>th</sup>"),
    _inline("a lowered sign", r"(?<=\w)~\w{1,4}~(?!~)", "write <sub>2</sub>"),
    _inline("a remark", r"%%[^%\n]+%%", "write <!-- … -->"),
    _inline("a bracketed span", r"\[[^\[\]\n]*\]\{[.#:][^{}\n]*\}", "write <span>"),
    _inline("mathematics", r"\$\$[^$]*\$\$", "write it in words and letters"),
    _inline("mathematics", r"\\(?:begin|end)\{\w+\*?\}", "write it in words and letters"),
    _inline("mathematics", r"(?<![\w$])\$(?=\S)[^$\n]*[\\^_{][^$\n]*\$(?!\w)", "write it in words"),
    _inline("a command of LaTeX", r"\\[a-zA-Z]+\*?(?:\[[^\]\n]*\])?\{[^{}\n]*\}", _COMMANDS),
    _inline("a role", r"\{[a-z][\w:+-]*\}(?=\x02)", "write the words themselves"),
    _inline("a role", r"(?<![\w:]):[a-z][\w+-]*:(?=\x02)", "write the words themselves"),
    _inline("a pictogram", r"(?<![\w:]):[a-z+-][a-z0-9_+-]*:(?![\w:\x02])", "write the sign"),
    _inline("a reference of reStructuredText", r"(?<=\x02)__?(?!\w)", "write [words](address)"),
    _inline("italics of a wiki", r"(?<!')'{2,3}(?=[^\s'])[^'\n]+'{2,3}(?!')", "write *words*"),
    _inline("a hard line break", r"\\(?=\n)", "write two spaces at the end of the line"),
)  # fmt: skip
"""What is looked for, the longer forms before those that they contain."""

_LINE_BLOCK = re.compile(r"\A\|(?: [^|\n]*|)(?:\n[ >]*\|(?: [^|\n]*|))+\Z")
_NUMBER = re.compile(r"\[(?P<number>\d{1,3})\]")
_FRONT = re.compile(r"^(?P<fence>---|\+\+\+)[ ]*\n(?:[\w-]+ ?[:=][^\n]*\n)+(?P=fence)[ ]*$", re.M)


def foreign_markup(examined: Examined) -> Iterator[Trouble]:
    """Markup of other systems reaches readers as it is typed."""
    tree = examined.tree
    opened = False
    for typed in examined.typed:
        for found in _forms(typed):
            closes = not tree.text[found.start : found.end].strip(":")
            if not (closes and opened):
                yield found
            opened = opened or closes or tree.text.startswith(":::", found.start)
        yield from _line_block(typed)
    yield from _in_other_nodes(tree)
    yield from _front_matter(examined)
    yield from _numbered_notes(examined)


def _forms(typed: Typed) -> Iterator[Trouble]:
    if not _ANY.search(typed.text):
        return
    taken: list[tuple[int, int]] = []
    for form in FORMS:
        if form.within and not isinstance(typed.parent, form.within):
            continue
        for match in form.pattern.finditer(typed.text):
            group: str | int = 0
            if "form" in match.re.groupindex:
                group = "form"
            start, end = match.span(group)
            if any(start < other_end and other < end for other, other_end in taken[-20:]):
                continue
            taken.append((start, end))
            yield _trouble(form, typed.start + start, typed.start + end, match[group])
            if form.is_told_once:
                break


_ANY = re.compile(r"""[\[{~^=$\\%|+]|''|--|:[:\w]|^[ >]*\.\. |^h\d\.|__?|\(@|^% """, re.MULTILINE)


def _trouble(form: Form, start: int, end: int, words: str) -> Trouble:
    shown = short(words.replace("\x02", "…")) or words
    problem = f"{shown!r} is {form.name}, and the page shows it as it is typed"
    return Trouble(CODE, start, end, problem, form.remedy)


def _line_block(typed: Typed) -> Iterator[Trouble]:
    if isinstance(typed.block, nodes.Paragraph) and _LINE_BLOCK.match(typed.text):
        problem = f"{short(typed.text)!r} is a line block of pandoc"
        remedy = "write two spaces at the end of each line, and no |"
        yield Trouble(CODE, typed.start, typed.end, problem, remedy)


def _in_other_nodes(tree: Tree) -> Iterator[Trouble]:
    """Forms that the renderer takes for something else and swallows."""
    for node in tree.walk():
        if isinstance(node, nodes.Attributes) and tree.text.startswith("{=", node.start):
            problem = f"{tree.typed(node)!r} is a raw attribute of pandoc, and does nothing"
            remedy = "write the HTML itself, or leave it out"
            yield Trouble(CODE, node.start, node.end, problem, remedy)
        elif isinstance(node, nodes.Item) and node.attributes and _is_toc(node.attributes):
            place = node.attributes.start, node.attributes.end
            problem = f"{tree.typed(node.attributes)!r} makes no table of contents"
            yield Trouble(CODE, *place, problem, "leave the list out: the contents make themselves")
        elif isinstance(node, nodes.Code) and node.is_fenced:
            yield from _executed(tree, node)


def _is_toc(attributes: nodes.Attributes) -> bool:
    return "toc" in dict(attributes.pairs)


_INFO = re.compile(r"(?:`{3,}|~{3,})[ ]*(?P<info>\{(?:=?[a-zA-Z][\w-]*)[^}\n]*\})")


def _executed(tree: Tree, node: nodes.Code) -> Iterator[Trouble]:
    match = _INFO.match(tree.text, node.start)
    if match:
        problem = f"{match['info']!r} makes a directive or a program elsewhere, and here code"
        yield Trouble(CODE, *match.span("info"), problem, _BOX)


def _front_matter(examined: Examined) -> Iterator[Trouble]:
    tree = examined.tree
    for match in _FRONT.finditer(tree.text, tree.body_start):
        if not examined.is_code(match.start()):
            problem = "front matter stands in the middle of the text"
            remedy = "put its fields into the front matter at the top of the file"
            yield Trouble(CODE, match.start(), match.end(), problem, remedy)


def _numbered_notes(examined: Examined) -> Iterator[Trouble]:
    """`[1]` in the text and a paragraph that begins with `[1]`: notes of a word processor."""
    begun: dict[str, int] = {}
    for typed in examined.typed:
        match = _NUMBER.match(typed.text)
        if match and isinstance(typed.block, nodes.Paragraph):
            begun.setdefault(match["number"], typed.start)
    for typed in examined.typed:
        for match in _NUMBER.finditer(typed.text):
            number, start = match["number"], typed.start + match.start()
            if number in begun and start != begun[number]:
                problem = f"{match[0]!r} marks no note, though a paragraph begins with it"
                remedy = f"write [^{number}] here, and [^{number}]: there"
                yield Trouble(CODE, start, start + len(match[0]), problem, remedy)
