"""The language server: what any editor may ask of a collection while somebody types."""
