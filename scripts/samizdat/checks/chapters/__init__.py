"""Chapters: the rules of one thing, as the handbook has them."""
