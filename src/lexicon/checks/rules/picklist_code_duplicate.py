"""Two values that one CRM cannot tell apart."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.model.kinds.picklist import Picklist


def _duplicates(subject: Subject) -> Iterator[Breach]:
    for picklist in subject.dictionary.of(Picklist):
        for crm in sorted({crm for value in picklist.values for crm in value.codes}):
            written = [value.codes.get(crm, value.key) for value in picklist.values]
            if len(set(written)) < len(written):
                yield from _in_one_crm(subject, picklist, crm)


def _in_one_crm(subject: Subject, picklist: Picklist, crm: str) -> Iterator[Breach]:
    """A value without a code goes by its id, so that may clash as well."""
    from lexicon.model.value_set import resolve  # of no use where no two codes are alike

    active = {value.id for value in resolve(picklist, subject.dictionary).values if value.is_active}
    seen: dict[str, str] = {}
    for position, value in enumerate(picklist.values):
        code = value.codes.get(crm, value.key)
        if value.key not in active:
            continue
        first = seen.setdefault(code, value.key)
        if first != value.key:
            keys = ("values", position, *(("codes", crm) if crm in value.codes else ()))
            facts = {"code": code, "crm": crm, "value": value.key, "first": first}
            yield Breach(picklist.ref, keys, facts)


RULE = Rule(Severity.ERROR, _duplicates)
