"""Where a table keeps the fields: in which columns, by which codes."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field as Key
from pydantic import field_validator

from lexicon.model.frozen import Frozen, Many
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import Id

Column = Annotated[str, Key(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$")]
"""A column's name as the table has it: never an expression, always quoted."""


class ActColumns(Frozen):
    """The two columns of an act; where a table has only one of them, that one decides."""

    who: Column | None = None
    """The column that says who did it."""
    when: Column | None = None
    """The column that says when."""


class Columns(Frozen):
    """Field → column, value → codes. What is not written is called as the field is.

    An act is kept in two columns, `<field>_by` (who) and `<field>_at` (when), if nothing else is
    written. A field whose column is `null` is in no column: it is always empty.
    """

    columns: dict[Id, Column | ActColumns | None] = Key(default_factory=dict)
    values: dict[Id, dict[str, str | Many[str]]] = Key(default_factory=dict)
    """Field → our value → the code, or the codes, by which the table knows it."""
    tidy: ClassVar[bool] = False
    """Whether texts are texts there and empty ones NULL, so that neither has to be seen to."""

    @field_validator("values", mode="before")
    @classmethod
    def _booleans_are_keys_too(cls, written: object) -> object:
        return with_text_keys(written)

    def of(self, field: Field) -> tuple[str, ...]:
        """The columns that keep a field: one, for an act up to two, none where it is kept nowhere.

        They come in the order who, when.
        """
        if field.id not in self.columns:
            return _act(ActColumns(), field) if field.type == "act" else (field.id,)
        written = self.columns[field.id]
        if isinstance(written, ActColumns):
            return _act(written, field)
        return (written,) if written is not None else ()

    def codes(self, field: Field) -> dict[str, str]:
        """Code → our value, for a field whose codes are written."""
        found: dict[str, str] = {}
        for value, codes in self.values.get(field.id, {}).items():
            for code in (codes,) if isinstance(codes, str) else codes:
                found[code] = value
        return found


class TidyColumns(Columns):
    """Those of a table that was made for this.

    Of a field of type text it has `there.<field>` too, which is NULL where the text is, and which
    takes less to work out.
    """

    tidy: ClassVar[bool] = True


def _act(written: ActColumns, field: Field) -> tuple[str, ...]:
    named = tuple(name for name in (written.who, written.when) if name is not None)
    return named or (f"{field.id}_by", f"{field.id}_at")


def with_text_keys(written: object) -> object:
    """YAML reads `true:` as a boolean and `1` as a number; as values and codes they are texts."""
    if not isinstance(written, dict):
        return written
    return {
        field: {_text(value): _codes(codes) for value, codes in inner.items()}
        if isinstance(inner, dict)
        else inner
        for field, inner in written.items()
    }


def _codes(written: object) -> object:
    return [_text(code) for code in written] if isinstance(written, list) else _text(written)


def _text(value: object) -> object:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int | float) else value
