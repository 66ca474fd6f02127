"""What keeps a whole preview from being made: the rules, which the preview itself applies.

The functions that find what breaks them know the engine, and stand in `plugin/preview/`.
"""

from samizdat.findings import Rule

BROKEN_SETTINGS = Rule(
    "broken-settings",
    "The engine can read `mkdocs.yml` and knows what it names.",
    why=(
        "A plugin, a theme or a setting may be misspelt or not installed, or the plugin `samizdat` "
        "is no longer there. [The preview](preview.md#when-a-file-is-broken) tells of it and shows "
        "the last whole site meanwhile; a build ends with MkDocs' own words."
    ),
)
MISSING_FOLDER = Rule(
    "missing-folder",
    "The folder of the essays stays where it is.",
    why=(
        "You have moved it, or another program is about to write it anew. Until it is back, the "
        "[preview](preview.md#when-a-file-is-broken) shows the last whole site."
    ),
)
FAILED_BUILD = Rule(
    "failed-build",
    "A site can be built from what is there.",
    why=(
        "Something else than a text or a setting has failed: a file that cannot be read, a hook or "
        "another plugin. The [preview](preview.md#when-a-file-is-broken) shows the last whole "
        "site meanwhile. `samizdat serve --verbose` says where in the program it was."
    ),
)
