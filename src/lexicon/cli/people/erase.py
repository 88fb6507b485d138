"""Forget who somebody was."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lexicon.cli.answering import answers, database_option
from lexicon.cli.wiring import language_option, project_option, say


@click.command(epilog="Example: lexicon people erase somebody@example.com")
@click.argument("who", metavar="PERSON")
@click.option("--delete", "with_answers", is_flag=True, help="Delete the answers too.")
@click.option("--yes", is_flag=True, help="Do not ask again.")
@project_option
@database_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    who: str, with_answers: bool, yes: bool, project: Path, database: str | None, lang: str
) -> None:
    """Forget who PERSON was: name, address, links, sessions, texts of workshops.

    The answers stay as nobody's, dated by the week, so that figures of teams and questions hold;
    with --delete they go too. Older backups still know: make a new one and destroy them.
    """
    from lexicon.cli.forgetting import erase
    from lexicon.cli.listing import named, said

    with answers(project, database) as store:
        (person,) = named(store, (who,))
        shown = person.email or person.pseudonym
        if not yes and not click.confirm(said(lang, "sure", email=shown), err=True):
            say([said(lang, "not_erased")])
            sys.exit(1)
        count = erase(store, (person,), with_answers)
    key = "deleted" if with_answers else "anonymised"
    click.echo(said(lang, key, email=shown, n=count))
