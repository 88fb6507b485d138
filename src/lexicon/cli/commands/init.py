"""Start a dictionary of your own: definitions to change, a site, a check."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click

from lexicon.cli.wiring import language_option, say, today_option
from lexicon.errors import LexiconError
from lexicon.languages.phrase import listed, typeset
from lexicon.languages.words import load_words
from lexicon.model.kinds_of_entry import folder_of
from lexicon.source.files import MANIFEST
from lexicon.source.write import write_files
from lexicon.starter.services import NONE, services
from lexicon.yamlfile.read import read

_LEAVE_ALONE = frozenset({".git"})
"""What an empty repository has; it is in nobody's way."""
_NAMED = 5


@click.command(epilog="Example: lexicon init our-words --lang fr --ci gitlab")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--ci",
    type=click.Choice([*services(), NONE]),
    default="github",
    show_default=True,
    help="Who checks each change and reviews it in a comment.",
)
@language_option
@today_option
def COMMAND(  # noqa: N802  the one constant a module
    folder: Path, ci: str, lang: str, today: date
) -> None:
    """Make DIR a new repository for your firm's own dictionary.

    It starts from ours, as proposals: nothing is approved, and what the firm must decide is open.
    The language of --lang comes first in it. A folder with anything in it is left alone.
    """
    from lexicon.starter.project import project_files

    words = load_words("lexicon.cli", "init", lang)
    _refuse_taken(folder, lang, words)
    files = project_files(lang, today, version("smarketing-lexicon"), ci)
    _write(folder, files)
    say(typeset(lang, line) for line in _told(folder, files, ci, lang, words))


def _refuse_taken(folder: Path, language: str, words: Mapping[str, str]) -> None:
    """Raise LexiconError where something would be in the way."""
    if folder.exists() and not folder.is_dir():
        raise LexiconError(typeset(language, words["not_a_folder"]).format(folder=folder))
    present = {item.name for item in folder.iterdir()} if folder.is_dir() else set()
    taken = sorted(present - _LEAVE_ALONE)
    if taken:
        rest = len(taken) - _NAMED
        more = words["more"].format(n=rest) if rest > 0 else ""
        names = ", ".join(taken[:_NAMED])
        said = typeset(language, words["in_the_way"])
        raise LexiconError(said.format(folder=folder, names=names, more=more))


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    """All aside first, then into place: a full disk leaves no half of a project."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".lexicon-") as name:
        aside = Path(name)
        write_files(aside, files)
        for item in sorted(aside.iterdir()):
            item.rename(folder / item.name)


def _told(
    folder: Path, files: Mapping[str, bytes], ci: str, language: str, words: Mapping[str, Any]
) -> Iterator[str]:
    spoken: dict[str, str] = load_words("lexicon.languages", "", language)["languages"]
    manifest: Any = read(files[MANIFEST]).data
    entries = [path for path in files if path.count("/") == 2 and path.startswith("dictionary/")]
    decided = f"dictionary/{folder_of('decision')}/"
    facts = {
        "folder": folder,
        "files": len(files),
        "ci": words["ci"][ci],
        "entries": len(entries),
        "decisions": sum(path.startswith(decided) for path in entries),
        "languages": listed(language, [spoken[code] for code in manifest["languages"]]),
    }
    yield words["made"].format(**facts)
    yield words["besides"].format(**facts)
    yield words["next"]
    for number, step in enumerate(words["steps"], 1):
        yield f"  {number}. {step.format(**facts)}"
