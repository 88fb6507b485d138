"""How many records leave a field empty, most first: what criteria and promises cannot see."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor, log10

from lexicon.audit.field_columns import raw_name
from lexicon.audit.filled import filled
from lexicon.audit.held import Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.promises import conditions_of, starts_of
from lexicon.audit.table import name
from lexicon.criteria.in_force import criteria_in_force
from lexicon.model.condition import tests
from lexicon.model.scalars import bare

_LEAST = 0.0001
"""What is told of fewer, as percent."""


def _find(held: Held) -> Iterator[Found]:
    empty = {field: held.total - count for field, count in filled(held).items()}
    messages = _messages(held)
    for field, count in sorted(empty.items(), key=lambda item: -item[1]):
        if count and held.fields[field].type != "act":
            facts = {"field": field, "percent": _percent(count, held.total)}
            where = f"{name(raw_name(field))} IS NULL"
            yield Found(count, where, field, facts, messages.get(field, "message"))


def _percent(count: int, total: int) -> float:
    """In whole ones; near none and all with as many decimals as tell it from them, up to four."""
    percent = 100 * count / total
    near = min(percent, 100 * (total - count) / total)
    if near == 0 or near >= 1:
        return round(percent)
    return min(max(round(percent, -floor(log10(near))), _LEAST), 100 - _LEAST)


def _messages(held: Held) -> dict[str, str]:
    """How it is said of a field that something depends on it."""
    deciding, binding = set(_deciding(held)), set(conditions_of(held.dictionary))
    starting = set(starts_of(held.dictionary))
    return {
        **dict.fromkeys(starting, "message_starts"),
        **dict.fromkeys(binding, "message_binds"),
        **dict.fromkeys(deciding, "message_decides"),
        **dict.fromkeys(deciding & (binding | starting), "message_decides_binds"),
    }


def _deciding(held: Held) -> Iterator[str]:
    """The fields without which a stage cannot be told."""
    for stage in held.dictionary.stages:
        for test in tests(criteria_in_force(stage, held.dictionary)):
            field = held.dictionary.fields.get(bare(test.field))
            if field is not None and field.when_empty is None:
                yield field.id


KIND = Kind(_find, is_fault=False)
