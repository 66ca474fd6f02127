"""Reading: from files to a Library that knows the place of every value."""
