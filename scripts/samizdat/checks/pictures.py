"""Checks of pictures: each is described in a file beside it, which says why it may be shown."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from samizdat.checks.ids import unknown
from samizdat.findings import Finding, Rule, Severity, Where
from samizdat.knowledge.known import Known
from samizdat.model.pictures import FOLDER, key_of
from samizdat.model.shapes import references_in
from samizdat.reading.filenames import PICTURE_ENDINGS
from samizdat.words.listing import nearest, said


def _pictures(known: Known) -> Iterator[str]:
    """The addresses of the pictures of essays."""
    for address in known.library.files:
        path = PurePosixPath(address)
        if path.parts[0] == known.library.settings.essays and path.suffix in PICTURE_ENDINGS:
            yield address


RIGHTS_UNKNOWN = Rule(
    "rights-unknown",
    "It is known why a picture may be shown.",
    why=(
        "A picture that is published without a right to it can be taken down with the site, and a "
        "reader who wants to use it again has to ask somebody. [Pictures](pictures.md) says how "
        "one is described. What hangs in an archive is not therefore free: ask it, or look for "
        "the day on which the maker died."
    ),
    severity=Severity.WARNING,
)


def unknown_rights(known: Known) -> Iterator[Finding]:
    """A picture of the essays has no record, or none with a licence."""
    for address in _pictures(known):
        described = known.library.pictures.get(key_of(address))
        name = PurePosixPath(address).name
        if described is None:
            yield RIGHTS_UNKNOWN.broken(
                Where(_path(address, known)),
                f"nobody says whose picture {said(name)} is",
                _to_be_described(address),
            )
        elif described.picture and not described.picture.licence:
            problem = f"nobody says why {said(name)} may be shown"
            remedy = "add 'licence: …': public domain, CC BY-SA 4.0, by permission"
            yield RIGHTS_UNKNOWN.broken(described.places.at(), problem, remedy)


def _path(address: str, known: Known) -> str:
    """The path of a picture from the collection's root."""
    file = known.library.files[address]
    return file.relative_to(known.library.settings.root).as_posix()


def _to_be_described(address: str) -> str:
    path = PurePosixPath(address)
    if path.parts[1:2] != (FOLDER,):
        return f"move it into essays/{FOLDER}/, and describe it in {path.stem}.yml beside it"
    return f"describe it in {path.stem}.yml beside it: samizdat new picture {path.name}"


RECORD_WITHOUT_PICTURE = Rule(
    "record-without-picture",
    "What describes a picture lies beside it and has its name.",
    why=(
        "`map.yml` describes `map.png`, `map.jpg` or another picture of that name in the same "
        "folder. Under another name nobody would read it."
    ),
)


def records_without_picture(known: Known) -> Iterator[Finding]:
    """A file describes a picture that is not there."""
    keys = {key_of(address) for address in _pictures(known)}
    refused = {key_of(address) for address in known.library.refused}
    for key, described in known.library.pictures.items():
        if key in keys or key in refused:
            continue
        path = PurePosixPath(key)
        names = [other.name for other in map(PurePosixPath, keys) if other.parent == path.parent]
        remedy = nearest(path.name, names) or "put the picture beside it, or take the record away"
        problem = f"there is no picture called {said(path.name)} beside it"
        yield RECORD_WITHOUT_PICTURE.broken(described.places.at(), problem, remedy)


def unknown_sources_of_pictures(known: Known) -> Iterator[Finding]:
    """A picture names a source that the register does not have."""
    for described in known.library.pictures.values():
        if described.picture:
            for named in references_in(described.picture):
                where = described.places.at(*named.path)
                yield from unknown(named.kind, named.key, where, known)
