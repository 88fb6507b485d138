"""A column as the engine has it, and the columns that every table of records has."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.criteria.sql.quoted import quoted_name

ROW, KEY = "lexicon_row", "lexicon_key"
"""The record's number, from 1, and the text by which people find it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the data, and the engine's type for it.

    Of one that `is_coded` the file has each text once, as long as there are few, and the engine
    works on that one only.
    """

    name: str
    type: str = "VARCHAR"
    is_coded: bool = False

    @property
    def quoted(self) -> str:
        return quoted_name(self.name)

    @property
    def text(self) -> str:
        """What is in it, as text; of bytes what they say in UTF-8, where that is what they are.

        Of a list all that it has, as a CRM writes several values in one cell.
        """
        if self.type == "VARCHAR[]":
            return f"array_to_string({self.quoted}, '; ')"
        if self.type == "BLOB":
            return f"coalesce(TRY(decode({self.quoted})), CAST({self.quoted} AS VARCHAR))"
        return self.quoted if self.type == "VARCHAR" else f"CAST({self.quoted} AS VARCHAR)"
