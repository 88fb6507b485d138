"""What a mapping says that cannot be: names that nobody knows, a code that means two things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping as Map
from dataclasses import replace

from lexicon.audit.date_forms import form_faults
from lexicon.audit.examples import EXAMPLES
from lexicon.audit.mapping import Mapping
from lexicon.audit.number_in_text import number_in
from lexicon.checks.near import Near
from lexicon.criteria.fitting import Fitting
from lexicon.criteria.sql.columns import ActColumns
from lexicon.findings import Finding, Keys, Place
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import bare
from lexicon.model.value_set import resolve
from lexicon.yamlfile.scalar import BOOLEAN_WORDS

_NO_DELIMITERS = ('"', "\n", "\r", "\0")
_DELIMITERS = {r"\t": r"\t", "tab": r"\t", "comma": ",", "semicolon": ";", "pipe": "|"}
"""What people write for a sign."""
_MOST = 20
"""Names told of those that there are."""


def mapping_faults(mapping: Mapping, dictionary: Dictionary) -> Iterator[Finding]:
    """Everything that is wrong whatever the data is, by its keys in the file."""
    yield from _crm(mapping, dictionary)
    yield from _fields(mapping, dictionary)
    for name, values in mapping.values.items():
        if field := dictionary.fields.get(name):
            yield from _values(field, tuple(values), dictionary)
            yield from _codes(field, values)
    yield from _delimiter(mapping.csv.delimiter)
    for at, form in enumerate(mapping.csv.forms):
        keys: Keys = (
            ("csv", "dates") if isinstance(mapping.csv.dates, str) else ("csv", "dates", at)
        )
        yield from (replace(one, keys=keys) for one in form_faults(form))


def _fault(rule: str, keys: Keys, facts: Map[str, object], on_key: bool = False) -> Finding:
    """One with the hint that names what was meant, where `near` says that."""
    hint = "hint" if facts.get("near", "-") else "hint_known"
    return Finding(rule, Place(""), keys=keys, on_key=on_key, facts=facts, hint=hint)


def _crm(mapping: Mapping, dictionary: Dictionary) -> Iterator[Finding]:
    named = {crm for field in dictionary.fields.values() for crm in field.crm}
    lists = (value for it in dictionary.picklists.values() for value in it.values)
    known = sorted(named.union(*(value.codes for value in lists)))
    if mapping.crm is not None and mapping.crm not in known:
        near = Near(known).to(mapping.crm.lower())
        near = mapping.crm.lower() if mapping.crm.lower() in known else near
        facts = {"crm": mapping.crm, "near": near, "known": ", ".join(known) or "–"}
        yield _fault("mapping_crm", ("crm",), facts)


def _fields(mapping: Mapping, dictionary: Dictionary) -> Iterator[Finding]:
    near = Near(tuple(dictionary.fields))
    for part, named in (("columns", mapping.columns), ("values", mapping.values)):
        for name in named:
            field = dictionary.fields.get(name)
            if field is None:
                known = ", ".join(dictionary.fields)
                facts = {"field": name, "near": near.to(name), "known": known}
                yield _fault("field_unknown", (part, name), facts, on_key=True)
            elif field.type != "act" and isinstance(named[name], ActColumns):
                yield _fault("mapping_act", (part, name), {"field": name})


def _values(field: Field, values: tuple[str, ...], dictionary: Dictionary) -> Iterator[Finding]:
    """The values that the field cannot have."""
    if field.type == "act":
        yield _fault("mapping_act_values", ("values", field.id), {"field": field.id})
        return
    fitting = Fitting(dictionary)
    choices = sorted(fitting.choices(field) or ())
    for value in values:
        if not _fits(value, field, fitting):
            facts: dict[str, object] = {"field": field.id, "value": value}
            facts |= {"near": _meant(value, field, choices, dictionary)}
            facts |= {"known": ", ".join(choices[:_MOST]) or EXAMPLES[field.type]}
            yield _fault("mapping_value", ("values", field.id, value), facts, on_key=True)


def _fits(value: str, field: Field, fitting: Fitting) -> bool:
    match field.type:
        case "boolean":
            return value in ("true", "false")
        case "integer" | "decimal" | "money":
            return number_in(value) is not None
        case _:
            return fitting.of_value(value, field) is None


def _meant(value: str, field: Field, choices: list[str], dictionary: Dictionary) -> str:
    if field.type == "boolean":
        word = BOOLEAN_WORDS.get(value.lower())
        return "" if word is None else str(word).lower()
    from lexicon.audit.spelling import Spellings  # of no use while nothing is wrong

    picklist = dictionary.picklists.get(bare(field.picklist or ""))
    spelled = Spellings(resolve(picklist, dictionary)).meant(value) if picklist else None
    return spelled or Near(choices).to(value)


def _codes(field: Field, values: dict[str, str | tuple[str, ...]]) -> Iterator[Finding]:
    """The codes that stand for two values."""
    first: dict[str, str] = {}
    for value, codes in values.items():
        for at, code in enumerate((codes,) if isinstance(codes, str) else codes):
            before = first.setdefault(code.strip(), value)
            if before != value:
                inner = () if isinstance(codes, str) else (at,)
                facts = {"field": field.id, "code": code, "first": before, "second": value}
                yield _fault("mapping_code", ("values", field.id, value, *inner), facts)


def _delimiter(written: str | None) -> Iterator[Finding]:
    if written is not None and (len(written) != 1 or written in _NO_DELIMITERS):
        sign = _DELIMITERS.get(re.sub(r"\s", "", written).lower(), ";")
        facts = {"value": written, "write": sign}
        yield _fault("mapping_delimiter", ("csv", "delimiter"), facts)
