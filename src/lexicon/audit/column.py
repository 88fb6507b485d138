"""A column as the engine has it, and the columns that every table of records has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lexicon.audit.json_cell import BETWEEN, json_number, json_text
from lexicon.criteria.sql.quoted import quoted_name

ROW, KEY = "lexicon_row", "lexicon_key"
"""The record's number, from 1, and the text by which people find it."""
_TEXTS = ("VARCHAR", "VARCHAR[]", "BLOB")
"""In which people, or their programs, wrote numbers as they do."""
_NUMBER = "lexicon_number."


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the data, and the engine's type for it.

    Of one that `is_coded` the file has each text once, as long as there are few, and the engine
    works on that one only. One of texts that `has_numbers` has a column beside it that says which
    of them the source gives as numbers.
    """

    name: str
    type: str = "VARCHAR"
    is_coded: bool = False
    has_numbers: bool = False

    @property
    def quoted(self) -> str:
        return quoted_name(self.name)

    @property
    def text(self) -> str:
        """What is in it, as text; of bytes what they say in UTF-8, where that is what they are.

        Of a list all that it has, as a CRM writes several values in one cell.
        """
        if self.type == "JSON":
            return json_text(self.quoted)
        if self.type == "VARCHAR[]":
            return f"array_to_string({self.quoted}, '{BETWEEN}')"
        if self.type == "BLOB":
            return f"coalesce(TRY(decode({self.quoted})), CAST({self.quoted} AS VARCHAR))"
        return self.quoted if self.type == "VARCHAR" else f"CAST({self.quoted} AS VARCHAR)"

    @property
    def is_number(self) -> str:
        """The condition of a value that is a number to its source, so that its point is a point."""
        if self.type == "JSON":
            return f"{json_number(self.quoted)} IS NOT NULL"
        if self.type not in _TEXTS:
            return "true"
        return f"{quoted_name(number_name(self.name))} IS NOT NULL" if self.has_numbers else "false"


def number_name(column: str) -> str:
    """The column beside one of texts that is NULL where the source does not give a number."""
    return f"{_NUMBER}{column}"


def without_numbers(columns: Iterable[Column]) -> Iterator[Column]:
    """The columns of the data, which know of those beside them."""
    known = {column.name: column for column in columns}
    for column in known.values():
        if not column.name.startswith(_NUMBER):
            has_numbers = column.has_numbers or number_name(column.name) in known
            yield replace(column, has_numbers=has_numbers)
