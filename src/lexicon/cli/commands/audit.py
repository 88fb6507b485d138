"""Hold a CRM's records against the definitions in force. Exit 1 where they contradict them."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from lexicon.cli.asked_early import asked_early
from lexicon.cli.wiring import (
    format_option,
    is_coloured,
    language_option,
    mapping_option,
    project_option,
    today_option,
    working,
)
from lexicon.plugins import load_one
from lexicon.printers import audit as printers


@click.command(epilog="Example: lexicon audit contacts.csv --mapping crm.yaml --rows --format html")
@click.argument("data", nargs=-1, required=True)
@mapping_option("Which columns keep which fields, by which codes.")
@format_option(printers, "For people, programs, a page, a spreadsheet.")
@click.option("--rows", is_flag=True, help="List the records of each finding.")
@click.option("--show-personal-data", is_flag=True, help="Do not mask personal fields.")
@project_option
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    data: tuple[str, ...],
    mapping: Path | None,
    form: str,
    rows: bool,
    show_personal_data: bool,
    project: Path,
    today: date,
    lang: str,
) -> None:
    """Say what is wrong with the records in DATA, and which stage they are at by definition.

    DATA is CSV, JSON Lines, Parquet, a DuckDB or SQLite file, or the address of a PostgreSQL.
    Nothing is changed and nothing leaves this machine.
    """
    with working("…"), asked_early(data, mapping) as early:
        from lexicon.cli.auditing import Asked, as_of, audited  # while another core has begun
        from lexicon.cli.kept_dictionary import in_force
        from lexicon.printers.audit_report import AuditPrinter

        asked = Asked(data, mapping, rows, show_personal_data, lang, is_coloured())
        known = in_force(project, today)
        made = audited(asked, known.dictionary, as_of(today, known.dictionary), known.sql, early)
    known.keep()
    printer = load_one(printers, form, "PRINTER", AuditPrinter)
    click.echo(printer.render(made), nl=False)
    sys.exit(1 if any(line.is_fault for line in made.lines) else 0)
