"""Tests of what editors do at their desk."""
