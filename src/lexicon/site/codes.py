"""By which names and codes the CRMs and programs know an entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lexicon.model.header import Entry
from lexicon.model.kinds.picklist import Picklist
from lexicon.site.markup import Html
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values

_CRM_NAMES = {"hubspot": "HubSpot", "dynamics": "Dynamics 365", "odoo": "Odoo"}
_IN_PROGRAMS = ""
"""Sorts before every CRM."""


def code_rows(entry: Entry, sheet: Sheet) -> Values | None:
    """A table: one row for each list that has the entry as a value, one column for each CRM."""
    rows = [*_own_names(entry, sheet), *_as_value(entry, sheet)]
    columns = sorted({crm for _, codes in rows for crm in codes})
    if not rows:
        return None
    heads = [crm_name(crm) if crm else sheet.edition.words["entry"]["programs"] for crm in columns]
    table = [(name, [codes.get(crm, "") for crm in columns]) for name, codes in rows]
    return {"columns": heads, "rows": table}


def crm_name(crm: str) -> str:
    """A CRM's name as its makers write it."""
    return _CRM_NAMES.get(crm, crm.capitalize())


def _own_names(entry: Entry, sheet: Sheet) -> Iterator[tuple[Html, Mapping[str, str]]]:
    own: dict[str, str] = getattr(entry, "crm", {})
    if own:
        yield Html.escape(sheet.edition.name(entry.ref)), own


def _as_value(entry: Entry, sheet: Sheet) -> Iterator[tuple[Html, Mapping[str, str]]]:
    for link in sheet.edition.links_to.get(entry.ref, []):
        picklist = sheet.edition.dictionary.get(link.entry)
        if isinstance(picklist, Picklist) and link.field == "values" and link.keys[2] == "means":
            value = picklist.values[int(link.keys[1])]
            yield sheet.link(picklist.ref), {_IN_PROGRAMS: value.key, **value.codes}
