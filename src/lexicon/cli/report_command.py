"""A command for each report of adoption: all take the same options and print the same way."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from lexicon.cli.answering import database_option
from lexicon.cli.report_options import report_options
from lexicon.cli.wiring import language_option, path_argument, today_option


def report_command(name: str, about: str, example: str) -> click.Command:
    """The command that prints `adoption/reports/<name>.py`; `about` is its help text."""

    @click.command(help=about, epilog=f"Example: {example}")
    @path_argument
    @report_options
    @database_option
    @today_option
    @language_option
    def command(path: Path, database: str | None, today: date, lang: str, **asked: Any) -> None:
        from lexicon.cli.reporting import Wish, report_of_store

        click.echo(report_of_store(name, Wish(path, database, today, lang, **asked)), nl=False)

    return command
