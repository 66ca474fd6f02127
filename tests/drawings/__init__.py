"""Drawings: what stands where."""
