"""Citations in a real citation style: typeset by pandoc's citeproc, composed into notes by us."""
