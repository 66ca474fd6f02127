"""Tests of authors' words as HTML."""
