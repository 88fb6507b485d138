"""Compare what a CRM gives out with the dictionary. Exit 1 on drift."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lexicon.cli.drift_exports import exports_told
from lexicon.cli.drifting import (
    crm_and_paths,
    fixed,
    proposed,
    remark,
    said,
    sound_dictionary,
    told,
    why_nothing,
)
from lexicon.cli.wiring import (
    format_option,
    is_coloured,
    language_option,
    say,
)
from lexicon.drift.compare import Comparison, compare
from lexicon.drift.records import Counts, counts_in
from lexicon.errors import LexiconError
from lexicon.model.dictionary import Dictionary
from lexicon.plugins import load_one
from lexicon.printers import drift as printers
from lexicon.printers.drift_report import DriftPrinter, Exports
from lexicon.source.load import collector_paused
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.gather import gather


@click.command(
    epilog="Example: lexicon drift salesforce force-app --records counts.csv --fix to-deploy"
)
@click.argument("arguments", nargs=-1, metavar="[CRM] PATH...")
@format_option(printers, "For people, programs, or an issue's text.")
@click.option(
    "--records",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A table of value and count: differences on most records come first.",
)
@click.option(
    "--fix",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write into DIR what would bring the CRM in line.",
)
@click.option("--propose", is_flag=True, help="Draft in the dictionary each value that it lacks.")
@click.option(
    "--project",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    help="The project's root, or its dictionary/.",
    show_default="here",
)
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    arguments: tuple[str, ...],
    form: str,
    records: Path | None,
    fix: Path | None,
    propose: bool,
    project: Path,
    lang: str,
) -> None:
    """Compare exports of a CRM, files or folders, with the dictionary.

    The format is recognised by content. Exit 0 where all is the same, 1 on drift, 2 where a file
    cannot be read. CRM says whose a file is that does not say it itself.
    """
    with collector_paused():
        root, dictionary = sound_dictionary(project, lang)
        crm, paths = crm_and_paths(arguments, dictionary, lang)
        found, exports = _compared((root, dictionary), crm, paths, records, lang)
        say(exports.said)
        report = told(found, dictionary, lang, is_coloured(), exports)
        click.echo(load_one(printers, form, "PRINTER", DriftPrinter).render(report), nl=False)
    if fix is not None:
        _fix(fix, found, lang)
    if propose:
        _propose(root, dictionary, found, lang)
    sys.exit(1 if found.drifts else 0)


def _compared(
    project: tuple[Path, Dictionary],
    crm: str | None,
    paths: tuple[Path, ...],
    records: Path | None,
    lang: str,
) -> tuple[Comparison, Exports]:
    root, dictionary = project
    gathered = gather(paths, crm)
    counts = _counts(records)
    found = compare(dictionary, gathered.lists, crm, counts, root)
    if not found.pairs:
        say(remark("unknown", gathered.unknown, lang))
        raise LexiconError(why_nothing(crm, (item.name for item in found.unpaired), lang))
    return found, exports_told(found, gathered.unknown, counts, lang)


def _counts(records: Path | None) -> Counts | None:
    return counts_in(Document(records.as_posix(), records.read_bytes())) if records else None


def _fix(folder: Path, found: Comparison, lang: str) -> None:
    """Write what is to be mended, and take away what an earlier call wrote and is mended now."""
    from lexicon.drift.fixing import fixes
    from lexicon.targets.difference import listed
    from lexicon.targets.write import write

    made = fixes(found)
    mended = {name: dict[str, bytes]() for name in found.crms if listed(folder / name)}
    folder.mkdir(parents=True, exist_ok=True)
    write(folder, {**mended, **made})
    told_of = [line for name, files in made.items() for line in fixed(folder / name, files, lang)]
    say(told_of or [said("by_hand" if found.drifts else "unfixed", lang)])


def _propose(root: Path, dictionary: Dictionary, found: Comparison, lang: str) -> None:
    from lexicon.exchange.propose import Lacking, propose
    from lexicon.source.write import write_files

    lacking = [
        Lacking(pair.value_set, pair.seen.crm, pair.language, pair.unknown)
        for pair in found.pairs
        if pair.unknown
    ]
    paths = {dictionary.files[f"picklist/{item.value_set.id}"] for item in lacking}
    sources = {path: (root / path).read_bytes() for path in paths}
    made = propose(dictionary, lacking, sources)
    write_files(root, made.files)
    say(proposed(made, lang) or [said("unproposed", lang)])
