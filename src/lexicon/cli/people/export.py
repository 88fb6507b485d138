"""Tell somebody all that is kept of them."""

from __future__ import annotations

from pathlib import Path

import click

from lexicon.cli.answering import answers, database_option
from lexicon.cli.wiring import language_option, project_option


@click.command(epilog="Example: lexicon people export somebody@example.com > mine.json")
@click.argument("who", metavar="PERSON")
@project_option
@database_option
@language_option
def COMMAND(who: str, project: Path, database: str | None, lang: str) -> None:  # noqa: N802, ARG001  the one constant a module
    """Write all that is kept of PERSON as JSON: every row of every table that has any.

    PERSON is an e-mail address or a pseudonym. Times are in UTC.
    """
    from lexicon.cli.forgetting import as_json

    with answers(project, database) as store:
        click.echo(as_json(store, who))
