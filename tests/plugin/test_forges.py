"""Links by which a page is edited where its file is kept."""

import pytest

from samizdat.plugin.forges import edit_path


@pytest.mark.parametrize(
    ("repository", "typed", "path"),
    [
        ("https://github.com/a/b", "edit/main/", "edit/main/"),
        ("https://gitlab.com/a/b", "edit/main/", "-/edit/main/"),
        ("https://gitlab.example.org/a/b", "-/edit/trunk/", "-/edit/trunk/"),
        ("https://codeberg.org/a/b", "edit/main/", "_edit/main/"),
        ("https://gitea.example.org/a/b", "edit/main/", "_edit/main/"),
        ("https://bitbucket.org/a/b", "edit/main/", "src/main/"),
        ("https://git.sr.ht/~a/b", "edit/main/", "tree/main/item/"),
        ("https://git.example.org/a/b", "edit/main/", None),
        ("https://git.example.org/a/b", "change?file=", "change?file="),
        ("https://git.example.org/a/b", "https://else.example/", "https://else.example/"),
        ("", "edit/main/", None),
        ("", "https://else.example/", "https://else.example/"),
    ],
)
def test_edit_path(repository: str, typed: str, path: str | None) -> None:
    """Each known forge has its own form; at another there is no link but the owner's own."""
    assert edit_path(repository, typed) == path
