"""Words in another script, marked with their language for screen readers and hyphenation."""

import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from samizdat.words.html import element
from samizdat.words.scripts import RIGHT_TO_LEFT, runs_of
from samizdat.words.typography import typeset_marks

_TAG = re.compile(r"(<[^>]*>)")


class Scripts:
    """The scripts whose language a collection has said; words in any other stay as they are."""

    def __init__(self, languages: Mapping[str, str]) -> None:
        self._marked: list[tuple[re.Pattern[str], dict[str, str]]] = []
        for script, language in languages.items():
            attributes = {"lang": language}
            if script in RIGHT_TO_LEFT:
                attributes["dir"] = "rtl"
            self._marked.append((runs_of(script), attributes))

    def mark(self, words: str, *, whole: bool = False) -> Markup:
        """Words in which every run of such a script is marked.

        With `whole` they are one name in its own script. Text is escaped, HTML is left as it is
        but for its text.
        """
        if whole:
            for runs, attributes in self._marked:
                if runs.search(words):
                    return element("span", typeset_marks(words), **attributes)
        html = str(words)
        if not isinstance(words, Markup):
            html = str(escape(typeset_marks(words)))
        for runs, attributes in self._marked:
            html = _marked_in(html, runs, attributes)
        return Markup(html)  # noqa: S704  escaped above


def _marked_in(html: str, runs: re.Pattern[str], attributes: Mapping[str, str]) -> str:
    """HTML in whose text every run is an element with these attributes."""

    def span(match: re.Match[str]) -> str:
        return element("span", Markup(match[0]), **attributes)  # noqa: S704  a part of the HTML

    pieces = _TAG.split(html)
    for number in range(0, len(pieces), 2):
        pieces[number] = runs.sub(span, pieces[number])
    return "".join(pieces)
