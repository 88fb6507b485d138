"""Say what each team takes for what."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from lexicon.cli.answering import database_option
from lexicon.cli.report_options import report_options
from lexicon.cli.wiring import language_option, path_argument, today_option


@click.command(epilog="Example: lexicon adoption confusion --wave w1")
@path_argument
@report_options
@database_option
@today_option
@language_option
def COMMAND(path: Path, database: str | None, today: date, lang: str, **asked: Any) -> None:  # noqa: N802  the one constant a module
    """Say in how many answers a team took one stage for another, in sentences and as a matrix.

    A wave is published when it closes, once; too few people are never told apart.
    """
    from lexicon.cli.reporting import Wish, report_of_store

    wish = Wish(path, database, today, lang, **asked)
    click.echo(report_of_store("confusion", wish), nl=False)
