"""Work back from a revenue to what each team owes at every stage of the funnel, and by when."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from lexicon.cli.wiring import (
    Day,
    format_option,
    is_coloured,
    language_option,
    project_option,
    today_option,
)
from lexicon.plugins import load_one
from lexicon.printers import plans as printers


@click.command(
    epilog="Example: lexicon plan --revenue 1200000 --share 40% --deal 8000 --rates rates.yaml "
    "--period quarter --format html > plan.html"
)
@click.option("--revenue", required=True, help="The year's revenue: 1200000, or '1 200 000 €'.")
@click.option("--share", help="The share of it that marketing brings: 40%. Else from the rates.")
@click.option("--deal", help="What a sale is worth on average: 8000. Else from the rates.")
@click.option(
    "--rates",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Rates: YAML, JSON, CSV, or what `lexicon metrics --format json` wrote; later ones win.",
)
@click.option(
    "--period",
    type=click.Choice(("month", "quarter", "year")),
    default="month",
    show_default=True,
    help="How the year is told.",
)
@click.option(
    "--start", type=Day(), help="The year's first day, a first of a month.  [default: next January]"
)
@format_option(printers, "For people, programs, or a page with sliders.")
@project_option
@today_option
@language_option
def COMMAND(  # noqa: N802, PLR0913, PLR0917  the one constant a module; an option each
    revenue: str,
    share: str | None,
    deal: str | None,
    rates: tuple[Path, ...],
    period: str,
    start: date | None,
    form: str,
    project: Path,
    today: date,
    lang: str,
) -> None:
    """Say how many records each stage must get, who owes them, and when they are due.

    The steps are those of the dictionary's own metrics, such as MQL to SQL; their rates come from
    the file. What is missing or cannot be is said all at once, with what to write. Exit 2 then.
    """
    from lexicon.briefs.plan.telling import told_plan
    from lexicon.cli.kept_dictionary import in_force
    from lexicon.cli.planning import Asked, planned
    from lexicon.printers.plan_report import PlanPrinter

    dictionary = in_force(project, today).dictionary
    asked = Asked(revenue, share, deal, rates, period, start or date(today.year + 1, 1, 1), lang)
    report = told_plan(planned(asked, dictionary), dictionary, lang, is_coloured())
    click.echo(load_one(printers, form, "PRINTER", PlanPrinter).render(report), nl=False)
