"""The options that every report of adoption has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from lexicon.adoption import formats
from lexicon.cli.wiring import format_option

F = TypeVar("F", bound=Callable[..., Any])


def report_options(function: F) -> F:
    """--wave, --team, --site, --renew and --format."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


_OPTIONS = (
    click.option("--wave", default="", metavar="ID", help="A closed wave.", show_default="newest"),
    click.option("--team", default="", metavar="TEAM", help="One team only.", show_default="all"),
    click.option(
        "--site",
        default="",
        metavar="URL",
        help="Where site and application are served, for links.",
    ),
    click.option("--renew", is_flag=True, help="Publish anew, as after a question was voided."),
    format_option(formats, "For people, programs, a spreadsheet, a page."),
)
