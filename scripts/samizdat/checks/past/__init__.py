"""Checks of the past: names, offices, ranks, lives and dates in prose against the registers.

A rule that cannot tell is silent: it needs a date that the sentence or its paragraph states, and
passes over what is quoted, denied, supposed, or told from another time.
"""
