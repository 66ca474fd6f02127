"""Drawings: charts, timelines, lives and maps, drawn as SVG from numbers, years and points."""
