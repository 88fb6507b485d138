"""Say at which stage a record is by the definitions in force, and why. Exit 1 on faulty records."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import BinaryIO

import click

from lexicon.cli.wiring import language_option, project_option, say, today_option


@click.command(
    epilog="Example: lexicon classify lead.json --explain · "
    """echo '{"email": "a@b.example", "details_left": true}' | lexicon classify -"""
)
@click.argument("record", type=click.File("rb"))
@click.option("--explain", is_flag=True, help="Say what holds, what is missing, who acts now.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="For people or programs.",
)
@project_option
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    record: BinaryIO,
    explain: bool,
    form: str,
    project: Path,
    today: date,
    lang: str,
) -> None:
    """Print the furthest stage of each record in RECORD, or "at least" where a field is empty.

    RECORD is a file (`-`: standard input) with a JSON object, a list of them, or JSON Lines: field
    ids and their values. What does not fit its field is said, all at once, with what to write.
    """
    from lexicon.audit.given import text_of
    from lexicon.cli.classifying import as_json, as_text, classified, faults_told
    from lexicon.cli.kept_dictionary import in_force

    path = Path(record.name).as_posix() if record.name != "<stdin>" else "-"
    text = text_of(record.read(), path)
    dictionary = in_force(project, today).dictionary
    done = classified(text, path, dictionary, lang)
    click.echo((as_json if form == "json" else as_text)(done, explain), nl=False)
    if form == "text":
        say(faults_told(done))
    sys.exit(1 if done.findings else 0)
