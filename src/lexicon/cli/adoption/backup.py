"""Copy all answers and people into one file, while others go on answering."""

from __future__ import annotations

from pathlib import Path

import click

from lexicon.cli.answering import answers, database_option, told
from lexicon.cli.wiring import language_option, project_option


@click.command(epilog="Example: lexicon adoption backup answers-2026-11.backup")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@project_option
@database_option
@click.option("--overwrite", is_flag=True, help="Replace FILE if it is there.")
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    file: Path, project: Path, database: str | None, overwrite: bool, lang: str
) -> None:
    """Copy the store into FILE, as it is at one moment: people, questions, waves, answers.

    The same file serves SQLite and PostgreSQL, and so moves answers from one to the other. It holds
    names and addresses: keep it where only those who may read them can.
    """
    from lexicon.adoption.store.backup import back_up

    with answers(project, database) as store:
        held = back_up(store, file, overwrite)
    facts = {"people": held.people, "waves": held.waves, "answers": held.answers}
    click.echo(told(lang, "backup", file=file, **facts))
