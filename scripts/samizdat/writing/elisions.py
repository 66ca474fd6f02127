"""Apostrophes that begin a word, as an extension of Python-Markdown: ’37, ’twas.

Its `smarty` takes every such sign but that of ’30s for one that opens a quotation.
"""

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.smarty import SubstituteTextPattern

from samizdat.words.typography import ELISION

FIRST, BEFORE_QUOTES = "smarty-quotes-0", 40
"""The rules of `smarty` for quotation marks begin at 30, and the first of them writes ’."""


class Elisions(Extension):
    """Adds a rule to those of `smarty`, where that sets quotation marks."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the name is Python-Markdown's
        """Put the rule before all others for such signs."""
        smarty: Any = md.treeprocessors["smarty"]
        if FIRST in smarty.inlinePatterns:
            apostrophe = smarty.inlinePatterns[FIRST].replace
            rule = SubstituteTextPattern(ELISION, apostrophe, md)
            smarty.inlinePatterns.register(rule, "elisions", BEFORE_QUOTES)


def makeExtension() -> Extension:  # noqa: N802  the name is Python-Markdown's
    """The extension, by the name of this module."""
    return Elisions()
