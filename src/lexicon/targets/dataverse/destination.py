"""Which choice each list becomes, or belongs to, and by which number each value is stored."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.dataverse.options import DataverseOptions, options_of
from lexicon.targets.target import Job

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,99}(\.[A-Za-z][A-Za-z0-9_]{0,99})?")
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,9})")

Kind = Literal["choice", "state", "status"]
_KINDS: dict[str, Kind] = {"statecode": "state", "statuscode": "status"}
"""The columns that Dataverse gives every table."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice: `column` is the column it is local to, `is_new` whether we are to make it.

    A column of states, and one of their reasons, is told of its options by actions of its own.
    """

    name: str
    table: str = ""
    column: str = ""
    is_new: bool = False
    kind: Kind = "choice"

    @property
    def metadata(self) -> str:
        """What the Web API calls a column of this kind."""
        kind = "Picklist" if self.kind == "choice" else self.kind.capitalize()
        return f"{kind}AttributeMetadata"

    @property
    def parameters(self) -> dict[str, str]:
        """How the actions of the Web API are told which choice is meant."""
        if not self.table:
            return {"OptionSetName": self.name}
        return {"EntityLogicalName": self.table, "AttributeLogicalName": self.column}


def choice(value_set: ValueSet, options: DataverseOptions) -> Choice:
    """Where a list goes. A name that Dataverse cannot have gives way: it could be a path."""
    named = value_set.crm.get("dataverse", "")
    return known_choice(named) if is_name(named) else Choice(_new(value_set, options), is_new=True)


def known_choice(named: str) -> Choice:
    """A choice that is there already: a global one, or a column's own (`lead.leadsourcecode`)."""
    table, _, column = named.rpartition(".")
    kind = _KINDS.get(column.casefold(), "choice") if table else "choice"
    return Choice(named, table, column if table else "", kind=kind)


def is_name(named: str) -> bool:
    """Whether Dataverse can have such a choice."""
    return _NAME.fullmatch(named) is not None


def list_name(value_set: ValueSet, job: Job) -> str:
    """The name by which Dataverse knows the list."""
    return choice(value_set, options_of(job)).name


def stored(value: ResolvedValue, options: DataverseOptions) -> int | None:
    """The stored number: the one written as the value's code, else prefix and number.

    None where the code written is no 32-bit integer.
    """
    written = value.codes.get("dataverse")
    if written is None:
        return options.option_prefix * 10_000 + value.number
    return number_of(written)


def number_of(written: str) -> int | None:
    """The 32-bit integer that a code is; None where it is none."""
    number = int(written) if _INTEGER.fullmatch(written) else None
    return number if number is not None and -(2**31) <= number < 2**31 else None


def code(value: ResolvedValue, _value_set: ValueSet, job: Job) -> str:
    """The code by which Dataverse knows a value; the written one where it is no number."""
    number = stored(value, options_of(job))
    return value.code("dataverse") if number is None else str(number)


def _new(value_set: ValueSet, options: DataverseOptions) -> str:
    return f"{options.prefix}_{value_set.id}"
