"""Show who is on the list."""

from __future__ import annotations

from pathlib import Path

import click

from lexicon.cli.answering import answers, database_option
from lexicon.cli.wiring import language_option, path_argument, say


@click.command(epilog="Example: lexicon people list --format csv")
@path_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "csv", "json")),
    default="text",
    show_default=True,
    help="For people, a spreadsheet, programs.",
)
@database_option
@language_option
def COMMAND(path: Path, form: str, database: str | None, lang: str) -> None:  # noqa: N802  the one constant a module
    """Show who is on the list: address, name, team, roles, language, pseudonym."""
    from lexicon.adoption.store.people import everybody
    from lexicon.cli.listed import as_csv, as_json, as_text
    from lexicon.cli.listing import said

    with answers(path, database) as store, store.reading() as connection:
        listed = everybody(connection)
    if not listed:
        say([said(lang, "nobody")])
    if form == "csv":
        click.echo(as_csv(listed), nl=False)
    elif form == "json":
        click.echo(as_json(listed))
    elif listed:
        click.echo("\n".join(as_text(listed, lang)))
