"""A mapping with each column as the data spells it."""

from __future__ import annotations

from collections.abc import Iterable

from lexicon.audit.mapping import Mapping
from lexicon.audit.spelled import spelling
from lexicon.criteria.sql.columns import ActColumns


def as_there(mapping: Mapping, there: Iterable[str], past: Iterable[str] = ()) -> Mapping:
    """The mapping with each column in the data's own spelling; `past` are those of the history."""
    spelled = spelling(there)

    def of_field(column: str | ActColumns | None) -> str | ActColumns | None:
        if isinstance(column, ActColumns):
            both = {"who": spelled(column.who), "when": spelled(column.when)}
            return column.model_copy(update=both)
        return spelled(column)

    person = mapping.person
    names = tuple(str(spelled(one)) for one in person.name)
    people = {"email": spelled(person.email), "name": names, "company": spelled(person.company)}
    own: dict[str, object] = {"key": spelled(mapping.key), "stage": spelled(mapping.stage)}
    own |= {"columns": {field: of_field(column) for field, column in mapping.columns.items()}}
    own |= {"person": person.model_copy(update=people)}
    if mapping.history is not None:
        named, of_past = mapping.history, spelling(past)
        parts = {"record": of_past(named.record), "stage": of_past(named.stage)}
        own |= {"history": named.model_copy(update={**parts, "at": of_past(named.at)})}
    return mapping.model_copy(update=own)
