"""Links that lead nowhere by themselves, notes that are none, anchors that stand twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from samizdat.prose import nodes
from samizdat.prose.dialect.trouble import Edit, Examined, Trouble, Typed, short
from samizdat.prose.tree import Tree
from samizdat.prose.views.headings import given_ids, headings, slug

_REFERRING = re.compile(r"!?\[(?P<words>[^\[\]\x02^@][^\[\]]*)\]\[(?P<label>[^\[\]^@]*)\]")
_APART = re.compile(
    r"\[[^\[\]]+\](?: +| *\n *)\((?P<target>(?:https?://|\.{0,2}/|[a-z]+:)[^\s()]*)\)"
)
_ADDRESS_LIKE = re.compile(r"[/.:#]")
_NO_DEFINITION = re.compile(
    r"^\[[^\[\]^@]+\]:[ ]*(?:https?://|\.{0,2}/|[a-z]+:)\S+[ ]+\S[^\n]*", re.MULTILINE
)
_EMPTY_ITEM = re.compile(r"(?:\d+\.|[*+-])[ ]*\n")
_MARKUP_IN_ALT = re.compile(r"\[\^[^\]]*\]|\[@[^\]]*\]")


def references(examined: Examined) -> Iterator[Trouble]:
    """Links without a target, labels without a definition, notes that are not read as such."""
    tree = examined.tree
    for typed in examined.signed:
        if "[" in typed.text:
            yield from _undefined(typed)
    for node in tree.in_turn(nodes.Link, nodes.Picture, nodes.NoteMark, nodes.Paragraph):
        match node:
            case nodes.Link():
                yield from _link(tree, node)
            case nodes.Picture():
                yield from _picture(tree, node)
            case nodes.NoteMark() if not node.is_defined:
                yield from _label(node, node.label)
            case nodes.Paragraph():
                yield from _without_colon(tree, node)
    yield from _definitions(examined)
    for reference in tree.references:
        if reference.label.startswith("@"):
            problem = (
                f"'[{reference.label}]:' begins a line, and so defines a link and cites nothing"
            )
            remedy = "write the citation after the words that it carries"
            yield Trouble("malformed-citation", reference.start, reference.end, problem, remedy)


def _definitions(examined: Examined) -> Iterator[Trouble]:
    """Lines that define a label twice, or for nobody, or not at all."""
    tree = examined.tree
    used: set[nodes.Reference | None] = set()
    for found in tree.all(nodes.Link):
        used.add(found.reference)
    for picture in tree.all(nodes.Picture):
        used.add(picture.reference)
    notes = {mark.label.lower() for mark in tree.all(nodes.NoteMark)}  # `lost_notes` tells of them
    last = {reference.label: reference for reference in tree.references}
    for reference in tree.references:
        if reference is not last[reference.label]:
            problem = f"the label {reference.label!r} is defined again below, which holds"
            remedy = "take one of the two lines out"
            yield Trouble("unknown-reference", reference.start, reference.end, problem, remedy)
        elif reference.label in notes or reference in used:
            continue
        elif not _ADDRESS_LIKE.search(reference.target.address):
            problem = f"{short(tree.typed(reference))!r} defines a label, and is not on the page"
            remedy = "write \\[ where the bracket is meant"
            yield Trouble("unknown-reference", reference.start, reference.end, problem, remedy)
    for typed in examined.signed:
        match = _NO_DEFINITION.search(typed.text) if "]:" in typed.text else None
        if match and isinstance(typed.block, nodes.Paragraph):
            problem = f"{short(match[0])!r} defines no label: words stand after its address"
            remedy = "put them into quotation marks, as a title, or take them out"
            start = typed.start + match.start()
            yield Trouble("unknown-reference", start, start + len(match[0]), problem, remedy)


def _undefined(typed: Typed) -> Iterator[Trouble]:
    for match in _REFERRING.finditer(typed.text):
        label = match["label"] or match["words"]
        problem = f"no line defines {label!r}, and the page shows the brackets"
        remedy = f"write [{short(match['words'])}](address), or add a line [{label}]: address"
        start = typed.start + match.start()
        yield Trouble("unknown-reference", start, start + len(match[0]), problem, remedy)
    for match in _APART.finditer(typed.text):
        between = "line break" if "\n" in match[0] else "space"
        problem = f"a {between} parts the address {match['target']!r} from its words"
        start = typed.start + match.start()
        yield Trouble(
            "unclosed-markup", start, start + len(match[0]), problem, f"take the {between} out"
        )


def _link(tree: Tree, link: nodes.Link) -> Iterator[Trouble]:
    if not link.target.address:
        problem = f"{short(tree.typed(link))!r} leads nowhere"
        yield Trouble("empty-link", link.start, link.end, problem, "write its address")
    elif not link.parts:
        problem = f"the link to {link.target.address!r} has no words"
        remedy = "write what it leads to between the square brackets"
        yield Trouble("empty-link", link.start, link.end, problem, remedy)
    elif _has_space(tree, link):
        problem = f"the address {link.target.address!r} has a space in it"
        remedy = "take the space out, write %20 for it, or end the address before it"
        yield Trouble("empty-link", link.target.start, link.target.end, problem, remedy)
    for part in link.parts:
        if isinstance(part, nodes.Text) and "](" in part.text:
            problem = f"a link stands in the words of the link to {link.target.address!r}"
            remedy = "write one link after the other"
            yield Trouble("read-differently", link.start, link.end, problem, remedy)


def _has_space(tree: Tree, link: nodes.Link) -> bool:
    """An address has a space in it; where a word begins it as a scheme, that is looked up."""
    address = link.target.address
    is_looked_up = link.target.scheme not in ("", "http", "https", "mailto", "tel")
    return bool(re.search(r"\s", address)) and not (
        is_looked_up or tree.text[link.target.start - 1] == "<"
    )


def _picture(tree: Tree, picture: nodes.Picture) -> Iterator[Trouble]:
    if not picture.target.address:
        problem = f"{short(tree.typed(picture))!r} shows nothing"
        yield Trouble("empty-link", picture.start, picture.end, problem, "write its address")
    match = _MARKUP_IN_ALT.search(picture.alt)
    if match and not picture.scheme:
        start = picture.alt_start + match.start()
        problem = f"{match[0]!r} stands in the text of a picture, where no note can be"
        remedy = "put it after the picture, or into <figcaption markdown>"
        label = match[0][2:-1] if match[0].startswith("[^") else ""
        end = start + len(match[0])
        yield Trouble("read-differently", start, end, problem, remedy, about=label)


def _label(node: nodes.NoteMark | nodes.Note, label: str) -> Iterator[Trouble]:
    if re.search(r"\s", label.strip()):
        problem = f"the label {label!r} has a space in it"
        joined = "-".join(label.split())
        remedy = f"write [^{joined}], here and at the note"
        yield Trouble("malformed-note", node.start, node.end, problem, remedy, about=label)


def _without_colon(tree: Tree, node: nodes.Paragraph) -> Iterator[Trouble]:
    """`[^m] On moods` begins a paragraph: a note without its colon."""
    mark = node.parts[0] if node.parts else None
    if not isinstance(mark, nodes.NoteMark) or mark.is_defined or len(node.parts) < 2:
        return
    following = node.parts[1]
    if isinstance(following, nodes.Text) and following.text[:1] in (" ", ".", ")", "-", "–", "—"):
        shown = short(tree.typed(node))
        problem = f"{shown!r} begins with the mark of a note, and so is no note"
        fix = (Edit(mark.end, mark.end, ":"),) if following.text[:1] == " " else ()
        remedy = f"write a colon after the mark: [^{mark.label}]: …"
        yield Trouble("malformed-note", mark.start, mark.end, problem, remedy, fix, mark.label)


def anchors(examined: Examined) -> Iterator[Trouble]:
    """Two headings have one anchor, so that a number makes the second, or a heading has none."""
    tree = examined.tree
    lines = headings(tree)
    first: dict[str, nodes.Heading] = {}
    for line in lines:
        natural = line.anchor if line.is_own else slug(line.words)
        if natural and natural not in first:
            first[natural] = line.node
            continue
        if not natural and _EMPTY_ITEM.match(tree.typed(line.node)):
            continue  # the hyphen below it makes a heading of it, and that is told
        if not natural:
            problem = f"the heading {line.words!r} has no letter to make an anchor of"
        elif line.is_own:
            problem = f"the anchor {natural!r} stands twice"
        else:
            problem = f"two headings make the anchor {natural!r}, and this one gets {line.anchor!r}"
        remedy = "give it an anchor of its own: ## Words { #anchor }"
        yield Trouble("duplicate-anchor", line.node.start, line.node.end, problem, remedy)
    yield from _other_ids(tree, set(first))


def _other_ids(tree: Tree, taken: set[str]) -> Iterator[Trouble]:
    """Ids in raw HTML and attribute lists that another has."""
    counts = Counter(given_ids(tree))
    seen: set[str] = set()
    for node in tree.in_turn(nodes.Tag):
        given = node.get("id")
        if given and (given in taken or counts[given] > 1):
            if given in taken or given in seen:
                problem = f"the anchor {given!r} stands twice"
                yield Trouble("duplicate-anchor", node.start, node.end, problem, "choose another")
            seen.add(given)


_IN_CODE = re.compile(r"\A\[\^(?P<label>[^\[\]\n]+)\]:")
_UNREAD_MARK = re.compile(r"\[\^[^\s\]]*\]?")
_TURNED_ROUND = re.compile(r"\(\^(?P<round>[\w-]{1,20})\)|\[(?P<behind>[\w-]{1,20})\^\]")
"""`(^1)` and `[1^]`: the brackets or the sign are not those of a note."""

_AROUND = re.compile(
    r"\[(?P<before>(?:see|cf\.?|compare|e\.g\.)(?:\s+also)?,?\s*)(?P<cites>\x02+)"
    r"(?P<after>[^\[\]\x02]{0,60})\]",
    re.IGNORECASE,
)
"""Brackets around another part of the text, with nothing of weight before it."""

_WITHOUT_SIGN = re.compile(r"\[(?P<label>[\w-]{1,20})\](?![\[(:])")


def lost_notes(examined: Examined) -> Iterator[Trouble]:
    """Notes that are code or the targets of links, and marks without their sign."""
    tree = examined.tree
    labels = {note.label for note in tree.notes}
    marks = {mark.label for mark in tree.all(nodes.NoteMark)}
    for code in tree.all(nodes.Code):
        match = None if code.is_fenced else _IN_CODE.match(code.text)
        if match:
            problem = f"the note {match['label']!r} is indented by four spaces, and so is code"
            remedy = "take the spaces away"
            yield Trouble(
                "malformed-note", code.start, code.end, problem, remedy, (), match["label"]
            )
    for reference in tree.references:
        lost = [label for label in marks - labels if label.lower() == reference.label]
        for label in lost:
            problem = f"'[{label}]:' defines a link, and no note"
            remedy = f"write [^{label}]: for it"
            yield Trouble(
                "malformed-note", reference.start, reference.end, problem, remedy, (), label
            )
    for typed in examined.signed:
        if "[" in typed.text or "(^" in typed.text:
            yield from _unread_marks(typed, labels, labels - marks)
            yield from _bracketed(typed, tree)


def _bracketed(typed: Typed, tree: Tree) -> Iterator[Trouble]:
    """`[see [@key]]`: a citation within brackets of the text."""
    for match in _AROUND.finditer(typed.text):
        start, end = match.span("cites")
        inner = tree.text[typed.start + start : typed.start + end]
        if not inner.startswith("[") or "@" not in inner:
            continue
        shown = f"[{match['before']}{inner}{match['after']}]"
        problem = f"{shown!r} has a citation within brackets, which the page shows around its mark"
        whole = f"[{match['before']}{inner[1:-1]}{match['after']}]"
        place = (typed.start + match.start(), typed.start + match.end())
        yield Trouble("malformed-citation", *place, problem, f"write {whole}")


def _unread_marks(typed: Typed, labels: set[str], unused: set[str]) -> Iterator[Trouble]:
    for match in _UNREAD_MARK.finditer(typed.text):
        problem = f"{match[0]!r} is no mark of a note, and the page shows it"
        remedy = "write [^label]: a label has letters, digits and hyphens"
        start = typed.start + match.start()
        yield Trouble("malformed-note", start, start + len(match[0]), problem, remedy)
    for match in _TURNED_ROUND.finditer(typed.text):
        label = match["round"] or match["behind"]
        if not label.isdigit() and label not in labels:
            continue
        problem = f"{match[0]!r} is no mark of a note, and the page shows it"
        start = typed.start + match.start()
        place = (start, start + len(match[0]))
        yield Trouble("malformed-note", *place, problem, f"write [^{label}]", (), label)
    for match in _WITHOUT_SIGN.finditer(typed.text):
        if match["label"] in unused:
            problem = f"{match[0]!r} marks no note, though a note has that label"
            remedy, start = f"write [^{match['label']}]", typed.start + match.start()
            place = (start, start + len(match[0]))
            yield Trouble("malformed-note", *place, problem, remedy, (), match["label"])


def notes(examined: Examined) -> Iterator[Trouble]:
    """Labels of notes with a space in them, and notes without words."""
    tree = examined.tree
    end = -1
    marks = {mark.label for mark in tree.all(nodes.NoteMark)}
    for note in tree.notes:
        yield from _label(note, note.label)
        bare = note.label.strip()
        if bare and bare != note.label and note.label not in marks:
            problem = f"the label {note.label!r} ends with a space, and no mark is called so"
            remedy = f"write [^{bare}]: for it"
            yield Trouble("malformed-note", note.start, note.end, problem, remedy, about=bare)
        if not note.label.strip():
            problem, remedy = "the note has no label", "write one, also at the mark: [^label]: …"
            yield Trouble("malformed-note", note.start, note.end, problem, remedy)
        if note.start < end:
            problem = f"the note {note.label!r} stands in another, and is lost"
            yield Trouble("malformed-note", note.start, note.end, problem, "begin a line with it")
        end = max(end, note.end)
        if not note.blocks:
            problem = f"the note {note.label!r} says nothing"
            remedy = "write it, or take it out"
            yield Trouble("malformed-note", note.start, note.end, problem, remedy)
