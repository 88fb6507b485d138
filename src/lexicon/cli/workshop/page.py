"""Print the page to sign."""

from __future__ import annotations

from pathlib import Path

import click

from lexicon.cli.workshopping import Meant, opened, said, stop, workshop_options


@click.command(epilog="Example: lexicon workshop page --output signed.html")
@click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write.")
@workshop_options
def COMMAND(  # noqa: N802  the one constant a module
    meant: Meant, output: Path | None
) -> None:
    """Print the page to sign of a workshop that was closed: HTML for A4, in every language."""
    with opened(meant) as found:
        if not found.room.row.paper:
            stop([said(meant.lang, "no_page")])
        if output:
            output.write_text(found.room.row.paper, encoding="utf-8")
        else:
            click.echo(found.room.row.paper, nl=False)
