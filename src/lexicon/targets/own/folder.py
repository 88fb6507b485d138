"""The templates in a folder of the project, read once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PureWindowsPath

ENDING = ".j2"


class FolderInvalid(ValueError):
    """No templates can be read there; the argument names the sentence that says why."""


def templates_in(root: Path, folder: str) -> Mapping[str, str]:
    """Path below the folder, with `/` → text of each template. Raises FolderInvalid."""
    below = PureWindowsPath(folder)
    if below.drive or below.root or ".." in below.parts or not below.parts:
        raise FolderInvalid("message")
    top = root.joinpath(*below.parts)
    if not top.is_dir():
        raise FolderInvalid("message_missing")
    if not top.resolve().is_relative_to(root.resolve()):
        raise FolderInvalid("message")
    files = sorted(path for path in top.rglob(f"*{ENDING}") if path.is_file())
    if not files:
        raise FolderInvalid("message_empty")
    if not all(path.resolve().is_relative_to(root.resolve()) for path in files):
        raise FolderInvalid("message_linked")
    try:
        return {path.relative_to(top).as_posix(): path.read_text("utf-8-sig") for path in files}
    except UnicodeDecodeError as error:
        raise FolderInvalid("message_encoding") from error
