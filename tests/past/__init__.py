"""Held-out sentences against small registers: what the rules of the past find, and what not."""
