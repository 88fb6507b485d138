"""Say that somebody has left."""

from __future__ import annotations

from pathlib import Path

import click

from lexicon.cli.answering import answers, database_option
from lexicon.cli.wiring import language_option, project_option


@click.command(epilog="Example: lexicon people leave somebody@example.com")
@click.argument("who", nargs=-1, metavar="PERSON...", required=True)
@project_option
@database_option
@language_option
def COMMAND(who: tuple[str, ...], project: Path, database: str | None, lang: str) -> None:  # noqa: N802  the one constant a module
    """Say that each PERSON has left: no team, no role, no way in from now on.

    Answers stay with the team that the person was in then. lexicon people erase forgets who it was.
    """
    from lexicon.cli.listing import leave, said

    with answers(project, database) as store:
        for person in leave(store, who):
            click.echo(said(lang, "left", email=person.email))
