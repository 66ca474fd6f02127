"""Drawings: numbers and years as SVG."""
