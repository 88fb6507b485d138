"""The module of one list: its enumeration, and the class of the texts that it does not know."""

from __future__ import annotations

from typing import NamedTuple

from lexicon.model.value_set import ValueSet
from lexicon.naming import KEPT_BY_WINDOWS, PYTHON_RESERVED, pascal, safe
from lexicon.targets.python.order import exported
from lexicon.targets.python.quoting import Paragraph, docstring, indented, literal
from lexicon.targets.python.value_lines import fact_lines, member_lines
from lexicon.targets.target import Job, mark
from lexicon.targets.template import filled
from lexicon.targets.texts import in_default, labels

_SHARED_NAMES = {"Deprecation", "Facts", "Picklist", "Unknown"}
_CLASSES_RESERVED = PYTHON_RESERVED | _SHARED_NAMES | {"ClassVar", "Final", "Self"}
_MODULES_RESERVED = PYTHON_RESERVED | KEPT_BY_WINDOWS


class ListNames(NamedTuple):
    """What a list is called in Python, made from its id."""

    module: str
    known: str
    """The class of its values."""
    unknown: str
    """The class of all other texts."""


def names_of(list_id: str) -> ListNames:
    """`lead_status` → `lead_status`, `LeadStatus`, `UnknownLeadStatus`."""
    known = safe(pascal(list_id), _CLASSES_RESERVED)
    return ListNames(safe(list_id, _MODULES_RESERVED), known, f"Unknown{pascal(list_id)}")


def list_module(value_set: ValueSet, job: Job) -> str:
    """The text of the module."""
    names = names_of(value_set.id)
    label = value_set.label(job.language)
    ids = {value.id for value in value_set.values}
    members = (indented(member_lines(it, ids, job), 4) for it in value_set.values)
    facts = (indented(fact_lines(it, ids, job), 8) for it in value_set.values)
    captions = labels(value_set, job).items()
    return filled(
        __package__,
        "module",
        mark=mark(value_set),
        title=docstring((Paragraph(label),), 0),
        imports=", ".join(_imports(value_set)),
        exports=", ".join(map(literal, exported((names.known, names.unknown)))),
        class_name=names.known,
        unknown=names.unknown,
        doc=docstring((Paragraph(in_default(value_set.definition, job) or label),), 4),
        members="".join(f"{member}\n" for member in members),
        labels=indented((f"{literal(code)}: {literal(text)}," for code, text in captions), 8),
        default=_default(value_set.default) if value_set.default in ids else "",
        facts="".join(facts),
    )


def _imports(value_set: ValueSet) -> tuple[str, ...]:
    values = value_set.values
    first = 0 if any(value.deprecated for value in values) else 1 if values else 2
    return ("Deprecation", "Facts", "Picklist", "Unknown")[first:]


def _default(value: str) -> str:
    return f"    __default__: ClassVar = {literal(value)}\n"
