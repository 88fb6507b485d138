"""Put generated files in place, and say what differed: what `generate` and `build` share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from lexicon.cli.wiring import say
from lexicon.errors import LexiconError
from lexicon.targets.difference import Difference, abandoned
from lexicon.targets.rendered import FOLDER, Rendered
from lexicon.targets.write import write

if TYPE_CHECKING:
    from lexicon.targets.target import Files


_OF_PEOPLE = ("dictionary", ".git")
"""Folders of a project that hold what people write."""


class OutputAmongTexts(LexiconError):
    """Somebody asks for generated files where the dictionary's texts are."""

    def __init__(self, output: Path, held: str) -> None:
        told = f"{output} is in {held}, which holds what people write: give another --output"
        super().__init__(told)


def refuse_texts(root: Path, output: Path) -> None:
    """Let no output fill a folder that people fill. Raises OutputAmongTexts."""
    for held in _OF_PEOPLE:
        if output.resolve().is_relative_to((root / held).resolve()):
            raise OutputAmongTexts(output, held)


def all_folders(root: Path, rendered: Rendered) -> Mapping[str, Files]:
    """Every configured target's folder, and those left behind by targets that are gone."""
    return {**abandoned(root, FOLDER, rendered.folders), **rendered.folders}


def put_in_place(root: Path, folders: Mapping[str, Files]) -> None:
    """Write what differs, say how much, and name what stands in the way. Raises LexiconError."""
    differing = write(root, folders)
    say(_in_the_way(item) for item in differing if item.kind == "unexpected")
    changed = sum(item.kind != "unexpected" for item in differing)
    say([f"{changed} {'file' if changed == 1 else 'files'} changed"])


def told(item: Difference) -> str:
    """A difference for a person: what is wrong with the file, and what to do."""
    if item.kind == "unexpected":
        return _in_the_way(item) + "\n"
    return f"{item.path}: {item.kind}; run: lexicon generate\n{item.diff}"


def _in_the_way(item: Difference) -> str:
    return f"{item.path}: not written by lexicon, yet among its files; move it elsewhere"
