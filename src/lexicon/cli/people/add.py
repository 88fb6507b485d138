"""Put the people of a file on the list, or bring the list up to date with it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lexicon.cli.answering import answers, database_option
from lexicon.cli.wiring import language_option, project_option, say


@click.command(epilog="Example: lexicon people add team.csv --dry-run")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@project_option
@database_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    file: Path, dry_run: bool, project: Path, database: str | None, lang: str
) -> None:
    """Put the people in FILE on the list: CSV with the columns email, name, team, role, language.

    The address says who somebody is: added twice, a person is updated. Roles are member, head,
    owner, sponsor. Who is not in the file stays as before. Exit 1 where a line has a fault: then
    nobody was added.
    """
    from lexicon.cli.listing import add, faults, roster, said, told
    from lexicon.project.facade import open_project

    found = roster(file, open_project(project).dictionary.manifest)
    if found.faults:
        say([*faults(file, found, lang), said(lang, "faulty", n=len(found.faults))])
        sys.exit(1)
    with answers(project, database) as store:
        made = add(store, found, dry_run)
    click.echo("\n".join(told(made, found, lang, dry_run)))
