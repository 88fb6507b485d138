"""Make every figure again from the log of answers, or check that each is what the log says."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lexicon.cli.answering import answers, database_option, drift_lines, told
from lexicon.cli.wiring import language_option, path_argument


@click.command(epilog="Example: lexicon adoption recompute --check")
@path_argument
@database_option
@click.option("--check", is_flag=True, help="Change nothing; exit 1 where a figure differs.")
@language_option
def COMMAND(path: Path, database: str | None, check: bool, lang: str) -> None:  # noqa: N802  the one constant a module
    """Make again, from the log of answers, all that is kept up to date with each answer."""
    from lexicon.adoption.store.log import hold_log
    from lexicon.adoption.store.recomputing import drifts, recompute

    with answers(path, database) as store:
        if check:
            alone = store.reading if store.is_sqlite else store.writing  # both see one moment
            with alone() as connection:
                hold_log(connection)
                found = drifts(connection)
        else:
            with store.writing() as connection:
                found = recompute(connection)
    for line in drift_lines(lang, found):
        click.echo(line)
    click.echo(told(lang, "as_the_log" if not found else "differed" if check else "made_again"))
    if check and found:
        sys.exit(1)
