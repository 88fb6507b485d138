"""Say which team is ahead, where the firm wants a contest."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from lexicon.cli.answering import database_option
from lexicon.cli.report_options import report_options
from lexicon.cli.wiring import language_option, path_argument, today_option


@click.command(epilog="Example: lexicon adoption contest --lang fr")
@path_argument
@report_options
@database_option
@today_option
@language_option
def COMMAND(path: Path, database: str | None, today: date, lang: str, **asked: Any) -> None:  # noqa: N802  the one constant a module
    """Say which team is ahead in a closed wave: taking part, and right at the first try.

    Off unless the manifest says `adoption: {contest: true}`. Teams only, never persons; nobody is
    called last.
    """
    from lexicon.cli.reporting import Wish, report_of_store

    wish = Wish(path, database, today, lang, **asked)
    click.echo(report_of_store("contest", wish), nl=False)
