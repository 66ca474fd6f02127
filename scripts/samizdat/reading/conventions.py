"""The conventions of a collection: how they are read from mkdocs.yml."""

from collections.abc import Iterator

from samizdat.findings import Finding
from samizdat.model.conventions import CONVENTIONS, Conventions
from samizdat.model.shapes import Path
from samizdat.reading.validation import validate
from samizdat.reading.yaml import read_yaml
from samizdat.settings import Settings

PLUGIN = "samizdat"


def read_conventions(settings: Settings) -> tuple[Conventions, list[Finding]]:
    """What stands below `conventions`, or what is wrong with it; then there are none.

    What is wrong with the file as a whole is told by whoever reads the settings.
    """
    file = settings.root / settings.config
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return Conventions(), []
    yaml_text = read_yaml(text, settings.config)
    for at, options in _of_plugin(yaml_text.value):
        value = options.get(CONVENTIONS)
        if value is not None:
            path: Path = (*at, CONVENTIONS)
            found, findings = validate(Conventions, value, yaml_text.places, yaml_text.keys, path)
            return found or Conventions(), findings
    return Conventions(), []


def _of_plugin(value: object) -> Iterator[tuple[Path, dict[str, object]]]:
    """The options of our plugin, with the path that leads to them; it is in a list or a mapping."""
    plugins = value.get("plugins") if isinstance(value, dict) else None
    if isinstance(plugins, dict) and isinstance(plugins.get(PLUGIN), dict):
        yield ("plugins", PLUGIN), plugins[PLUGIN]
    elif isinstance(plugins, list):
        for index, entry in enumerate(plugins):
            if isinstance(entry, dict) and isinstance(entry.get(PLUGIN), dict):
                yield ("plugins", index, PLUGIN), entry[PLUGIN]
