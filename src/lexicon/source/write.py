"""Write files all or nothing: everything aside first, then renamed into place."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_files(folder: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write what differs below `folder`; the paths written. Raises OSError with nothing replaced.

    Contents go to temporary files beside their targets, are synced, and only then renamed in the
    order given, so that a full disk or a lost connection leaves the old files whole.
    """
    changed = [path for path in files if _differs(folder / path, files[path])]
    aside: list[tuple[str, Path]] = []
    try:
        for path in changed:
            written = _written_aside(folder / path, files[path])
            aside.append((written, folder / path))
    except OSError:
        for temporary, _ in aside:
            Path(temporary).unlink(missing_ok=True)
        raise
    for temporary, target in aside:
        Path(temporary).replace(target)
    return tuple(changed)


def _differs(target: Path, content: bytes) -> bool:
    return not target.is_file() or target.read_bytes() != content


def _written_aside(target: Path, content: bytes) -> str:
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return name


def _mode(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
