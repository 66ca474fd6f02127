"""What people who come from other programs type: each slip is told once, at its place.

The findings of a text are all of those that it has. What follows from a cause is not told beside
it, and the remedy does what it says.
"""

import shutil
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import pytest

from samizdat.build import survey
from samizdat.findings import Finding
from samizdat.reading.project import read_settings
from tests.conftest import SMALL

HEAD = {
    "title": "An essay",
    "summary": "What it says.",
    "authors": "[editors]",
    "published": "2026-11-20",
    "status": "published",
    "period": "'1937'",
}


class Slip(NamedTuple):
    """What is typed, where the findings stand and which they are, and words of the first remedy."""

    typed: str
    told: tuple[str, ...]
    remedy: str = ""


TEXTS = (
    # What other systems have
    Slip('[x]({{< ref "a.md" >}})', ("1:5 foreign-markup",), "the path of the file"),
    Slip("![x]({{ base }}/x.png)", ("1:6 foreign-markup",), "the path of the file"),
    Slip("#+BEGIN_QUOTE", ("1:1 foreign-markup",), "write >"),
    Slip("#history #stalin", ("1:1 foreign-markup",), "topics"),
    Slip("* TOC\n{:toc}", ("2:1 foreign-markup",), "leave the list out"),
    Slip("{% hint %}\nx\n{% end %}", ("1:1 foreign-markup", "3:1 foreign-markup")),
    Slip("```{note} Title\nx\n```", ("1:1 foreign-markup",), "!!! note"),
    Slip("[NOTE]\n====", ("1:1 foreign-markup",), "!!! note"),
    Slip('{| class="x"\n|-\n| a || b\n|}', ("1:1 foreign-markup",), "rows of cells"),
    Slip("[[https://a.example][x]]", ("1:1 foreign-markup",), "[words](address)"),
    Slip("So.<ref>Ivanov.</ref>", ("1:4 forbidden-html",), "[^label]"),
    Slip("<center>*so*</center>", ("1:1 forbidden-html",), "the page sets its text"),
    Slip("```mermaid\ngraph TD\n```", ("1:4 foreign-markup",), "nothing is run here"),
    Slip("| a |\n| - |\n| b |\n: Caption", ("4:3 foreign-markup",), "above the table"),
    Slip("See @fig:x", ("1:5 foreign-markup",), "(#anchor)"),
    Slip("A ++new++ word", ("1:3 foreign-markup",), "write <ins>"),
    Slip("= Head", ("1:1 foreign-markup",), "write ## Words"),
    Slip("bq. So", ("1:1 foreign-markup",), "write >"),
    Slip("|===\n| a\n|===", ("1:1 foreign-markup",), "rows of cells"),
    Slip(":Author: Somebody", ("1:1 foreign-markup",), "the front matter"),
    Slip("So [so]_ it was.", ("1:4 foreign-markup",), "[^label]"),
    Slip("So \\S{x}", ("1:4 foreign-markup",), "write §"),
    Slip("[source,r]\n----\nx", ("1:1 foreign-markup",), "write ```"),
    Slip("So &foo; it", ("1:4 read-differently",), "&amp;"),
    Slip("So \\$x it", ("1:4 read-differently",), "take the backslash out"),
    Slip("So \\@roberts-2012", ("1:4 read-differently",), "take the backslash out"),
    # Notes and citations
    Slip("So.[^1]\n\n    [^1]: Words.", ("3:5 malformed-note",), "spaces away"),
    Slip("So.[^1]\n\n[1]: words", ("3:1 malformed-note",), "write [^1]:"),
    Slip("So.[a]\n\n[^a]: Words.", ("1:4 malformed-note",), "write [^a]"),
    Slip("So.[^1]\n\n[^1]. Words.", ("3:1 malformed-note",), "colon"),
    Slip("So.[^]\n\n[^]: Words.", ("1:4 malformed-note", "3:1 malformed-note"), "[^label]"),
    Slip("So.[^A]\n\n[^a]: Words.", ("1:4 undefined-note", "3:1 unused-note"), "'a'"),
    Slip("As @roberts-2021 says", ("1:4 key-without-brackets",), "[@roberts-2012]"),
    Slip("As @Roberts-2012 says", ("1:4 key-without-brackets",), "[@roberts-2012]"),
    Slip("As -@roberts-2012 says", ("1:5 key-without-brackets",), "[@roberts-2012]"),
    Slip("As @smith-2001 says", ("1:4 key-without-brackets",), "register of sources"),
    Slip("So.[roberts-2012]", ("1:4 key-without-brackets",), "[@roberts-2012]"),
    Slip("So.[@roberts-2012, @roberts-2012]", ("1:4 malformed-citation",), "2012; @roberts"),
    Slip("So.[-@roberts-2012]", ("1:4 malformed-citation",), "write [@roberts-2012]"),
    Slip("So.[@{roberts-2012}]", ("1:4 malformed-citation",), "write [@roberts-2012]"),
    Slip("So.[@roberts-2012", ("1:4 malformed-citation",), "end it with ]"),
    Slip("So.[@roberts-2012, [p. 4]]", ("1:4 malformed-citation",), "(…)"),
    Slip("[@roberts-2012](odessa.md)", ("1:1 malformed-citation",), "one after the other"),
    Slip("So.[@roberts\u20132012]", ("1:6 unknown-source",), "write roberts-2012"),
    Slip("So.[@roberts-2012, chs. 5\u20133]", ("1:6 impossible-locator",), "79"),
    Slip("So.[@roberts-2012, 89\u201379]", ("1:6 impossible-locator",), "79"),
    Slip("So.[@roberts-2012, p. xii\u2013ix]", ("1:6 impossible-locator",), "79"),
    Slip("So.[@roberts-2012, p.]", ("1:6 impossible-locator",), "79"),
    Slip("So.[@roberts-2012, p 4]", ("1:6 impossible-locator",), "79"),
    Slip("So.[fn:1]", ("1:4 foreign-markup",), "[^label]"),
    Slip("So.[^a]\n\n[^a ]: Words.", ("3:1 malformed-note",), "write [^a]"),
    Slip("![So[^1]](figures/a.svg)\n\n[^1]: Words.", ("1:5 read-differently", "1:11 broken-image")),
    Slip("[x](person:georgy-zhukov)", ("1:5 unknown-person",), "'zhukov'"),
    # Addresses
    Slip("[x](doi:10.1080/1)", ("1:5 unknown-scheme",), "https://doi.org/10.1080/1"),
    Slip("[x](10.1080/1234)", ("1:5 broken-link",), "https://doi.org/10.1080/1234"),
    Slip("[x](www.a.example)", ("1:5 broken-link",), "https://www.a.example"),
    Slip("[x](https//a.example)", ("1:5 broken-link",), "https://a.example"),
    Slip("[x](a@b.example)", ("1:5 broken-link",), "mailto:a@b.example"),
    Slip("[x](people:zhukov)", ("1:5 unknown-scheme",), "person:zhukov"),
    Slip("[x](zhukov)", ("1:5 broken-link",), "person:zhukov"),
    Slip("[x](../docs/index.md)", ("1:5 broken-link",), "write ../index.md"),
    Slip("[x](odessa.md #posting)", ("1:5 empty-link",), "take the space out"),
    Slip("[x](person: zhukov)", ("1:5 unknown-person",), "'zhukov'"),
    Slip("[x](file:///C:/a)", ("1:5 broken-link",), "put the file into the collection"),
    Slip("[x](<https://a b.example>)", ("1:6 forbidden-html",), "as a browser shows it"),
    Slip("<https://256.1.1.1/>", ("1:2 forbidden-html",), "as a browser shows it"),
    Slip(
        "[x][y]\n\n[y]: https://a.example:99999/", ("3:6 forbidden-html",), "as a browser shows it"
    ),
    # Lists, tables, curly brackets
    Slip("- one\n\n    - \n\n- two", ("3:1 read-differently",), "write its words"),
    Slip("| a | b |\n| - | - |", ("1:1 broken-table",), "its rows below the rule"),
    Slip("| a | b |\n\n| - | - |\n| c | d |", ("3:1 broken-table",), "blank line out"),
    Slip("| a |\n| c |\n| - |", ("3:1 broken-table",), "below the first"),
    Slip("** so**", ("1:6 unclosed-markup",), "write **"),
    Slip("## Head {x} { #y }\n\n[z](#y)", ("1:13 read-differently",), "one list at the end"),
    Slip("## Head { #y } more\n\n[z](#y)", ("1:9 read-differently",), "at the end of the line"),
    Slip("## Head{#y}\n\n[z](#y)", ("1:8 read-differently",), "a space before it"),
    Slip("1. a\n\n   b\n\n2. c", ("3:1 read-differently",), "four spaces"),
    Slip("So:\n| a | b |\n| - | - |\n| c | d |", ("2:1 broken-table",), "blank line above"),
    Slip("| a | b |\n| - | - |\n| c | d |\nso on\nand on", ("4:1 broken-table",), "blank line"),
    Slip("## Head\n\n[x](#HEAD)", ("3:5 broken-anchor",), "'head'"),
    Slip("- one\n- ", ("2:1 read-differently",), "write words after it"),
    Slip("- \n- \n## Head { #own }", ("2:1 read-differently",), "take it out"),
    Slip("1. one\n---", ("2:1 read-differently",), "a blank line above them"),
    Slip("## The set {a, b}", ("1:12 read-differently",), "\\{ where the sign is meant"),
    Slip("*Set*{ of words }", ("1:6 read-differently",), "\\{ where the sign is meant"),
    Slip("The <title> of it and <Body>.", ("1:5 forbidden-html", "1:23 forbidden-html"), "&lt;"),
    Slip("<div>\n## Head\n</div>", ("2:1 read-differently",), "write <div markdown>"),
    Slip("<div>\n1. a\n2. b\n</div>", ("2:1 read-differently",), "for the element around it"),
    Slip("<p>_So_ it</p>", ("1:4 read-differently",), "write <p markdown>"),
    Slip(
        "<details>\n<summary>*So*</summary>\n</details>",
        ("2:10 read-differently",),
        "write <details markdown> and <summary markdown>",
    ),
    Slip("<div>\nSo.[^1]\n</div>\n\n[^1]: Words.", ("2:4 read-differently",), "<div markdown>"),
    Slip("<p>A ~~struck~~ word</p>", ("1:6 foreign-markup",), "write <del>"),
    Slip("<p><https://a.example></p>", ("1:4 forbidden-html",), "write <a href"),
    Slip("So <?php 1 ?> it.", ("1:4 read-differently",), "leave it out"),
    Slip("  ## Head", ("1:3 read-differently",), "begin its line with #"),
    Slip("Term\n:Meaning", ("2:1 read-differently",), "three spaces"),
    Slip("[a][z]\n\n[z]: b.md\n[z]: odessa.md", ("3:1 unknown-reference",), "take one"),
    Slip("[Pravda]: 1937", ("1:1 unknown-reference",), "write \\["),
    Slip("[z]: https://a.example so", ("1:1 unknown-reference",), "quotation marks"),
    Slip("So:\n- 5 men\n- 6 men", ("2:1 read-differently",), "a blank line"),
    Slip("[x](person:zhukov#life)", ("1:5 broken-anchor",), "write person:zhukov"),
    Slip("[x](odessa/#nowhere)", ("1:5 broken-link",), "odessa.md"),
    Slip("<<<<<<< a\n# x\n=======\n[y](z.md)\n>>>>>>> b", ("1:1 conflict-mark",), "keep one"),
)

WELL = (
    "On Twitter @kremlin said; write to a@example.org or @smith.",
    "So it was in 1937.[^n]\n\n[^n]: Clogg, *Concise History*, 33.",
    "So it was in 1937.[^n]\n\n[^n]: RGASPI, f. 17, op. 2, d. 577.",
    "So it was in 1937.[^n]\n\n[^n]: РГАСПИ. Ф. 17. Оп. 2. Д. 577. Л. 4.",
    "So it was in 1937.[^n]\n\n[^n]: <https://example.org/x> (seen in 2026).",
    "So it was in 1937.[^n]\n\n[^n]: R. Clogg, A History (Cambridge, 1992), p. 33.",
    "So it was in 1937.[^n]\n\n[^n]: doi:10.1000/182",
    "So it was in 1937.[^n]\n\n[^n]: https://example.org/x",
    "So it was in 1937.[^n]\n\n[^n]: Der Spiegel 3/1956, S. 12.",
    "So it was in 1937.[^n]\n\n[^n]: Interview with the author, 3 May 1998.",
    "\\*so\\* \\[x\\] \\# C:\\dir &lt; &mdash; &#65; x = y = z, a+b++, C++ and C++.",
    "So it was in 1937.[^n]\n\n[^n]: Ibid., 33.",
    "He said [sic] it. [Laughter.] [...] The set [b] and [i] of [a/b].",
    "## -5 degrees\n\n## The set \\{a, b} { #set }\n\n[x](#5-degrees) and [y](#set)",
    "The &lt;title> of it.",
    "<p>It is snake_case_word, a * b * c, [sic].</p>\n\n<pre>\n## so\n</pre>",
    "<details markdown>\n<summary markdown>*So*</summary>\n\n- a\n- b\n\n</details>",
    "Term\n:   Meaning\n\n[a][z] in C#\n\n[z]: odessa.md",
    "So.[@roberts-2012][@kotkin-2017, pp. 100\u20139]",
    "So.[@roberts-2012, no. 12-3; @kotkin-2017, pp. ix\u2013xii]",
    "<https://a.example/x> [y](https://über.example/) [z](http://localhost:8000/?q=a%20b)",
    "C# and F#, a = b and c = d, std::vector, a ^ b ^ c, and/or, C++ and +/-.",
    "`#tag`, `[[x]]`, `{{ y }}`, `%%`, `::: z`, `^[n]`, `@key`, `\\cite{k}`.",
    "import duties and export of grain\n\nHe ** said ** so.",
)
"""Texts in which nothing is wrong."""


def essay(head: dict[str, str], text: str) -> str:
    """A file of an essay."""
    fields = "".join(f"{key}: {value}\n" for key, value in head.items())
    return f"---\n{fields}---\n\n{text}\n"


def first_line(text: str) -> int:
    """The line in which the text of such a file begins."""
    return text.split("\n").index("---", 1) + 3


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Finding]]:
    """The findings of one check of all texts, by path."""
    collection = Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("kinds") / "collection"))
    for number, text in enumerate([*(slip.typed for slip in TEXTS), *WELL]):
        written = essay({**HEAD, "title": f"Essay {number}"}, text)
        (collection / f"essays/text-{number}.md").write_text(written, "utf-8", newline="")
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in survey(read_settings(collection / "mkdocs.yml"), (2026, 11, 27)).findings:
        by_path[finding.where.path].append(finding)
    return by_path


def told(findings: list[Finding], line: int) -> tuple[str, ...]:
    """Where findings stand, with lines that count from a line of the file, and their codes."""
    return tuple(f"{f.where.line - line + 1}:{f.where.column} {f.code}" for f in findings)


@pytest.mark.parametrize("number", range(len(TEXTS)), ids=[slip.typed[:30] for slip in TEXTS])
def test_a_slip_is_told_once(number: int, found: dict[str, list[Finding]]) -> None:
    """Where it stands, by one code, with the remedy that mends it."""
    slip, line = TEXTS[number], first_line(essay(HEAD, ""))

    findings = found[f"essays/text-{number}.md"]

    assert told(findings, line) == slip.told
    assert slip.remedy in findings[0].remedy


def test_what_is_well_is_not_told(found: dict[str, list[Finding]]) -> None:
    """What only looks like markup raises nothing."""
    for number, text in enumerate(WELL, start=len(TEXTS)):
        assert found.get(f"essays/text-{number}.md", []) == [], text
