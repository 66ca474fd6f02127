"""What may stand below `samizdat:` in mkdocs.yml."""

from mkdocs.config import base
from mkdocs.config import config_options as options

from samizdat.plugin.preview.editors import VS_CODE, complaint
from samizdat.workers.ahead import Crew


def crew(options: "PluginOptions", previewing: bool) -> Crew | None:
    """Who makes pages beside this process; in a preview nobody, as after a save there are few."""
    if previewing:
        return None
    return Crew(options.jobs, options.executor)


class EditorAddress(options.Type[str]):
    """The form of an address that opens a file in an editor."""

    def run_validation(self, value: object) -> str:
        """Raises ValidationError where nobody could open a file by it."""
        form: str = super().run_validation(value)
        said = complaint(form)
        if said:
            raise base.ValidationError(said)
        return form


class PluginOptions(base.Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """What may stand below `samizdat:` in mkdocs.yml."""

    jobs = options.Type(int, default=0)
    """Processes that make pages; 0 for as many as there are cores, where there is enough to do."""

    executor = options.Type(str, default="")
    """Who makes pages: `dask`, a scheduler's address, or a function that gives an executor."""

    cache = options.Type(bool, default=True)
    """Keep what pandoc has typeset in .cache/samizdat/."""

    offline = options.Type(bool, default=False)
    """Make a site that works from the disk, opened as files."""

    conventions = options.Type(dict, default={})
    """What the editors have settled; `reading/conventions.py` reads it, with places."""

    wait = options.Type(bool, default=False)
    """Wait for another build that publishes to the same folder."""

    anew = options.Type(bool, default=False)
    """Write every file anew, also one that the site of before has already."""

    editor = EditorAddress(str, default=VS_CODE)
    """How a place is opened from the preview; empty where nothing is to be opened."""
