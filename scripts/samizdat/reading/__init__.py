"""Reading: from the files of a collection to a Library that knows where each value stands."""
