"""A page as Markdown: what stands in it and where it goes."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

NOTES_PLACE = "///Footnotes Go Here///"
"""Where Python-Markdown puts the notes; other engines put them at the end of the page."""


@dataclass(frozen=True, slots=True)
class Page:
    """A Markdown file of the staged tree."""

    uri: str
    """Its path in the staged tree: `essays/beyond-fear.md`."""

    body: str
    meta: Mapping[str, object] = field(default_factory=dict)
    """What the theme should know: title, description, kind."""

    source: str | None = None
    """The file that an editor changes to change this page, from the collection's root."""

    updated: str = ""
    """The day of the last change of substance, for the sitemap; empty where nobody keeps it."""

    @property
    def text(self) -> str:
        """The file: front matter, then the body."""
        # JSON is YAML, so every value survives without a thought about quoting.
        rows = [
            f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in self.meta.items()
        ]
        return "\n".join(["---", *rows, "---", "", self.body])

    @property
    def portable_text(self) -> str:
        """The file without the one line that only Python-Markdown understands."""
        return self.text.replace(NOTES_PLACE + "\n", "")
