"""What pandoc prints and Chicago does not: mended in the HTML, each mend by a rule of its own.

Rules are those of the *Chicago Manual of Style*, 18th edition. A mend changes nothing where it
finds nothing, so that a later pandoc which prints it right is left alone.
"""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from samizdat.citations.locators import Locator
from samizdat.citations.references import END, GLUE, MARKS
from samizdat.model.sources import Source
from samizdat.words.listing import enumerated, joined

_CLOSING = re.compile(r"(?P<marks>[’”]*’[’”]*)(?P<sign>[.,])(?=”)|(?P<both>’”|”’)(?P<after>[.,])")
_TWICE = re.compile(r"(?P<entry>, under “[^”]*?),” \((?P<date>[^()]*)\)(?P<rest>.*)")
_IN_BRACKETS = re.compile(r"(?P<first>[Oo]riginally published[^()]*) \((?P<date>[^()]*)\)\)")
_TWO_WHOLE = re.compile(
    r"^(?P<one>[^,“<]+), (?P<joint>and|&amp;|und|et|и|i|y|e|en|og|och|و) (?=[^,]+\. )"
)
_TAG = re.compile(r"<[^<>]*>")
_LETTER = re.compile(r"[^\W\d_]")
_SIGN = re.compile(r"(?P<tag><[^<>]*>)|(?P<sign>[,;](?=[\s\u00a0]|</))")
_ARABIC = {",": "،", ";": "؛"}
_QUOTED = re.compile(r"(?P<tag><[^<>]*>)|[\"“](?P<words>(?:[^\"“”<>]|<[^<>]*>)*)[\"”]")
_TO = re.compile(r"^(?P<from>[^“”]+?) (?P<title>“.*”) to ")


def note(html: str, source: Source, locator: Locator) -> str:
    """A note as pandoc has made it, mended."""
    mended = _placed(html, locator)
    mended = _plural(mended, locator)
    mended = _letter(mended, source)
    if source.type == "interview":
        mended = _interview(mended, source.csl())
    mended = _entry(mended, source)
    mended = _IN_BRACKETS.sub(r"\g<first>, \g<date>)", mended)
    return in_its_signs(quoted(_particle(mended.replace(GLUE, " "), source)))


def of_a_style(html: str, locator: Locator) -> str:
    """A note in a style that is not the house's: nothing but our own signs is mended in it."""
    mended = _plural(_placed(html, locator), locator)
    if locator.place and locator.place.words not in mended:
        mended = f"{mended.removesuffix('.')}, {locator.place.words}."
    return in_its_signs(mended.replace(GLUE, " "))


def entry_of_a_style(html: str) -> str:
    """A line of the bibliography in such a style."""
    return in_its_signs(bare(html).replace(GLUE, " "))


def of_an_essay(html: str) -> str:
    """How an essay is cited: between two who sign by their whole names stands no comma.

    Styles put one behind a name that they have turned round.
    """
    return _TWO_WHOLE.sub(r"\g<one> \g<joint> ", entry_of_a_style(html), count=1)


def entry(html: str, reference: Mapping[str, Any]) -> str:
    """A line of the bibliography, mended."""
    mended = _interview(bare(html), reference)
    date = reference.get("issued", {}).get("literal", "")
    # What follows a full stop begins with a capital.
    for words in (date, bare(reference.get("archive", ""))):
        if words[:1].islower():
            begun = rf"(\.(?:[”’]|</\w+>)* ){re.escape(words)}"
            mended = re.sub(begun, rf"\g<1>{words[0].upper()}{words[1:]}", mended)
    return in_its_signs(quoted(mended.replace(GLUE, " ")))


def in_its_signs(html: str) -> str:
    """A line that begins in Arabic letters, with the signs of that script: `،`, `؛`, `«…»`.

    The files of CSL print those of Latin letters in any language.
    """
    first = _LETTER.search(_TAG.sub("", html))
    if not first or not unicodedata.name(first[0]).startswith("ARABIC"):
        return html
    signed = _SIGN.sub(lambda sign: sign["tag"] or _ARABIC[sign["sign"]], html)
    return _QUOTED.sub(lambda marks: marks["tag"] or f"«{marks['words']}»", signed)


def quoted(html: str) -> str:
    """Points and commas stand within all closing marks (6.9): `‘Comment,’”`."""
    made: list[str] = []
    end = 0
    for match in _CLOSING.finditer(html):
        marks, sign = match["marks"] or match["both"], match["sign"] or match["after"]
        made.append(html[end : match.start()])
        is_quotation = not marks.startswith("’") or _is_open("".join(made))
        if is_quotation:
            made.append(sign + marks)
        else:
            made.append(marks + sign)
        end = match.end()
    return "".join([*made, html[end:]])


def _is_open(before: str) -> bool:
    """A single mark has been opened and not closed; else the next one is an apostrophe."""
    opened = before.rfind("‘")
    return opened > before.rfind("’ ") and opened > max(before.rfind("’,"), before.rfind("’."))


def bare(html: str) -> str:
    """A text without the signs that mark where a locator may stand."""
    html = html.replace(f".{END}.", ".")  # the back of a leaf is abbreviated: `l. 4ob.`
    for sign in (*MARKS.values(), END):
        html = html.replace(sign, "")
    return html


def _placed(html: str, locator: Locator) -> str:
    """Of a paper in an archive the leaf that is cited is named, not all its leaves.

    So do pages of an article (14.70).
    """
    if locator.place and END in html:
        start = _start(html, locator.place.level)
        joint = ", " if start and not html[:start].endswith(" ") else ""
        html = html[:start] + joint + locator.place.words + html[html.index(END) :]
    return bare(html)


def _start(html: str, level: str) -> int:
    """Where a level of the archive's order begins, or the first that is narrower, or the end."""
    is_reached = False
    for name, sign in MARKS.items():
        is_reached = is_reached or name == level
        if is_reached and sign in html:
            return html.index(sign)
    return html.index(END)


def _plural(html: str, locator: Locator) -> str:
    """`nos. 6 and 7`: the comma that told pandoc of several numbers gives way to the word."""
    if not locator.last:
        return html
    found = list(re.finditer(rf", (?={re.escape(locator.last)}\b)", html))
    if not found:
        return html
    last = found[-1]
    return f"{html[: last.start()]}{locator.joint}{html[last.end() :]}"


def _letter(html: str, source: Source) -> str:
    """Who wrote to whom comes first, then what the letter is called (14.13)."""
    if source.type != "personal_communication":
        return html
    html = html.replace(", pers. comm.,", ",", 1)  # that it is a letter is plain: to whom
    match = _TO.match(html)
    if not match:
        return html
    whom = enumerated([name.reading for name in source.recipient])
    rest = html[match.end() :].removeprefix(whom).removeprefix(", ")
    title = match["title"]
    if not title.endswith((",”", "?”", "!”")):
        title = f"{title[:-1]},”"
    return f"{match['from']} to {whom}, {title} {rest}"


def _interview(html: str, reference: Mapping[str, Any]) -> str:
    """Where an interview was held stands before its day, and in no brackets (14.109)."""
    place = reference.get("publisher-place")
    if reference.get("type") != "interview" or not place:
        return html
    return html.replace(f" ({place}),", f" {place},", 1)


def _particle(html: str, source: Source) -> str:
    """A small particle is small within a note; where it begins one, the note makes it great."""
    for name in (source.author or source.editor)[:1]:
        family = joined(name.dropping_particle, name.non_dropping_particle, name.bare_family)
        great = family[:1].upper() + family[1:]
        if great != family and html.startswith(great):
            return family + html[len(great) :]
    return html


def _entry(html: str, source: Source) -> str:
    """An entry of an encyclopaedia (14.130): its date once; a signed one is a title."""
    if not source.type.startswith("entry"):
        return html
    if source.author:
        html = html.replace(", under “", ", “", 1)
    match = _TWICE.search(html)
    if not match or match["date"] not in html[: match.start()]:
        return html
    rest = match["rest"]
    closed = f"{rest[0]}”{rest[1:]}" if rest else "”"
    return html[: match.start()] + match["entry"] + closed
