"""Render targets and put them in place: what `generate` and `build` share."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from lexicon.cli.checking import Checked, stop_on_errors
from lexicon.cli.wiring import say
from lexicon.targets.difference import Difference, abandoned
from lexicon.targets.generate import FOLDER, Rendered, render_all
from lexicon.targets.target import Files
from lexicon.targets.write import write


def render(checked: Checked, names: Collection[str], language: str) -> Rendered:
    """Render the targets named, or all configured; faults end the command with exit code 1."""
    dictionary = stop_on_errors(checked, language)
    rendered = render_all(dictionary, names, checked.loaded.root)
    stop_on_errors(Checked(checked.loaded, rendered.findings), language)
    return rendered


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
