"""Our modules as one script: a browser loads no modules from the disk."""

import json
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

ENTRY_MODULES = (
    "theme-toggle.js",
    "scrolling.js",
    "notes.js",
    "contents.js",
    "openers.js",
    "filter.js",
    "sort.js",
    "claims.js",
)
"""What a page loads; everything else is imported by one of them."""

_IMPORT = re.compile(
    r'^import (?P<names>[^;]+?) from "(?P<path>[^"]+)";$', re.MULTILINE | re.DOTALL
)
_BARE_IMPORT = re.compile(r'^import "(?P<path>[^"]+)";$', re.MULTILINE)
_LAZY_IMPORT = re.compile(r'\bimport\("(?P<path>\.[^"]+)"\)')
_EXPORTED = re.compile(
    r"^export (?P<rest>(?:async )?(?:function|class|const|let) (?P<name>\w+))", re.MULTILINE
)
_REEXPORTED = re.compile(r"\bexport ?\{(?P<names>[^}]*)\};?")
_DEFAULT = re.compile(r"^export default ", re.MULTILINE)


def bundle(folder: Path) -> str:
    """Our modules and those that they import as one script.

    Each becomes a function that is run when it is first asked for, so that names of one module are
    not those of another. Only the forms of `import` and `export` that our modules use are known.
    """
    modules = dict(_modules(folder))
    parts = [f"{json.dumps(name)}(exports) {{\n{body}\n}}" for name, body in modules.items()]
    entries = "".join(f"required({json.dumps(name)});\n" for name in ENTRY_MODULES)
    return (
        '(() => {\n"use strict";\nconst modules = {\n' + ",\n".join(parts) + "\n};\n"
        "const loaded = {};\n"
        "function required(name) {\n"
        "  if (!(name in loaded)) modules[name]((loaded[name] = {}));\n"
        "  return loaded[name];\n}\n" + entries + "})();\n"
    )


def _modules(folder: Path) -> Iterator[tuple[str, str]]:
    waiting = [*ENTRY_MODULES]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        body, imported = _module(name, (folder / name).read_text(encoding="utf-8"))
        waiting += imported
        yield name, body


def _module(name: str, source: str) -> tuple[str, list[str]]:
    """The body of the function that a module becomes, and the modules that it imports."""
    imported: list[str] = []

    def path(match: re.Match[str]) -> str:
        imported.append(posixpath.normpath(posixpath.join(posixpath.dirname(name), match["path"])))
        return f"required({json.dumps(imported[-1])})"

    def names(match: re.Match[str]) -> str:
        default, brace, rest = match["names"].partition("{")
        wanted = [f"default: {default.strip(', ')}"] if default.strip() else []
        wanted += [rest.rstrip("} \n").replace(" as ", ": ")] if brace else []
        return f"const {{ {', '.join(wanted)} }} = {path(match)};"

    def listed(match: re.Match[str]) -> str:
        pairs = [part.split(" as ") for part in match["names"].split(",") if part.strip()]
        return "".join(f"exports.{pair[-1].strip()} = {pair[0].strip()};" for pair in pairs)

    body = _IMPORT.sub(names, source)
    body = _BARE_IMPORT.sub(lambda match: f"{path(match)};", body)
    body = _LAZY_IMPORT.sub(lambda match: f"Promise.resolve().then(() => {path(match)})", body)
    exported = [match["name"] for match in _EXPORTED.finditer(body)]
    body = _EXPORTED.sub(lambda match: match["rest"], body)
    body = _DEFAULT.sub("exports.default = ", _REEXPORTED.sub(listed, body))
    # Getters: what a module exports may be read before its last line has been run.
    getters = "".join(f"get {each}() {{ return {each}; }}, " for each in exported)
    described = f"Object.getOwnPropertyDescriptors({{ {getters} }})"
    assigned = f"Object.defineProperties(exports, {described});"
    return f"{assigned}\n{body}" if exported else body, imported
