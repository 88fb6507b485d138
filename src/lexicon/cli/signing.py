"""What the commands that sign share: who speaks, when, and what is said of a refusal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import Any, NoReturn, TypeVar

import click

from lexicon.cli.checking import Checked, all_words, report
from lexicon.cli.refused import misused
from lexicon.findings import Finding
from lexicon.plugins import load_one
from lexicon.printers import findings as printers
from lexicon.printers.report import Printer
from lexicon.source.load import Loaded

F = TypeVar("F", bound=Callable[..., Any])


def reviewer_option(function: F) -> F:
    """--reviewer: the person or role that answers for the decision."""
    option = click.option(
        "--reviewer",
        required=True,
        metavar="NAME",
        help='Who decides: a name, or a role such as "head of sales".',
    )
    return option(function)


def team_options(function: F) -> F:
    """--team or --sponsor: in whose name somebody decides."""
    team = click.option("--team", metavar="TEAM", help="The team that decides.")
    sponsor = click.option(
        "--sponsor",
        is_flag=True,
        help="Decide as the sponsor, when the teams have not decided in time.",
    )
    return team(sponsor(function))


def speaker(team: str | None, sponsor: bool) -> str:
    """The team, or "sponsor". Raises click.UsageError where neither or both are given."""
    from lexicon.model.ledger import SPONSOR

    if sponsor == (team is not None):
        raise misused("team_or_sponsor")
    return team or SPONSOR


def refuse(loaded: Loaded, findings: Iterable[Finding], language: str) -> NoReturn:
    """Say what stands against it, and end with exit code 1; nothing was written."""
    printer = load_one(printers, "text", "PRINTER", Printer)
    made = report(Checked(loaded, tuple(findings)), all_words(), language)
    click.echo(printer.render(made), err=True, nl=False)
    sys.exit(1)
