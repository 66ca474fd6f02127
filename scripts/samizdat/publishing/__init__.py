"""Publishing: where a site may be put, and how it gets there."""
