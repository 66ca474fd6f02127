"""Pictures: smaller versions of those that essays show, from which a browser chooses."""
