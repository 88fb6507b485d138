"""Golden output: a committed folder holds what a target makes; `make golden` rewrites it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from lexicon.targets.target import Files


def assert_golden(folder: Path, files: Files) -> None:
    """The folder holds exactly these files; with LEXICON_GOLDEN=1, from now on."""
    if os.environ.get("LEXICON_GOLDEN") == "1":
        shutil.rmtree(folder, ignore_errors=True)
        write_files(folder, files)
    found = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    assert sorted(found) == sorted(files)
    for name, content in files.items():
        assert found[name].decode() == content.decode(), f"{name} changed: run `make golden`"


def write_files(folder: Path, files: Files) -> None:
    """Write a target's files below a folder, for a compiler to find."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
