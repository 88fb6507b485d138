"""A mapping with each column as the data spells it: nobody is refused for a capital letter."""

from __future__ import annotations

from collections.abc import Iterable

from lexicon.audit.mapping import Mapping


def as_there(mapping: Mapping, there: Iterable[str]) -> Mapping:
    """The key, the stage and the columns of a person, in the data's own upper and lower case."""
    known = list(there)
    folded = {column.casefold(): column for column in known}

    def spelled(column: str | None) -> str | None:
        is_there = column is None or column in known
        return column if is_there else folded.get(str(column).casefold(), column)

    person = mapping.person
    names = tuple(str(spelled(one)) for one in person.name)
    people = {"email": spelled(person.email), "name": names, "company": spelled(person.company)}
    own = {"key": spelled(mapping.key), "stage": spelled(mapping.stage)}
    return mapping.model_copy(update={**own, "person": person.model_copy(update=people)})
