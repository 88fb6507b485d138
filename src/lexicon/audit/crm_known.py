"""What the dictionary knows of a CRM's own names and codes, beside what a mapping says."""

from __future__ import annotations

from lexicon.audit.mapping import Mapping
from lexicon.criteria.sql.columns import ActColumns
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import bare

Codes = dict[str, str | tuple[str, ...]]


def with_crm(mapping: Mapping, dictionary: Dictionary) -> Mapping:
    """The mapping with the CRM's columns and codes; what is written comes before each of them."""
    if mapping.crm is None:
        return mapping
    crm = mapping.crm
    known = {item.id: item.crm[crm].rpartition(".")[2] for item in _kept(dictionary, crm)}
    columns: dict[str, str | ActColumns | None] = {
        name: ActColumns(when=column) if dictionary.fields[name].type == "act" else column
        for name, column in known.items()
    }
    values = {item.id: _codes(item, dictionary, mapping) for item in dictionary.fields.values()}
    coded = {name: codes for name, codes in values.items() if codes}
    return mapping.model_copy(
        update={"columns": columns | mapping.columns, "values": mapping.values | coded}
    )


def _kept(dictionary: Dictionary, crm: str) -> list[Field]:
    return [item for item in dictionary.fields.values() if crm in item.crm]


def _codes(field: Field, dictionary: Dictionary, mapping: Mapping) -> Codes:
    """By value those that are written for it, else the CRM's, unless it is another's by now."""
    picklist = dictionary.picklists.get(bare(field.picklist)) if field.picklist else None
    values = picklist.values if picklist else ()
    crm, taken = str(mapping.crm), mapping.codes(field)
    known: Codes = {
        value.key: value.codes[crm]
        for value in values
        if crm in value.codes and value.codes[crm] not in taken
    }
    return known | mapping.values.get(field.id, {})
