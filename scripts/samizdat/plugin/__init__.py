"""The door to MkDocs and ProperDocs: the only room that knows either."""

from samizdat.plugin.events import SamizdatPlugin

__all__ = ["SamizdatPlugin"]
