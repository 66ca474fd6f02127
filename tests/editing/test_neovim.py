"""The language server in Neovim, where that is installed; pygls' own client is asked everywhere."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.editing.test_server import ESSAY

NEOVIM = shutil.which("nvim")


@pytest.mark.skipif(NEOVIM is None, reason="Neovim is an editor that not everybody has")
def test_an_editor_in_neovim(collection: Path) -> None:
    """Findings, completion, hover, renaming and a quick fix, in a client that is not ours."""
    file = collection / "essays" / "posting.md"
    file.write_text(ESSAY.replace("person:zhukov", "person:zhukof"), "utf-8")
    script = Path(__file__).with_name("neovim.lua")
    asked = "\n".join([str(collection), str(file), sys.executable])

    done = subprocess.run(
        [str(NEOVIM), "--headless", "--clean", "-n", "-c", f"luafile {script}"],
        cwd=collection,
        env={**os.environ, "ASKED": asked},
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=240,
    )

    said = json.loads(done.stdout.splitlines()[-1])
    assert "no person is called 'zhukof'" in said["found"]["message"]
    assert said["found"]["code"] == "unknown-person"
    assert "zhukov" in [item["label"] for item in said["items"]["items"]]
    assert "Roberts" in said["hover"]["contents"]["value"]
    assert any(uri.endswith("sources.yml") for uri in said["rename"]["changes"])
    assert "person:zhukov)" in said["text"]
    assert said["left"] == 0
