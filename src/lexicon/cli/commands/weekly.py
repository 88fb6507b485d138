"""Lay the week's figures out on one page: for the review meeting of both teams."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from lexicon.cli.wiring import (
    format_option,
    is_coloured,
    language_option,
    mapping_option,
    project_option,
    say,
    today_option,
    working,
)
from lexicon.plugins import load_one
from lexicon.printers import weeklies as printers


@click.command(
    epilog="Example: lexicon weekly crm/contacts.csv --mapping crm/mapping.yaml --plan plan.json "
    "--format html > week.html"
)
@click.argument("data", nargs=-1, required=True)
@mapping_option("Which columns keep which fields, and where the history of stages is.")
@click.option(
    "--plan",
    "plans",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="What `lexicon plan --format json` wrote; this year's and the next's add up.",
)
@click.option(
    "--database", metavar="URL", help="Where quiz answers are kept: what was published is shown."
)
@click.option("--week", help="Such as 2026-W47.  [default: the last that is over]")
@click.option(
    "--contest/--no-contest",
    default=None,
    help="The two teams side by side on the main figure.  [default: as the manifest says]",
)
@format_option(printers, "For a terminal, programs, or one sheet of A4.")
@project_option
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    data: tuple[str, ...],
    form: str,
    project: Path,
    today: date,
    lang: str,
    contest: bool | None,
    **given: Any,
) -> None:
    """Say how the week went by the records in DATA (as for `lexicon audit`), on one page.

    The figure both teams are judged on against the plan, conversion by step, promises missed,
    who was sent back and why, what the quiz shows is misunderstood, what waits for whose yes.
    """
    from lexicon.briefs.weekly.telling import Manner
    from lexicon.cli.hinted import of_week
    from lexicon.cli.weekly import Asked, week_of, weekly
    from lexicon.printers.weekly_report import WeeklyPrinter

    week = week_of(given["week"], today)
    asked = Asked(data, given["mapping"], given["plans"], project, given["database"], contest)
    with working("…"):
        made = weekly(asked, week, lang, Manner(today, coloured=is_coloured()))
    click.echo(load_one(printers, form, "PRINTER", WeeklyPrinter).render(made), nl=False)
    say(of_week(made))
