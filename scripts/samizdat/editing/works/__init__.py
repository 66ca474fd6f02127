"""Works that come from reference managers: read, told apart from those that are there, added."""
