"""One difference between a list of the dictionary and the same list in a CRM."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Drift:
    """`value` is our value's id, or the CRM's code of a value that we lack.

    `language` and `attribute` say what of the value differs, where it is one of these; `ours` and
    `theirs` are what each side says. `records` is how many records have the value, if known;
    `called` is what a report may call it beside its code, what people read there first.
    `message` and `hint` name the sentences of the kind's words; `facts` fill their blanks, by
    language ("" for any other) where they depend on who reads. Where it is not `is_mended`, no file
    of ours brings the CRM in line. `chooser` is the record type that it is about: the
    file of that says it, not the list's.
    """

    kind: str
    picklist: str
    value: str
    crm: str
    list: str
    path: str
    line: int
    code: str
    ours: object = None
    theirs: object = None
    language: str | None = None
    attribute: str | None = None
    records: int | None = None
    called: tuple[str, ...] = ()
    facts: Mapping[str, object] = field(default_factory=dict)
    message: str = "message"
    hint: str = "hint"
    is_mended: bool = True
    chooser: str = ""
