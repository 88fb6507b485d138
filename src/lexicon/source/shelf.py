"""The files of a project as of one revision: those of a folder, or read from elsewhere."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from io import FileIO
from pathlib import Path
from typing import NamedTuple


class Shelf(NamedTuple):
    """Files by path relative to `root` (`quizzes/funnel.yaml`); without `content` those on disk."""

    root: Path
    content: Mapping[str, bytes] | None = None

    def below(self, folder: str) -> list[str]:
        """The files below a folder, hidden ones left out, in path order. Raises OSError."""
        if self.content is None:
            return sorted(_walked(self.root, folder))
        inside = (path for path in self.content if path.startswith(f"{folder}/"))
        return sorted(path for path in inside if "/." not in path)

    def read(self, path: str) -> bytes:
        """A file's bytes. Raises OSError, KeyError."""
        if self.content is not None:
            return self.content[path]
        with FileIO(f"{self.root}/{path}") as file:  # half of the price of a Path and a buffer
            return file.readall()

    def size(self, path: str) -> int:
        """A file's bytes, counted; 0 where there is none."""
        if self.content is not None:
            return len(self.content.get(path, b""))
        try:
            return os.stat(f"{self.root}/{path}").st_size  # noqa: PTH116  as above
        except OSError:
            return 0


def _walked(root: Path, folder: str) -> Iterator[str]:
    if not (root / folder).is_dir():
        return
    with os.scandir(root / folder) as items:
        found = [item for item in items if not item.name.startswith(".")]
    for item in found:
        if item.is_dir():
            yield from _walked(root, f"{folder}/{item.name}")
        else:
            yield f"{folder}/{item.name}"
