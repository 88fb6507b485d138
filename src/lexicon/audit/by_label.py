"""Columns that are called as people call a field: a CRM exports labels, not ids."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from lexicon.audit.mapping import Mapping
from lexicon.languages.fold import fold
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.field import Field

_EMAIL = "email"
"""The field by which two records are the same person."""


def by_label(mapping: Mapping, dictionary: Dictionary, there: Iterable[str]) -> Mapping:
    """The mapping with the column of each field whose id, label or synonym is its heading.

    Case, accents, spaces and hyphens do not matter. What is written comes first, and what the CRM
    calls the field, where that is there; a heading that two fields share, or a field that two
    columns could be, is nobody's.
    """
    columns = dict.fromkeys(there)
    folded = {column.casefold() for column in columns}
    claims: dict[str, set[str]] = {}
    for field in dictionary.fields.values():
        is_known = _is_known(field, mapping, folded) or field.type == "act"
        for spelling in () if is_known else _spellings(field):
            claims.setdefault(spelling, set()).add(field.id)
    found: dict[str, list[str]] = {}
    for column in columns:
        fields = claims.get(_key(column), set())
        if len(fields) == 1:
            found.setdefault(next(iter(fields)), []).append(column)
    sure = {field: named[0] for field, named in found.items() if len(named) == 1}
    person = mapping.person
    if person.email is None and _EMAIL in sure:
        person = person.model_copy(update={"email": sure[_EMAIL]})
    return mapping.model_copy(update={"columns": {**mapping.columns, **sure}, "person": person})


def _is_known(field: Field, mapping: Mapping, folded: Container[str]) -> bool:
    if field.id in folded:
        return True
    columns = mapping.of(field)
    by_crm = mapping.crm is not None and columns and columns[0].casefold() not in folded
    return field.id in mapping.columns and not by_crm


def _spellings(field: Field) -> Iterator[str]:
    yield _key(field.id)
    for names in field.names.values():
        yield from map(_key, filter(None, (names.label, names.short, *names.synonyms)))


def _key(text: str) -> str:
    """`E-mail`, `e_mail` and `email` are one."""
    return "".join(fold(text).replace("_", " ").replace("-", " ").split())
