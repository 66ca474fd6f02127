"""Views of a tree: what checks, mentions, search and pages ask of a text."""
