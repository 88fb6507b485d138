"""A field: what may stand in it, and what an empty one counts as."""

from __future__ import annotations

from lexicon.criteria.words import unit_of
from lexicon.languages.phrase import scalar
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import bare
from lexicon.site.facts import value_in_words
from lexicon.site.sheet import Sheet
from lexicon.site.view import Facts, Values, View

_BOUNDS = ("at_least", "above", "at_most", "below")


def _prepare(field: Field, sheet: Sheet) -> Values:
    edition = sheet.edition
    headings = edition.kind_words("field")["fields"]
    facts = _summary(field, sheet)
    for bound in _BOUNDS if field.range else ():
        limit = getattr(field.range, bound)
        if limit is not None:
            said = scalar(edition.language, limit)
            facts[headings[f"range.{bound}"]] = edition.dated(said)
    facts[headings["personal_data"]] = scalar(edition.language, field.personal_data)
    if field.term:
        facts[headings["term"]] = sheet.link(f"term/{bare(field.term)}")
    return {"facts": facts}


def _summary(field: Field, sheet: Sheet) -> Facts:
    edition = sheet.edition
    words = edition.kind_words("field")
    facts: Facts = {words["fields"]["type"]: words["values"][f"type.{field.type}"]}
    unit = unit_of(field, edition.language)
    if field.picklist:
        facts[words["fields"]["type"]] = sheet.link(f"picklist/{bare(field.picklist)}")
    elif unit:
        facts[words["fields"]["type"]] += f" ({unit})"
    empty = edition.words["field"]["empty"]
    if field.when_empty is not None:
        empty = value_in_words(field.id, field.when_empty, edition)
    facts[words["fields"]["when_empty"]] = empty
    return facts


VIEW = View(_prepare, summary=_summary, in_table=True)
