"""What the target of criteria as SQL may be told."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, field_validator

from lexicon.criteria.sql.columns import ActColumns, Column, Columns, with_text_keys
from lexicon.criteria.sql.dialects import Dialect
from lexicon.model.frozen import Many
from lexicon.model.scalars import Id
from lexicon.targets.target import Options

_Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=63)]


class SqlCriteriaOptions(Options):
    """For which databases, from which table, under which names."""

    dialects: Many[Dialect] = ("duckdb", "postgres", "sqlite")
    """One view for each: bigquery, duckdb, postgres, snowflake, spark, sqlite."""

    table: Annotated[str, Field(pattern=r"^[^.\x00-\x1f\x7f]+(\.[^.\x00-\x1f\x7f]+){0,2}$")] = (
        "contacts"
    )
    """The table of the records, with its schema if need be: `crm.contacts`."""

    view: _Name = "stage_by_definition"
    """What the view and the dbt model are called."""

    keys: Annotated[Many[Column], Field(min_length=1)] = ("id",)
    """The columns that tell one record from the other; they stand in the view too."""

    columns: dict[Id, Column | ActColumns | None] = Field(default_factory=dict)
    """Field → column, where it is not called as the field is."""

    values: dict[Id, dict[str, str | Many[str]]] = Field(default_factory=dict)
    """Field → our value → the code, or the codes, by which the table knows it."""

    recorded: Column | None = None
    """The column in which people record the stage; dbt then warns where it says otherwise."""

    dbt: Dialect | None = "duckdb"
    """The warehouse of the dbt package; null makes none."""

    package: _Name = "smarketing_criteria"
    """The name by which your project knows the dbt package."""

    @field_validator("values", mode="before")
    @classmethod
    def _booleans_are_keys_too(cls, written: object) -> object:
        return with_text_keys(written)

    def kept(self) -> Columns:
        """Where the table keeps the fields."""
        return Columns(columns=self.columns, values=self.values)
