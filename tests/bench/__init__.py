"""How long the program takes, and how well its search answers. Never part of a test."""
