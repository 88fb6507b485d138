"""A record as written, held against the dictionary's fields: values to classify, or findings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from json import dumps

from lexicon.audit.bounds_told import bounds_told
from lexicon.audit.examples import EXAMPLES
from lexicon.audit.field_columns import MOMENTS
from lexicon.audit.given import Given
from lexicon.audit.json_cell import BETWEEN
from lexicon.audit.moment_given import moment_given
from lexicon.audit.number_in_text import number_in
from lexicon.audit.spelling import Spellings
from lexicon.checks.near import Near
from lexicon.criteria.evaluate import Value
from lexicon.criteria.fitting import Fitting, Misfit, is_moment
from lexicon.findings import Finding, Place
from lexicon.languages.fold import fold
from lexicon.model.day import calendar_date
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.field import Field
from lexicon.model.kinds.stage import Act
from lexicon.model.scalars import bare
from lexicon.model.value_set import resolve
from lexicon.source.nearest import nearest
from lexicon.yamlfile.scalar import BOOLEAN_WORDS

_NUMBERS = ("integer", "decimal", "money")
_MORE_WORDS = {"1": True, "0": False, "true": True, "false": False, "vrai": True, "faux": False}
_EITHER = re.compile(r"-?[0-9]{1,3},[0-9]{3}").fullmatch
_LISTED = 12


@dataclass(frozen=True)
class Form:
    """What a record may hold, made ready once for many records."""

    dictionary: Dictionary

    def fitted(self, one: Given, path: str) -> tuple[dict[str, Value], tuple[Finding, ...]]:
        """The values of one record, and everything in it that does not fit, at once."""
        place = Place(path, one.line)
        if not isinstance(one.data, dict):
            return {}, (Finding("record_shape", place),)
        cells = {str(name): _as_cell(it) for name, it in one.data.items()}
        data = {name: self._moment(name, it) for name, it in cells.items()}
        repeated = (Finding("field_repeated", place, facts={"field": key}) for key in one.twice)
        findings = [*repeated, *self._faults(data, place)]
        return {name: self._value(name, it) for name, it in data.items()}, tuple(findings)

    @cached_property
    def _fitting(self) -> Fitting:
        return Fitting(self.dictionary)

    @cached_property
    def _near(self) -> Near:
        return Near(tuple(self.dictionary.fields))

    def _faults(self, data: Mapping[str, object], place: Place) -> Iterator[Finding]:
        for name, written in data.items():
            field = self.dictionary.fields.get(name)
            if field is None:
                yield self._unknown(name, place)
            elif misfit := _act_fault(written, field) or self._fitting.of_value(
                self._value(name, written), field
            ):
                yield self._misfit(misfit, name, field, place)

    def _moment(self, name: str, written: object) -> object:
        field = self.dictionary.fields.get(name)
        if field is None or field.type not in MOMENTS:
            return written
        return moment_given(written, field.type, self.dictionary.manifest.zone)

    def _value(self, name: str, written: object) -> Value:
        """A number may stand in a text, as in a column of a table."""
        field = self.dictionary.fields.get(name)
        if not field or field.type not in _NUMBERS or isinstance(written, bool):
            return _plain(written)
        number: object = number_in(written) if isinstance(written, str) else written
        if isinstance(number, float) and field.type == "integer" and number.is_integer():
            return int(number)
        return _plain(written if number is None else number)

    def _unknown(self, name: str, place: Place) -> Finding:
        near = self._near.to(name)
        facts = {"field": name, "near": near, "known": ", ".join(self.dictionary.fields)}
        hint = "hint" if near else "hint_known"
        return Finding("field_unknown", place, facts=facts, hint=hint)

    def _misfit(self, misfit: Misfit, name: str, field: Field, place: Place) -> Finding:
        meant = self._meant(misfit.value, field)
        facts: dict[str, object] = {
            "field": name,
            "value": _written(misfit.value),
            "write": meant or EXAMPLES.get(field.type, ""),
            "choices": _some(sorted(self._fitting.choices(field) or ())),
            "range": bounds_told(field.range),
        }
        choice = field.type == "picklist"
        rule = "value_out_of_range" if misfit.reason == "range" else "value_misfit"
        rule = "value_not_listed" if choice else rule
        otherwise = {"value_misfit": "hint_like", "value_not_listed": "hint_choices"}
        hint = "hint" if meant else otherwise.get(rule, "hint")
        message = "message" if choice or rule != "value_misfit" else f"message_{field.type}"
        return Finding(rule, place, facts=facts, message=message, hint=hint)

    def _meant(self, value: object, field: Field) -> str:
        """What to write instead, as JSON; "" where nobody can tell."""
        text = value if isinstance(value, str) else _written(value)
        match field.type:
            case "picklist":
                picklist = self.dictionary.picklists.get(bare(field.picklist or ""))
                found = picklist and Spellings(resolve(picklist, self.dictionary)).meant(text)
                return dumps(found) if found else ""
            case "boolean":
                known = BOOLEAN_WORDS.get(fold(text), _MORE_WORDS.get(fold(text)))
                return "" if known is None else dumps(known)
            case kind if kind in _NUMBERS:
                return " / ".join(_either(text))
            case "date":
                day = nearest("date_invalid", text)
                return dumps(day) if calendar_date(day) else ""
            case "text":
                return dumps(text, ensure_ascii=False)
            case _:
                return ""


def _as_cell(written: object) -> object:
    """A list of texts as a table has it in one cell."""
    is_texts = isinstance(written, list) and all(isinstance(one, str) for one in written)
    return BETWEEN.join(map(str, written)) if isinstance(written, list) and is_texts else written


def _either(text: str) -> Iterator[str]:
    """`1,200` means one number to some, another to others."""
    if _EITHER(text):
        yield from (text.replace(",", ""), text.replace(",", "."))


def _act_fault(written: object, field: Field) -> Misfit | None:
    """An act is `{who, when}`, both texts or nothing; any other object fits no field."""
    if not isinstance(written, dict | list) or (field.type == "act" and written == {}):
        return None
    is_act = field.type == "act" and isinstance(written, dict) and set(written) == {"who", "when"}
    if is_act and isinstance(written, dict):
        who, when = (_blank_or(written[part]) for part in ("who", "when"))
        if isinstance(who, str) and isinstance(when, str) and (not when or is_moment(when)):
            return None
    return Misfit("type", written)


def _blank_or(part: object) -> object:
    """What stands in a part of an act; "" for nothing, and for blanks alone."""
    return "" if part is None or (isinstance(part, str) and not part.strip()) else part


def _plain(written: object) -> Value:
    """Blanks are nothing, and an act of which a part is blank is not done: as an audit has it."""
    if isinstance(written, str) and not written.strip():
        return ""
    if isinstance(written, dict) and set(written) == {"who", "when"}:
        if not all(map(_blank_or, written.values())):
            return None
        return Act.model_construct(who=str(written["who"]), when=str(written["when"]))
    return written if isinstance(written, bool | int | float | str) else None


def _written(value: object) -> str:
    shown = {"who": value.who, "when": value.when} if isinstance(value, Act) else value
    return dumps(shown, ensure_ascii=False)


def _some(names: list[str]) -> str:
    return ", ".join(names[:_LISTED]) + (", …" if len(names) > _LISTED else "")
