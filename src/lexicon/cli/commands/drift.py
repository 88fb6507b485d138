"""Compare what a CRM gives out with the dictionary. Exit 1 on drift."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lexicon.cli.wiring import (
    format_option,
    is_coloured,
    language_option,
    say,
)
from lexicon.plugins import load_one
from lexicon.printers import drift as printers
from lexicon.source.reading import begun


@click.command(
    epilog="Example: lexicon drift salesforce force-app --records counts.csv --fix to-deploy"
)
@click.argument("arguments", nargs=-1, metavar="[CRM] PATH...")
@format_option(printers, "For people, programs, or an issue's text.")
@click.option(
    "--records",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A table of value and count: differences on most records come first.",
)
@click.option(
    "--fix",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write into DIR what would bring the CRM in line.",
)
@click.option("--propose", is_flag=True, help="Draft in the dictionary each value that it lacks.")
@click.option(
    "--project",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    help="The project's root, or its dictionary/.",
    show_default="here",
)
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    arguments: tuple[str, ...],
    form: str,
    records: Path | None,
    fix: Path | None,
    propose: bool,
    project: Path,
    lang: str,
) -> None:
    """Compare exports of a CRM, files or folders, with the dictionary.

    The format is recognised by content. Exit 0 where all is the same, 1 on drift, 2 where a file
    cannot be read. CRM says whose a file is that does not say it itself.
    """
    reading = begun(project)  # on another core, while this one imports what comes after it
    from lexicon.cli.comparing import compared, draft, mend
    from lexicon.cli.drifting import sound_dictionary, told
    from lexicon.printers.drift_report import DriftPrinter

    root, dictionary = sound_dictionary(reading, lang)
    found, exports = compared((root, dictionary), arguments, records, lang)
    say(exports.said)
    report = told(found, dictionary, lang, is_coloured(), exports)
    click.echo(load_one(printers, form, "PRINTER", DriftPrinter).render(report), nl=False)
    if fix is not None:
        mend(fix, found, lang)
    if propose:
        draft(root, dictionary, found, lang)
    sys.exit(1 if found.drifts else 0)
