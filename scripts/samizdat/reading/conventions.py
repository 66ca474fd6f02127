"""The conventions of a collection: how they are read from mkdocs.yml."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from samizdat.findings import Finding
from samizdat.model.conventions import CONVENTIONS, HOUSE_STYLE, Conventions
from samizdat.model.shapes import Path
from samizdat.reading.field_names import Named, about_name
from samizdat.reading.styles import NoStyleError, read_style
from samizdat.reading.validation import WRONG_TYPE, validate
from samizdat.reading.yaml import YamlText, read_yaml
from samizdat.settings import Settings
from samizdat.words.listing import listed, nearest
from samizdat.words.romanisation import schemes_of, unknown_schemes

PLUGIN = "samizdat"
OWN_SCHEME = "none is known of that language: give its letters below 'schemes', {name}: {{ …: … }}"

OPTIONS = {
    "anew": "write every file anew",
    "cache": "keep what was worked out",
    "conventions": "what the editors have settled",
    "editor": "how a finding is opened",
    "executor": "who makes pages beside the program",
    "jobs": "how many processes make pages",
    "offline": "a site that works from the disk",
    "wait": "wait for another build",
}
"""What may stand below the name of the plugin; MkDocs reads all but the conventions."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What was settled, with the style of citation that it names, and what is wrong with it."""

    conventions: Conventions = field(default_factory=Conventions)
    style: str = ""
    """As CSL; empty for the house style."""

    findings: list[Finding] = field(default_factory=list)


def read_conventions(settings: Settings) -> Settled:
    """What stands below `conventions`, or what is wrong with it; then there are none.

    What is wrong with the file as a whole is told by whoever reads the settings.
    """
    file = settings.root / settings.config
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return Settled()
    yaml_text = read_yaml(text, settings.config)
    settled = Settled()
    for at, options in _of_plugin(yaml_text.value):
        settled = _below(at, options, yaml_text, settings)
        settled.findings.extend(_unknown_options(at, options, yaml_text))
    return settled


def _unknown_options(
    at: Path, options: dict[str, object], yaml_text: YamlText
) -> Iterator[Finding]:
    for name in options:
        if name not in OPTIONS:
            where = yaml_text.keys.get((*at, name), yaml_text.places.at(*at, name))
            yield about_name(Named(name, where, at, yaml_text.keys), OPTIONS)


def _below(
    at: Path, options: dict[str, object], yaml_text: YamlText, settings: Settings
) -> Settled:
    value = options.get(CONVENTIONS)
    if value is not None:
        path: Path = (*at, CONVENTIONS)
        found, findings = validate(Conventions, value, yaml_text.places, yaml_text.keys, path)
        if found is None:
            return Settled(findings=findings)
        findings += _unknown_schemes(found, yaml_text, path)
        named = found.citations.style
        if not named or named == HOUSE_STYLE:
            return Settled(found, findings=findings)
        try:
            return Settled(found, read_style(named, settings), findings)
        except NoStyleError as error:
            where = yaml_text.places.at(*path, "citations", "style")
            findings.append(WRONG_TYPE.broken(where, error.problem, error.remedy))
            return Settled(found, findings=findings)
    return Settled()


def _unknown_schemes(found: Conventions, yaml_text: YamlText, path: Path) -> list[Finding]:
    """Schemes of transliteration that neither the program nor the collection has."""
    findings: list[Finding] = []
    for language, position, name in unknown_schemes(found.transliteration, found.schemes):
        known = [*schemes_of(language), *found.schemes]
        where = yaml_text.places.at(*path, "transliteration", language, position)
        problem = f"no scheme for {language!r} is called {name!r}"
        remedy = nearest(name, known)
        if not remedy and known:
            remedy = f"write {listed(known)}, or give its letters below 'schemes'"
        findings.append(WRONG_TYPE.broken(where, problem, remedy or OWN_SCHEME.format(name=name)))
    return findings


def _of_plugin(value: object) -> Iterator[tuple[Path, dict[str, object]]]:
    """The options of our plugin, with the path that leads to them; it is in a list or a mapping."""
    plugins = value.get("plugins") if isinstance(value, dict) else None
    if isinstance(plugins, dict) and isinstance(plugins.get(PLUGIN), dict):
        yield ("plugins", PLUGIN), plugins[PLUGIN]
    elif isinstance(plugins, list):
        for index, entry in enumerate(plugins):
            if isinstance(entry, dict) and isinstance(entry.get(PLUGIN), dict):
                yield ("plugins", index, PLUGIN), entry[PLUGIN]
