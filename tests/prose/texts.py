"""Texts of every kind, in the dialect of the site, for the tests that compare them with pages."""

from hypothesis import strategies as st

LINES = (
    "word", "two words", "*em* and **st**", "_em_ and __st__", "[x](a.md) y", "so[^n] it",
    "[^n]: note", "[^m]: other", "- a", "- b", "* c", "+ d", "1. one", "2. two", "10. ten",
    "## Head", "##Tight", "# Top #", "### Own { #own }", "Under", "---", "===", "***", "* * *",
    "> quote", "> - in", "> ## h", ": meaning", ":   mean", "term", "| a | b |", "| --- | --- |",
    "| - | :-: |", "| c | `d|e` |", "a | b", "--- | ---", "```", "~~~", "``` py", "code",
    "[r]: x.md", '[r]: <x.md> "t"', "[x][r] and [r]", "*[AB]: title", "AB is", "!!! note",
    '!!! note "T"', '!!! note ""', "??? note", '???+ note "T"', "<div>", "</div>",
    "<div markdown>", "<p>raw *x*</p>", "<br>", "<b>in</b>", "text {: .c }", "a  ", "hard\\",
    "![p](p.png)", "1937. was", "#5 of", "&amp; &lt;", "`code`", '<p markdown="1">', "</p>",
    "<figure markdown>", "</figure>", "<https://e.org>", "me@e.org", "<me@e.org>", "\\*no\\*",
    "snake_case", "# ## ###", "[^n]", "Ёлка и ёж", "## Ёлка", "“Quoted” – so", "10 < 11",
    "Under\n---", "Head\n===", "![p][r] and ![r]", "a <!-- b\nc --> d",
)  # fmt: skip
INDENTS = ("", "", "", "", "", "    ", "  ", "   ", "        ")
SIGNS = ("", "", "", "", "> ", "- ", "1. ", ":   ")

WORDS = (
    "*", "**", "_", "__", "***", " ", "a", "b c", "`", "``", "[", "]", "(", ")", "](x.md)", "[^n]",
    "\\", "<b>", "</b>", "<", "&amp;", "!", "'", '"', "é", "\n", "[x]", "[r]", "[t](u 'v')",
    '[t](<u v> "w")', "--", "...", "1", "<i>x</i>", "  \n", "[a *b*](c)", "![p](q)", "(x)",
    "[x][r]", "`c*d`", "ж", "#", "[t](a_(b)_c)", "&#8212;", "x <!-- c --> y",
    "![p q][r]", "x <!-- c\nd --> y",
)  # fmt: skip


@st.composite
def lines(draw: st.DrawFn) -> str:
    """A line, perhaps indented, perhaps after a sign."""
    return (
        draw(st.sampled_from(INDENTS)) + draw(st.sampled_from(SIGNS)) + draw(st.sampled_from(LINES))
    )


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Some lines, with blank ones between some."""
    found = draw(st.lists(st.one_of(lines(), st.just("")), min_size=1, max_size=10))
    return "\n".join(found)


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """Signs in any order, with the definitions that some of them refer to."""
    pieces = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
    words = "".join(pieces).replace("\n\n", "\n")
    return f"{words}\n\n[^n]: note\n\n[r]: x.md\n"
