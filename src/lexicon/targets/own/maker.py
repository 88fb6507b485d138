"""Which targets of the manifest are the user's own, and how one is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from lexicon.model.dictionary import Dictionary
from lexicon.plugins import load_one
from lexicon.targets import own
from lexicon.targets.found import target_names
from lexicon.targets.target import Target


class Maker(NamedTuple):
    """Makes a target of a name, a folder of templates and the project's root."""

    make: Callable[[str, object, Path | None], Target]


def is_own(dictionary: Dictionary, name: str) -> bool:
    """Whether the manifest makes a target of the user's own templates under this name."""
    return name not in target_names() and "templates" in dictionary.manifest.targets.get(name, {})


def own_target(dictionary: Dictionary, name: str, root: Path | None) -> Target:
    """The target; Jinja comes with it only here, as few dictionaries have one of their own."""
    folder = dictionary.manifest.targets[name]["templates"]
    return load_one(own, "make", "MAKER", Maker).make(name, folder, root)
