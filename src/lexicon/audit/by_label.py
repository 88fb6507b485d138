"""Columns that are called as people call a field: a CRM exports labels, not ids."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator

from lexicon.audit.mapping import Mapping
from lexicon.languages.fold import fold
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.field import Field

_EMAIL = "email"
"""The field by which two records are the same person."""


def by_label(mapping: Mapping, dictionary: Dictionary, there: Iterable[str]) -> Mapping:
    """The mapping with the column of each field whose id, label or synonym is its heading.

    Case, accents, spaces and hyphens do not matter. What is written comes first, what the CRM calls
    the field, where that is there, and labels before synonyms; a heading that two fields share, or
    a field that two columns could be, is nobody's.
    """
    columns = dict.fromkeys(there)
    folded = {column.casefold() for column in columns}
    fields = [
        field
        for field in dictionary.fields.values()
        if field.type != "act" and not _is_known(field, mapping, folded)
    ]
    sure = _claimed(columns, fields, _labels)
    taken = {*sure.values()}
    free = [column for column in columns if column not in taken]
    sure |= _claimed(free, [field for field in fields if field.id not in sure], _names)
    person = mapping.person
    if person.email is None and _EMAIL in sure:
        person = person.model_copy(update={"email": sure[_EMAIL]})
    return mapping.model_copy(update={"columns": {**mapping.columns, **sure}, "person": person})


def _claimed(
    columns: Iterable[str], fields: Iterable[Field], names: Callable[[Field], Iterator[str]]
) -> dict[str, str]:
    """The column of each field that surely has one."""
    claims: dict[str, set[str]] = {}
    for field in fields:
        for spelling in map(_key, names(field)):
            claims.setdefault(spelling, set()).add(field.id)
    found: dict[str, list[str]] = {}
    for column in columns:
        claimed = claims.get(_key(column), set())
        if len(claimed) == 1:
            found.setdefault(next(iter(claimed)), []).append(column)
    return {field: named[0] for field, named in found.items() if len(named) == 1}


def _is_known(field: Field, mapping: Mapping, folded: Container[str]) -> bool:
    if field.id in folded:
        return True
    columns = mapping.of(field)
    by_crm = mapping.crm is not None and columns and columns[0].casefold() not in folded
    return field.id in mapping.columns and not by_crm


def _labels(field: Field) -> Iterator[str]:
    yield field.id
    for names in field.names.values():
        yield from filter(None, (names.label, names.short))


def _names(field: Field) -> Iterator[str]:
    yield from _labels(field)
    for names in field.names.values():
        yield from names.synonyms


def _key(text: str) -> str:
    """`E-mail`, `e_mail` and `email` are one."""
    return "".join(fold(text).replace("_", " ").replace("-", " ").split())
