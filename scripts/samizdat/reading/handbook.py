"""The handbook that comes with the program, for a collection that has none of its own."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from samizdat.memory.recollection import Recollection
from samizdat.model.conventions import Handbook
from samizdat.model.documents import Document
from samizdat.reading.documents import read_document, read_text
from samizdat.settings import Settings

PACKAGE = Path(__file__).parents[1]
FOLDER = "handbook"


def handbook_folder() -> Path:
    """Where its files are: in the installed program, or in the repository that it runs from."""
    installed = PACKAGE / FOLDER
    if installed.is_dir():
        return installed
    return PACKAGE.parents[1] / "docs" / FOLDER


def is_wanted(where: Handbook, settings: Settings) -> bool:
    """A collection that says so has the handbook on its site; any other but in the preview."""
    if where is Handbook.SITE:
        return True
    return where is Handbook.PREVIEW and settings.preview


def read_handbook(
    settings: Settings, where: Handbook, own: Iterable[Document], memory: Recollection
) -> tuple[Document, ...]:
    """Its pages, as if they were files of `docs/handbook/`; none where that folder has some."""
    prefix = f"{settings.docs}/{FOLDER}/"
    has_own = any(document.path.startswith(prefix) for document in own)
    if has_own or not is_wanted(where, settings):
        return ()
    pages: list[Document] = []
    for file in sorted(handbook_folder().glob("*.md")):
        path = f"{prefix}{file.name}"
        text = read_text(file, path)
        read, _ = memory.recall(("document", path, text.text), partial(read_document, text, path))
        if read:
            pages.append(read)
    return tuple(pages)
