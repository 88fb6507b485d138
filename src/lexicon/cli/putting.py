"""Put generated files in place, and say what differed: what `generate` and `build` share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from lexicon.cli.making import counted, said
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
        self.output, self.held = output, held
        super().__init__(self.said("en"))

    def said(self, language: str) -> str:
        return said(language, "among_texts", output=self.output, held=self.held)


def refuse_texts(root: Path, output: Path) -> None:
    """Let no output fill a folder that people fill. Raises OutputAmongTexts."""
    for held in _OF_PEOPLE:
        if output.resolve().is_relative_to((root / held).resolve()):
            raise OutputAmongTexts(output, held)


def all_folders(root: Path, rendered: Rendered) -> Mapping[str, Files]:
    """Every configured target's folder, and those left behind by targets that are gone."""
    return {**abandoned(root, FOLDER, rendered.folders), **rendered.folders}


def put_in_place(root: Path, folders: Mapping[str, Files], language: str) -> None:
    """Write what differs, say how much, and name what stands in the way. Raises LexiconError."""
    differing = write(root, folders)
    say(_in_the_way(item, language) for item in differing if item.kind == "unexpected")
    changed = sum(item.kind != "unexpected" for item in differing)
    say([counted(language, "changed", changed)])


def told(item: Difference, language: str) -> str:
    """A difference for a person: what is wrong with the file, and what to do."""
    if item.kind == "unexpected":
        return _in_the_way(item, language) + "\n"
    return f"{said(language, f'differs.{item.kind}', path=item.path)}\n{item.diff}"


def _in_the_way(item: Difference, language: str) -> str:
    return said(language, "in_the_way", path=item.path)
