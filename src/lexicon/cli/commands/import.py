"""Make a first dictionary from the lists of a CRM."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from lexicon.cli.imported_lists import Place, existing, found_in
from lexicon.cli.importing import remarks_on, write_new
from lexicon.cli.wiring import language_option, say, today_option
from lexicon.source.load import collector_paused


@click.command(epilog="Example: lexicon import salesforce force-app --into our-words")
@click.argument("crm", metavar="CRM")
@click.argument(
    "paths",
    metavar="PATH...",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True),
)
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    metavar="DIR",
    help="A project that has a dictionary, or a folder where one begins.",
    show_default="here",
)
@click.option(
    "--labels",
    metavar="LANG",
    help="The language of labels that are in none; the dictionary's first, or that of --lang.",
)
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    crm: str, paths: tuple[Path, ...], into: Path, labels: str | None, today: date, lang: str
) -> None:
    """Write one picklist a list of the CRM, with codes, labels, translations and attributes.

    A field that offers a list which others offer too becomes a field of the dictionary.

    PATH is what the CRM gave out: files or folders. Everything is a draft. A file that is there
    already stops the import, and nothing is written. What to look at is said at the end.
    """
    with collector_paused():
        place = Place(into, *existing(into, lang), labels or "", lang, today)
        found = found_in(crm, paths, place)
        write_new(place, found, crm)
        say(remarks_on(found, place))
