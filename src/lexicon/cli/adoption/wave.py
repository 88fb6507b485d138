"""Waves of questions that measure: open one, close one, list them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from lexicon.cli.answering import database_option
from lexicon.cli.wiring import Day, language_option, path_argument, project_option

COMMAND = click.Group(
    help="Waves: campaigns that measure who knows what.",
    epilog="Example: lexicon adoption wave open --until 2027-01-31",
)


@COMMAND.command("open", epilog="Example: lexicon adoption wave open --until 2027-01-31")
@path_argument
@click.option(
    "--entries", multiple=True, metavar="ENTRY", help="What about.  [default: all stages]"
)
@click.option("--teams", multiple=True, metavar="TEAM", help="Who is asked.  [default: all teams]")
@click.option("--from", "start", type=Day(), help="The first day.  [default: today]")
@click.option("--until", "end", type=Day(), required=True, help="The last day, included.")
@click.option(
    "--each",
    type=click.IntRange(1, 20),
    default=3,
    show_default=True,
    help="Questions about each entry.",
)
@database_option
@language_option
def _open(path: Path, start: date | None, end: date, lang: str, **wanted: Any) -> None:
    """Open a wave about the dictionary at PATH: everybody gets the same questions, once.

    They are of the parallel form that the entry's last wave did not have. Days are those of this
    machine's zone.
    """
    from lexicon.cli.waving import opened_lines

    for line in opened_lines(path, start, end, lang, **wanted):
        click.echo(line)


@COMMAND.command("close", epilog="Example: lexicon adoption wave close w2")
@click.argument("wave")
@project_option
@database_option
@language_option
def _close(wave: str, project: Path, database: str | None, lang: str) -> None:
    """Close WAVE before its last day; what was answered counts."""
    from lexicon.cli.waving import closed_lines

    for line in closed_lines(project, wave, database, lang):
        click.echo(line)


@COMMAND.command("list", epilog="Example: lexicon adoption wave list --format json")
@path_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="For people or programs.",
)
@database_option
@language_option
def _list(path: Path, form: str, database: str | None, lang: str) -> None:
    """List the waves of the dictionary at PATH, and how many people began each."""
    from lexicon.cli.waving import as_json, as_text

    write = as_json if form == "json" else as_text
    for line in write(path, database, lang):
        click.echo(line)
