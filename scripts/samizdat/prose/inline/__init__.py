"""The words of a block: one rule for each kind of part, in the order in which they are asked."""
