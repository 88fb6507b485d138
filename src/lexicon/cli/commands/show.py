"""Show a definition: as it is in force, as it was on a day, or in a release."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from lexicon.cli.refused import misused
from lexicon.cli.wiring import Day, language_option, project_option, today_option


@click.command(epilog="Example: lexicon show mql · lexicon show mql --as-of 2026-03-01")
@click.argument("entry")
@click.option("--as-of", type=Day(), help="As the newest release of that day said it.")
@click.option("--release", "version", metavar="V", help="As this release said it.")
@project_option
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    entry: str,
    as_of: date | None,
    version: str | None,
    project: Path,
    today: date,
    lang: str,
) -> None:
    """Show what ENTRY (`stage/mql`, or `mql`) means, with its versions and what is proposed."""
    from lexicon.printers.definition import Definition, in_words
    from lexicon.project.entries import entry_called
    from lexicon.project.facade import open_project

    if as_of is not None and version is not None:
        raise misused("day_or_release")
    now = open_project(project)
    then = now.at(as_of) if as_of else now.release(version) if version else now.in_force(today)
    name = entry_called(then.dictionary, entry)
    shown = Definition(then.dictionary.entries[name], then.dictionary, now.ledger, lang)
    head = None if as_of or version else now.dictionary
    click.echo("".join(f"{line}\n" for line in in_words(shown, today, head)), nl=False)
