"""Print a sheet to fill in."""

from __future__ import annotations

import click

from lexicon.cli.workshopping import Meant, opened, workshop_options


@click.command(epilog="Example: lexicon workshop template --lang fr --team sales > sheet.yaml")
@click.option("--team", default="", help="Write this team on it.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("yaml", "csv")),
    default="yaml",
    show_default=True,
    help="A sheet for one person, or a table for all.",
)
@workshop_options
def COMMAND(  # noqa: N802  the one constant a module
    meant: Meant, team: str, form: str
) -> None:
    """Print an empty sheet: every question of the workshop, and what can be answered."""
    from lexicon.briefs.workshop.sheet import sheet_csv, sheet_yaml

    with opened(meant) as found:
        write = sheet_yaml if form == "yaml" else sheet_csv
        click.echo(write(found.room.plan, found.dictionary, meant.lang, team), nl=False)
