"""Writing: an author's words as HTML that does no harm, and templates filled with it."""
