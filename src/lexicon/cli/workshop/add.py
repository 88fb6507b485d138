"""Take in filled sheets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lexicon.cli.wiring import say
from lexicon.cli.workshopping import (
    Meant,
    Opened,
    faults_told,
    opened,
    said,
    stop,
    workshop_options,
)

if TYPE_CHECKING:
    from lexicon.briefs.workshop.filled import Filled


@click.command(epilog="Example: lexicon workshop add sheet-1.yaml sheet-2.yaml")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@workshop_options
def COMMAND(  # noqa: N802  the one constant a module
    meant: Meant, files: tuple[Path, ...]
) -> None:
    """Take in the answers of FILES: YAML sheets, or a CSV table of several people.

    The same person's sheet given again takes the place of the earlier one. With a fault in any
    file nothing is taken in.
    """
    from lexicon.briefs.workshop.taking_in import take_in
    from lexicon.cli.answering import new_id

    with opened(meant) as found:
        read = {file: _filled(file, found) for file in files}
        told = [
            line
            for file, made in read.items()
            for line in faults_told(file, made.faults, meant.lang)
        ]
        if told:
            stop([*told, said(meant.lang, "not_taken_in")])
        sheets = [sheet for made in read.values() for sheet in made.sheets]
        for sheet in sheets:
            take_in(found.store, found.room, sheet, new_id)
        say([said(meant.lang, "taken_in", n=len(sheets))])


def _filled(file: Path, found: Opened) -> Filled:
    from lexicon.briefs.workshop.filled import filled

    is_table = file.suffix.lower() not in (".yaml", ".yml")
    return filled(file.read_bytes(), is_table, found.room.plan, found.dictionary)
