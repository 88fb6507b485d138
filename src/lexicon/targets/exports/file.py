"""A file of an export from the disk: bounded, and never waited for."""

from __future__ import annotations

import stat
from pathlib import Path

from lexicon.targets.exports.document import SIZE_LIMIT, Document
from lexicon.targets.exports.unreadable import ExportUnreadable

_HANDED_OVER = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
"""Where a shell hands over what another program writes: a pipe, yet one that ends."""


def document(file: Path) -> Document:
    """The file's bytes with its path. Raises ExportUnreadable."""
    path = file.as_posix()
    try:
        kind = file.stat().st_mode
        if not stat.S_ISREG(kind) and not path.startswith(_HANDED_OVER):
            raise ExportUnreadable(path, 1, "not_a_file")
        with file.open("rb") as opened:
            raw = opened.read(SIZE_LIMIT + 1)
    except FileNotFoundError as error:
        raise ExportUnreadable(path, 1, "no_file") from error
    except PermissionError as error:
        raise ExportUnreadable(path, 1, "no_permission") from error
    except OSError as error:
        raise ExportUnreadable(path, 1, "cannot_be_read", fault=error.strerror) from error
    if len(raw) > SIZE_LIMIT:
        raise ExportUnreadable(path, 1, "too_large", limit=SIZE_LIMIT // 1_000_000)
    return Document(path, raw, file.absolute().as_posix())
