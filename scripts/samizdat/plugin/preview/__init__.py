"""The preview: a server that always has the last whole site, and the builds that follow saves."""
