"""A field's columns from one of texts: what they say, and the texts that do not say it plainly."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.blanks import bare, filled
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
from lexicon.audit.mapping import Mapping
from lexicon.audit.parsed import compared, is_timed, moment, value
from lexicon.audit.plain import Plain, plain
from lexicon.criteria.sql.quoted import quoted_name
from lexicon.model.kinds.field import Field

_SURE = ("picklist", "text")
"""The types of field of which every text is a value."""


def from_texts(field: Field, column: Column, mapping: Mapping, zone: str) -> Typed:
    """From a column of texts, or of whatever can be shown as one."""
    if field.type in _SURE:
        return _as_written(field, column, mapping, zone)
    read, odd = quoted_name(_read_name(field)), quoted_name(odd_name(field.id))
    form = plain(field, column, mapping)
    there = f"CASE WHEN {odd} IS NOT NULL OR {read} IS NOT NULL THEN true END"
    return Typed(
        field,
        {odd_name(field.id): _odd(column, form)},
        dict(_read(field, column, mapping, zone, form)),
        {
            raw_name(field.id): f"coalesce({odd}, {form.written(read)})" if form else odd,
            there_name(field.id): there if form else odd,
            **dict(_told(field, mapping, form is not None)),
        },
        is_sure=False,
        is_parsed=True,
    )


def _as_written(field: Field, column: Column, mapping: Mapping, zone: str) -> Typed:
    """Texts, of which each is a value of the field's type."""
    raw = raw_name(field.id)
    text = quoted_name(raw)
    texts = {raw: bare(column.text, column.is_coded and field.type == "picklist")}
    read, told = {}, {there_name(field.id): text}
    if field.type == "text":
        read, told = {there_name(field.id): filled(column.text)}, {}
    if mapping.codes(field):
        read[field.id] = value(field, text, mapping, zone)
    else:
        told[field.id] = text
    counted = column.name if column.type == "VARCHAR" else ""
    return Typed(field, texts, read, told, is_sure=True, filled=counted)


def _read_name(field: Field) -> str:
    """The column with what was read."""
    return moment_name(field.id) if field.type in MOMENTS else field.id


def _odd(column: Column, form: Plain | None) -> str:
    text = bare(column.text)
    if form is None:
        return text
    return f"CASE WHEN {form.is_odd} THEN {text} END"


def _read(
    field: Field, column: Column, mapping: Mapping, zone: str, form: Plain | None
) -> Iterator[tuple[str, str]]:
    odd = quoted_name(odd_name(field.id))
    if field.type in MOMENTS:
        yield _read_name(field), _by(form, column, odd, moment(odd, mapping, zone, _is_day(field)))
    if field.type not in ("act", "time"):
        yield field.id, _by(form, column, odd, _value(field, column, mapping, zone))


def _by(form: Plain | None, column: Column, odd: str, read: str) -> str:
    if form is None:
        return read
    plain = f"WHEN {odd} IS NULL THEN {form.value}"
    return f"CASE WHEN {column.quoted} IS NULL THEN NULL {plain} ELSE {read} END"


def _told(field: Field, mapping: Mapping, has_plain: bool) -> Iterator[tuple[str, str]]:
    """What is said of a moment, whose plain form names a time and no zone."""
    at, odd = quoted_name(moment_name(field.id)), quoted_name(odd_name(field.id))
    if field.type in MOMENTS:
        written = is_timed(odd, mapping, _is_day(field))
        is_written = f"CASE WHEN {odd} IS NULL THEN true ELSE {written} END"
        named = is_written if has_plain else written
        yield timed_name(field.id), f"({named}) AND {is_no_midnight(field)}"
    if field.type == "time":
        yield field.id, compared(odd, at)


def _is_day(field: Field) -> bool:
    return field.type == "date"


def _value(field: Field, column: Column, mapping: Mapping, zone: str) -> str:
    """The value of a text; a number of the source's own is written with a point, whoever reads."""
    text = quoted_name(odd_name(field.id))
    written = value(field, text, mapping, zone)
    pointed = value(field, text, mapping.with_points, zone)
    if written == pointed or column.is_number == "false":
        return written
    return f"CASE WHEN {column.is_number} THEN {pointed} ELSE {written} END"
