"""What is said of made records, and what they never take the place of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from lexicon.errors import LexiconError
from lexicon.languages.phrase import scalar, typeset
from lexicon.languages.words import load_words
from lexicon.starter.sample.files import CONTACTS, MANIFEST, MAPPING


def refuse_foreign(folder: Path, names: Iterable[str], language: str) -> None:
    """Raise LexiconError where files of these names were made by somebody else."""
    there = [name for name in names if (folder / name).exists()]
    if there and MANIFEST not in there:
        said = load_words("lexicon.cli", "sample", language)["in_the_way"]
        raise LexiconError(typeset(language, said).format(path=folder / there[0]))


def told(folder: Path, records: int, today: date, language: str) -> Iterator[str]:
    """What was made, and the command to hold it against the definitions."""
    words = load_words("lexicon.cli", "sample", language)
    facts = {"folder": folder, "records": scalar(language, records), "today": today.isoformat()}
    yield typeset(language, words["made"]).format(**facts)
    command = f"lexicon audit {folder / CONTACTS} --mapping {folder / MAPPING} --today {today}"
    yield typeset(language, words["try"]).format(command=command)
