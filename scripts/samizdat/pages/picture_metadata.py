"""What machines read of the pictures of an essay: ImageObject of schema.org, with their licence."""

from typing import Any
from urllib.parse import quote

from samizdat.model.essays import Essay
from samizdat.model.pictures import Framed
from samizdat.writing.answers import Answers
from samizdat.writing.shown_pictures import credit_in_words


def image_objects(essay: Essay, answers: Answers) -> list[dict[str, Any]]:
    """The pictures that are figures of an essay, each once."""
    found: dict[str, dict[str, Any]] = {}
    for insert in essay.document.inserted:
        if insert.framed:
            found.setdefault(insert.framed.address, _image(insert.framed, answers))
    return list(found.values())


def _image(framed: Framed, answers: Answers) -> dict[str, Any]:
    picture, terms = framed.picture, framed.picture.terms
    data: dict[str, Any] = {"@type": "ImageObject"}
    site = answers.library.settings.site_url.rstrip("/")
    if site:
        data["contentUrl"] = f"{site}/{quote(framed.address)}"
    told = {
        "name": framed.caption,
        "description": framed.alt,
        "creator": picture.maker,
        "creditText": credit_in_words(picture, answers.tongue),
        "license": terms.address if terms else None,
    }
    for name, value in told.items():
        if value:
            data[name] = value
    prepared = answers.pictures.get(framed.address)
    if prepared:
        data |= {"width": prepared.pixels.width, "height": prepared.pixels.height}
    return data
