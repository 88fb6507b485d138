"""Do it all: check, generate every configured target, build the site."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from lexicon.cli.checking import all_words, check_project, report
from lexicon.cli.generating import render
from lexicon.cli.making import counted, said
from lexicon.cli.putting import all_folders, put_in_place
from lexicon.cli.wiring import language_option, path_argument, say, today_option, working
from lexicon.plugins import load_one
from lexicon.printers import findings as printers
from lexicon.printers.report import Printer


@click.command(epilog="Example: lexicon build our-words")
@path_argument
@today_option
@language_option
def COMMAND(path: Path, today: date, lang: str) -> None:  # noqa: N802  the one constant a module
    """Check the dictionary at PATH, generate its targets and build its site."""
    from lexicon.cli.publishing import publish

    checked = check_project(path, today)
    rendered = render(checked, (), lang)
    summary = report(checked, all_words(), lang, information=False)
    printer = load_one(printers, "text", "PRINTER", Printer)
    click.echo(printer.render(summary), nl=False)
    root, dictionary = checked.loaded.root, checked.published
    say(
        counted(
            lang, "written", len(output.files), target=output.target, folder=root / output.folder
        )
        for output in rendered.outputs
    )
    put_in_place(root, all_folders(root, rendered), lang)
    if dictionary is not None:
        with working(said(lang, "building")):
            published = publish(root, dictionary, root / "site", checked.standing)
        page = published.output / "index.html"
        say([said(lang, "site", n=published.pages, folder=published.output, page=page)])
        say([said(lang, "to_see")])
