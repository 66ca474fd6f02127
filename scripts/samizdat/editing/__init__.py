"""For editors: scaffolds, schemas, reports of findings."""
