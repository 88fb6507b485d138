"""Erase those who have not been here for long."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click

from lexicon.cli.answering import answers, database_option
from lexicon.cli.wiring import language_option, project_option


class Months(click.ParamType[int]):
    """A time such as 24m or 2y."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        found = re.fullmatch(r"([1-9][0-9]{0,2})([my])", str(value))
        if found is None:
            self.fail(f"{value!r} is not a time such as 24m (months) or 2y", param, ctx)
        return int(found[1]) * (12 if found[2] == "y" else 1)


@click.command(epilog="Example: lexicon people retention --older-than 24m --dry-run")
@click.option(
    "--older-than", type=Months(), default="24m", show_default=True, help="Months, or years: 2y."
)
@click.option("--delete", "with_answers", is_flag=True, help="Delete their answers too.")
@click.option("--dry-run", is_flag=True, help="Only say who would be erased.")
@project_option
@database_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    older_than: int, project: Path, database: str | None, lang: str, **how: bool
) -> None:
    """Erase everybody who has neither answered nor signed in for so long, as people erase does.

    Answers of that age become nobody's, dated by the week, even of those who are still here; links
    and sessions that were over by then are forgotten. Nothing does this by itself: run it once a
    month, first with --dry-run, and warn those whom it names.
    """
    from lexicon.cli.forgetting import away, before, old_answers, retire, told
    from lexicon.cli.listing import said

    moment = before(older_than)
    since = {"before": moment.date().isoformat()}
    with answers(project, database) as store:
        gone = away(store, moment)
        old, links = sum(old_answers(store, gone, moment).values()), 0
        if not how["dry_run"]:
            old, links = retire(store, gone, moment, how["with_answers"])
    dry_run = how["dry_run"]
    key = "retained" if not gone else "would_retire" if dry_run else "retired"
    click.echo(said(lang, key, n=len(gone), **since))
    for line in told(gone, lang) if dry_run else ():
        click.echo(line)
    if old:
        click.echo(said(lang, "would_detach" if dry_run else "detached", n=old, **since))
    if links:
        click.echo(said(lang, "cleared", n=links))
