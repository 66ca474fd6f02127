"""From a tree back to text: HTML of a few words, plain Markdown of a whole text."""
