"""Dates, ids, spellings and lists of words: what everything above speaks in."""
