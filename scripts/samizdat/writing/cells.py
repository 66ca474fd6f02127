"""How the words of a cell are set, told by a class: a page holds no style, and its policy none."""

import re

ALIGNED = {
    "left": "align-left",
    "center": "align-center",
    "right": "align-right",
    "start": "align-left",
    "end": "align-right",
}

_CELL = re.compile(r"<(?P<name>t[dh])(?P<attributes>(?: [\w-]+=\"[^\"]*\")+)>")
_ALIGNMENT = re.compile(r' (?:align="|style="text-align:\s*)(?P<value>\w*)[^"]*"')
_STYLE = re.compile(r' (?:align|style)="[^"]*"')


def aligned(html: str) -> str:
    """HTML as the gate writes it, with a class in place of each cell's `style` or `align`."""
    return _CELL.sub(_aligned, html)


def _aligned(match: re.Match[str]) -> str:
    attributes = _STYLE.sub("", match["attributes"])
    said = _ALIGNMENT.search(match["attributes"])
    name = ALIGNED.get(said["value"].lower(), "") if said else ""
    if name and ' class="' in attributes:
        attributes = attributes.replace(' class="', f' class="{name} ', 1)
    elif name:
        attributes += f' class="{name}"'
    return f"<{match['name']}{attributes}>"
