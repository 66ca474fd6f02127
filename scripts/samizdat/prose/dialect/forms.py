"""Forms of foreign markup: how each looks in words as they are typed, and what to type here."""

from __future__ import annotations

import re
from functools import cached_property

from samizdat.frozen import frozen
from samizdat.prose import nodes

BOX = 'write !!! note "Title", and indent the text below it by four spaces'
NOTE = "write [^label], and in a paragraph of its own [^label]: the note"
TABLE = "write rows of cells between |, with | --- | below the head"
NO_TEMPLATES = "nothing is filled in here: write the words themselves"
NOT_RUN = "nothing is run here: leave it out, or put its result into the text"
COMMENT = "write <!-- … -->"
_PICTURE = "write ![what it shows](figures/name.png)"
_LINK = "write [words](address)"
_BELOW = "put it below its paragraph, as the last line of it"
_DEPTH = "write ## Words, or indent - by four spaces"
_INS = "write <ins>words</ins>"
_FIELD = "put it into the front matter"
_COMMANDS = "write [@key] for a work, [^label] for a note, *words* for emphasis"
_TAGS = "write **words**, *words* or [words](address)"
_ANCHOR = "write ## Words { #name } for the heading above"
_TOPIC = "name it among the topics of the front matter, or write \\# for the sign"

_VALUE = r"""(?:"[^"\]\n]*"|'[^'\]\n]*'|\d+)"""
_NEAR = r"""[\w="']"""
"""What stands beside `=` where it sets an attribute and marks no code."""


@frozen(slots=False)
class Form:
    """One form of foreign markup."""

    name: str
    """What it is, as its users call it."""

    expression: str
    """How it looks, in words as they are typed."""

    remedy: str
    is_told_once: bool = False
    """In one block, of which its other lines are part."""

    within: type[nodes.Node] | None = None
    """Only at the beginning of such a block is it what it looks like."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when a text has something like it: most texts have not."""
        return re.compile(self.expression)


def _inline(name: str, pattern: str, remedy: str) -> Form:
    return Form(name, pattern, remedy)


def _line(name: str, pattern: str, remedy: str) -> Form:
    return Form(name, rf"(?m)^[ >]*(?P<form>{pattern})", remedy, is_told_once=True)


def _opening(name: str, pattern: str, remedy: str, within: type[nodes.Node] | None = None) -> Form:
    return Form(name, rf"\A(?P<form>{pattern})", remedy, within=within)


_LINES: tuple[Form, ...] = (
    _line("a fenced div", r":{3,}(?:(?=[ {\w])[^\n]*|[ ]*$)", BOX),
    _line("a row of a grid table", r"\+(?:[-=:]+\+)+[ ]*$", TABLE),
    _line("a table of dashes", r"-{2,}(?: +-{2,})+[ ]*$", TABLE),
    _line("a table of a wiki", r"\{\|[^\n]*", TABLE),
    _line("a directive of reStructuredText", r"\.\. (?:_[^:\n]+:|[\w|-]+::)[^\n]*", BOX),
    _line("a content tab", r'===[!+]? "[^"\n]*"', "write a heading for each of them"),
    _line("a label of MyST", r"\([\w-]+\)=[ ]*$", "write ## Words { #label }"),
    _line("an example of pandoc", r"\(@[\w-]*\) ", "write 1., 2., 3."),
    _line("a page that is put in", r"-{1,}8<-{1,}[^\n]*", "no file is put in: write the text here"),
    _line("a heading of a wiki", r"={2,6} [^=\n]+ ={2,6}[ ]*$", "write ## Words"),
    _line("a heading of Textile", r"h[1-6]\. \S", "write ## Words"),
    _line("a quotation of Textile", r"bq\. \S", "write > before each line"),
    _line("a table of AsciiDoc", r"\|={3,}[ ]*$", TABLE),
    _line("an anchor of AsciiDoc", r"\[#[\w-]+\][ ]*$", _ANCHOR),
    _line("a note of reStructuredText", r"\.\. \[[^\]\n]+\] ", NOTE),
    _line("a field of reStructuredText", r":[A-Za-z][\w -]*: +\w[^:\n]*$", _FIELD),
    _line("a drawer of Org", r":[A-Z][A-Z_]+:[ ]*$", "leave it out"),
    _line("a mark of depth", r"\*{2,6} (?=\S)(?![^\n]*\*)", _DEPTH),
    _line("a block's name", r"\^[\w-]+[ ]*$", _ANCHOR),
    _line("a mark of a remark", r"%%[ ]*$", COMMENT),
    _line("a field of Obsidian", r"[A-Za-z][\w -]{0,30}::(?= \S)", _FIELD),
    _line("a line of MDX", r"import [^\n]+ from ['\"][^'\"\n]+['\"];?[ ]*$", NOT_RUN),
    _line("a line of MDX", r"export (?:const|default|function) [^\n]*", NOT_RUN),
    _line("a macro of AsciiDoc", r"[a-z]{3,10}::[^\s\[\]]*\[[^\]\n]*\]", _PICTURE),
    Form("a meaning of pandoc", r"(?<=\n) *(?P<form>~ +\S[^\n]*)", "write :   for ~"),
)  # fmt: skip

_OPENINGS: tuple[Form, ...] = (
    _opening(
        "a heading of AsciiDoc",
        r"={1,6} (?=[^\W\d])[^\n]*\Z|={2,6}[^=\s][^=\n]*={2,6}[ ]*\Z",
        "write ## Words",
    ),
    _opening("a mark of a callout", r"\[!\w+\][+-]?", BOX, nodes.Quotation),
    _opening("a box of a task", r"\[[ xX]\](?= )", "write the item without the box", nodes.Item),
    _opening("a table of contents", r"\[\[?[_\x02]?(?i:TOC)[_\x02]?\]?\][ ]*\Z", "leave it out"),
    _opening("an extension of kramdown", r"\{:[:/][^{}\n]*\}", COMMENT),
    _opening("an attribute list", r"\{:?[ ]*[.#:\w][^{}\n]*\}[ ]*(?=\n|\Z)", _BELOW),
    _opening(
        "a comment of LaTeX, or a title block of pandoc",
        r"% [^\n]*",
        f"{COMMENT} for a comment; a title stands in the front matter",
    ),
)

_WORDS: tuple[Form, ...] = (
    _inline("a note in the text", r"\^\[[^\]\n]*\]?", NOTE),
    _inline("a note in the text", r"(?<=[\w.,;!?”’\"])\(\([^()\n]+\)\)", NOTE),
    _inline(
        "a note in the text",
        r"\[(?P<note>note|footnote|fn|efn_note|ref|sidenote)\b[^\[\]\n]*\].*?\[/(?P=note)\]",
        NOTE,
    ),
    _inline("a note in the text", r"(?<!\w)footnote(?:ref)?:[^\s\[\]]*\[[^\[\]\n]*\]", NOTE),
    _inline("a note in the text", r"(?<=\w)\.?footnote:\[[^\[\]\n]*\]", NOTE),
    _inline("a note of Org", r"\[fn:[\w-]*(?::[^\[\]\n]*)?\]", NOTE),
    _inline("a picture of a wiki", r"!\[\[[^\[\]\n]*\]\]", _PICTURE),
    _inline("a link of Org", r"\[\[[^\[\]\n]+\]\[[^\[\]\n]+\]\]", _LINK),
    _inline("a link of a wiki", r"\[\[[^\[\]\n@]+\]\]", "write [words](essay:slug)"),
    _inline("a link of a wiki", r"\[https?://[^\s\[\]]+ [^\[\]\n]+\]", _LINK),
    _inline("a link of a wiki", r"\[[^\[\]|\n]+\|https?://[^\[\]\n]+\]", _LINK),
    _inline("a link of AsciiDoc", r"https?://[^\s\[\]]+\[[^\[\]\n]+\]", _LINK),
    _inline("a link of AsciiDoc", r"(?<!\w)(?:link|xref|mailto):[^\s\[\]]*\[[^\[\]\n]*\]", _LINK),
    _inline("a link of Textile", r'"[^"\n]+":(?:https?://|/)[^\s]*\w', _LINK),
    _inline("a citation of MultiMarkdown", r"\[[^\[\]\n]*\]\[#[\w:.-]+;?\]", "write [@key, p. 23]"),
    _inline("a tag of a template", r"(?s:\{%(?:(?!\{%).)*?%\})", NO_TEMPLATES),
    _inline("a shortcode", r"(?s:\{\{[<%](?:(?!\{\{).)*?[>%]\}\})", NO_TEMPLATES),
    _inline("a shortcode", rf"\[/?[a-z_-]+(?: [\w-]+={_VALUE})+ ?/?\]", NO_TEMPLATES),
    _inline("a tag of BBCode", r"\[(?P<tag>[a-z]+)(?:[= ][^\[\]\n]*)?\].*?\[/(?P=tag)\]", _TAGS),
    _inline("a variable of a template", r"\{\{[^{}\n]*\}\}", NO_TEMPLATES),
    _inline("a mark of an editor", r"\{(?:\+\+|--|~~|==|>>)[^{\n]*?\}", "use <!-- … -->"),
    _inline("struck text", r"(?<![~\w])~~(?=\S)[^~\n]+~~", "write <del>words</del>"),
    _inline("marked text", r"(?<![=\w])==(?=[^\s=])[^=\n]+==(?!=)", "write <mark>words</mark>"),
    _inline("inserted text", r"(?<![+\w])\+\+(?=[^\s+])[^+\n]+\+\+(?!\+)", _INS),
    _inline("a note of reStructuredText", r"\[(?:\d+|#[\w-]*|[A-Za-z][\w-]*)\]_(?!\w)", NOTE),
    _inline("inserted text", r"(?<!\^)\^\^(?=\S)[^^\n]+\^\^", _INS),
    _inline("a raised mark", r"\^\x02+\^", "leave the two ^ out: the mark of a note is raised"),
    _inline("a raised sign", r"\^[^\s^\[\]\x02]{1,12}\^", "write <sup>th</sup>"),
    _inline("a lowered sign", r"(?<=\w)~\w{1,4}~(?!~)", "write <sub>2</sub>"),
    _inline("code of Org", r"(?<![\w~])~(?=\S)[^~\n]{1,40}(?<=\S)~(?![\w~])", "write `code`"),
    _inline("code of Org", rf"(?<!{_NEAR})=(?=\S)[^=\n]+(?<=\S)=(?!{_NEAR})", "write `code`"),
    _inline("a tie of LaTeX", r"(?<=[A-Za-z.])~(?=\w)", "write a space"),
    _inline("a remark", r"%%[^%]+%%", COMMENT),
    _inline("a bracketed span", r"\[[^\[\]\n]*\]\{[.#:][^{}\n]*\}", "write <span>"),
    _inline("a bracketed span", r"\[[^\[\]\n]*\]\{[\w-]+=[^{}\n]*\}", "write <span>"),
    _inline("mathematics", r"\$\$[^$]*\$\$", "write it in words and letters"),
    _inline("mathematics", r"\\(?:begin|end)\{\w+\*?\}", "write it in words and letters"),
    _inline("mathematics", r"(?<![\w$])\$(?=\S)[^$\n]*[\\^_{][^$\n]*\$(?!\w)", "write it in words"),
    _inline("a command of LaTeX", r"\\[SP](?=[ ~]?\d|\{)", "write § or ¶"),
    _inline("a command of LaTeX", r"\\[a-zA-Z]+\*?(?:\[[^\]\n]*\])*\{[^{}\n]*\}", _COMMANDS),
    _inline(
        "a command of LaTeX",
        r"\\(?:newpage|pagebreak|clearpage|noindent|indent|(?:big|med|small)skip|par|item|l?dots"
        r"|maketitle|tableofcontents|q?quad|[hv]fill|centering|La?TeX|hline|linebreak|newline)\b",
        "leave it out, or write the sign that it stands for",
    ),
    _inline("a quotation of LaTeX", r"(?<![`\w])``(?=[^`\s])[^`\n]*?''", "write “words”"),
    _inline("a role", r"\{[a-z][\w:+-]*\}(?=\x02)", "write the words themselves"),
    _inline("a role", r"(?<![\w:]):[a-z][\w+-]*:(?=\x02)", "write the words themselves"),
    _inline("a pictogram", r"(?<![\w:\"]):[a-z+-][a-z0-9_+-]*:(?![\w:\x02/])", "write the sign"),
    _inline("a reference of reStructuredText", r"(?<=\x02)__?(?!\w)", _LINK),
    _inline("italics of a wiki", r"(?<!')'{2,3}(?=[^\s'])[^'\n]+'{2,3}(?!')", "write *words*"),
    _inline("a hard line break", r"\\(?=\n)", "write two spaces at the end of the line"),
    _inline("a block's name", r"(?m:(?<= )\^[A-Za-z][\w-]{2,}[ ]*$)", _ANCHOR),
    _inline("a tag of Obsidian", r"(?<=\s)#[^\W\d_][\w/-]{2,}", _TOPIC),
)  # fmt: skip

FORMS = (*_LINES, *_OPENINGS, *_WORDS)
"""What is looked for, the longer forms before those that they contain."""
