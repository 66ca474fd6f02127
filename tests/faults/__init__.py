"""Faults on purpose: what is published stays whole, whatever fails and whoever interferes."""
