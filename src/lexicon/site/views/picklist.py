"""A picklist: its values in the order people see, with their codes."""

from __future__ import annotations

from lexicon.model.kinds.picklist import Picklist
from lexicon.model.value_set import ResolvedValue, resolve
from lexicon.site.codes import CRM_NAMES
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values, View


def _prepare(picklist: Picklist, sheet: Sheet) -> Values:
    resolved = resolve(picklist, sheet.edition.dictionary)
    crms = sorted({crm for value in resolved.values for crm in value.codes})
    return {
        "columns": [CRM_NAMES.get(crm, crm) for crm in crms],
        "values": [_value(value, crms, sheet) for value in resolved.values],
    }


def _value(value: ResolvedValue, crms: list[str], sheet: Sheet) -> Values:
    edition = sheet.edition
    label = edition.label(dict(value.names), value.id)
    return {
        "id": value.id,
        "label": sheet.link(value.means, label) if value.means else label,
        "number": value.number,
        "definition": sheet.inline(dict(value.definition)),
        "outdated": not value.is_active,
        "is_default": value.is_default,
        "probability": value.probability,
        "codes": [value.codes.get(crm, "") for crm in crms],
    }


VIEW = View(_prepare)
