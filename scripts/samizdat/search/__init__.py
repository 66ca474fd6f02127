"""Search: the catalogue and the full text, as the browser loads them."""
