"""Make records to try things on: a year of a CRM, with its faults counted in a manifest."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from lexicon.cli.wiring import language_option, say, today_option


@click.command(epilog="Example: lexicon sample crm --today 2026-11-22")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--records",
    type=click.IntRange(1, 10_000_000),
    default=5000,
    show_default=True,
    help="How many contacts.",
)
@click.option("--seed", default=1, show_default=True, help="Another seed, other contacts.")
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    folder: Path, records: int, seed: int, today: date, lang: str
) -> None:
    """Write made contacts into DIR, with the stages they went through in a year and a mapping.

    Nobody in them is real. `manifest.json` counts the faults that were planted, kind by kind, so
    that you see whether `lexicon audit` finds them. The same options make the same files.
    """
    from lexicon.cli.sampling import refuse_foreign, told
    from lexicon.source.write import write_files
    from lexicon.starter.sample.files import sample_files

    files = sample_files(today, records, seed)
    refuse_foreign(folder, files, lang)
    write_files(folder, files)
    say(told(folder, records, today, lang))
