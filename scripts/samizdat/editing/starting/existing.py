"""A site of MkDocs that becomes a collection: the plugin is added, nothing is replaced."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from samizdat.editing.files import replace_file
from samizdat.editing.schemas import write_schemas
from samizdat.editing.starting.collection import conventions, files, values_of
from samizdat.editing.starting.wishes import Wishes
from samizdat.reading.yaml import read_yaml
from samizdat.words.dates import Day

CONFIG = "mkdocs.yml"
BEGINNINGS = ("essays", ".vscode")
"""Folders of a new collection that an existing site gets, if it has none of that name."""

_ITEM = re.compile(r"(?P<indent>[ \t]*)- ")
_KEY = re.compile(r"(?P<indent>[ ]+)[\w/-]+:(?:\s|$)")
_FLOW = re.compile(r"plugins:[ ]*\[(?P<names>[\w/ ,-]*)\]\s*")


class NoSiteError(Exception):
    """There is no site of MkDocs that could become a collection; says why."""


@dataclass(slots=True)
class Taken:
    """What was done to a site, and what is left to its owner."""

    written: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    """What could not be taken over, with what to do about it."""


def add_to(folder: Path, wishes: Wishes, today: Day) -> Taken:
    """Make a collection of a site of MkDocs; raises NoSiteError where it has no readable settings.

    Raises ValueError where a wish cannot be granted. Files that are there stay as they are.
    """
    values = values_of(wishes, today)
    file = folder / CONFIG
    if not file.is_file():
        raise NoSiteError(f"{folder} has no {CONFIG}")
    text = file.read_text(encoding="utf-8")
    settings = read_yaml(text, CONFIG)
    if not isinstance(settings.value, dict):
        raise NoSiteError(f"{file} cannot be read")
    taken = Taken()
    _add_theme(settings.value, taken)
    added = _with_plugin(text, settings.value, wishes, today, taken)
    if added != text:
        replace_file(file, added)
        taken.written.append(f"the plugin, in {CONFIG}")
    for name in BEGINNINGS:
        if (folder / name).exists():
            taken.left.append(f"{name}/ is there already, and stays as it is")
            continue
        _write_folder(folder, name, values)
        taken.written.append(f"{name}/")
    return taken


def _write_folder(folder: Path, name: str, values: dict[str, str]) -> None:
    for path, words in files(values):
        if path.parts[0] == name:
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(words, encoding="utf-8")
    if name == ".vscode":
        write_schemas(folder / name / "schemas")


def _add_theme(settings: dict[str, object], taken: Taken) -> None:
    theme = settings.get("theme")
    name = theme.get("name") if isinstance(theme, dict) else theme
    if name != "material":
        taken.left.append("the pages need Material: write 'theme: {name: material}' in mkdocs.yml")


def _with_plugin(
    text: str, settings: dict[str, object], wishes: Wishes, today: Day, taken: Taken
) -> str:
    """The settings with our plugin first; as they are where that cannot be done with certainty."""
    plugins = settings.get("plugins")
    if _names_ours(plugins):
        taken.left.append("the plugin is in mkdocs.yml already, and stays as it is")
        return text
    if plugins is None and "plugins" not in settings:
        entry = _entry("  ", wishes, today)
        return f"{text.rstrip()}\n\nplugins:\n{entry}"
    added = _added(text.splitlines(keepends=True), wishes, today)
    if isinstance(read_yaml(added, CONFIG).value, dict) and added != text:
        return added
    taken.left.append("the plugins of mkdocs.yml are no plain list: add '- samizdat' to them")
    return text


def _added(lines: list[str], wishes: Wishes, today: Day) -> str:
    """The lines with our plugin before the others of a list or a table; else as they are."""
    for number, line in enumerate(lines):
        if not line.startswith("plugins:"):
            continue
        flow = _FLOW.fullmatch(line)
        if flow:
            items = [f"  - {name.strip()}\n" for name in flow["names"].split(",") if name.strip()]
            lines[number : number + 1] = ["plugins:\n", _entry("  ", wishes, today), *items]
            break
        following = "".join(lines[number + 1 : number + 2])
        item, key = _ITEM.match(following), _KEY.match(following)
        if item:
            lines.insert(number + 1, _entry(item["indent"], wishes, today))
        elif key:
            lines.insert(number + 1, _entry(key["indent"], wishes, today, item=""))
        break
    return "".join(lines)


def _entry(indent: str, wishes: Wishes, today: Day, item: str = "- ") -> str:
    """Our plugin with its conventions, as an item of a list or as a key of a table."""
    inner = indent + " " * (len(item) + 2)
    below = conventions(wishes, today, f"{inner}  ")
    return f"{indent}{item}samizdat:\n{inner}conventions:\n{below}\n"


def _names_ours(plugins: object) -> bool:
    """Plugins as MkDocs takes them, ours among them: names, or names with options."""
    if isinstance(plugins, dict):
        return "samizdat" in plugins
    if not isinstance(plugins, list):
        return False
    for entry in plugins:
        if entry == "samizdat" or (isinstance(entry, dict) and "samizdat" in entry):
            return True
    return False
