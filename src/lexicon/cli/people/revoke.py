"""Take back personal links, and end the sessions that began with them."""

from __future__ import annotations

from pathlib import Path

import click

from lexicon.cli.answering import answers, database_option
from lexicon.cli.wiring import language_option, project_option


@click.command(epilog="Example: lexicon people revoke somebody@example.com")
@click.argument("who", nargs=-1, metavar="PERSON...", required=True)
@project_option
@database_option
@language_option
def COMMAND(who: tuple[str, ...], project: Path, database: str | None, lang: str) -> None:  # noqa: N802  the one constant a module
    """Take back all links of each PERSON and end their sessions; they stay on the list.

    For everybody at once, as after a leak: lexicon people keys rotate --forget
    """
    from lexicon.cli.listing import revoke, said

    with answers(project, database) as store:
        for person, count in revoke(store, who):
            click.echo(said(lang, "revoked", n=count, email=person.email))
