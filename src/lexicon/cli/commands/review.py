"""Say what a reviewer must know of a change: its consequences, and who has yet to agree."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import click

from lexicon.briefs.new_findings import Quizzes
from lexicon.briefs.review import Review, review
from lexicon.briefs.telling import told_review
from lexicon.checks.words import Words
from lexicon.cli.refused import misused
from lexicon.cli.wiring import (
    format_option,
    is_coloured,
    language_option,
    mapping_option,
    project_option,
    say,
    today_option,
)
from lexicon.findings import Finding
from lexicon.history.comparison import Comparison
from lexicon.history.level import Level
from lexicon.history.standing import standing
from lexicon.languages.words import load_words
from lexicon.plugins import load_one
from lexicon.printers import reviews as printers
from lexicon.printers.report import Line
from lexicon.printers.review_report import ReviewPrinter, ReviewReport
from lexicon.quiz.bank import FOLDER, Bank, bank_of
from lexicon.source.files import project_root
from lexicon.source.ledger import ledger_on
from lexicon.source.load import collector_paused
from lexicon.source.place import placed
from lexicon.source.revision import open_revision, open_shelf, open_working_tree
from lexicon.source.shelf import Shelf

_MAJOR, _MISSING = "major", "missing-approval"


@click.command(
    epilog="Example: lexicon review origin/main --format markdown --fail-on missing-approval",
)
@click.argument("base")
@click.argument("head", required=False)
@format_option(printers, "For a terminal, programs, or one comment on GitHub or GitLab.")
@click.option(
    "--fail-on",
    type=click.Choice(["none", _MISSING, _MAJOR]),
    default="none",
    show_default=True,
    help="Exit 1 where an approval is missing, or where a change is major.",
)
@click.option("--data", help="Records, as for `lexicon audit`: also say who would change stage.")
@mapping_option("Which columns of the records keep which fields.")
@project_option
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    base: str,
    head: str | None,
    form: str,
    fail_on: str,
    project: Path,
    today: date,
    lang: str,
    **records: Any,
) -> None:
    """Review the change from BASE to HEAD: each a release, a branch, tag or commit, or a folder.

    HEAD is the working tree if not given. Says what changed and whom it touches, whose yes is
    missing, which options change in each CRM, which figures are no longer comparable and which
    quiz questions lose their meaning. Exit 2 where the two cannot be compared.
    """
    root = project_root(project)
    before = open_revision(root, base)
    after = open_revision(root, head) if head is not None else open_working_tree(root)
    shelf = open_shelf(root, head) if head is not None else Shelf(root)
    names = (base, head or load_words("lexicon.cli", "diff", lang)["working_tree"])
    with collector_paused():
        made = _review(Comparison(before, after, today), open_shelf(root, base), shelf)
        worded = partial(_line, shelf, lang)
        report = told_review(made, names, lang, worded, is_coloured())
        report = _with_impact(report, made.two, names, **records)
        click.echo(load_one(printers, form, "PRINTER", ReviewPrinter).render(report), nl=False)
    sys.exit(1 if _fails(made, fail_on) else 0)


def _with_impact(
    report: ReviewReport,
    two: Comparison,
    names: tuple[str, str],
    data: str | None,
    mapping: Path | None,
) -> ReviewReport:
    """The report with who would change stage, where there are records."""
    if data is None:
        if mapping is not None:
            raise misused("mapping_alone")
        return report
    from lexicon.cli.hinted import of_impact
    from lexicon.cli.impacting import impact_of

    made = impact_of(two, (data, mapping), names, report.language)
    say(of_impact(made))
    return replace(report, impact=made)


def _review(two: Comparison, before: Shelf, shelf: Shelf) -> Review:
    ledger, faults = ledger_on(shelf)
    quizzes = Quizzes(_bank(before), _bank(shelf))
    return review(two, standing(two.head, ledger, two.today), quizzes, faults)


def _bank(shelf: Shelf) -> Bank:
    return bank_of({path: shelf.read(path) for path in shelf.below(FOLDER)})


def _line(shelf: Shelf, language: str, finding: Finding) -> Line:
    """A finding in words, exactly placed where HEAD is a folder."""
    exact = finding if shelf.content is not None else placed([finding], shelf.root)[0]
    return Line(exact, *Words().explain(exact, language))


def _fails(made: Review, fail_on: str) -> bool:
    if fail_on == _MISSING:
        return bool(made.wanting)
    return fail_on == _MAJOR and any(item.level is Level.MAJOR for item in made.changes)
