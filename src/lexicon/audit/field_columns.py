"""The columns that the table of records has of a field, and how each is made.

Of a field there are `raw.<field>`, its text as the data has it (NULL where it is empty), and
`there.<field>`, which is NULL where that is and takes no text; of one that says when also
`moment.<field>`, in the calendar's zone, and `timed.<field>`, whether a time of that day is named.
`odd.<field>` has the texts that are not written as nearly all are: see `plain`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lexicon.criteria.sql.quoted import quoted_name
from lexicon.model.kinds.field import Field

MOMENTS = ("act", "date", "time")
"""The types of field that say when."""


@dataclass(frozen=True, slots=True)
class Typed:
    """How one field is read: SQL by the name of the column that it makes.

    `texts` come from the columns of the data, `read` from these and the texts, `told` from what was
    read. One that `is_parsed` has its values from texts, which takes long enough to be done once.
    """

    field: Field
    texts: Mapping[str, str]
    read: Mapping[str, str]
    told: Mapping[str, str]
    is_sure: bool
    """Whether all that is there is a value of the field's type."""
    is_parsed: bool = False
    filled: str = ""
    """The column of the data that has a value where the field has, and nowhere else."""


def raw_name(field: str) -> str:
    """The column with a field's text as the data has it; ids have no dot."""
    return f"raw.{field}"


def odd_name(field: str) -> str:
    """The column with a field's text where its value does not say how that was written.

    Whatever is no value of a field that has others is there.
    """
    return f"odd.{field}"


def there_name(field: str) -> str:
    """The column that is NULL where a field is empty; of an act, where its last column is."""
    return f"there.{field}"


def moment_name(field: str) -> str:
    """The column with a field's moment, in the calendar's zone."""
    return f"moment.{field}"


def timed_name(field: str) -> str:
    """The column that says whether the data names a time of the moment's day."""
    return f"timed.{field}"


def is_no_midnight(field: Field) -> str:
    """Where programs keep days as moments, a day is its first second."""
    at = quoted_name(moment_name(field.id))
    return f"{at} <> date_trunc('day', {at})"
