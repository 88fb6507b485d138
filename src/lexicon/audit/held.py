"""The records of an audit, typed and classified, in one table that every kind of finding asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any, TypeVar

from lexicon.audit.engine import Row
from lexicon.audit.mapping import Mapping as DataMapping
from lexicon.audit.once import Once
from lexicon.audit.table import TABLE, name
from lexicon.criteria.sql.answered import outcome_column
from lexicon.criteria.sql.columns import Columns
from lexicon.criteria.sql.known import KnownSql
from lexicon.criteria.sql.quoted import quoted_value
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import Scalar, bare

T = TypeVar("T")
MASK = "•••"
PERSON = "person."
"""What stands for the columns by which a person is known: masked, as what is no field is."""
_LONGEST = 200
"""Characters of a value that are told."""


@dataclass(frozen=True, eq=False, repr=False)
class Held:
    """What a kind of finding may look at.

    `fields` are those that the data has, `columns` where the table has them; `stage` is the field
    with the recorded stage, None where there is none. `now` is in the calendars' zone, as the
    moments of the table are. `mapping` is what was read by.
    """

    dictionary: Dictionary
    fields: Mapping[str, Field]
    stage: str | None
    columns: Columns
    mapping: DataMapping
    now: datetime
    shows_personal_data: bool
    ask: Callable[[str], list[Row]]
    query: Callable[[str], str]
    """A question about the table of records as one that other SQL may have in it."""
    spelled: Callable[[str], str]
    """A condition without columns that would be worked out of every record, for few to be asked."""
    settle: Callable[[str, str], None]
    """Says what a column has in every record, so that no question has it worked out again."""
    let: Callable[[str, str], None]
    """Lets a variable of the engine have a value, in SQL."""
    begin: Callable[[Callable[[], Any]], Future[Any]]
    """Does some work beside other that is begun; on the data of who asks two questions at once."""
    sql: KnownSql
    """The SQL of the dictionary's criteria, as far as it is known."""
    doubtful: frozenset[str]
    """The fields in whose columns there may be what is no value of theirs."""
    counted: Mapping[str, int] = field(default_factory=dict)
    """By field in how many records it is filled, where the data itself says so."""
    _once: Once = field(default_factory=Once)

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What several kinds of finding look at, worked out for the first of them only."""
        return self._once.made(name, make)

    @cached_property
    def total(self) -> int:
        """How many records there are."""
        return int(self.ask(f"SELECT count(*) FROM {TABLE}")[0][0])

    @cached_property
    def stages(self) -> tuple[str, ...]:
        """The stages in funnel order."""
        return tuple(stage.id for stage in self.dictionary.stages)

    @cached_property
    def exception(self) -> str:
        """The condition of a record with a recorded exception."""
        acts = [item for item in self.fields.values() if _is_exception(item)]
        return " OR ".join(f"{name(f'there.{item.id}')} IS NOT NULL" for item in acts) or "false"

    def reached(self, stage: str) -> str:
        """The condition of a record that is surely at a stage or further; any, if it is none.

        It is false or unknown of all others.
        """
        if stage not in self.stages:
            return "true"
        rungs = self.stages[: self.stages.index(stage) + 1]
        return f"({' AND '.join(name(outcome_column(rung)) for rung in rungs)})"

    def count(self, where: str) -> int:
        """How many records meet a condition."""
        return int(self.ask(f"SELECT count(*) FROM {TABLE} WHERE {where}")[0][0])

    def has_any(self, where: str) -> bool:
        """Whether some record meets a condition: the first is enough."""
        return bool(self.ask(f"SELECT 1 FROM {TABLE} WHERE {where} LIMIT 1"))

    def shown(self, field: str, text: object) -> str:
        """A value as the report may show it: that of a personal field only where it was asked."""
        known = self.dictionary.fields.get(field)
        hidden = known is None or known.personal_data
        told = str(text)
        cut = told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"
        return MASK if hidden and not self.shows_personal_data else cut

    @property
    def key_field(self) -> str | None:
        """The personal field that the key is read from, or PERSON; None of any other key."""
        key, person = (self.mapping.key or "").casefold(), self.mapping.person
        known = (person.email or "email", *(person.name or ("name",)), person.company or "company")
        if key in map(str.casefold, known):
            return PERSON
        personal = (field for field in self.dictionary.fields.values() if field.personal_data)
        return next((it.id for it in personal if key in self._columns(it)), None)

    def _columns(self, field: Field) -> set[str]:
        return {column.casefold() for column in self.mapping.of(field)}


def literal(value: Scalar) -> str:
    """A value in the engine's SQL; NUL, which no data holds, is left out."""
    return quoted_value(value.replace("\0", "") if isinstance(value, str) else value)


def _is_exception(field: Field) -> bool:
    return field.type == "act" and bare(field.term or "") == "exception"
