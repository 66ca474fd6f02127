"""A collection that is hard to set: wide tables and pictures, 200 notes, names without an end.

Nobody and nothing in it ever was.
"""

import struct
import zlib

from tests.site.collection import Collection

SETTINGS = """\
site_name: A collection that is hard to set
site_url: https://essays.example/
theme: {name: material, font: false}
plugins: [samizdat]
markdown_extensions:
  - footnotes
  - tables
  - attr_list
  - def_list
  - admonition
"""
LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
ADDRESS = "https://example.org/" + "a-very-long-path-without-a-space/" * 4
OFFICE = "deputy of the commissioner extraordinary for the provisioning of the northern garrisons"
RESTS = "  sources: [arden-1901]\n  evidence: document\n  confidence: high\n"
PEOPLE = f"""\
- id: arden
  name: Bartholomew Featherstonehaugh-Cholmondeley of {LONG}
  native_name: Варфоломей Константинович Фезерстонхо-Чамли-Преображенский
  aliases: [{", ".join(f"Spelling Number {number} of Him" for number in range(12))}]
  born: 1790-03-15
  died: 1855-07-01
  offices:
  - {{ title: {OFFICE}, period: 1812/1816-05 }}
  - {{ title: {LONG}, period: 1816/1820 }}
  - {{ title: envoy, period: 1849/1855 }}
  fate: {{ kind: struck off the list of those to be struck off, date: 1850 }}
{RESTS}"""
SOURCES = f"""\
- id: arden-1901
  type: book
  title: "The {LONG}, or What the Commissioners Extraordinary Said of One Another"
  author: [{{ family: Featherstonehaugh-Cholmondeley, given: Bartholomew }}]
  issued: 1901
  URL: {ADDRESS}
  kind: memoir
  read: whole
  caveat: "{LONG} is a word that no line of a telephone holds."
"""
FIGURES = f"""\
- id: wide
  title: Lines that the commissioners extraordinary wrote to one another, by garrison
  unit: lines
  scope: Letters that are kept.
  period: 1812/1816
  series:
  - {{ id: all, label: All }}
  rows:
  - {{ label: The garrison of {LONG}, values: {{ all: 1234567 }} }}
  - {{ label: All others, values: {{ all: 7 }} }}
  range: Nobody else has counted.
{RESTS}"""
WORDS = "The commissioner wrote to the garrison, and the garrison wrote back to him at once. "


def make_hard(collection: Collection) -> None:
    """Fill a folder with it."""
    collection.write("mkdocs.yml", SETTINGS)
    collection.write("docs/index.md", "---\ntitle: Home\n---\n\n# Hard\n")
    for name, text in (("people", PEOPLE), ("sources", SOURCES), ("figures", FIGURES)):
        collection.write(f"essays/registers/{name}.yml", text)
    for name, size in (("wide", (2400, 300)), ("tall", (300, 2400))):
        (collection.root / "essays/figures").mkdir(exist_ok=True)
        (collection.root / f"essays/figures/{name}.png").write_bytes(png(*size))
        collection.write(
            f"essays/figures/{name}.yml",
            f"title: A {name} picture of {LONG}\nmaker: A. Reader\ndate: 1901\n"
            f"licence: CC0\nalt: Grey.\n",
        )
    collection.write_essay(
        "essays/hard.md",
        title=f"On {LONG} and other things that are hard to set",
        people="arden",
        text=essay(),
    )


def essay() -> str:
    """The text: every kind of block, four levels of headings, 200 notes."""
    parts: list[str] = []
    for number in range(20):
        parts.append(f"## Part {number + 1}: of the {OFFICE}")
        parts.append(f"### {LONG} {number}")
        parts.append(f"#### A heading of the fourth level, longer than a line, number {number}")
        marks = [f"{WORDS}[^n{number * 10 + each}]" for each in range(10)]
        parts.append(" ".join(marks))
    parts[4:4] = [table(3, 60), table(9, 6), "![Grey.](figures/wide.png)"]
    parts[9:9] = [
        f"> {WORDS * 4}\n>\n> > {LONG}",
        f"1. {WORDS}\n\n    - {LONG}\n\n        - {WORDS}\n\n2. {WORDS}",
        f"{LONG}\n:   {WORDS}",
        f"!!! note\n\n    {WORDS}{LONG}",
        f"```\n{'x' * 200}\n```",
        f"He wrote `{'y' * 120}` and <{ADDRESS}>.[@arden-1901]",
        "![Grey.](figures/tall.png)",
        "[Lines](figure:wide)",
        f"[He](person:arden) came on 5 May 1814.[@arden-1901] {WORDS * 3}",
    ]
    notes: list[str] = []
    for number in range(200):
        words = WORDS * (1 + number % 5)
        if number % 17 == 0:
            words += f"{LONG} <{ADDRESS}>"
        notes.append(f"[^n{number}]: {words}")
    return "\n\n".join([*parts, *notes])


def table(columns: int, rows: int) -> str:
    """A table of some width and length."""
    lines = [
        "| " + " | ".join(f"Column {number}" for number in range(columns)) + " |",
        "| " + " | ".join(["---"] * columns) + " |",
    ]
    for row in range(rows):
        cells = [f"{row * columns + number:,} commissioners" for number in range(columns)]
        lines.append("| " + " | ".join(cells) + " |")
    lines.append("| " + " | ".join([LONG] + ["–"] * (columns - 1)) + " |")
    return "\n".join(lines)


def png(width: int, height: int) -> bytes:
    """A grey picture."""
    row = b"\0" + b"\x80" * width

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(row * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
