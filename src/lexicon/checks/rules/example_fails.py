"""An example whose record is not what it is an example of."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.criteria.classify import Ladder, ladder
from lexicon.criteria.fitting import Fitting
from lexicon.findings import Severity
from lexicon.model.kinds.stage import Example, Record, Stage


def _check(subject: Subject) -> Iterator[Breach]:
    if not subject.can_classify:
        return
    rungs = ladder(subject.dictionary)
    fitting = Fitting(subject.dictionary)
    in_funnel = {name for name, _ in rungs.rungs}
    for stage in subject.dictionary.of(Stage):
        for key in ("examples", "counter_examples") if stage.id in in_funnel else ():
            for position, example in enumerate(getattr(stage, key)):
                facts = {"example": example.id, "label": subject.label(stage.ref)}
                if "record" not in example.model_fields_set:
                    keys = (key, position, "id")
                    yield Breach(
                        stage.ref, keys, facts, "message_no_record", "hint_no_record",
                        severity=Severity.INFO,
                    )  # fmt: skip
                elif _is_sound(example.record, fitting):
                    keys = (key, position, "record")
                    for fault, more in _faults(stage, key, example, rungs, subject):
                        yield Breach(
                            stage.ref, keys, facts | more, f"message{fault}", f"hint{fault}"
                        )


def _is_sound(record: Record, fitting: Fitting) -> bool:
    """Whether every field and value is one there can be; if not, other rules say so."""
    fields = fitting.dictionary.fields
    return all(
        name in fields and fitting.of_value(value, fields[name]) is None
        for name, value in record.items()
    )


def _faults(
    stage: Stage, key: str, example: Example, rungs: Ladder, subject: Subject
) -> Iterator[tuple[str, dict[str, object]]]:
    found = rungs.classify(example.record)
    if not set(found.unknown) <= set(rungs.fields):
        return  # criteria name a field that is not there
    counter = "_counter" if key == "counter_examples" else ""
    if not found.certain:
        yield f"{counter}_open", {"fields": found.unknown}
    elif (found.stage == stage.id) == bool(counter):
        here = subject.label(f"stage/{found.stage}")
        yield counter or ("" if found.stage else "_none"), {"found": here}


RULE = Rule(Severity.ERROR, _check)
