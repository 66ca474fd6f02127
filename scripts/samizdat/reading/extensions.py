"""The extensions of Python-Markdown that mkdocs.yml names, with their options as values.

Only here is YAML read as MkDocs reads it: an option may be a number, a truth value or, written
`!!python/name:…`, a function. mkdocs.yml is the owner's, and as trusted as the program.
"""

import os
from collections.abc import Iterator

import yaml

from samizdat.settings import MarkdownExtension


class _OwnersLoader(yaml.UnsafeLoader):
    """What PyYAML knows, and MkDocs' `!ENV`."""

    def environment(self, node: yaml.Node) -> object:
        """`!ENV NAME` or `!ENV [NAME, OTHER, default]`: the first that is set."""
        if isinstance(node, yaml.ScalarNode):
            return os.environ.get(str(node.value))
        *names, default = self.construct_sequence(node)  # type: ignore[arg-type]
        for name in names:
            if str(name) in os.environ:
                return os.environ[str(name)]
        return default


_OwnersLoader.add_constructor("!ENV", _OwnersLoader.environment)


def read_extensions(text: str) -> tuple[MarkdownExtension, ...]:
    """What a mkdocs.yml names below `markdown_extensions`; nothing where it is no YAML.

    An extension whose options cannot be made, because a function in them is not installed, is left
    to the engine to report.
    """
    loader = _OwnersLoader(text)
    value = None
    try:
        node = _node(loader.get_single_node(), "markdown_extensions")
        if node:
            value = loader.construct_document(node)
    except yaml.YAMLError:
        return ()
    finally:
        loader.dispose()
    return tuple(_extensions(value))


def _node(root: yaml.Node | None, name: str) -> yaml.Node | None:
    """The value of a key of the outermost mapping."""
    if isinstance(root, yaml.MappingNode):
        for key, value in root.value:
            if key.value == name:
                return value  # type: ignore[no-any-return]
    return None


def _extensions(value: object) -> Iterator[MarkdownExtension]:
    """A list of names and of names with options, or a mapping of names to options."""
    for name, options in _pairs(value):
        if isinstance(options, dict):
            yield MarkdownExtension(str(name), options)
        else:
            yield MarkdownExtension(str(name))


def _pairs(value: object) -> Iterator[tuple[object, object]]:
    """Each name with what stands beside it."""
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list):
        for entry in value:
            if isinstance(entry, dict):
                yield from entry.items()
            else:
                yield entry, None
