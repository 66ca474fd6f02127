"""What a text is made of: frozen values, each with its place in the author's file.

Blocks follow one another down the page; parts follow one another in a line of words. Offsets count
from 0 in the whole file, front matter included; the end is not in it.
"""

from samizdat.prose.nodes.base import Node as Node
from samizdat.prose.nodes.blocks import Abbreviation as Abbreviation
from samizdat.prose.nodes.blocks import Box as Box
from samizdat.prose.nodes.blocks import Cell as Cell
from samizdat.prose.nodes.blocks import Code as Code
from samizdat.prose.nodes.blocks import Container as Container
from samizdat.prose.nodes.blocks import Definitions as Definitions
from samizdat.prose.nodes.blocks import Element as Element
from samizdat.prose.nodes.blocks import Heading as Heading
from samizdat.prose.nodes.blocks import Insert as Insert
from samizdat.prose.nodes.blocks import Item as Item
from samizdat.prose.nodes.blocks import ItemList as ItemList
from samizdat.prose.nodes.blocks import Meaning as Meaning
from samizdat.prose.nodes.blocks import Note as Note
from samizdat.prose.nodes.blocks import Paragraph as Paragraph
from samizdat.prose.nodes.blocks import Quotation as Quotation
from samizdat.prose.nodes.blocks import RawBlock as RawBlock
from samizdat.prose.nodes.blocks import Row as Row
from samizdat.prose.nodes.blocks import Rule as Rule
from samizdat.prose.nodes.blocks import Table as Table
from samizdat.prose.nodes.blocks import Term as Term
from samizdat.prose.nodes.parts import Attributes as Attributes
from samizdat.prose.nodes.parts import BareKey as BareKey
from samizdat.prose.nodes.parts import Break as Break
from samizdat.prose.nodes.parts import Citation as Citation
from samizdat.prose.nodes.parts import Cite as Cite
from samizdat.prose.nodes.parts import CodeSpan as CodeSpan
from samizdat.prose.nodes.parts import Comment as Comment
from samizdat.prose.nodes.parts import Declaration as Declaration
from samizdat.prose.nodes.parts import Emphasis as Emphasis
from samizdat.prose.nodes.parts import Entity as Entity
from samizdat.prose.nodes.parts import Escape as Escape
from samizdat.prose.nodes.parts import Link as Link
from samizdat.prose.nodes.parts import NoteMark as NoteMark
from samizdat.prose.nodes.parts import Picture as Picture
from samizdat.prose.nodes.parts import Reference as Reference
from samizdat.prose.nodes.parts import Tag as Tag
from samizdat.prose.nodes.parts import Target as Target
from samizdat.prose.nodes.parts import Text as Text
