"""A field: what may stand in it, and what an empty one counts as."""

from __future__ import annotations

from lexicon.criteria.words import say, unit_of
from lexicon.languages.phrase import scalar
from lexicon.model.condition import Test
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import bare
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values, View


def _prepare(field: Field, sheet: Sheet) -> Values:
    edition = sheet.edition
    words, kind = edition.words["field"], edition.kind_words("field")
    rows: list[tuple[str, object]] = [
        (kind["fields"]["type"], kind["values"][f"type.{field.type}"])
    ]
    if field.picklist:
        rows.append((kind["fields"]["picklist"], sheet.link(f"picklist/{bare(field.picklist)}")))
    if field.unit:
        rows.append((kind["fields"]["unit"], unit_of(field, edition.language)))
    for bound in sorted(field.range.model_fields_set) if field.range else ():
        value = scalar(edition.language, getattr(field.range, bound))
        rows.append((kind["fields"][f"range.{bound}"], value))
    rows.append((kind["fields"]["when_empty"], _when_empty(field, sheet) or words["empty"]))
    rows.append((kind["fields"]["personal_data"], words["yes" if field.personal_data else "no"]))
    if field.term:
        rows.append((kind["fields"]["term"], sheet.link(f"term/{bare(field.term)}")))
    return {"rows": rows}


def _when_empty(field: Field, sheet: Sheet) -> str:
    if field.when_empty is None:
        return ""
    test = Test.model_validate({"field": field.id, "is": field.when_empty})
    text = say(test, sheet.edition.dictionary, sheet.edition.language).text
    return text.partition(":")[2].strip() or text


VIEW = View(_prepare)
