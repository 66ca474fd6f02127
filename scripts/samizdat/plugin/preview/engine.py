"""A build for the preview, without the commands of MkDocs: their errors would end it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol, cast
from urllib.parse import urlsplit

import mkdocs.plugins
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from samizdat.checks.previews import BROKEN_SETTINGS
from samizdat.findings import Where
from samizdat.plugin.preview.trouble import (
    BrokenCollectionError,
    refused_settings,
)
from samizdat.reading.documents import read_text
from samizdat.reading.yaml import read_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from samizdat.plugin.preview.desk import Preview

log = logging.getLogger(f"{mkdocs.plugins.__name__}.samizdat")

OURS = "samizdat"


class Previewing(Protocol):
    """Our plugin, as far as a build for a preview needs it."""

    preview: Preview | None


class EngineBuild:
    """Builds a collection, again and again, with what its plugins remember."""

    def __init__(self, config_file: Path) -> None:
        self._config_file = config_file
        self._last: MkDocsConfig | None = None

    def __call__(self, preview: Preview) -> None:
        """Build the site of a preview; raises what keeps it from being whole."""
        config = load(self._config_file, preview.folder)
        plugin = cast("Previewing | None", config.plugins.get(OURS))
        if plugin is None:
            raise _without_us(self._config_file)
        if self._last is None:
            config.plugins.on_startup(command="serve", dirty=False)
        self._last = config
        plugin.preview = preview
        preview.mount = mount_of(config.site_url)
        config.site_url = preview.url
        build(config, serve_url=preview.url)

    def close(self) -> None:
        """Let the plugins clear up."""
        if self._last is not None:
            self._last.plugins.on_shutdown()


def mount_of(site_url: str | None) -> str:
    """The path below which a site with this address is served."""
    path = urlsplit(site_url or "").path.strip("/")
    if not path:
        return "/"
    return f"/{path}/"


def load(config_file: Path, site_dir: Path) -> MkDocsConfig:
    """The engine's settings, for a site in some folder but that of the published one.

    Raises BrokenCollectionError where there are none.
    """
    read = read_text(config_file, config_file.name)
    if read.text is None:
        raise BrokenCollectionError(tuple(read.findings))
    yaml_text = read_yaml(read.text, config_file.name)
    if yaml_text.value is None and yaml_text.findings:
        raise BrokenCollectionError(tuple(yaml_text.findings))
    config = MkDocsConfig(config_file_path=str(config_file))
    try:
        with config_file.open("rb") as stream:
            config.load_file(stream)
    except ConfigurationError as error:
        refused = [("mkdocs.yml", error)]
        found = refused_settings(refused, read.text, config_file.name)
        raise BrokenCollectionError(tuple(found)) from error
    config.load_dict({"site_dir": str(site_dir)})
    errors, warnings = config.validate()
    if errors:
        raise BrokenCollectionError(tuple(refused_settings(errors, read.text, config_file.name)))
    for key, warning in warnings:
        log.warning("%s: %s: %s", config_file.name, key, warning)
    return config


def _without_us(config_file: Path) -> BrokenCollectionError:
    problem = f"the plugin {OURS} is not among the plugins"
    where = Where(config_file.name)
    return BrokenCollectionError(
        (BROKEN_SETTINGS.broken(where, problem, f"write 'plugins: [{OURS}]'"),)
    )


def watched(config: MkDocsConfig) -> list[str]:
    """What a site is made from, beside what its plugins name."""
    paths = [config.docs_dir, config.config_file_path]
    if config.theme.custom_dir:
        paths.append(config.theme.custom_dir)
    return paths
