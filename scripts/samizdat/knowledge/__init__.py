"""What follows from a Library: addresses, names, indexes, mentions."""
