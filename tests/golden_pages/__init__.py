"""Golden cases of markup and pages: what is typed, and the HTML that readers get for it.

`markup/` has texts as an author types them, `pages/` parts of pages that are made of records. A
case says what it shows, what is typed, and what comes of it under `html`, which is always last:
`python -m tests.golden_pages --write` fills it in, and a reader of the difference judges it.
"""
