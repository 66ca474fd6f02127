"""Editing: the editor's tools, which are scaffolds, schemas, reports of findings and fixes."""
