"""Elements of a drawing: text and numbers in, SVG out; whatever is no drawing is escaped.

Widths are hundredths of the page's, so that a drawing fits any page and its words keep their size.
"""

from markupsafe import Markup

from samizdat.words.html import element
from samizdat.words.typography import typeset_marks


def drawing(
    kind: str, height: float, *content: Markup, label: str = "", is_group: bool = False
) -> Markup:
    """A whole drawing; one without a label is said by the words beside it.

    One that is a group has links in it, which can be reached one by one.
    """
    said: dict[str, object] = {"aria_hidden": "true"}
    if label:
        said = {"role": "group" if is_group else "img", "aria_label": typeset_marks(label)}
    return element("svg", *content, class_=kind, **said, width="100%", height=height)


def percent(number: float) -> str:
    """A length in hundredths of the width."""
    shown = f"{number:.2f}".rstrip("0").rstrip(".")
    if shown == "0":
        return shown
    return f"{shown}%"


def bar(kind: str, left: float, width: float, y: float, height: float, title: str = "") -> Markup:
    """A bar that lies from a point on; `title` is what a pointer on it says."""
    return element(
        "rect",
        _title(title),
        class_=kind,
        x=percent(left),
        y=_short(y),
        width=percent(width),
        height=_short(height),
    )


def dot(kind: str, x: float, y: float, radius: float, title: str = "") -> Markup:
    """A point with what a pointer on it says."""
    return element("circle", _title(title), class_=kind, cx=percent(x), cy=y, r=radius)


def upright(kind: str, x: float, top: float | str, bottom: float | str) -> Markup:
    """A line from above to below."""
    place = percent(x)
    return element("line", class_=kind, x1=place, x2=place, y1=top, y2=bottom)


def level(kind: str, left: float, right: float, y: str) -> Markup:
    """A line from left to right."""
    return element("line", class_=kind, x1=percent(left), x2=percent(right), y1=y, y2=y)


def words(text: object, x: float, y: float, *, kind: str = "", anchor: str = "") -> Markup:
    """Words that stand on a base line."""
    return element(
        "text",
        typeset_marks(str(text)),
        class_=kind or None,
        x=percent(x),
        y=y,
        text_anchor=anchor or None,
    )


def link(address: str, title: str, *content: Markup) -> Markup:
    """A part of a drawing that leads somewhere; `title` says the whole of it."""
    return element("a", _title(title), *content, href=address, aria_label=typeset_marks(title))


def _title(text: str) -> Markup:
    if not text:
        return Markup("")
    return element("title", typeset_marks(text))


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
