"""Values that are none of their field's type: a word where a number should be, no real date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lexicon.audit.date_forms import form_of
from lexicon.audit.field_columns import MOMENTS, moment_name, odd_name, raw_name
from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.mapping import Csv
from lexicon.audit.table import TABLE, name
from lexicon.model.kinds.field import Field

_YEAR = re.compile("[0-9]{4}").search
_SERIAL = re.compile("[3-5][0-9]{4}([.,][0-9]+)?").fullmatch
"""A day of 1982 to 2064 as a spreadsheet counts them."""
_COMMA = re.compile("[0-9],[0-9]").search
_COMMA_OF_WHOLE = re.compile("[0-9],0+([^0-9]|$)").search
_CLOCK = "'^([01][0-9]|2[0-3]):[0-5][0-9]$'"


def _find(held: Held) -> Iterator[Found]:
    for field in held.fields.values():
        if field.id not in held.doubtful:
            continue
        odd = name(odd_name(field.id))
        where = f"{odd} IS NOT NULL AND {_wrong(field)}"
        asked = f"SELECT count(*), min({odd}), max({odd}) FROM {TABLE} WHERE {where}"
        count, *examples = held.ask(asked)[0]
        if count:
            facts = {"field": field.id, "value": held.shown(field.id, examples[0])}
            hint, form = _advice(field, examples, held.mapping.csv)
            yield Found(
                count, where, field.id, facts | ({"form": form} if form else {}),
                f"message_{field.type}", (raw_name(field.id),), hint,
            )  # fmt: skip


def _advice(field: Field, examples: Sequence[str], csv: Csv) -> tuple[str, str]:
    """The hint that helps, and the form that dates may have: for what the mapping has not said."""
    if field.type == "boolean":
        return "hint_boolean", ""
    if field.type in MOMENTS:
        form = form_of(examples)
        added = "hint_form_too" if csv.forms else "hint_form"
        if form and form not in csv.forms:
            return added, form
        if all(map(_SERIAL, examples)):
            return "hint_serial", ""
        return "hint_other" if any(map(_YEAR, examples)) else "hint", ""
    comma = _COMMA_OF_WHOLE if field.type == "integer" else _COMMA
    is_other = csv.decimal == "." and any(map(comma, examples))
    return "hint_comma" if is_other else "hint", ""


def _wrong(field: Field) -> str:
    """The condition of a text that could not be read."""
    if field.type in ("time", "act"):
        clock = f"regexp_matches({name(odd_name(field.id))}, {_CLOCK})"
        unread = f"{name(moment_name(field.id))} IS NULL"
        return f"{unread} AND NOT {clock}" if field.type == "time" else unread
    return f"{name(field.id)} IS NULL"


KIND = Kind(_find)
