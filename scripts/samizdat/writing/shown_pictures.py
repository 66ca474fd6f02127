"""Pictures on a page: their size, the versions of which a browser takes one, and who made them."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import unquote

from markupsafe import Markup

from samizdat.model.library import Library
from samizdat.model.pictures import Picture, Pixels, Prepared
from samizdat.words.html import element
from samizdat.words.licences import WITHOUT_TERMS
from samizdat.words.paths import address_on, published_at
from samizdat.words.tongue import Tongue
from samizdat.words.typography import typeset_marks

LINE, TALLEST = 640, 720
"""Pixels: the width of a line of text, and the height that a screen has for a picture."""

_IMAGE = re.compile(r"<img(?P<attributes>(?: [\w-]+=\"[^\"]*\")+)>")
_LINE = re.compile(r"<p>((?:\s*(?:<a [^<>]*>)?<img [^<>]*>(?:</a>)?(?:<br>)?)+\s*)</p>")
"""A paragraph of pictures and nothing else, which is set without the indent of one."""

_FIGURE = re.compile(r"<figure(?! class=\"(?:picture|insert))[^>]*>.*?</figure>", re.DOTALL)
"""A figure that is none of ours."""

_FENCE_OR_FIGURE = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,}).*?^ {0,3}(?P=fence)"
    rf"|^{_FIGURE.pattern}",
    re.DOTALL | re.MULTILINE,
)
_IN_MARKDOWN = re.compile(
    r"!\[[^\]]*\]\(\s*<?(?P<path>[^\s<>)]+)|<img\b[^>]*\ssrc=[\"'](?P<address>[^\"']*)",
    re.IGNORECASE,
)

_BETWEEN_BLOCKS = re.compile(r"(\n(?:[ \t]*\n)+)")
_OUTSIDE = re.compile(r"(<figure\b.*?</figure>)", re.DOTALL)
_PARAGRAPHS, _BOXES = "p|h[1-6]|dt", "li|dd|td|th"
_BLOCK = re.compile(
    rf"<(?P<kind>{_PARAGRAPHS}|{_BOXES})\b[^>]*>"
    rf"(?P<content>(?:(?!</?(?:{_PARAGRAPHS}|{_BOXES}|ul|ol|dl|table|pre)\b).)*)"
    rf"(?P<end></(?:{_PARAGRAPHS})>)?",
    re.DOTALL,
)
"""A block with the words that stand in no smaller one."""

_SOURCE = re.compile(r' src="(?P<address>[^"]*)"')
_WIDTH = re.compile(r' width="(?P<width>[0-9]{1,5})"')


def fitted(pixels: Pixels) -> tuple[int, int]:
    """The width and the height in which a picture stands in a text."""
    width = min(pixels.width, LINE, TALLEST * pixels.width / pixels.height)
    return max(1, round(width)), max(1, round(width * pixels.height / pixels.width))


def shown(address: str, alt: str, prepared: Prepared | None, page: str) -> Markup:
    """A picture by itself, as it stands on `page`."""
    size: dict[str, object] = {}
    if prepared:
        size["width"], size["height"] = fitted(prepared.pixels)
    source = address_on(address, page)
    image = element("img", src=source, alt=typeset_marks(alt), **size, **_LATER)
    image = Markup(str(image).removesuffix("</img>"))  # noqa: S704  it has no end tag
    if not prepared or not prepared.versions:
        return image
    choice = [f"{address_on(each.uri, page)} {each.width}w" for each in prepared.versions]
    sizes = f"min({size['width']}px, 100vw)"
    versions = element("source", type="image/webp", srcset=", ".join(choice), sizes=sizes)
    return element("picture", Markup(str(versions).removesuffix("</source>")), image)  # noqa: S704


_LATER = {"loading": "lazy", "decoding": "async"}
"""A picture is fetched when its reader comes near it."""


def credits_of(picture: Picture, tongue: Tongue) -> Iterator[Markup]:
    """Who made a picture and when, who has it, and why it may be shown."""
    for words in _made_and_held(picture, tongue):
        yield Markup.escape(typeset_marks(words))
    terms = picture.terms
    if terms is None:
        return
    name = terms.name
    if name in WITHOUT_TERMS:
        name = tongue.pgettext("licence of a picture", name)
    if terms.address:
        yield element("a", name, href=terms.address, rel="license")
    else:
        yield Markup.escape(name)


def credit_in_words(picture: Picture, tongue: Tongue) -> str:
    """Who made a picture and when, and who has it, as text."""
    return "; ".join(_made_and_held(picture, tongue))


def _made_and_held(picture: Picture, tongue: Tongue) -> Iterator[str]:
    made = [picture.maker] if picture.maker else []
    if picture.date:
        made.append(tongue.date(picture.date))
    if made:
        yield tongue.row(made)
    if picture.holder:
        yield picture.holder


def credited(html: str, page: str, library: Library) -> str:
    """HTML in which every picture names who made it, that is set in no figure of ours.

    A figure that an author has made himself has that within it. A picture in a line has it below
    the words around it, the first time that it is shown.
    """
    if "<img" not in html:
        return html
    parts = _OUTSIDE.split(html)
    named: set[str] = set()
    for number in range(0, len(parts), 2):
        parts[number] = _credited_in_lines(parts[number], page, library, named)
    html = "".join(parts)

    def with_credit(match: re.Match[str]) -> str:
        source = _SOURCE.search(match[0])
        address = _leads(source["address"], page) if source else ""
        return _with_credit(match[0], address, library)

    return _FIGURE.sub(with_credit, html) if "<figure" in html else html


def _credited_in_lines(html: str, page: str, library: Library, named: set[str]) -> str:
    """Blocks with who made the pictures in their lines, but for those who are `named` already."""

    def with_credits(match: re.Match[str]) -> str:
        credits = ""
        for image in _IMAGE.finditer(match["content"]):
            source = _SOURCE.search(image["attributes"])
            address = _leads(source["address"], page) if source else ""
            if address not in named:
                named.add(address)
                credits += str(_credit(address, library))
        if match["end"] or match["kind"] == "p":
            return match[0] + credits
        return match[0].rstrip() + credits if credits else match[0]

    return _BLOCK.sub(with_credits, html) if "<img" in html else html


def credited_in_markdown(text: str, uri: str, library: Library) -> str:
    """The same for a staged text, in which addresses are paths of files; code is left as it is."""
    parts: list[str] = []
    end = 0
    named: set[str] = set()
    for match in _FENCE_OR_FIGURE.finditer(text):
        parts.append(_credited_blocks(text[end : match.start()], uri, library, named))
        source = None if match["fence"] else _IN_MARKDOWN.search(match[0])
        if source is None:
            parts.append(match[0])
        else:
            parts.append(_with_credit(match[0], _staged_at(source, uri), library))
        end = match.end()
    parts.append(_credited_blocks(text[end:], uri, library, named))
    return "".join(parts)


def _credited_blocks(text: str, uri: str, library: Library, named: set[str]) -> str:
    """Staged blocks, each with who made the pictures in its lines below it."""
    if "![" not in text and "<img" not in text:
        return text
    blocks = _BETWEEN_BLOCKS.split(text)
    for number, block in enumerate(blocks):
        credits = ""
        for source in _IN_MARKDOWN.finditer(block):
            address = _staged_at(source, uri)
            if address not in named:
                named.add(address)
                credits += str(_credit(address, library))
        if credits:
            blocks[number] = f"{block}\n\n{credits}"
    return "".join(blocks)


def _staged_at(source: re.Match[str], uri: str) -> str:
    """Where a picture stands that a staged text shows, from the root of the site."""
    path = unquote(unescape(source["path"] or source["address"]))
    return _within(posixpath.dirname(uri), path)


def _with_credit(figure: str, address: str, library: Library) -> str:
    """A figure that shows the picture with this address, from the root of the site."""
    credit = _credit(address, library)
    if not credit:
        return figure
    if "</figcaption>" in figure:
        return figure.replace("</figcaption>", f"{credit}</figcaption>", 1)
    return figure.replace("</figure>", f"<figcaption>{credit}</figcaption></figure>", 1)


def _credit(address: str, library: Library) -> Markup:
    """A line with what is known of the picture with this address; nothing where nothing is."""
    picture = library.picture(address)
    told = tuple(credits_of(picture, library.tongue)) if picture else ()
    if not told:
        return Markup("")
    spans = Markup("").join(element("span", each) for each in told)
    return element("p", spans, class_="credit")


def _leads(address: str, page: str) -> str:
    """Where an address on a page leads, from the root of the site."""
    return _within(published_at(page), unquote(unescape(address)))


def _within(folder: str, address: str) -> str:
    path = address.partition("#")[0].partition("?")[0]
    return posixpath.normpath(posixpath.join(folder, path))


def sized(html: str, page: str, pictures: Mapping[str, Prepared]) -> str:
    """HTML whose pictures say how large they are, so that nothing moves when they come.

    `page` is the page that it stands on. Where an author has said a width, the height follows.
    """

    def with_size(match: re.Match[str]) -> str:
        source, said = _SOURCE.search(match["attributes"]), _WIDTH.search(match["attributes"])
        if source is None or ' height="' in match["attributes"]:
            return match[0]
        found = pictures.get(_leads(source["address"], page))
        if found is None:
            return match[0]
        width, height = fitted(found.pixels)
        size = f' width="{width}" height="{height}"'
        if said:
            size = f' height="{max(1, round(int(said["width"]) * height / width))}"'
        later = "" if " loading=" in match["attributes"] else ' loading="lazy"'
        return f"<img{match['attributes']}{size}{later}>"

    if "<img" not in html:
        return html
    return _LINE.sub(r'<p class="picture-line">\1</p>', _IMAGE.sub(with_size, html))
