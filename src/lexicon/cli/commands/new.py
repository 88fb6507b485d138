"""Write the file of a new entry, with every key explained."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from lexicon.cli.wiring import language_option, path_argument, say, today_option
from lexicon.errors import LexiconError
from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words


@click.command(
    epilog='Example: lexicon new term warm_lead --label en="Warm lead" --label fr="Lead tiède"'
)
@click.argument("kind")
@click.argument("identifier", metavar="ID")
@path_argument
@click.option(
    "--label",
    "labels",
    multiple=True,
    metavar="[LANG=]TEXT",
    help="Its name, in LANG or else in the dictionary's first language; may be repeated.",
)
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    kind: str, identifier: str, path: Path, labels: tuple[str, ...], today: date, lang: str
) -> None:
    """Write the file of a new entry: KIND is term, stage, field and so on, ID its name for ever.

    What is needed is there to be filled in; whatever else the kind may have stands behind "#".
    """
    from lexicon.starter.wish import Refusal

    words = load_words("lexicon.cli", "new", lang)
    try:
        written = _write(kind, identifier, path, labels, today)
    except Refusal as refusal:
        raise LexiconError(_said(refusal.message, refusal.facts, lang, words)) from refusal
    say([_said("made", {"path": written}, lang, words), _said("next", {}, lang, words)])


def _write(kind: str, identifier: str, path: Path, labels: tuple[str, ...], today: date) -> Path:
    from lexicon.source.files import MANIFEST
    from lexicon.source.load import load
    from lexicon.source.write import write_files
    from lexicon.starter import wish
    from lexicon.starter.new_entry import new_entry

    wish.must_be_kind(kind)
    wish.must_be_id(identifier)
    loaded = load(path)
    dictionary = loaded.dictionary
    if dictionary is None:
        raise wish.Refusal("manifest", {"path": loaded.root / MANIFEST})
    wish.must_be_free(dictionary, loaded.root, kind, identifier)
    named = wish.labels_by_language(labels, dictionary.languages)
    file = wish.path_of(kind, identifier)
    write_files(loaded.root, {file: new_entry(dictionary, kind, identifier, named, today).encode()})
    return loaded.root / file


def _said(
    message: str, facts: Mapping[str, object], language: str, words: Mapping[str, Any]
) -> str:
    """A sentence of the command, its blanks filled."""
    near = typeset(language, words["near"]).format(**facts) if facts.get("near") else ""
    return typeset(language, words[message]).format(**{**facts, "near": near})
