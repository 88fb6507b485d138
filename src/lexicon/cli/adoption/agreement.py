"""Say whether the teams mean the same: the cases that divide them first."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from lexicon.cli.answering import database_option
from lexicon.cli.report_options import report_options
from lexicon.cli.wiring import language_option, path_argument, today_option


@click.command(epilog="Example: lexicon adoption agreement --answers answers.csv --lang fr")
@path_argument
@click.option(
    "--answers",
    "file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Collected elsewhere: CSV of person, team, scenario, answer.",
    show_default="those of a wave",
)
@report_options
@database_option
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    path: Path, file: Path | None, database: str | None, today: date, lang: str, **asked: Any
) -> None:
    """Say which cases divide the teams, who says what, and which sentence to look at again.

    With a project at PATH, cases and stages are told by its names. Teams with too few people are
    told together.
    """
    from lexicon.cli.reporting import Wish, agreement_of_file, report_of_store, scene_of

    wish = Wish(path, database, today, lang, **asked)
    if file is None:
        made = report_of_store("agreement", wish)
    else:
        made = agreement_of_file(file, scene_of(path, today, lang, wish.site), wish.form)
    click.echo(made, nl=False)
