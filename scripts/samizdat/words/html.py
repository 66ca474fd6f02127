"""HTML that authors may write: which elements, and what each of them may carry."""

from markupsafe import Markup, escape

ALLOWED: dict[str, frozenset[str]] = {
    name: frozenset(attributes.split())
    for name, attributes in {
        "a": "href name rel title", "abbr": "title", "aside": "", "b": "", "blockquote": "cite",
        "br": "", "caption": "", "cite": "", "code": "", "col": "span", "colgroup": "", "dd": "",
        "del": "cite datetime", "details": "open", "dfn": "", "div": "", "dl": "", "dt": "",
        "em": "", "figcaption": "", "figure": "", "h2": "", "h3": "", "h4": "", "h5": "", "h6": "",
        "hr": "", "i": "", "img": "alt height loading src width", "ins": "cite datetime",
        "kbd": "", "li": "value", "mark": "", "ol": "reversed start type", "p": "", "pre": "",
        "q": "cite", "rp": "", "rt": "", "ruby": "", "s": "", "section": "", "small": "",
        "span": "", "strong": "", "sub": "", "summary": "", "sup": "", "table": "", "tbody": "",
        "td": "align colspan headers rowspan", "tfoot": "",
        "th": "abbr align colspan headers rowspan scope", "thead": "", "time": "datetime",
        "tr": "", "u": "", "ul": "", "wbr": "",
    }.items()
}  # fmt: skip
"""Elements and what each may carry beside the attributes that all may carry."""

EVERYWHERE = frozenset({"class", "dir", "id", "lang", "markdown", "title", "translate"})
"""What every element may carry, beside `aria-…`."""


def element(name: str, *content: object, **attributes: object) -> Markup:
    """An element around what stands in it; text and values of attributes are escaped.

    None leaves an attribute out, True writes its bare name. An underscore at the end is for names
    that Python has taken (`class_`), any other is a hyphen.
    """
    inside = "".join(str(escape(part)) for part in content)
    return Markup(f"<{name}{_written(attributes)}>{inside}</{name}>")  # noqa: S704  escaped


def _written(attributes: dict[str, object]) -> str:
    written = ""
    for key, value in attributes.items():
        name = key.removesuffix("_").replace("_", "-")
        if value is True:
            written += f" {name}"
        elif value is not None:
            written += f' {name}="{escape(value)}"'
    return written
