"""Where a file is edited at the place that keeps it: every forge has a form of its own.

The forms are those of the forges themselves in November 2026. At a forge that is not known there is
no link: a wrong one would lead every reader to a page that does not exist.
"""

import re
from urllib.parse import urlsplit

FORMS = {
    "github": "edit/{branch}/",
    "gitlab": "-/edit/{branch}/",
    "codeberg": "_edit/{branch}/",
    "gitea": "_edit/{branch}/",
    "forgejo": "_edit/{branch}/",
    "bitbucket": "src/{branch}/",
    "sr.ht": "tree/{branch}/item/",
}
"""The path from a repository to a file of a branch, by what the name of the host has in it."""

_USUAL = re.compile(r"(?:edit|blob|-/edit|_edit|src|tree)/(?P<branch>[^/?#]+)/(?:item/)?")


def edit_path(repo_url: str, edit_uri: str) -> str | None:
    """`edit_uri` as the forge of a repository has it; None where nothing is known of that forge.

    What is no form of any forge is the owner's own, and stays.
    """
    if urlsplit(edit_uri).scheme:
        return edit_uri
    if not repo_url:
        return None
    usual = _USUAL.fullmatch(edit_uri)
    if usual is None:
        return edit_uri
    host = urlsplit(repo_url).hostname or ""
    for name, form in FORMS.items():
        if name in host:
            return form.format(branch=usual["branch"])
    return None
