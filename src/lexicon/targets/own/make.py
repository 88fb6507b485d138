"""A target from a folder of templates, as the manifest names it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from lexicon.findings import Severity
from lexicon.targets.own.folder import FolderInvalid, templates_in
from lexicon.targets.own.maker import Maker
from lexicon.targets.own.options import OwnOptions
from lexicon.targets.own.render import Templates
from lexicon.targets.target import Files, Job, Options, Target, TargetFault

_OF_MAPS = "get|items|keys|values"
"""Behind `options.`, these read any of them."""


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

    def all_faults(job: Job) -> Iterator[TargetFault]:
        yield from _unread(name, texts, job.options)
        yield from templates.faults(job)

    return Target(render=templates.render, options=OwnOptions, faults=all_faults)


def _unread(name: str, texts: Mapping[str, str], options: Options) -> Iterator[TargetFault]:
    """Further options that no template speaks of: most likely one is misspelt."""
    for option in options.further if isinstance(options, OwnOptions) else ():
        read = re.compile(rf"\boptions(?!\.\w)|\boptions\.(?:{re.escape(option)}|{_OF_MAPS})\b")
        if not any(read.search(text) for text in texts.values()):
            near = get_close_matches(option, OwnOptions.model_fields, n=1, cutoff=0.8)
            facts = {"option": option, "near": "".join(near)}
            yield TargetFault(
                "template_option_unread",
                "",
                ("targets", name, option),
                facts,
                Severity.WARNING,
                message="message_near" if near else "message",
            )


def _nothing(_job: Job) -> Files:
    return {}


MAKER = Maker(_make)
