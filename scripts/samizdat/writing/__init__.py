"""Writing: authors' words and registers, made ready for a page."""
