"""The data as a table: a query, and its columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lexicon.audit.column import Column, number_name
from lexicon.audit.table import name


@dataclass(frozen=True, slots=True)
class Table:
    """A query, and its columns.

    `numbered` makes the query of some of them with each row's number too, of a table that can be
    asked time and again where it lies; to ask for all takes longer, though few are looked at.
    `counted` is the query for how many values the columns have, where that is known.
    """

    query: str
    columns: tuple[Column, ...]
    numbered: Callable[[Iterable[str]], str] | None = None
    counted: str = ""

    @property
    def as_text(self) -> str:
        """The query with every column as text, so that it can be read with others as one."""
        made = [f"{one.text} AS {one.quoted}" for one in self.columns]
        made += [
            f"CASE WHEN {one.is_number} THEN true END AS {name(number_name(one.name))}"
            for one in self.columns
        ]
        return f"SELECT {', '.join(made)} FROM ({self.query})"
