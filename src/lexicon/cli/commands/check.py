"""Check the definitions: shape, rules, examples. Exit 1 on errors."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lexicon.cli.wiring import (
    format_option,
    is_coloured,
    language_option,
    path_argument,
    today_option,
)
from lexicon.errors import UnknownName
from lexicon.plugins import load_one
from lexicon.printers import findings as printers
from lexicon.source.reading import begun

if TYPE_CHECKING:
    from lexicon.checks.words import Words


@click.command(
    epilog="Example: lexicon check --only translation_missing --only label_overlap",
)
@path_argument
@format_option(printers, "For people, programs, or GitHub's annotations.")
@click.option("--only", multiple=True, metavar="RULE", help="Only this rule; may be repeated.")
@click.option("--strict", is_flag=True, help="Warnings fail the check too.")
@click.option("--all", "information", is_flag=True, help="Show remarks on style too.")
@click.option(
    "--baseline",
    metavar="BASE",
    help="Hold versions against this release, git revision or folder.",
    show_default="the newest release",
)
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    path: Path,
    form: str,
    only: tuple[str, ...],
    strict: bool,
    information: bool,
    baseline: str | None,
    today: date,
    lang: str,
) -> None:
    """Check the dictionary at PATH and say everything that is wrong, all at once."""
    reading = begun(path)  # on another core, while this one imports what comes after it
    from lexicon.cli.checking import all_words, check_project, report
    from lexicon.printers.report import Printer

    words = all_words()
    if only:
        _must_be_rules(only, words)
    printer = load_one(printers, form, "PRINTER", Printer)
    checked = check_project(reading, today, only, baseline)
    information = information or printer.shows_information or bool(only)
    made = report(checked, words, lang, information, is_coloured())
    click.echo(printer.render(made), nl=False)
    sys.exit(1 if checked.fails(strict) else 0)


def _must_be_rules(only: tuple[str, ...], words: Words) -> None:
    from lexicon.checks.run import all_rules

    known = sorted({*all_rules(), *words.names()})
    for name in only:
        if name not in known:
            raise UnknownName("rule", name, tuple(known))
