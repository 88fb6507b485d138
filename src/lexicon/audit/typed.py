"""From the data's own columns to columns of the fields' own types, called as the fields are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lexicon.audit.blanks import bare
from lexicon.audit.column import Column
from lexicon.audit.field_columns import (
    MOMENTS,
    Typed,
    is_no_midnight,
    moment_name,
    odd_name,
    raw_name,
    there_name,
    timed_name,
)
from lexicon.audit.from_texts import from_texts
from lexicon.audit.mapping import Mapping as DataMapping
from lexicon.criteria.sql.quoted import quoted_name, quoted_value
from lexicon.model.kinds.field import Field

_WHOLE = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER")
_FLOATING = "DOUBLE"
"""In which there may be something that is no number."""
_DAY, _TIME, _INSTANT = "DATE", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE"
_OWN = {
    "act": (_DAY, _TIME, _INSTANT),
    "time": (_DAY, _TIME, _INSTANT),
    "date": (_DAY,),
    "boolean": ("BOOLEAN",),
    "integer": _WHOLE,
    "decimal": (_FLOATING, *_WHOLE),
    "money": (_FLOATING, *_WHOLE),
}
"""The engine's types whose values are a field's, as they are."""
_KEPT_AS = {"boolean": "BOOLEAN", "integer": "BIGINT"}


def typed(field: Field, columns: Sequence[Column], mapping: DataMapping, zone: str) -> Typed:
    """A field's columns. `zone` is that of moments which name none."""
    last = columns[-1]
    is_own = last.type in _OWN.get(field.type, ()) and not mapping.codes(field)
    made = _own(field, last, zone) if is_own else from_texts(field, last, mapping, zone)
    return _act(made, columns) if field.type == "act" else made


def typed_by(field: Field, column: Column) -> Typed:
    """The columns of an act of which the data says who did it, and nowhere when."""
    raw = raw_name(field.id)
    text = quoted_name(raw)
    texts = {raw: bare(column.text, column.is_coded)}
    read = {f"{field.id}_by": text, moment_name(field.id): "CAST(NULL AS TIMESTAMP)"}
    told = {there_name(field.id): text, timed_name(field.id): "false"}
    return Typed(field, texts, read, told, is_sure=True)


def _own(field: Field, column: Column, zone: str) -> Typed:
    """From a column that has the field's type already."""
    raw, quoted = raw_name(field.id), quoted_name(column.name)
    if field.type not in MOMENTS:
        is_sure = column.type != _FLOATING
        value = f"CAST({quoted} AS {_KEPT_AS.get(field.type, 'DOUBLE')})"
        read = {field.id: value if is_sure else f"CASE WHEN isfinite({quoted}) THEN {quoted} END"}
        told = {there_name(field.id): quoted_name(field.id)}
        if not is_sure:
            told = {odd_name(field.id): quoted_name(raw)}
            read = {**read, there_name(field.id): quoted}
        return Typed(field, {raw: column.text}, read, told, is_sure=is_sure, filled=column.name)
    at, local = moment_name(field.id), f"CAST({quoted} AS TIMESTAMP)"
    if column.type == _INSTANT:
        local = f"timezone({quoted_value(zone)}, {quoted})"
    told = {
        field.id: quoted_name(raw),
        there_name(field.id): quoted_name(at),
        timed_name(field.id): "false" if column.type == _DAY else is_no_midnight(field),
    }
    return Typed(field, {raw: column.text}, {at: local}, told, is_sure=True, filled=column.name)


def _act(made: Typed, columns: Sequence[Column]) -> Typed:
    """An act is there if each of its columns is filled; they are called as `Columns` has them."""
    field = made.field.id
    who, when = f"{field}_by", f"{field}_at"
    told = {key: how for key, how in made.told.items() if key != field}
    told[when] = quoted_name(there_name(field))
    read = dict(made.read)
    if len(columns) > 1:
        read[who] = bare(columns[0].text, columns[0].is_coded)
    return replace(made, read=read, told=told)
