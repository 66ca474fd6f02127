"""Texts that were written elsewhere: read through pandoc, mended, and written as drafts."""
