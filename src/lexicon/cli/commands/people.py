"""Who takes part: the list of people, their personal links, what is kept of each."""

from __future__ import annotations

import click

from lexicon.cli import people
from lexicon.cli.scanned import Scanned


@click.command(cls=Scanned, package=people, epilog="Example: lexicon people add team.csv")
def COMMAND() -> None:  # noqa: N802  the one constant a module
    """Who takes part, the links by which they sign in, and what is kept of each of them."""
