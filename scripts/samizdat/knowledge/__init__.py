"""Knowledge: what follows from what was read, such as addresses, indexes and mentions."""
