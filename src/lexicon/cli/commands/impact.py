"""Say which of today's records would change stage under a proposed change, before anyone votes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from lexicon.cli.wiring import (
    format_option,
    is_coloured,
    language_option,
    mapping_option,
    project_option,
    say,
    today_option,
    working,
)
from lexicon.languages.words import load_words
from lexicon.plugins import load_one
from lexicon.printers import impacts as printers

_PLACES = (2, 3)


@click.command(epilog="Example: lexicon impact 1.0.0 crm/contacts.csv --mapping crm/mapping.yaml")
@click.argument("places", nargs=-1, metavar="BASE [HEAD] DATA")
@mapping_option("Which columns keep which fields, by which codes.")
@format_option(printers, "For people, programs, minutes, a page to mail.")
@project_option
@today_option
@language_option
def COMMAND(  # noqa: N802  the one constant a module
    places: tuple[str, ...],
    mapping: Path | None,
    form: str,
    project: Path,
    today: date,
    lang: str,
) -> None:
    """Classify the records in DATA by BASE and by HEAD, and say who would change stage.

    BASE and HEAD are as in `lexicon diff`: each a release, a branch, tag or commit, or a folder;
    HEAD is the working tree if not given. DATA is as for `lexicon audit`. Exit 0, whoever moves.
    """
    from lexicon.cli.hinted import of_impact
    from lexicon.cli.impacting import compared, impact_of
    from lexicon.cli.refused import misused
    from lexicon.printers.impact_report import ImpactPrinter

    if len(places) not in _PLACES:
        raise misused("no_places")
    base, *heads, data = places
    two = compared(project, base, heads[0] if heads else None, today)
    names = (base, heads[0] if heads else load_words(printers.__name__, "", lang)["now"])
    with working("…"):
        report = impact_of(two, (data, mapping), names, lang, is_coloured())
    click.echo(load_one(printers, form, "PRINTER", ImpactPrinter).render(report), nl=False)
    say(of_impact(report))
