"""What else a site depends on than the collection's files: what mkdocs.yml names and reads.

Only names are read here, in a few milliseconds; what they mean is the engine's.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import yaml

SAFE = ("abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "legacy_attrs",
        "legacy_em", "md_in_html", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc",
        "wikilinks", "extra", "codehilite")  # fmt: skip
"""Extensions of Python-Markdown that read no file."""

FAMILIES = ("markdown.extensions.", "pymdownx.")
READING = ("pymdownx.b64", "pymdownx.snippets")
"""Of these families the members that read files, from wherever they are told to."""

OURS = "samizdat"


@dataclass(frozen=True, slots=True)
class Conditions:
    """What else a site depends on."""

    variables: frozenset[str] = frozenset()
    """Variables of the environment that mkdocs.yml reads with `!ENV`."""

    docs: str = "docs"
    site: str = "site"
    themes: tuple[str, ...] = ()
    """Folders of the owner's own theme; all folders are counted from that of mkdocs.yml."""

    cache: bool = True
    """Something may be kept between builds."""

    others: tuple[str, ...] = ()
    """What may read and write anything: hooks, plugins and extensions of others, in words."""


def read_conditions(text: str) -> Conditions:
    """What a mkdocs.yml names. Raises yaml.YAMLError where it is no YAML."""
    reader = _Reader()
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    value = reader.plain(root) if root is not None else None
    fields = value if isinstance(value, dict) else {}
    return Conditions(
        frozenset(reader.variables),
        docs=_word(fields, "docs_dir", "docs"),
        site=_word(fields, "site_dir", "site"),
        themes=tuple(filter(None, [_word(fields.get("theme"), "custom_dir", "")])),
        cache=_word(_options(fields.get("plugins")), "cache", "true").lower() != "false",
        others=tuple(_others(fields)),
    )


def _word(fields: object, name: str, default: str) -> str:
    """The value of a field, where it is a text."""
    value = fields.get(name) if isinstance(fields, dict) else None
    return value if isinstance(value, str) and value else default


def _options(plugins: object) -> object:
    """What stands below our own name in a list or a mapping of plugins."""
    for entry in plugins if isinstance(plugins, list) else [plugins]:
        if isinstance(entry, dict) and OURS in entry:
            return entry[OURS]
    return None


def _others(fields: dict[str, object]) -> Iterator[str]:
    if "INHERIT" in fields:
        yield "another file of settings"
    if fields.get("hooks"):
        yield "hooks"
    for name in _names(fields.get("plugins", ["search"])):
        if name != OURS:
            yield f"the plugin {name}"
    for name in _names(fields.get("markdown_extensions")):
        if not is_safe(name):
            yield f"the extension {name}"


def is_safe(name: str) -> bool:
    """An extension makes the same of the same text, whatever else lies on the disk."""
    if name in SAFE:
        return True
    return name.startswith(FAMILIES) and name not in READING


def _names(value: object) -> Iterator[str]:
    """The names in a list of names, of names with options, or of a mapping."""
    entries: Iterable[object] = value if isinstance(value, list | dict) else ()
    for entry in entries:
        if isinstance(entry, dict):
            yield from map(str, entry)
        else:
            yield str(entry)


class _Reader:
    """Turns nodes into plain values, whatever their tags."""

    def __init__(self) -> None:
        self.variables: set[str] = set()

    def plain(self, node: yaml.Node) -> object:
        if node.tag == "!ENV":
            self.variables.update(_scalars(node))
        if isinstance(node, yaml.MappingNode):
            return {str(key.value): self.plain(value) for key, value in node.value}
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(item) for item in node.value]
        return node.value


def _scalars(node: yaml.Node) -> Iterator[str]:
    """The words of an `!ENV`: names, and perhaps a default, which does no harm among them."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield str(item.value)
    else:
        yield str(node.value)
