"""What a command worked out, kept in the user's own cache folder for the next time.

Never in the project, where a commit could slip it in.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

_MOST = 40
"""Files of one kind in all: those of one project, for each way it is called, take one each."""


class KeptFile(NamedTuple):
    """The place of what one call works out, and the name of all that it follows from."""

    file: Path
    key: str

    def read(self) -> bytes | None:
        """What followed from the same before; None of anything else, and of what is broken."""
        try:
            first, _, content = self.file.read_bytes().partition(b"\n")
        except OSError:
            return None
        return content if first == self._first(content) else None

    def write(self, content: bytes) -> None:
        """Keep it; a disk that takes nothing keeps nobody from their work."""
        import tempfile  # of no use where all is as it was, or is to be forgotten

        folder = self.file.parent
        with contextlib.suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=folder) as aside:
                new = Path(aside) / "new"
                new.write_bytes(self._first(content) + b"\n" + content)
                new.replace(self.file)
            _forget_the_oldest(folder)

    def _first(self, content: bytes) -> bytes:
        """The first line: what all follows from, and what follows, by its SHA-256."""
        return f"{self.key} {hashlib.sha256(content).hexdigest()}".encode()

    def forget(self) -> None:
        """Throw away what is kept, whatever it followed from."""
        with contextlib.suppress(OSError):
            self.file.unlink(missing_ok=True)


def kept_file(kind: str, call: Iterable[str], key: str) -> KeptFile:
    """The place of what is of a kind, for one call."""
    from platformdirs import user_cache_path

    text = "\n".join(call).encode("utf-8", "surrogateescape")
    folder = user_cache_path("lexicon", appauthor=False) / kind
    return KeptFile(folder / f"{hashlib.sha256(text).hexdigest()[:32]}.kept", key)


def _forget_the_oldest(folder: Path) -> None:
    kept = sorted(folder.glob("*.kept"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for file in kept[_MOST:]:
        file.unlink(missing_ok=True)
