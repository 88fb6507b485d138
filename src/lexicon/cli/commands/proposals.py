"""List what waits for whom, since when, and from when on the sponsor may also decide."""

from __future__ import annotations

from pathlib import Path

import click

from lexicon.cli.clock import moment
from lexicon.cli.wiring import (
    format_option,
    language_option,
    path_argument,
)
from lexicon.plugins import load_one
from lexicon.printers import proposals as printers


@click.command(epilog="Example: lexicon proposals --team sales")
@path_argument
@click.option("--team", metavar="TEAM", help="Only what waits for this team.")
@format_option(printers, "For people or programs.")
@language_option
def COMMAND(path: Path, team: str | None, form: str, lang: str) -> None:  # noqa: N802
    """Say which changed definitions at PATH wait for an agreement, gravest first.

    Until all teams asked have agreed, site, picklists and code keep the text in force. After the
    time that the policy gives them the sponsor may also decide.
    """
    from lexicon.printers.pending import PendingPrinter, PendingReport
    from lexicon.project.decided import must_be_known
    from lexicon.project.pending import pending
    from lexicon.project.state import open_state

    now = moment()
    state = open_state(path, now.date())
    if team is not None:
        must_be_known(state, (), team)
    found = [item for item in pending(state, now) if team is None or team in item.proposal.missing]
    printer = load_one(printers, form, "PRINTER", PendingPrinter)
    click.echo(printer.render(PendingReport(tuple(found), state.standing, lang)), nl=False)
