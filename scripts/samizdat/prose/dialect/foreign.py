"""Markup of other systems: what people who come from them type, and what to type here.

Each form is looked for in the words that the page would show as they are typed, so never in code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from samizdat.prose import nodes
from samizdat.prose.dialect.forms import FORMS, Form
from samizdat.prose.dialect.raw import raw_words
from samizdat.prose.dialect.trouble import Examined, Trouble, Typed, short

CODE = "foreign-markup"
_LINE_BLOCK = re.compile(r"\A\|(?: [^|\n]*|)(?:\n[ >]*\|(?: [^|\n]*|))+\Z")
_NUMBER = re.compile(r"\[(?P<number>\d{1,3})\]|[⁰¹²³⁴-⁹]+|[†‡]+|<sup>\d{1,3}</sup>")
_STAR = re.compile(r"(?<=[\w.,;!?”’])\*(?=\s|\Z)")
_FRONT = re.compile(r"^(?P<fence>---|\+\+\+)[ ]*\n(?:[\w-]+ ?[:=][^\n]*\n)+(?P=fence)[ ]*$", re.M)


def foreign_markup(examined: Examined) -> Iterator[Trouble]:
    """Markup of other systems reaches readers as it is typed."""
    tree = examined.tree
    opened = False
    for typed in examined.signed:
        for found in _forms(typed):
            closes = not tree.text[found.start : found.end].strip(":")
            if not (closes and opened):
                yield found
            opened = opened or closes or tree.text.startswith(":::", found.start)
        yield from _line_block(typed)
    for block in tree.all(nodes.RawBlock):
        for words, _ in raw_words(block):
            yield from _forms(Typed(block, None, words.start, words.text))
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


_ANY = re.compile(
    r"""[\[{~^=$\\%|+]|''|``|--|:[:\w/]|__?|\(@|\(\(|\s\#\w
        |^[ >]*(?:\.\.[ ]|(?:h\d|bq)\.|%[ ]|\*\*|import\b|export\b)""",
    re.MULTILINE | re.VERBOSE,
)
"""Signs of which every form has one."""


def _trouble(form: Form, start: int, end: int, words: str) -> Trouble:
    shown = short(re.sub("\x02+", "…", words)) or words
    problem = f"{shown!r} is {form.name}, and the page shows it as it is typed"
    return Trouble(CODE, start, end, problem, form.remedy)


def _line_block(typed: Typed) -> Iterator[Trouble]:
    if isinstance(typed.block, nodes.Paragraph) and _LINE_BLOCK.match(typed.text):
        problem = f"{short(typed.text)!r} is a line block of pandoc"
        remedy = "write two spaces at the end of each line, and no |"
        yield Trouble(CODE, typed.start, typed.end, problem, remedy)


def is_misplaced_front(text: str) -> bool:
    """A text begins with front matter that is not read: below a blank line, or in TOML."""
    match = _FRONT.search(text)
    return match is not None and not text[: match.start()].strip()


def _front_matter(examined: Examined) -> Iterator[Trouble]:
    tree = examined.tree
    for match in _FRONT.finditer(tree.text, tree.body_start):
        if examined.is_code(match.start()):
            continue
        problem = "front matter stands in the middle of the text"
        remedy = "put its fields into the front matter at the top of the file"
        if not tree.text[: match.start()].strip():
            problem = "this front matter is not read: it stands below a blank line"
            remedy = "take the blank line out, so that the file begins with ---"
        if match["fence"] == "+++" and match.start() == 0:
            problem = "this front matter is TOML, which is not read here"
            remedy = "write --- for +++, and title: … for title = …"
        yield Trouble(CODE, match.start(), match.end(), problem, remedy)


def _numbered_notes(examined: Examined) -> Iterator[Trouble]:
    """`[1]` in the text and a paragraph that begins with `[1]`: notes of a word processor."""
    words = _with_tags(examined)
    begun = _starred(examined)
    for typed, text in zip(examined.typed, words, strict=True):
        match = _NUMBER.match(text)
        if match and isinstance(typed.block, nodes.Paragraph):
            begun.setdefault(match[0], typed.start)
    if not begun:
        return
    for typed, text in zip(examined.typed, words, strict=True):
        for match in [*_NUMBER.finditer(text), *_STAR.finditer(typed.text)]:
            start = typed.start + match.start()
            if match[0] in begun and start != begun[match[0]]:
                problem = f"{match[0]!r} marks no note, though a paragraph begins with it"
                label = _label(match[0])
                remedy = f"write [^{label}] here, and [^{label}]: there"
                yield Trouble(CODE, start, start + len(match[0]), problem, remedy)


def _with_tags(examined: Examined) -> list[str]:
    """The words of each block, with the tags among them where a number is raised by one."""
    if "<sup>" not in examined.tree.text:
        return [typed.text for typed in examined.typed]
    return [examined.tree.text[typed.start : typed.end] for typed in examined.typed]


def _starred(examined: Examined) -> dict[str, int]:
    """`* Note.` as a list of one item, which `*` in the text seems to mark."""
    found: dict[str, int] = {}
    for block in examined.tree.all(nodes.ItemList):
        if len(block.blocks) == 1 and examined.tree.text[: block.start].endswith("\n* "):
            found.setdefault("*", block.start)
    return found


def _label(mark: str) -> str:
    """A label for a note whose mark is a number or a sign."""
    digits = "".join(sign for sign in normalize("NFKC", mark) if sign.isdigit())
    return digits or "a"
