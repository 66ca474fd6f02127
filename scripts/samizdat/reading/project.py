"""What mkdocs.yml says of a collection, read without MkDocs."""

from pathlib import Path, PurePosixPath

from samizdat.reading.extensions import read_extensions
from samizdat.reading.yaml import read_yaml
from samizdat.settings import Settings
from samizdat.words.languages import ENGLISH


class BrokenConfigError(Exception):
    """The collection's mkdocs.yml is no YAML; says where and why."""


def read_settings(config: Path, *, preview: bool = False) -> Settings:
    """Settings from mkdocs.yml; what the owner has left empty stays empty.

    Raises BrokenConfigError where the file cannot be read.
    """
    try:
        text = config.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BrokenConfigError(f"{config.name}: it is no text in UTF-8") from error
    yaml_text = read_yaml(text, config.name)
    value = yaml_text.value
    if value is None and yaml_text.findings:
        raise BrokenConfigError("\n".join(map(str, yaml_text.findings)))
    fields: dict[str, object] = {}
    if isinstance(value, dict):
        fields = value
    extra = fields.get("extra")
    if not isinstance(extra, dict):
        extra = {}
    return Settings(
        root=config.parent,
        config=config.name,
        site_name=_words(fields.get("site_name")) or config.resolve().parent.name,
        site_url=_words(fields.get("site_url")),
        contact=_words(extra.get("contact")),
        language=_language(fields.get("theme")),
        docs=str(PurePosixPath(_words(fields.get("docs_dir")) or "docs")),
        site=_words(fields.get("site_dir")) or "site",
        preview_at=_words(fields.get("dev_addr")),
        markdown=read_extensions(text),
        named_files=_named_files(fields),
        preview=preview,
    )


def _named_files(fields: dict[str, object]) -> frozenset[str]:
    """The files in docs/ that the owner names, which content may not bring along."""
    docs = _words(fields.get("docs_dir")) or "docs"
    theme = fields.get("theme")
    named: list[object] = []
    for key in ("extra_css", "extra_javascript"):
        listed = fields.get(key)
        if isinstance(listed, list):
            named += listed
    if isinstance(theme, dict):
        named += [theme.get("logo"), theme.get("favicon")]
    found: set[str] = set()
    for entry in named:
        if isinstance(entry, dict):
            entry = entry.get("path")  # noqa: PLW2901  the file of a script with attributes
        if isinstance(entry, str):
            found.add(str(PurePosixPath(docs) / entry))
    return frozenset(found)


def _language(theme: object) -> str:
    """The language of a theme, as MkDocs and Material take it; English where none is said."""
    said = theme.get("language") if isinstance(theme, dict) else ""
    return _words(said) or ENGLISH


def _words(value: object) -> str:
    """A text as it is; nothing for what only MkDocs can work out, such as `!ENV [URL, x]`."""
    if isinstance(value, str):
        return value
    return ""
