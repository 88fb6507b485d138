"""Say what changed between two revisions, what it means and whom it touches."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from lexicon.cli.wiring import (
    format_option,
    is_coloured,
    language_option,
    project_option,
    today_option,
)
from lexicon.history.compare import changes_in
from lexicon.history.comparison import Comparison
from lexicon.history.level import Level
from lexicon.history.told import told
from lexicon.languages.words import load_words
from lexicon.plugins import load_one
from lexicon.printers import changes as printers
from lexicon.printers.change_report import ChangePrinter, ChangeReport
from lexicon.source.files import project_root
from lexicon.source.load import collector_paused
from lexicon.source.revision import open_revision, open_working_tree


@click.command(
    epilog="Example: lexicon diff main --format markdown · lexicon diff v1.0.0 HEAD --breaking",
)
@click.argument("base")
@click.argument("head", required=False)
@format_option(printers, "For people, programs, a review's comment, or a page to mail.")
@click.option(
    "--breaking", is_flag=True, help="Only major changes; exit 1 where there is one, else 0."
)
@project_option
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    base: str,
    head: str | None,
    form: str,
    breaking: bool,
    project: Path,
    today: date,
    lang: str,
) -> None:
    """Compare BASE with HEAD: each a release, a branch, tag or commit, or a folder.

    HEAD is the working tree if not given. Exit 0, whatever changed (but see --breaking); 2 where
    the two cannot be compared. `git:docs` and `folder:docs` tell a branch from a folder.
    """
    root = project_root(project)
    before = open_revision(root, base)
    after = open_revision(root, head) if head is not None else open_working_tree(root)
    names = (base, head or load_words("lexicon.cli", "diff", lang)["working_tree"])
    with collector_paused():
        report = _report(Comparison(before, after, today), names, breaking, lang)
        click.echo(load_one(printers, form, "PRINTER", ChangePrinter).render(report), nl=False)
    sys.exit(1 if breaking and report.lines else 0)


def _report(two: Comparison, names: tuple[str, str], breaking: bool, lang: str) -> ChangeReport:
    found = changes_in(two)
    shown = [item for item in found if item.level is Level.MAJOR or not breaking]
    lines = told(shown, two, lang)
    return ChangeReport(*names, lines, len(found) - len(shown), lang, is_coloured())
