"""Blocks: one rule for each kind, in the order in which the renderer asks them."""

from samizdat.prose.blocks import boxes, lists, rules
from samizdat.prose.blocks.drafts import Rule

RULES: tuple[Rule, ...] = (
    boxes.box,
    rules.held,
    boxes.fold,
    lists.indented,
    lists.indented_meaning,
    rules.code,
    rules.table,
    rules.hash_heading,
    rules.underlined_heading,
    rules.rule,
    lists.numbered,
    lists.bulleted,
    rules.meaning,
    rules.quotation,
    rules.note,
    rules.abbreviation,
    rules.reference,
    rules.paragraph,
)
