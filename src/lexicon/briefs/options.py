"""What changes in the lists of each CRM: options that come, go, or are called otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from lexicon.model.value_set import ResolvedValue, ValueSet

Case = Literal["added", "removed", "recoded", "relabelled", "deactivated", "reactivated"]


@dataclass(frozen=True, slots=True)
class OptionChange:
    """One option of one list in one CRM; `crm` is "" for a list that names no CRM.

    `list_name` is the CRM's own name of the list, "" where that is not known.
    """

    picklist: str
    crm: str
    list_name: str
    cases: tuple[Case, ...]
    before: ResolvedValue | None
    after: ResolvedValue | None


def option_changes(base: Sequence[ValueSet], head: Sequence[ValueSet]) -> Iterator[OptionChange]:
    """All of them, list by list and CRM by CRM, in the order in which people see the options."""
    before, after = ({item.id: item for item in lists} for lists in (base, head))
    for name in sorted({*before, *after}):
        old, new = before.get(name), after.get(name)
        for crm in _crms(old, new):
            yield from _in_one_crm(name, crm, old, new)


def _in_one_crm(
    name: str, crm: str, old: ValueSet | None, new: ValueSet | None
) -> Iterator[OptionChange]:
    list_name = next((item.crm[crm] for item in (new, old) if item and crm in item.crm), "")
    before, after = ({value.id: value for value in it.values} if it else {} for it in (old, new))
    for value in dict.fromkeys((*after, *before)):
        cases = tuple(_cases(before.get(value), after.get(value), crm))
        if cases:
            yield OptionChange(name, crm, list_name, cases, before.get(value), after.get(value))


def _crms(*lists: ValueSet | None) -> tuple[str, ...]:
    """Every CRM that the list or one of its values names."""
    known = [item for item in lists if item]
    named = {crm for item in known for crm in item.crm}
    coded = {crm for item in known for value in item.values for crm in value.codes}
    return tuple(sorted(named | coded)) or ("",)


def _cases(before: ResolvedValue | None, after: ResolvedValue | None, crm: str) -> Iterator[Case]:
    if before is None or after is None:
        yield "added" if before is None else "removed"
        return
    if before.code(crm) != after.code(crm):
        yield "recoded"
    if labels(before) != labels(after):
        yield "relabelled"
    if before.is_active != after.is_active:
        yield "reactivated" if after.is_active else "deactivated"


def labels(value: ResolvedValue) -> dict[str, str]:
    """A value's label in each language that has one."""
    return {language: names.label for language, names in value.names.items()}
