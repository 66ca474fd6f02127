"""New collections: what `samizdat init` writes, the program that goes with it, and its lock."""
