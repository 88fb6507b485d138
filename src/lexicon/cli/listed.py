"""The list of people as text, as a table for a spreadsheet, and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from lexicon.adoption.store.people import Listed
from lexicon.cli.listing import said
from lexicon.languages.printable import printable
from lexicon.look.spreadsheet import table

_HEADS = ("email", "name", "team", "roles", "language", "pseudonym")


def as_text(listed: Iterable[Listed], language: str) -> Iterator[str]:
    """The list for people; a dash where there is nothing."""
    rows = [[printable(cell) or "-" for cell in _row(person)] for person in listed]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
    yield said(language, "people", n=len(rows))


def as_csv(listed: Iterable[Listed]) -> str:
    """The list for a spreadsheet, which `people add` reads again; no cell of it runs."""
    return table([_HEADS, *map(_row, listed)])


def as_json(listed: Iterable[Listed]) -> str:
    """The list for programs."""
    rows = [
        {**dict(zip(_HEADS, _row(person), strict=True)), "roles": [*person.roles]}
        for person in listed
    ]
    return json.dumps(rows, indent=2, ensure_ascii=False)


def _row(person: Listed) -> tuple[str, ...]:
    return (
        person.email, person.name, person.team, " + ".join(person.roles), person.language,
        person.pseudonym,
    )  # fmt: skip
