"""What a mapping file says: which columns of the data keep what, and how they are written."""

from __future__ import annotations

from typing import Literal

from lexicon.criteria.sql.columns import ActColumns, Column, Columns
from lexicon.model.frozen import Frozen, Many
from lexicon.model.kinds.field import Field


class Csv(Frozen):
    """How a CSV file is written; delimiter and encoding are found out if they are not given."""

    delimiter: str | None = None
    encoding: str | None = None
    decimal: Literal[".", ","] = "."
    dates: str | Many[str] = ()
    """The form of dates that are not ISO, such as `%d/%m/%Y`, or several of which one fits."""

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.dates,) if isinstance(self.dates, str) else self.dates


class Person(Frozen):
    """The columns by which two records are the same person."""

    email: Column | None = None
    name: Many[Column] = ()
    company: Column | None = None


class History(Frozen):
    """Where the stages that records went through are kept: a line a change."""

    file: str
    """Beside the mapping file."""
    record: Column
    """The column with the record's key."""
    stage: Column
    at: Column


class Mapping(Columns):
    """Columns, codes, and what only an audit needs."""

    crm: str | None = None
    """The CRM whose field names and codes the dictionary already knows."""
    key: Column | None = None
    """The column by which people find a record; else the row's number."""
    stage: Column | None = None
    """The column with the recorded stage; else that of the field whose list has the stages."""
    table: str | None = None
    """The table of a database that is to be read."""
    csv: Csv = Csv.model_construct()
    person: Person = Person.model_construct()
    history: History | None = None

    @property
    def with_points(self) -> Mapping:
        """The same of numbers that no person wrote: with a point."""
        return self.model_copy(update={"csv": self.csv.model_copy(update={"decimal": "."})})

    def when_of(self, field: Field) -> str:
        """The column, in lower case, that says when an act was done; "" where none does."""
        written = self.columns.get(field.id, ActColumns())
        if not isinstance(written, ActColumns):
            return (written or "").casefold()
        is_default = written.who is None and written.when is None
        return (f"{field.id}_at" if is_default else written.when or "").casefold()

    def codes(self, field: Field) -> dict[str, str]:
        """Code → our value, without the blanks around a code: those of the data are left out."""
        return {code.strip(): value for code, value in super().codes(field).items()}
