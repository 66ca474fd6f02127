"""Words: dates, ids, spellings and lists, which know nothing of essays and records."""
