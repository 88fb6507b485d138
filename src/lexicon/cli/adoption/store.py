"""Say where the answers are kept, and how many there are."""

from __future__ import annotations

from pathlib import Path

import click

from lexicon.cli.answering import answers, database_option, told
from lexicon.cli.wiring import language_option, path_argument


@click.command(epilog="Example: lexicon adoption store --lang fr")
@path_argument
@database_option
@language_option
def COMMAND(path: Path, database: str | None, lang: str) -> None:  # noqa: N802  the one constant a module
    """Say where the answers of the project at PATH are kept; make an empty store if there is none.

    A store of an earlier version is brought up to date, as every command does.
    """
    from lexicon.adoption.store.contents import contents

    with answers(path, database) as store:
        with store.reading() as connection:
            held = contents(connection)
        facts = {"people": held.people, "waves": held.waves, "answers": held.answers}
        click.echo(told(lang, "store", address=store.address, **facts))
