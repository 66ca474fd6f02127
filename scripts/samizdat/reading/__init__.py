"""From files to a Library: YAML and Markdown with the place of every value kept."""
