"""Drawings: charts, timelines and lives, drawn as SVG from numbers and years."""
