"""Pages that lead to files: a browser that has no server does not look into folders."""

import posixpath
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

_ADDRESS = re.compile(r'(?P<before>\s(?:href|action)=")(?P<address>[^"]*)(?=")')
_MODULE_TAG = re.compile(
    r'\s*(?:<script type="module" src="[^"]*"></script>|<link rel="modulepreload"[^>]*>)'
)
_PRELOAD_TAG = re.compile(r'\s*<link rel="preload"[^>]*>')


def offline_page(html: str, page: str, *, script: str, site_dir: Path) -> str:
    """The HTML of a page, whose address is `page`, with `script` in the place of all modules."""
    folder = posixpath.dirname(page)
    root = posixpath.relpath(".", folder or ".")
    tag = f'<script defer src="{posixpath.normpath(posixpath.join(root, script))}"></script>'
    html = _PRELOAD_TAG.sub("", _MODULE_TAG.sub("", with_files(html, folder, site_dir)))
    html = html.replace("<body ", "<body data-offline ", 1)
    return html.replace("</body>", f"{tag}</body>", 1)


def with_files(html: str, folder: str, site_dir: Path) -> str:
    """HTML that stands in a folder of the site, with addresses of files in it."""

    def to_file(match: re.Match[str]) -> str:
        return match["before"] + _file_address(match["address"], folder, site_dir)

    return _ADDRESS.sub(to_file, html)


def _file_address(address: str, folder: str, site_dir: Path) -> str:
    """The address of a folder of the site as that of the file in it; every other as it is."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return address
    target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    if target.startswith("..") or not (site_dir / target / "index.html").is_file():
        return address
    return parts._replace(path=posixpath.join(parts.path, "index.html")).geturl()
