"""What targets make, before it is written anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lexicon.findings import Finding
    from lexicon.targets.target import Files

FOLDER = "generated"
"""Where targets write unless told otherwise: `generated/<target>`."""


class Output(NamedTuple):
    """All that one target makes; `folder` is below the project's root, with `/`."""

    target: str
    folder: str
    files: Files


class Rendered(NamedTuple):
    """What the targets make, and what is wrong; a target with an error makes nothing."""

    outputs: tuple[Output, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def folders(self) -> Mapping[str, Files]:
        """Folder → files, as `write` takes them."""
        return {output.folder: output.files for output in self.outputs}

    def below(self, folder: str) -> Mapping[str, Files]:
        """The same with one folder a target below another folder, for `--output`."""
        return {str(PurePosixPath(folder, item.target)): item.files for item in self.outputs}
