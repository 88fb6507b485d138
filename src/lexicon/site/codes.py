"""By which names and codes the CRMs know an entry."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from lexicon.model.header import Entry
from lexicon.model.kinds.picklist import Picklist
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values

CRM_NAMES = {
    "salesforce": "Salesforce",
    "hubspot": "HubSpot",
    "dynamics": "Dynamics 365",
    "odoo": "Odoo",
}


def code_rows(entry: Entry, sheet: Sheet) -> Values | None:
    """A table: one row for each list that has the entry as a value, one column for each CRM."""
    rows = [*_own_names(entry, sheet), *_as_value(entry, sheet)]
    if not rows:
        return None
    columns = sorted({crm for _, codes in rows for crm in codes})
    heads = [CRM_NAMES.get(crm, crm) for crm in columns]
    table = [(name, [codes.get(crm, "") for crm in columns]) for name, codes in rows]
    return {"columns": heads, "rows": table}


def _own_names(entry: Entry, sheet: Sheet) -> Iterator[tuple[Markup, dict[str, str]]]:
    own: dict[str, str] = getattr(entry, "crm", {})
    if own:
        yield Markup.escape(sheet.edition.name(entry.ref)), own


def _as_value(entry: Entry, sheet: Sheet) -> Iterator[tuple[Markup, dict[str, str]]]:
    for link in sheet.edition.links_to.get(entry.ref, []):
        picklist = sheet.edition.dictionary.get(link.entry)
        if isinstance(picklist, Picklist) and link.field == "values" and link.keys[2] == "means":
            value = picklist.values[int(link.keys[1])]
            yield sheet.link(picklist.ref), {"lexicon": value.key, **value.codes}
