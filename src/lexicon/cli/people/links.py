"""Hand out personal links, as a table for a mail merge."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click

from lexicon.cli.answering import answers, database_option
from lexicon.cli.wiring import language_option, project_option, say

_HERE = "http://127.0.0.1:8000"


@click.command(epilog="Example: lexicon people links --url https://words.example.com > links.csv")
@click.argument("who", nargs=-1, metavar="[PERSON]...")
@click.option("--url", default=_HERE, show_default=True, help="Where people reach lexicon serve.")
@click.option("--wave", default="", metavar="WAVE", help="Lead to this wave, for its teams only.")
@click.option(
    "--days", type=click.IntRange(1, 365), default=30, show_default=True, help="Good for so long."
)
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write.")
@project_option
@database_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    project: Path, database: str | None, output: Path | None, lang: str, **wish: Any
) -> None:
    """Hand out a personal link to each PERSON, or to everybody: CSV for a mail merge.

    A PERSON is an e-mail address or a pseudonym. Whoever opens a link presses a button and is
    signed in, so that mail scanners which open links do no harm. Earlier links stay good until
    their day; lexicon people revoke takes them back.
    """
    from lexicon.cli.keyring import keys_or_new
    from lexicon.cli.listing import Sending, said, sheet
    from lexicon.web.hosts import public_base

    sending = Sending(public_base(wish["url"]), wish["days"], wish["who"], wish["wave"])
    keys = keys_or_new(project, lambda file: say([said(lang, "key_made", file=file)]))
    with answers(project, database) as store:
        text = sheet(store, keys, sending)
    if wish["url"] == _HERE:
        say([said(lang, "links_here", base=sending.base)])
    say([said(lang, "links_are_secret")])
    _write(text.encode("utf-8"), output)


def _write(table: bytes, output: Path | None) -> None:
    """To standard output, or to a file that only its maker reads."""
    if output is None:
        sys.stdout.buffer.write(table)
        return
    written = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(written, "wb") as file:
        file.write(table)
