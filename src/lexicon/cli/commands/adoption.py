"""Do the teams know the words: waves of questions, figures, backups."""

from __future__ import annotations

import click

from lexicon.cli import adoption
from lexicon.cli.scanned import Scanned


@click.command(cls=Scanned, package=adoption, epilog="Example: lexicon adoption wave list")
def COMMAND() -> None:  # noqa: N802  the one constant a module
    """What was answered: waves of questions, figures from the answers, backups of them."""
