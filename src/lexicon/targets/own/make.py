"""A target from a folder of templates, as the manifest names it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lexicon.targets.own.folder import FolderInvalid, templates_in
from lexicon.targets.own.maker import Maker
from lexicon.targets.own.options import OwnOptions
from lexicon.targets.own.render import Templates
from lexicon.targets.target import Files, Job, Target, TargetFault


def _make(name: str, folder: object, root: Path | None) -> Target:
    """The target; where its templates cannot be read, one that only says so."""
    if not isinstance(folder, str) or root is None:
        return Target(render=_nothing, options=OwnOptions)
    try:
        texts = templates_in(root, folder)
    except FolderInvalid as error:
        message = str(error)

        def faults(_job: Job) -> Iterator[TargetFault]:
            facts = {"target": name, "folder": folder}
            keys = ("targets", name, "templates")
            yield TargetFault("template_folder_invalid", "", keys, facts, message=message)

        return Target(render=_nothing, options=OwnOptions, faults=faults)
    templates = Templates(folder.replace("\\", "/").strip("/"), texts)
    return Target(render=templates.render, options=OwnOptions, faults=templates.faults)


def _nothing(_job: Job) -> Files:
    return {}


MAKER = Maker(_make)
