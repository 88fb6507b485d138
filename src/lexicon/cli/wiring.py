"""Where the real clock, terminal and environment come in; commands share these options."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

import click

from lexicon.cli.scanned import SPOKEN
from lexicon.languages.words import available_languages
from lexicon.plugins import module_names

F = TypeVar("F", bound=Callable[..., Any])
YEARS = range(1900, 2200)
"""Years that a command reckons with: some way from the first and the last of the calendar."""


class Day(click.ParamType[date]):
    """A calendar date such as 2026-11-22."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        from lexicon.model.day import calendar_date  # of no use where no day is written

        day = calendar_date(str(value))
        if day is None:
            self.fail(_told("no_date", written=value), param, ctx)
        if day.year not in YEARS:
            told = _told("far_date", written=value, first=YEARS[0], last=YEARS[-1])
            self.fail(told, param, ctx)
        return day


def _told(sentence: str, **facts: object) -> str:
    from lexicon.cli.refused import misused  # of no use where nothing is misspelt

    return misused(sentence, **facts).message


def path_argument(function: F) -> F:
    """PATH: the project's root, or its `dictionary/`."""
    argument = click.argument(
        "path", type=click.Path(path_type=Path, exists=True, file_okay=False), default=Path()
    )
    return argument(function)


def project_option(function: F) -> F:
    """--project: where the dictionary is, for commands whose arguments are entries."""
    option = click.option(
        "--project",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        default=Path(),
        help="The project's root, or its dictionary/.",
        show_default="here",
    )
    return option(function)


def language_option(function: F) -> F:
    """--lang: the language of messages; that of the terminal if not given."""
    option = click.option(
        "--lang",
        type=click.Choice(available_languages()),
        default=spoken_language,
        callback=_noted,
        is_eager=True,  # what is wrong with the others is said in it
        help="Language of messages.",
        show_default="the terminal's",
    )
    return option(function)


def _noted(ctx: click.Context, _param: click.Parameter, language: str) -> str:
    """The language, noted where whatever stops the command finds it."""
    ctx.meta[SPOKEN] = language
    return language


def format_option(printers: ModuleType, for_whom: str) -> Callable[[F], F]:
    """--format: one of the formats found in a folder of printers; text if not given."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(module_names(printers)),
        default="text",
        show_default=True,
        help=for_whom,
    )


def mapping_option(what: str) -> Callable[[F], F]:
    """--mapping: the file that says what the columns of records mean."""
    return click.option(
        "--mapping", type=click.Path(path_type=Path, exists=True, dir_okay=False), help=what
    )


def today_option(function: F) -> F:
    """--today: the day to check against."""
    option = click.option(
        "--today",
        type=Day(),
        default=lambda: datetime.now(UTC).astimezone().date(),
        show_default="today",
        help="Check as if it were this day.",
    )
    return option(function)


def spoken_language() -> str:
    """The language the terminal speaks, if lexicon speaks it too, else English."""
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    code = next((value for value in named if value), "")[:2].lower()
    return code if code in available_languages() else "en"


def language_written(arguments: Sequence[str]) -> str:
    """The language that a command line asks for, before anybody has understood it."""
    for name, value in pairwise((*arguments, "")):
        said = value if name == "--lang" else name.removeprefix("--lang=")
        if name.startswith("--lang") and said in available_languages():
            return said
    return spoken_language()


def is_coloured() -> bool:
    """Whether results go to a terminal that wants colour."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


@contextmanager
def working(at: str) -> Iterator[None]:
    """A sign of life on a terminal while something takes long; silence elsewhere."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(at):
        yield


def say(lines: Iterable[str]) -> None:
    """Tell the person at the terminal what happens; results go to standard output instead."""
    for line in lines:
        click.echo(line, err=True)
