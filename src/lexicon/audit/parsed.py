"""Values read out of texts: plain ones by a short way, all others by the long one.

Nearly every text is plain, and whether it is costs little to see.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lexicon.audit.epoch import epoch_moment, is_epoch, is_midnight
from lexicon.audit.mapping import Mapping as DataMapping
from lexicon.audit.month_names import named_month
from lexicon.audit.written_number import written_number
from lexicon.criteria.moments import ZONED
from lexicon.criteria.sql.quoted import quoted_value
from lexicon.model.kinds.field import Field

_TRUE = ("true", "t", "1", "yes", "y", "oui", "o", "vrai", "x")
_FALSE = ("false", "f", "0", "no", "n", "non", "faux")
_BOOLEANS = ", ".join(f"'{word}': {word in _TRUE}" for word in (*_TRUE, *_FALSE))
"""Looked up as in a dictionary: a list of so many (IN) would be joined to every record, plain or
not, which takes as long as reading it, and numbers the records in another order."""
_WHOLE = r"'^[+-]?[0-9]+([.]0+)?$'"
_TO_THE_MINUTE = "{text} LIKE '____-__-__ __:__' AND NOT ends_with(upper({text}), 'Z')"
_LOCAL = "'^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?)?$'"
"""Moments that name no zone: as nearly all of a CRM are, and any."""
_NAMES_A_TIME = (
    "CASE WHEN {text} LIKE '____-__-__%' THEN length({text}) > 10 "
    "ELSE contains({text}, ':') OR regexp_matches({text}, '[0-9] ?h ?[0-9]') OR {counted} END"
)
_TIMES = re.compile("%-?[HIMSXc]").search
"""What a form has that a time of the day is read by."""


def moment(text: str, mapping: DataMapping, zone: str, is_day: bool = False) -> str:
    """A text as a moment without a zone, in `zone`; one that names none stands as it is written.

    A number that counts from 1970 is one too; with `is_day` it may mean a day in any zone.
    """
    spaced = f"regexp_replace({text}, ' ([+-][0-9]{{2}}:?[0-9]{{2}})$', '\\1')"
    is_local = f"{_TO_THE_MINUTE.format(text=text)} OR regexp_matches({text}, {_LOCAL})"
    in_zone = quoted_value(zone)
    read = (
        f"CASE WHEN {text} IS NULL THEN NULL WHEN {is_local} THEN TRY_CAST({text} AS TIMESTAMP) "
        f"WHEN {is_epoch(text)} THEN {epoch_moment(text, in_zone, is_day)} "
        f"ELSE coalesce(timezone({in_zone}, TRY_CAST({spaced} AS TIMESTAMPTZ)), "
        f"{named_month(text)}) END"
    )
    by_form = [_by_form(text, form, in_zone) for form in mapping.csv.forms]
    return f"coalesce({', '.join((*by_form, read))})" if by_form else read


def is_timed(text: str, mapping: DataMapping, is_day: bool = False) -> str:
    """Whether a text names a time of its day: by the form that it is read by, or by its signs."""
    counted = f"({is_epoch(text)}{f' AND NOT {is_midnight(text)}' if is_day else ''})"
    is_longer = _NAMES_A_TIME.format(text=text, counted=counted)
    branches = " ".join(
        f"WHEN TRY_STRPTIME({text}, {quoted_value(form)}) IS NOT NULL "
        f"THEN {str(_TIMES(form.replace('%%', '')) is not None).lower()}"
        for form in mapping.csv.forms
    )
    return f"CASE {branches} ELSE {is_longer} END" if branches else is_longer


def compared(text: str, at: str) -> str:
    """The text of a moment as criteria compare it: its instant, or what a clock here shows."""
    is_zoned = f"regexp_matches({text}, {quoted_value(ZONED)})"
    shown = f"CAST(date_trunc('second', {at}) AS VARCHAR)"
    return f"CASE WHEN {is_zoned} THEN {text} ELSE coalesce({shown}, {text}) END"


def value(field: Field, text: str, mapping: DataMapping, zone: str) -> str:
    """A text as a value of the field's type; NULL for one that is none."""
    codes = mapping.codes(field)
    if codes:
        text = _decoded(text, codes)
    match field.type:
        case "boolean":
            return (
                f"CASE WHEN {text} = 'true' THEN true WHEN {text} = 'false' THEN false "
                f"ELSE map_extract_value(MAP {{{_BOOLEANS}}}, lower({text})) END"
            )
        case "integer":
            number = written_number(text, mapping.csv.decimal)
            return (
                f"CASE WHEN {_is_plain_number(text)} THEN TRY_CAST({text} AS BIGINT) "
                f"WHEN regexp_matches({number}, {_WHOLE}) THEN TRY_CAST({number} AS BIGINT) END"
            )
        case "decimal" | "money":
            number = written_number(text, mapping.csv.decimal)
            how = f"CASE WHEN {_is_plain_number(text)} THEN {text} ELSE {number} END"
            return f"TRY_CAST({how} AS DOUBLE)"
        case "date":
            return f"CAST(TRY_CAST({_day(text, mapping, zone)} AS DATE) AS VARCHAR)"
        case _:
            return text


def _decoded(text: str, codes: Mapping[str, str]) -> str:
    branches = " ".join(
        f"WHEN {quoted_value(code)} THEN {quoted_value(value)}" for code, value in codes.items()
    )
    return f"CASE {text} {branches} ELSE {text} END"


def _is_plain_number(text: str) -> str:
    """Whether a text is a whole number as the engine itself would write it."""
    return f"CAST(TRY_CAST({text} AS BIGINT) AS VARCHAR) = {text}"


def _day(text: str, mapping: DataMapping, zone: str) -> str:
    counted = f"CAST({epoch_moment(text, quoted_value(zone), is_day=True)} AS VARCHAR)"
    named = f"CAST({named_month(text)} AS VARCHAR)"
    read = (
        f"CASE WHEN {text} IS NULL OR {text} LIKE '____-__-__%' THEN {text} "
        f"WHEN {is_epoch(text)} THEN {counted} ELSE coalesce({named}, {text}) END"
    )
    by_form = [
        f"CAST(TRY_STRPTIME({text}, {quoted_value(form)}) AS VARCHAR)" for form in mapping.csv.forms
    ]
    return f"coalesce({', '.join((*by_form, read))})" if by_form else read


def _by_form(text: str, form: str, zone: str) -> str:
    read = f"TRY_STRPTIME({text}, {quoted_value(form)})"
    return f"timezone({zone}, CAST({read} AS TIMESTAMPTZ))" if "%z" in form.lower() else read
