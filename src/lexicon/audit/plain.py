"""The one form in which nearly all texts of a column are written: read at once, and kept as read.

Of such a text its value alone is kept, from which it can be written again; the text itself only of
all others, `odd` ones. To look for blanks around a text, to keep it and to read it the long way
each take longer than to see that it is plain.
"""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.audit.column import Column
from lexicon.audit.mapping import Mapping
from lexicon.criteria.sql.quoted import quoted_value
from lexicon.model.kinds.field import Field

_MINUTE = quoted_value("%Y-%m-%d %H:%M")
"""As most of a CRM's moments are written."""
_KINDS = {
    "boolean": ("TRY_CAST({} AS BOOLEAN)", "CAST({} AS VARCHAR)"),
    "integer": ("TRY_CAST({} AS BIGINT)", "CAST({} AS VARCHAR)"),
    "decimal": ("TRY_CAST({} AS DOUBLE)", "CAST(TRY_CAST({} AS BIGINT) AS VARCHAR)"),
    "moment": (f"TRY_STRPTIME({{}}, {_MINUTE})", f"strftime({{}}, {_MINUTE})"),
}
"""How each is read, and how what was read is written."""


@dataclass(frozen=True, slots=True)
class Plain:
    """SQL of a column's texts: the `value` of one that is plain, and whether one `is_odd`.

    Plain is what is written as its value is, so that nothing but the value need be kept.
    """

    text: str
    kind: str

    @property
    def value(self) -> str:
        return _KINDS[self.kind][0].format(self.text)

    @property
    def is_odd(self) -> str:
        """Something that is true of such a text alone: NULL, as most are in some, is soon seen."""
        return f"{self.text} IS NOT NULL AND nullif({self.text}, {self.written(self.value)}) <> ''"

    def written(self, value: str) -> str:
        """The text of such a value."""
        return _KINDS[self.kind][1].format(value)


def plain(field: Field, column: Column, mapping: Mapping) -> Plain | None:
    """The plain form of a field's texts; None where the mapping says how they are read."""
    if column.type != "VARCHAR" or mapping.codes(field):
        return None
    match field.type:
        case "boolean" | "integer" as kind:
            return Plain(column.quoted, kind)
        case "decimal" | "money":
            return Plain(column.quoted, "decimal")
        case "act" | "time" if not mapping.csv.forms:
            return Plain(column.quoted, "moment")
        case _:
            return None
