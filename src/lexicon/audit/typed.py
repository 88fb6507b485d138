"""From columns of text to columns of the fields' own types, called as the fields are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lexicon.audit.mapping import Mapping as DataMapping
from lexicon.audit.written_number import written_number
from lexicon.criteria.sql.texts import literal_text, name_text
from lexicon.model.kinds.field import Field

ROW, KEY = "lexicon_row", "lexicon_key"
_TRUE = "'true', 't', '1', 'yes', 'y', 'oui', 'o', 'vrai', 'x'"
_FALSE = "'false', 'f', '0', 'no', 'n', 'non', 'faux'"
_WHOLE = r"'^[+-]?[0-9]+([.]0+)?$'"


@dataclass(frozen=True, slots=True)
class Typed:
    """How one field's columns are read: SQL by the name of the column that it makes."""

    field: Field
    made: Mapping[str, str]


def raw_name(field: str) -> str:
    """The column with a field's text as the data has it; ids have no dot."""
    return f"raw.{field}"


def moment_name(field: str) -> str:
    """The column with a field's moment, in the calendar's zone."""
    return f"moment.{field}"


def moment(text: str, mapping: DataMapping, zone: str) -> str:
    """A text as a moment without a zone, in `zone`; one that names none is in it already."""
    read = f"TRY_CAST({_day(text, mapping)} AS TIMESTAMPTZ)"
    return f"timezone({literal_text(zone, 'duckdb')}, {read})"


def typed(field: Field, columns: tuple[str, ...], mapping: DataMapping, zone: str) -> Typed:
    """A field's text, value and moment, from the data's own columns."""
    texts = [_text(column) for column in columns]
    if field.type == "act":
        names = (f"{field.id}_by", f"{field.id}_at")[-len(texts) :]
        done = {moment_name(field.id): moment(texts[-1], mapping, zone)}
        return Typed(
            field, {raw_name(field.id): texts[-1]} | done | dict(zip(names, texts, strict=True))
        )
    made = {raw_name(field.id): texts[0], field.id: _value(field, texts[0], mapping)}
    if field.type in ("date", "time"):
        made[moment_name(field.id)] = moment(texts[0], mapping, zone)
    return Typed(field, made)


def _text(column: str) -> str:
    """A text without blanks around it; one of blanks alone is empty."""
    return f"nullif(trim({name_text(column, 'duckdb')}), '')"


def _value(field: Field, text: str, mapping: DataMapping) -> str:
    codes = mapping.codes(field)
    if codes:
        text = _decoded(text, codes)
    match field.type:
        case "boolean":
            return (
                f"CASE WHEN lower({text}) IN ({_TRUE}) THEN true "
                f"WHEN lower({text}) IN ({_FALSE}) THEN false END"
            )
        case "integer":
            number = written_number(text, mapping.csv.decimal)
            whole = f"regexp_matches({number}, {_WHOLE})"
            return f"CASE WHEN {whole} THEN TRY_CAST({number} AS BIGINT) END"
        case "decimal" | "money":
            return f"TRY_CAST({written_number(text, mapping.csv.decimal)} AS DOUBLE)"
        case "date":
            return f"CAST(TRY_CAST({_day(text, mapping)} AS DATE) AS VARCHAR)"
        case _:
            return text


def _decoded(text: str, codes: Mapping[str, str]) -> str:
    branches = " ".join(
        f"WHEN {literal_text(code, 'duckdb')} THEN {literal_text(value, 'duckdb')}"
        for code, value in codes.items()
    )
    return f"CASE {text} {branches} ELSE {text} END"


def _day(text: str, mapping: DataMapping) -> str:
    if mapping.csv.dates is None:
        return text
    form = literal_text(mapping.csv.dates, "duckdb")
    return f"coalesce(CAST(TRY_STRPTIME({text}, {form}) AS VARCHAR), {text})"


def selected(made: Mapping[str, str]) -> Iterator[str]:
    """`expression AS name`, for a SELECT."""
    for name, expression in made.items():
        yield f"{expression} AS {name_text(name, 'duckdb')}"
