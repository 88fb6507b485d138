"""Say whether the teams mean the same: the cases that divide them first."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from lexicon.adoption import formats
from lexicon.cli.wiring import language_option, project_option, today_option
from lexicon.plugins import module_names


@click.command(epilog="Example: lexicon adoption agreement --answers answers.csv --lang fr")
@click.option(
    "--answers",
    "file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    required=True,
    help="Collected elsewhere: CSV of person, team, scenario, answer.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(module_names(formats)),
    default="text",
    show_default=True,
    help="For people, programs, a spreadsheet, a page.",
)
@click.option(
    "--minimum", default=5, show_default=True, metavar="PEOPLE", help="A figure's least: 3 or more."
)
@project_option
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    file: Path, form: str, minimum: int, project: Path, today: date, lang: str
) -> None:
    """Say which cases divide the teams, who says what, and which sentence to look at again.

    With a project beside the answers, cases and stages are told by its names. Teams with too few
    people are told together.
    """
    from lexicon.cli.reporting import agreement_of_file, scene_of

    made = agreement_of_file(file, scene_of(project, today, lang), form, minimum)
    click.echo(made, nl=False)
