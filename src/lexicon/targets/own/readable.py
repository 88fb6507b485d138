"""What a template may read of a list and of its values: what the documentation names, no more."""

from __future__ import annotations

from collections.abc import Mapping

from lexicon.model.header import Deprecation, Names
from lexicon.model.value_set import ResolvedValue, ValueSet

_SHARED = {"id", "label", "names", "definition"}
_OF_LIST = {"version", "values", "default", "crm", "reserved_numbers", "reserved_ids"}
_OF_VALUE = {"number", "means", "code", "codes", "extras", "is_active", "is_default", "replaced_by",
             "deprecated", "probability", "closed", "won", "converted", "forecast"}  # fmt: skip
READABLE: Mapping[type, frozenset[str]] = {
    ValueSet: frozenset(_SHARED | _OF_LIST),
    ResolvedValue: frozenset(_SHARED | _OF_VALUE),
    Deprecation: frozenset({"since", "reason", "replaced_by", "sunset"}),
    Names: frozenset({"label", "plural", "short", "gender", "synonyms", "avoid"}),
}
"""By what it is read of: the methods that Python gives to such things are none of ours."""


def is_readable(of: object, name: object) -> bool:
    """Whether a template may read this; of all else the sandbox decides."""
    told = READABLE.get(type(of))
    return told is None or name in told
