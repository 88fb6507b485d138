"""Build the documentation site in every language."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from lexicon.cli.checking import check_project, stop_on_errors
from lexicon.cli.making import said
from lexicon.cli.publishing import publish
from lexicon.cli.serving import serve
from lexicon.cli.wiring import language_option, path_argument, say, today_option, working


@click.command(epilog="Example: lexicon site --serve")
@path_argument
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the site.  [default: site, below PATH]",
)
@click.option("--serve", "serving", is_flag=True, help="Show it on this machine when it is built.")
@click.option("--port", default=8000, show_default=True, help="Where to show it.")
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    path: Path, output: Path | None, serving: bool, port: int, today: date, lang: str
) -> None:
    """Build the site from the dictionary at PATH; what is faulty stops it."""
    checked = check_project(path, today)
    dictionary = stop_on_errors(checked, lang)
    root = checked.loaded.root
    with working(said(lang, "building")):
        published = publish(root, dictionary, output or root / "site", checked.standing)
    built = ", ".join(published.languages)
    say([said(lang, "pages", n=published.pages, folder=published.output, languages=built)])
    if serving:
        serve(published.output, port, lang)
