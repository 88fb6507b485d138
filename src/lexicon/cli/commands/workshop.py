"""Run a workshop: an hour from a quarrel to a dictionary."""

from __future__ import annotations

import click

from lexicon.cli import workshop
from lexicon.cli.scanned import Scanned


@click.command(cls=Scanned, package=workshop, epilog="Example: lexicon workshop new --title Words")
def COMMAND() -> None:  # noqa: N802  the one constant a module
    """Define words, take decisions and judge cases, each alone and then together.

    In the browser it is at /app/workshop of `lexicon serve`; these commands do the same with
    sheets of paper: new, template, add, wall, choose, close, page.
    """
