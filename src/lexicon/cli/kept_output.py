"""What `generate` made of the very same files before: it need not be worked out again.

Kept in the user's own cache folder and never in the project, where a commit could slip it in; what
holds a repository to its output (`--check`) looks at nothing that was kept.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from lexicon.cli.fingerprint import fingerprint
from lexicon.targets.rendered import Output, Rendered

_MOST = 40
"""Outputs kept in all: those of one project, for each choice of targets, take one each."""


class KeptOutput(NamedTuple):
    """The place of one call's output, and the name of all that the output follows from."""

    file: Path
    key: str

    def read(self) -> Rendered | None:
        """What was made of the same before; None where nothing is kept, or something else."""
        try:
            kept = json.loads(self.file.read_bytes())
            if kept["key"] != self.key:
                return None
            return Rendered(tuple(_output(*item) for item in kept["outputs"]))
        except (OSError, ValueError, TypeError, KeyError):
            return None

    def write(self, rendered: Rendered) -> None:
        """Keep it for the next time; a disk that takes nothing keeps nobody from their files."""
        outputs = [[it.target, it.folder, _texts(it.files)] for it in rendered.outputs]
        text = json.dumps({"key": self.key, "outputs": outputs})
        folder = self.file.parent
        with contextlib.suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=folder) as aside:
                (Path(aside) / "new").write_text(text, "utf-8")
                (Path(aside) / "new").replace(self.file)
            _forget_the_oldest(folder)


def kept_output(cache: Path, path: Path, targets: Iterable[str], day: str) -> KeptOutput | None:
    """Where the output of one call is kept; None where it follows from files that nobody knows.

    `path` is the project's root or its `dictionary/`; `day` is the one to check against.
    """
    key = fingerprint(path, [day, *targets])
    return KeptOutput(_file(cache, path, targets), key) if key else None


def forget_output(cache: Path, path: Path, targets: Iterable[str]) -> None:
    """Throw away what was kept of a call, if anything was."""
    with contextlib.suppress(OSError):
        _file(cache, path, targets).unlink(missing_ok=True)


def _file(cache: Path, path: Path, targets: Iterable[str]) -> Path:
    call = "\n".join([str(path.resolve()), *targets])
    name = hashlib.sha256(call.encode("utf-8", "surrogateescape")).hexdigest()[:32]
    return cache / f"{name}.json"


def _output(target: str, folder: str, texts: Mapping[str, str]) -> Output:
    return Output(target, folder, {name: _bytes(text) for name, text in texts.items()})


def _texts(files: Mapping[str, bytes]) -> dict[str, str]:
    return {name: content.decode("utf-8", "surrogateescape") for name, content in files.items()}


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _forget_the_oldest(folder: Path) -> None:
    kept = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for file in kept[_MOST:]:
        file.unlink(missing_ok=True)
