"""The functions a formula may use, and what each is applied to."""

from __future__ import annotations

from typing import NamedTuple

QUANTITY = ("field", "formula")
"""A field's values, or something worked out record by record: `duration(…)`."""
MOMENT = ("field",)
FILTER = ("stage", "field")
"""Only the records that reached the stage, or in which the field is filled in or true."""


class Function(NamedTuple):
    """`first` are the arguments there must be: for each, what it may be; `rest` what may follow.

    Each is named by the kinds of entry allowed, or `formula` for a worked-out quantity.
    """

    first: tuple[tuple[str, ...], ...]
    rest: tuple[str, ...] = ()

    def allowed(self, position: int) -> tuple[str, ...]:
        """What the argument at a position may be; nothing where there may be none."""
        return self.first[position] if position < len(self.first) else self.rest


FUNCTIONS = {
    "reached": Function((("stage",),), FILTER),  # how many records reached the stage
    "count": Function((FILTER,), FILTER),  # how many records pass all the filters
    "sum": Function((QUANTITY,), FILTER),
    "mean": Function((QUANTITY,), FILTER),
    "median": Function((QUANTITY,), FILTER),
    "least": Function((QUANTITY,), FILTER),
    "most": Function((QUANTITY,), FILTER),
    "duration": Function((MOMENT, MOMENT)),  # from the first moment to the second, in each record
}
