"""Publishing in one step: the new site is built aside and takes the old one's place at the end."""

import shutil
import tempfile
from pathlib import Path

from samizdat.publishing.target import SURVIVORS


def staging_folder(site_dir: Path) -> Path:
    """An empty folder beside the site, on the same file system, so that a rename suffices."""
    site_dir.parent.mkdir(parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(prefix=f"{site_dir.name}.", suffix=".new", dir=site_dir.parent))


def swap(new: Path, site_dir: Path) -> None:
    """Put a finished site where readers find it; of the old one only the survivors are left."""
    new.chmod(0o755)  # mkdtemp keeps everybody else out
    old = new.with_suffix(".old")
    if site_dir.exists():
        site_dir.rename(old)
    new.rename(site_dir)
    for name in SURVIVORS:
        if (old / name).exists() and not (site_dir / name).exists():
            (old / name).rename(site_dir / name)
    shutil.rmtree(old, ignore_errors=True)
