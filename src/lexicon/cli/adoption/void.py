"""Take a question back: its answers count no more, nor ever did."""

from __future__ import annotations

from pathlib import Path

import click

from lexicon.cli.answering import answers, database_option, drift_lines, told
from lexicon.cli.wiring import language_option, project_option


@click.command(epilog="Example: lexicon adoption void director_downloads")
@click.argument("question")
@project_option
@database_option
@language_option
def COMMAND(question: str, project: Path, database: str | None, lang: str) -> None:  # noqa: N802  the one constant a module
    """Void QUESTION, by its id in the bank: every figure is made again without its answers.

    The answers stay in the log. There is no way back: a better question gets an id of its own.
    """
    from lexicon.adoption.attempts.voiding import void_question

    with answers(project, database) as store:
        changed = void_question(store, question)
    for line in drift_lines(lang, changed):
        click.echo(line)
    click.echo(told(lang, "voided", question=question))
