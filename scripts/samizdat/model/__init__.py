"""Model: the nouns of a collection, what an essay, a person, a source is, and nothing more."""
