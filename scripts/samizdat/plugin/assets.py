"""What the theme brings with it: one style sheet, one script, and nothing that no page uses."""

from __future__ import annotations

import json
import re
from importlib.resources import files as resources
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from samizdat.plugin.stylesheet import PAPER, SHEETS, style_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from samizdat.words.tongue import Tongue

OURS = "assets/samizdat"
STYLE_SHEET = f"{OURS}/css/site.css"
SCRIPT = f"{OURS}/js/site.js"

MODULES = (
    "saying", "theme-toggle", "scrolling", "unfolding", "margin", "notes", "contents", "bar",
    "choices", "printing", "openers", "filter", "sort", "cards", "years", "band",
    "pictures",
)  # fmt: skip
"""The scripts that every page begins with, in order; what they import comes when it is used."""

BEFORE_WORDS = 'globalThis[Symbol.for("samizdat words")]='
IMPORTED = frozenset({"saying"})
"""Of these what other scripts import too."""

WORDS = f"{OURS}/js/words.js"
"""What the scripts say in the language of the site; one in English needs none."""

_IMPORTED = re.compile(r"^(?:import|export) [^;\"'(]*[\"'](?P<path>\./[^\"']+|\.\./[^\"']+)", re.M)
_ALONE = re.compile(r"^(?:import\s[^(]|export\s)", re.MULTILINE)
_COMMENT = re.compile(r"^[ ]*/\*(?:[^*]|\*(?!/))*\*/\n|^[ ]*//.*\n", re.MULTILINE)


def furnish(files: Files, config: MkDocsConfig, tongue: Tongue) -> None:
    """Put one style sheet and one script in the place of those of the themes.

    A file of words comes beside them where the site is not in English. What is Material's own, no
    page of ours refers to; what mkdocs.yml names stays.
    """
    folders = config.theme.dirs
    ours = [_read(folders, f"css/{name}.css") for name in SHEETS]
    sheet = style_sheet(_material(files), ours, _read(folders, f"css/{PAPER}.css"))
    scripts = [_read(folders, f"js/{name}.js") for name in MODULES]
    joined = [*(f"{OURS}/css/{name}.css" for name in (*SHEETS, PAPER))]
    joined += [f"{OURS}/js/{name}.js" for name in MODULES if name not in IMPORTED]
    for uri in [*joined, *_of_material(files)]:
        if uri in files.src_uris and uri not in _named(config):
            files.remove(files.src_uris[uri])
    files.append(File.generated(config, STYLE_SHEET, content=sheet))
    files.append(File.generated(config, SCRIPT, content=script(scripts)))
    words = tongue.browser_words()
    if words:
        text = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
        files.append(File.generated(config, WORDS, content=f"{BEFORE_WORDS}{text};\n"))


def script(modules: Iterable[str]) -> str:
    """One module of several that neither import nor export anything, each within its own brackets.

    Raises ValueError where one does.
    """
    parts = ["/* Made of several: their comments are with them in the theme. */\n"]
    for module in modules:
        if _ALONE.search(module):
            raise ValueError("a script of the first view may import only what it will use")
        parts.append(f"{{\n{_COMMENT.sub('', module)}}}\n")
    return "".join(parts)


def imported(entry: str) -> list[str]:
    """A script of ours and all those that it cannot begin without, as paths below their folder."""
    folder = Path(str(resources("samizdat"))) / "theme" / OURS / "js"
    found: dict[str, None] = {}
    waiting = [entry]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found[path] = None
        for match in _IMPORTED.finditer((folder / path).read_text(encoding="utf-8")):
            target = (folder / path).parent.joinpath(match["path"]).resolve()
            waiting.append(target.relative_to(folder.resolve()).as_posix())
    return sorted(path for path in found if path.endswith(".js"))


def _read(folders: Iterable[str], path: str) -> str:
    """A file of ours from the first folder that has it; a collection's own comes first."""
    for folder in folders:
        file = Path(folder, OURS, path)
        if file.is_file():
            return file.read_text(encoding="utf-8")
    raise FileNotFoundError(f"{OURS}/{path}")


def _material(files: Files) -> str:
    """Material's main style sheet, whose name changes with its content.

    Raises PluginError where the site is made with another theme.
    """
    for name in sorted(files.src_uris):
        if name.startswith("assets/stylesheets/main.") and name.endswith(".css"):
            return files.src_uris[name].content_string
    raise PluginError("Samizdat needs Material: write 'theme: {name: material}' into mkdocs.yml.")


def _of_material(files: Files) -> list[str]:
    """What Material brings with it."""
    theirs = Path(str(resources("material"))).resolve()
    found: list[str] = []
    for file in files:
        if file.abs_src_path and Path(file.abs_src_path).resolve().is_relative_to(theirs):
            found.append(file.src_uri)
    return found


def _named(config: MkDocsConfig) -> set[str]:
    """What mkdocs.yml asks for by name."""
    return {*map(str, config.extra_css), *map(str, config.extra_javascript)}
