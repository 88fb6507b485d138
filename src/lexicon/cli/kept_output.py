"""What `generate` made of the very same files before: it need not be worked out again.

What holds a repository to its output (`--check`) looks at nothing that was kept.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import NamedTuple

from lexicon.cli.fingerprint import fingerprint, root_at
from lexicon.cli.kept_file import KeptFile, kept_file
from lexicon.targets.rendered import Output, Rendered

_MANIFEST = "dictionary/lexicon.yaml"
_OWN_TARGETS = b"templates"
"""A manifest with this word may name templates that stand anywhere."""


class KeptOutput(NamedTuple):
    """The place of one call's output."""

    kept: KeptFile

    def read(self) -> Rendered | None:
        """What was made of the same before; None where nothing is kept, or something else."""
        kept = self.kept.read()
        if kept is None:
            return None
        import json  # of no use to who forgets

        return Rendered(tuple(_output(*item) for item in json.loads(kept)))

    def write(self, rendered: Rendered) -> None:
        """Keep it for the next time."""
        import json  # as above

        outputs = [[it.target, it.folder, _texts(it.files)] for it in rendered.outputs]
        self.kept.write(json.dumps(outputs).encode())


def kept_output(path: Path, targets: Collection[str], day: str) -> KeptOutput | None:
    """Where the output of one call is kept; None where it follows from files that nobody knows.

    `path` is the project's root or its `dictionary/`; `day` is the one to check against.
    """
    root = root_at(path)
    if root is None or _OWN_TARGETS in (root / _MANIFEST).read_bytes():
        return None
    key = fingerprint(root, [day, *targets])
    return KeptOutput(_place(path, targets, key)) if key else None


def forget_output(path: Path, targets: Collection[str]) -> None:
    """Throw away what was kept of a call, if anything was."""
    _place(path, targets).forget()


def _place(path: Path, targets: Collection[str], key: str = "") -> KeptFile:
    return kept_file("generated", [str(path.resolve()), *targets], key)


def _output(target: str, folder: str, texts: Mapping[str, str]) -> Output:
    return Output(target, folder, {name: _bytes(text) for name, text in texts.items()})


def _texts(files: Mapping[str, bytes]) -> dict[str, str]:
    return {name: content.decode("utf-8", "surrogateescape") for name, content in files.items()}


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
