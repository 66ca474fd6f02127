"""A sheet: a page while it is being written, from the first heading to the finished page."""

import re
from collections.abc import Mapping

from markupsafe import Markup

from samizdat.model.page import Finished, Page, Searched
from samizdat.words.paths import published_at
from samizdat.writing.answers import Answers
from samizdat.writing.former_ids import with_former_ids
from samizdat.writing.outline import HERE, Outline, contents
from samizdat.writing.room import Room
from samizdat.writing.template import as_block

LISTING = frozenset({"dossier", "essay", "handbook", "page"})
"""Kinds of pages that have their contents beneath the head."""

_CONTROLS = re.compile(
    r"<form class=\"filter\".*?</form>\n?|<fieldset class=\"choices\".*?</fieldset>\n?", re.DOTALL
)
"""What only our scripts heed: another engine has none of them."""

_ANCHOR = re.compile(r"<[a-z][^<>]*?\sid=\"([^\"<>]+)\"")


def within(title: str, uri: str) -> dict[str, str]:
    """What the frame says of the list to which a page belongs."""
    return {"title": title, "address": published_at(uri)}


class Sheet:
    """A page while it is being written."""

    def __init__(self, answers: Answers, uri: str) -> None:
        self.uri = uri
        self.answers = answers
        self.room = Room(answers, uri)
        self.outline = Outline(answers.fragments.depth, answers.fragments.permalink, answers.tongue)

    def fill(self, template: str, **values: object) -> Markup:
        """A template of this page, filled in."""
        conventions = self.answers.library.conventions
        given = {"room": self.room, "outline": self.outline, "conventions": conventions, **values}
        return self.answers.templates.fill(template, **given)

    def page(
        self,
        html: str,
        meta: Mapping[str, object],
        source: str | None = None,
        *,
        staged: str | None = None,
        searched: Searched | None = None,
    ) -> Page:
        """The finished page; `staged` where its Markdown is more than a block of HTML."""
        html = with_former_ids(html, self.uri, self.answers.library)
        listed = ""
        if meta.get("kind") in LISTING:
            listed = contents(self.outline.lines, self.answers.tongue)
        finished = Finished(
            html.replace(HERE, listed),
            tuple(self.outline.lines),
            frozenset(_ANCHOR.findall(html)),
            searched or Searched(html.replace(HERE, "")),
        )
        if staged is None:
            staged = as_block(html.replace(HERE, ""))
        body = _CONTROLS.sub("", staged.replace(HERE, ""))
        return Page(self.uri, body + "\n", finished, meta, source)
