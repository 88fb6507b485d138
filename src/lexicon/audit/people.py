"""How many records are of one person: asked of a Parquet file before the dictionary is known.

The questions follow from the mapping's `person` and from the file's columns alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from lexicon.audit.column import ROW, Column
from lexicon.audit.parquet import can_be_numbered, numbered, read_parquet
from lexicon.audit.person import PERSON, person_columns
from lexicon.audit.spelled import spelling
from lexicon.audit.table import TABLE, asked_of, name
from lexicon.audit.values import Values

EMAIL, NAME_AND_COMPANY = PERSON[:1], PERSON[1:]
"""By which two records are of one person."""


class People(NamedTuple):
    """What a mapping says of `person`."""

    email: str | None = None
    name: tuple[str, ...] = ()
    company: str | None = None


def asked(columns: Sequence[str]) -> str:
    """The question for how many people there are on several records, and on how many.

    They are counted by a hash of 64 bits, which takes a third of the memory: that two people have
    one happens once in forty million audits of a million records.
    """
    named = ", ".join(map(name, columns))
    filled = " AND ".join(f"{name(column)} IS NOT NULL" for column in columns)
    known = f"CASE WHEN {filled} THEN hash({named}) END"
    groups = f"SELECT {known} AS known, count(*) AS alike FROM {TABLE} GROUP BY 1"
    shared = "CASE WHEN known IS NOT NULL THEN alike END"  # as a condition it would be asked first
    return f"SELECT count(known), sum({shared}) FROM ({groups} HAVING count(*) > 1)"


def asked_of_file(file: Path, there: Sequence[Column], people: People) -> Iterator[str]:
    """The questions as an audit will ask them of a Parquet file that has these columns."""
    columns = {column.name: column for column in there}
    if not can_be_numbered(columns):
        return
    spelled = spelling(columns)
    named = People(
        spelled(people.email), tuple(str(spelled(one)) for one in people.name),
        spelled(people.company),
    )  # fmt: skip
    if not {*filter(None, (named.email, named.company)), *named.name} <= columns.keys():
        return
    made = person_columns(named, columns)
    data = partial(numbered, read_parquet(file), there)
    values = Values(data, {}, {ROW: name(ROW), **made})
    for together in (EMAIL, NAME_AND_COMPANY):
        if not any(_is_nothing(made, one) for one in together):
            question = asked(together)
            yield asked_of(values.named_in(question), question)


def _is_nothing(made: Mapping[str, str], column: str) -> bool:
    return made[column].startswith("CAST(NULL")
