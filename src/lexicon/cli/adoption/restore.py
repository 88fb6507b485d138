"""Put a backup in place of the answers: all of it, or nothing."""

from __future__ import annotations

from pathlib import Path

import click

from lexicon.cli.answering import answers, database_option, told
from lexicon.cli.wiring import language_option, project_option


@click.command(epilog="Example: lexicon adoption restore answers.backup --database postgresql://…")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@project_option
@database_option
@click.option("--overwrite", is_flag=True, help="Replace the answers that the store holds.")
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    file: Path, project: Path, database: str | None, overwrite: bool, lang: str
) -> None:
    """Put the backup FILE in the store, which must be empty unless --overwrite is said.

    A backup that is damaged, cut off or of a newer lexicon is refused, and nothing is changed; one
    of an earlier lexicon is brought up to date.
    """
    from lexicon.adoption.store.backup import restore

    with answers(project, database) as store:
        held = restore(store, file, overwrite)
        facts = {"people": held.people, "waves": held.waves, "answers": held.answers}
        click.echo(told(lang, "restored", address=store.address, **facts))
