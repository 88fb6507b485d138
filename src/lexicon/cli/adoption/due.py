"""Say what is due: words to go through again, waves to answer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from lexicon.cli.answering import answers, database_option
from lexicon.cli.refused import misused
from lexicon.cli.wiring import language_option, path_argument, today_option


@click.command(epilog="Example: lexicon adoption due --format icalendar > due.ics")
@path_argument
@database_option
@click.option("--person", default="", metavar="PERSON", help="Whose.  [default: yours, here]")
@click.option("--everyone", is_flag=True, help="How much for each, by pseudonym: for reminders.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "icalendar")),
    default="text",
    show_default=True,
    help="For a person, a program, a calendar.",
)
@click.option(
    "--weeks", type=click.IntRange(1, 52), default=8, show_default=True, help="To look ahead."
)
@click.option("--url", default="", metavar="ADDRESS", help="Where the quiz is, for the calendar.")
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    path: Path, database: str | None, person: str, everyone: bool, form: str, **looking: Any
) -> None:
    """Say what is due in the project at PATH: for one person, or how much for everyone.

    The calendar has a day a week at most, and none where nothing more falls due. Which words is
    told to the person alone; with --everyone there are numbers only, and no calendar.
    """
    from lexicon.cli.due_telling import Looking, told_due, told_everyone

    if everyone and (person or form == "icalendar"):
        raise misused("everyone_alone")
    with answers(path, database) as store:
        look = Looking(store=store, path=path, form=form, **looking)
        made = told_everyone(look) if everyone else told_due(look, person)
    sys.stdout.buffer.write(made)
