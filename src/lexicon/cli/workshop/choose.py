"""Write down what the group settled about one thing."""

from __future__ import annotations

from datetime import date

import click

from lexicon.cli.wiring import Day
from lexicon.cli.workshopping import Meant, workshop_options


@click.command(
    epilog='Example: lexicon workshop choose score_boundary included --because "en=As we say."'
)
@click.argument("entry")
@click.argument("option", required=False)
@click.option("--because", multiple=True, metavar="LANG=TEXT", help="Why, for a decision.")
@click.option("--text", "texts", multiple=True, metavar="LANG=TEXT", help="The new definition.")
@click.option("--open", "until", type=Day(), metavar="DATE", help="Left open until this day.")
@click.option("--take-back", is_flag=True, help="Nothing is settled about it after all.")
@workshop_options
def COMMAND(  # noqa: N802  the one constant a module
    meant: Meant,
    entry: str,
    option: str | None,
    because: tuple[str, ...],
    texts: tuple[str, ...],
    until: date | None,
    take_back: bool,
) -> None:
    """Settle ENTRY: a decision by its OPTION, a word by --text, either of them by --open DATE.

    It is tried against the dictionary at once; the files are written by `close`.
    """
    from lexicon.cli.choosing import Said, settled

    settled(meant, entry, Said(option or "", because, texts, until, take_back))
