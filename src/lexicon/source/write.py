"""Write files all or nothing: everything aside first, then renamed into place."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_files(folder: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write what differs below `folder`; the paths written. Raises OSError with nothing changed.

    Contents go to temporary files beside their targets, are synced, and only then renamed in the
    order given, so that a full disk or a lost connection leaves the old files whole.
    """
    changed = [path for path in files if _differs(folder / path, files[path])]
    aside: dict[Path, Path] = {}
    try:
        for path in changed:
            aside[folder / path] = _written_aside(folder / path, files[path])
        _put_in_place(aside)
    finally:
        for temporary in aside.values():
            temporary.unlink(missing_ok=True)
    return tuple(changed)


def _put_in_place(aside: Mapping[Path, Path]) -> None:
    """Rename all; where one may not be replaced, those before it get their old content back."""
    before = {target: target.read_bytes() if target.is_file() else None for target in aside}
    replaced: list[Path] = []
    try:
        for target, temporary in aside.items():
            temporary.replace(target)
            replaced.append(target)
    except OSError:
        for target in replaced:
            _restore(target, before[target])
        raise


def _restore(target: Path, content: bytes | None) -> None:
    if content is None:
        target.unlink(missing_ok=True)
    else:
        _written_aside(target, content).replace(target)


def _differs(target: Path, content: bytes) -> bool:
    return not target.is_file() or target.read_bytes() != content


def _written_aside(target: Path, content: bytes) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        written.chmod(_mode(target))
    except OSError:
        written.unlink(missing_ok=True)
        raise
    return written


def _mode(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
