"""Work the dictionary's metrics out from records, by the formulas that define them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from lexicon.audit.measuring.periods import PERIODS
from lexicon.cli.wiring import (
    Day,
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
from lexicon.printers import metrics as printers
from lexicon.printers.metrics_report import MetricsPrinter


@click.command(
    epilog="Example: lexicon metrics crm/contacts.csv --mapping crm/mapping.yaml --period week"
)
@click.argument("data", nargs=-1, required=True)
@mapping_option("Which columns keep which fields, and where the history of stages is.")
@click.option("--period", type=click.Choice(PERIODS), help="[default: each metric's own]")
@click.option("--from", "first", type=Day(), help="The first day.  [default: 12 periods back]")
@click.option("--to", "last", type=Day(), help="The last day.  [default: today]")
@format_option(printers, "For people, programs, a page, a spreadsheet.")
@project_option
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    data: tuple[str, ...],
    mapping: Path | None,
    form: str,
    project: Path,
    today: date,
    lang: str,
    **when: Any,
) -> None:
    """Say what each metric was in each period, by the records in DATA (as for `lexicon audit`).

    Each figure names its metric and version, and says when the definition behind it changed.
    What the data does not say is unknown, never zero.
    """
    from lexicon.audit.opening import Data
    from lexicon.cli.auditing import as_of
    from lexicon.cli.hinted import of_metrics
    from lexicon.cli.measuring import Asked, metrics_of
    from lexicon.project.facade import open_project

    first, last = when["first"], when["last"] or today
    found = open_project(project)
    asked = Asked(Data(data, mapping), when["period"], first, last, lang, is_coloured())
    dictionary = found.in_force(today).dictionary
    with working("…"):
        made = metrics_of(asked, dictionary, found.ledger, as_of(today, dictionary))
    click.echo(load_one(printers, form, "PRINTER", MetricsPrinter).render(made), nl=False)
    say(of_metrics(made, form))
