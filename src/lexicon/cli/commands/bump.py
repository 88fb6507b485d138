"""Raise versions to what the changes ask for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from lexicon.cli.wiring import language_option, project_option, today_option


@click.command(epilog="Example: lexicon bump · lexicon bump stage/mql --baseline main")
@click.argument("entries", nargs=-1, metavar="[ENTRY]...")
@click.option(
    "--baseline",
    metavar="BASE",
    help="Hold versions against this release, git revision or folder.",
    show_default="the newest release",
)
@project_option
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    entries: tuple[str, ...], baseline: str | None, project: Path, today: date, lang: str
) -> None:
    """Write the version that each ENTRY needs, or every entry that needs one.

    Only the number in the file changes: comments, line ends and all other signs stay.
    """
    from lexicon.languages.phrase import typeset
    from lexicon.languages.words import load_words
    from lexicon.project.bumping import bump
    from lexicon.project.entries import entry_called
    from lexicon.project.state import open_state

    words = load_words("lexicon.cli", "bump", lang)
    dictionary = open_state(project, today).dictionary
    named = tuple(entry_called(dictionary, name) for name in entries)
    bumps = bump(project, named, today, baseline)
    for item in bumps:
        click.echo(f"{item.reference}: {item.before} → {item.after} ({item.because})")
    if not bumps:
        click.echo(typeset(lang, words["nothing"]))
