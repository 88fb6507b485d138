"""Write the JSON Schema of every kind of entry and of quizzes, for editors."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lexicon.cli.making import said
from lexicon.cli.wiring import language_option, say
from lexicon.model.schema import schemas
from lexicon.quiz.schema import quiz_schema
from lexicon.source.write import write_files


@click.command(epilog="Example: lexicon schema --check")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("schema"),
    show_default=True,
    help="Folder to write to.",
)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if a file is stale or missing.")
@language_option
def COMMAND(output: Path, check: bool, lang: str) -> None:  # noqa: N802  the one constant a module
    """Write schema/<kind>.json, which editors use to help and to underline faults."""
    files = schemas() | quiz_schema()
    if not check:
        changed = write_files(output, files)
        say([said(lang, "schemas", folder=output, n=len(changed), all=len(files))])
        return
    stale = [name for name in files if not _is_current(output / name, files[name])]
    for name in stale:
        click.echo(said(lang, "schema_stale", path=output / name))
    sys.exit(1 if stale else 0)


def _is_current(file: Path, content: bytes) -> bool:
    return file.is_file() and file.read_bytes() == content
