"""A comparison or a value that does not suit its field."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.near import Near
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.criteria.fitting import ORDERED, Fitting, Misfit, bounds_of, has_type, operators
from lexicon.findings import Keys, Severity
from lexicon.model.kinds.field import Field
from lexicon.model.kinds.stage import Act, Stage
from lexicon.model.scalars import bare

Found = tuple[str, Keys, Misfit, Field]


def _check(subject: Subject) -> Iterator[Breach]:
    fitting = Fitting(subject.dictionary)
    for reference, keys, misfit, field in (*_of_tests(subject, fitting), *_of_records(fitting)):
        yield _breach(reference, keys, misfit, field, fitting)
    for field in subject.dictionary.of(Field):
        yield from _of_field(field, fitting)


def _of_tests(subject: Subject, fitting: Fitting) -> Iterator[Found]:
    for entry, place, test in subject.tests:
        field = fitting.dictionary.fields.get(bare(test.field))
        misfit = fitting.of_test(test, field) if field else None
        if field and misfit:
            inside = () if misfit.position is None else (misfit.position,)
            yield entry.ref, (*place, test.operator, *inside), misfit, field


def _of_records(fitting: Fitting) -> Iterator[Found]:
    for stage in fitting.dictionary.of(Stage):
        for key in ("examples", "counter_examples"):
            for position, example in enumerate(getattr(stage, key)):
                for name, value in example.record.items():
                    field = fitting.dictionary.fields.get(name)
                    misfit = fitting.of_value(value, field) if field else None
                    if field and misfit:
                        yield stage.ref, (key, position, "record", name), misfit, field


def _of_field(field: Field, fitting: Fitting) -> Iterator[Breach]:
    if misfit := fitting.of_value(field.when_empty, field):
        yield _breach(field.ref, ("when_empty",), misfit, field, fitting)
    facts = {"field": field.id, "type": field.type}
    if (field.type == "picklist") != (field.picklist is not None):
        keys, which = (("picklist",), "surplus") if field.picklist else (("type",), "missing")
        yield Breach(field.ref, keys, facts, f"message_picklist_{which}", f"hint_picklist_{which}")
    if field.range is None:
        return
    if field.type not in ORDERED:
        yield Breach(field.ref, ("range",), facts, "message_range_type", "hint_range_type")
        return
    for name, bound in bounds_of(field.range):
        if not has_type(bound, field.type):
            yield _breach(field.ref, ("range", name), Misfit("type", bound), field, fitting)
    if _is_empty(field):
        yield Breach(field.ref, ("range",), facts, "message_range_empty", "hint_range_empty")


def _is_empty(field: Field) -> bool:
    bounds = dict(bounds_of(field.range))
    if not all(has_type(bound, field.type) for bound in bounds.values()):
        return False
    pairs = (
        (bounds[low], bounds[high], low == "above" or high == "below")
        for low in ("at_least", "above")
        for high in ("at_most", "below")
        if low in bounds and high in bounds
    )
    return any(low > high or (low == high and strict) for low, high, strict in pairs)  # type: ignore[operator]


def _breach(entry: str, keys: Keys, misfit: Misfit, field: Field, fitting: Fitting) -> Breach:
    choices = sorted(fitting.choices(field) or ())
    near = Near(choices).to(str(misfit.value)) if misfit.reason == "choice" else ""
    facts = {
        "field": field.id,
        "type": field.type,
        "value": _written(misfit.value),
        "operators": operators(field),
        "choices": choices[:12],
        "near": near,
        "range": [f"{name}: {bound}" for name, bound in bounds_of(field.range)],
    }
    message = "message" if misfit.reason == "type" else f"message_{misfit.reason}"
    return Breach(entry, keys, facts, message, "hint_near" if near else _hint(misfit, field))


def _hint(misfit: Misfit, field: Field) -> str:
    if misfit.reason == "operator":
        return "hint"
    return f"hint_{field.type if misfit.reason == 'type' else misfit.reason}"


def _written(value: object) -> str:
    """A value as it stands in YAML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Act):
        return f"{{who: {value.who}, when: {value.when}}}"
    return str(value)


RULE = Rule(Severity.ERROR, _check)
