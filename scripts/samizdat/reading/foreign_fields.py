"""Fields that other systems have: what each is called here, or what to do without it."""

from collections.abc import Mapping

from samizdat.words.listing import nearest

FOREIGN_FIELDS = {
    "abstract": "summary",
    "author": "authors",
    "byline": "authors",
    "categories": "topics",
    "category": "topics",
    "created": "published",
    "date": "published",
    "description": "summary",
    "draft": "status",
    "event": "events",
    "excerpt": "summary",
    "hidden": "status",
    "institution": "institutions",
    "keywords": "topics",
    "lang": "language",
    "last_modified_at": "updated",
    "lastmod": "updated",
    "modified": "updated",
    "permalink": "slug",
    "person": "people",
    "place": "places",
    "pubdate": "published",
    "publish": "status",
    "publishdate": "published",
    "publishing_date": "published",
    "subtitle": "summary",
    "tag": "topics",
    "tags": "topics",
    "url": "slug",
}
"""What other systems call the fields of front matter, and what they are called here."""

_WHOLE = {
    "draft": "write 'status: draft', or 'status: published'",
    "publish": "write 'status: published', or 'status: draft'",
    **dict.fromkeys(
        ("bibliography", "citations", "csl", "nocite", "references", "source", "sources"),
        "leave it out: works are cited in the text, [@key], from essays/registers/sources.yml",
    ),
    **dict.fromkeys(
        (
            "banner", "comments", "cover", "cssclass", "cssclasses", "format", "image",
            "language", "layout", "markup", "math", "mermaid", "nav_order", "number-sections",
            "order", "output", "parent", "sidebar", "template", "thumbnail", "toc", "type",
            "weight",
        ),
        "leave it out: nothing here asks for it",
    ),
}  # fmt: skip
"""What to do with fields of other systems that are not only called otherwise."""


def remedy_of_field(name: str, known: Mapping[str, str]) -> str:
    """What to write for a field that nobody knows; empty where nothing is like it."""
    ours = FOREIGN_FIELDS.get(name.lower(), "")
    if name.lower() in _WHOLE and "status" in known:
        return _WHOLE[name.lower()]
    if ours in known:
        return f"{name!r} is called {ours!r} here"
    return nearest(name, known)
