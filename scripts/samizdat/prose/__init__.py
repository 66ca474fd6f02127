"""Prose: a text is read once into a tree, and everybody looks at that tree.

`read(text, body_start)` makes the tree: blocks (paragraphs, lists, tables, quotations …), in them
parts (words, emphasis, links, citations, notes' marks …), each with its place in the file.
It follows the dialect of the renderer, Python-Markdown with the extensions of `mkdocs.yml`, not
CommonMark: a list needs a blank line above it and nests at four spaces. Citations are ours. Time
grows with the length of the text, whatever is in it. Nothing here knows a record or a setting.

The tree
    tree          `Tree`: blocks, notes, references, abbreviations, comments; `walk()`,
                  `all(kinds)`, `typed(node)`; `walk(node)` goes through one node
    nodes         what it is made of; every node has `start`, `end` and `children`
Views, each of a tree
    views.headings   `headings`: level, words, anchor; `anchors`: every id a link may lead to;
                     `slug`: what the renderer's `toc` is given too, so that both agree
    views.parts      `links`, `pictures`, `inserts`, `citations`, `malformed_citations`, `cited`,
                     `note_marks`, `comments`, `tags`, `attributes`, `bare_keys`
    views.sentences  `sentences`, `note_sentences`: text, parts, heading, links, cites; `cuts`
    views.passages   `passages`: paragraphs, items, rows, headings, notes with their words at their
                     places and what carries them; `sections`: words below each heading
    views.times      `times(passages, period)`: each sentence with its dates, how sure they are
                     (`stated`, `carried`, `period`, `unknown`) and the moods it is told in
    views.words      `plain`, `plain_text`, `word_count`, `wording`, `worded`, `WORD`, `QUOTED`
Texts made of it
    output.html         `html(parts, leads)`: a few words for dossiers and search; `leads(link)`
                        says where a link leads, or None for its words alone
    output.markdown     `markdown(tree, replace, start, end)`: the author's text, byte for byte but
                        for nodes that `replace(node, again)` writes otherwise; no comments
What is wrong by itself
    dialect          `troubles(tree)`: code, start, end, problem, remedy, edits that surely mend it
"""

from samizdat.prose.dialect import Edit as Edit
from samizdat.prose.dialect import Trouble as Trouble
from samizdat.prose.dialect import troubles as troubles
from samizdat.prose.reader import read as read
from samizdat.prose.tree import Tree as Tree
from samizdat.prose.views.headings import slug as slug
