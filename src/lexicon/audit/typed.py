"""From the data's own columns to columns of the fields' own types, called as the fields are.

Of a field there are `raw.<field>`, its text as the data has it (NULL where it is empty), and
`there.<field>`, which is NULL where that is and takes no text; of one that says when also
`moment.<field>`, in the calendar's zone, and `timed.<field>`, whether a time of that day is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lexicon.audit.blanks import bare, filled
from lexicon.audit.column import Column
from lexicon.audit.mapping import Mapping as DataMapping
from lexicon.audit.parsed import compared, is_timed, moment, value
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
MOMENTS = ("act", "date", "time")
"""The types of field that say when."""
_KEPT_AS = {"boolean": "BOOLEAN", "integer": "BIGINT"}
_AS_WRITTEN = ("picklist", "text", "time")
"""The types of field whose values are texts as the data has them."""


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


def there_name(field: str) -> str:
    """The column that is NULL where a field is empty; of an act, where its last column is."""
    return f"there.{field}"


def moment_name(field: str) -> str:
    """The column with a field's moment, in the calendar's zone."""
    return f"moment.{field}"


def timed_name(field: str) -> str:
    """The column that says whether the data names a time of the moment's day."""
    return f"timed.{field}"


def typed(field: Field, columns: Sequence[Column], mapping: DataMapping, zone: str) -> Typed:
    """A field's columns. `zone` is that of moments which name none."""
    last = columns[-1]
    is_own = last.type in _OWN.get(field.type, ()) and not mapping.codes(field)
    made = _own(field, last, zone) if is_own else _parsed(field, last, mapping, zone)
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
            read, told = {**read, there_name(field.id): quoted}, {}
        return Typed(field, {raw: column.text}, read, told, is_sure=is_sure, filled=column.name)
    at, local = moment_name(field.id), f"CAST({quoted} AS TIMESTAMP)"
    if column.type == _INSTANT:
        local = f"timezone({quoted_value(zone)}, {quoted})"
    told = {
        field.id: quoted_name(raw),
        there_name(field.id): quoted_name(at),
        timed_name(field.id): "false" if column.type == _DAY else _is_no_midnight(field),
    }
    return Typed(field, {raw: column.text}, {at: local}, told, is_sure=True, filled=column.name)


def _parsed(field: Field, column: Column, mapping: DataMapping, zone: str) -> Typed:
    """From a column of texts, or of whatever can be shown as one."""
    raw = raw_name(field.id)
    text = quoted_name(raw)
    texts = {raw: bare(column.text, column.is_coded and field.type == "picklist")}
    read, told = {}, {there_name(field.id): text}
    if field.type == "text":
        read, told = {there_name(field.id): filled(column.text)}, {}
    if field.type in MOMENTS:
        is_day = field.type == "date"
        read[moment_name(field.id)] = moment(text, mapping, zone, is_day)
        is_written = is_timed(text, mapping, is_day)
        told[timed_name(field.id)] = f"({is_written}) AND {_is_no_midnight(field)}"
    if field.type == "time":
        told[field.id] = compared(text, quoted_name(moment_name(field.id)))
    elif field.type == "act" or (field.type in _AS_WRITTEN and not mapping.codes(field)):
        told[field.id] = text
    else:
        read[field.id] = _value(field, column, mapping, zone)
    is_sure = field.type in ("text", "picklist")
    counted = column.name if is_sure and column.type == "VARCHAR" else ""
    return Typed(field, texts, read, told, is_sure, is_parsed=not is_sure, filled=counted)


def _is_no_midnight(field: Field) -> str:
    """Where programs keep days as moments, a day is its first second."""
    at = quoted_name(moment_name(field.id))
    return f"{at} <> date_trunc('day', {at})"


def _value(field: Field, column: Column, mapping: DataMapping, zone: str) -> str:
    """The value of a text; a number of the source's own is written with a point, whoever reads."""
    text = quoted_name(raw_name(field.id))
    written = value(field, text, mapping, zone)
    pointed = value(field, text, mapping.with_points, zone)
    if written == pointed or column.is_number == "false":
        return written
    return f"CASE WHEN {column.is_number} THEN {pointed} ELSE {written} END"


def _act(made: Typed, columns: Sequence[Column]) -> Typed:
    """An act is there if each of its columns is filled; they are called as `Columns` has them."""
    field = made.field.id
    who, when = f"{field}_by", f"{field}_at"
    at = moment_name(field) if not made.is_parsed else raw_name(field)
    told = {key: how for key, how in made.told.items() if key != field}
    told[when] = quoted_name(at)
    read = dict(made.read)
    if len(columns) > 1:
        read[who] = bare(columns[0].text, columns[0].is_coded)
    return replace(made, read=read, told=told)


def selected(made: Mapping[str, str]) -> Iterator[str]:
    """`expression AS name`, for a SELECT."""
    for name, expression in made.items():
        yield f"{expression} AS {quoted_name(name)}"
