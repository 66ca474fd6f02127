"""Citations: sources as notes and bibliographies, typeset by pandoc."""
