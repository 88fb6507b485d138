"""A picklist: its values in the order people see, with their codes."""

from __future__ import annotations

from lexicon.model.kinds.picklist import Picklist
from lexicon.model.value_set import ResolvedValue, resolve
from lexicon.site.codes import crm_name
from lexicon.site.sheet import Sheet
from lexicon.site.view import Facts, Values, View


def _prepare(picklist: Picklist, sheet: Sheet) -> Values:
    values = resolve(picklist, sheet.edition.dictionary).values
    crms = sorted({crm for value in values for crm in value.codes})
    labels = {value.id: _said(value, sheet) for value in values}
    return {
        "columns": [crm_name(crm) for crm in crms],
        "values": [_value(value, crms, labels, sheet) for value in values],
    }


def _summary(picklist: Picklist, sheet: Sheet) -> Facts:
    edition = sheet.edition
    values = resolve(picklist, edition.dictionary).values
    labels = [_said(value, sheet) for value in values if value.is_active]
    return {edition.kind_words("picklist")["fields"]["values"]: " · ".join(labels)}


def _value(value: ResolvedValue, crms: list[str], labels: dict[str, str], sheet: Sheet) -> Values:
    label = _said(value, sheet)
    return {
        "id": value.id,
        "label": sheet.link(value.means, label) if value.means else label,
        "number": value.number,
        "definition": sheet.inline(dict(value.definition)),
        "outdated": not value.is_active,
        "instead": [labels.get(name, name) for name in value.replaced_by],
        "is_default": value.is_default,
        "probability": value.probability,
        "codes": [value.codes.get(crm, "") for crm in crms],
    }


def _said(value: ResolvedValue, sheet: Sheet) -> str:
    return sheet.edition.label(dict(value.names), value.id)


VIEW = View(_prepare, summary=_summary, in_table=True)
