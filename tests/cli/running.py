"""The real command in a process of its own, as a person runs it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from lexicon.source.files import WRITTEN_BY_LEXICON
from tests.cli.warm import call

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


def lexicon(*arguments: str | Path, folder: Path = ROOT, **environment: str) -> Ran:
    """Run `lexicon` in a folder, in English unless told otherwise."""
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8", **environment}
    words = [str(argument) for argument in arguments]
    with TemporaryFile() as out, TemporaryFile() as err:
        if _is_read_at_the_start(environment):
            command = [sys.executable, "-m", "lexicon", *words]
            code = subprocess.call(command, cwd=folder, env=surroundings, stdout=out, stderr=err)
        else:
            code = call(words, folder, surroundings, [out.fileno(), err.fileno()])
        done = Ran(code, _text(out), _text(err))
    assert "Traceback" not in done.err, done.err
    return done


def _is_read_at_the_start(environment: Iterable[str]) -> bool:
    """Whether Python itself asks for one of them as it starts: language, time zone, settings."""
    return any(name.startswith(("LC_", "LANG", "TZ", "PYTHON")) for name in environment)


def _text(file: IO[bytes]) -> str:
    """What was written, with the ends of lines as in any text."""
    file.seek(0)
    with TextIOWrapper(file, "utf-8") as text:
        return text.read()


def copy_of_ours(folder: Path) -> Path:
    """A copy of our own project that a test may spoil: dictionary, settings, hand-written pages.

    Nobody has agreed to anything in it, so that every edit is published at once. Its settings do
    not name the theme's folder in the checkout: lexicon brings its theme along.
    """
    left_out = {"dictionary": WRITTEN_BY_LEXICON, "docs": ("dictionary",)}
    for name, parts in left_out.items():
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns(*parts))
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    kept = [line for line in settings.splitlines() if "custom_dir:" not in line]
    (folder / "mkdocs.yml").write_text("\n".join(kept) + "\n", encoding="utf-8")
    return folder


def edit(file: Path, before: str, after: str) -> None:
    """Replace one stretch of text, which must be there."""
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
