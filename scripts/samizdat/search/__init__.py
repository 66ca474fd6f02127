"""Search: the files that the browser loads to search in, of names and of full text."""
