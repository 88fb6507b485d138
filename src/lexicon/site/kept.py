"""A text of the past as it was, in the dictionary of its time. It leads nowhere: pages moved on."""

from __future__ import annotations

from functools import cached_property

from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds.stage import Stage
from lexicon.site.criteria_html import requirements_html
from lexicon.site.edition import Edition
from lexicon.site.markup import Html
from lexicon.site.mentions import Node, Vocabulary
from lexicon.site.places import Place
from lexicon.site.sheet import Sheet
from lexicon.site.view import Facts, Values, view_of


class PastEdition(Edition):
    """A dictionary of the past, of which no page exists."""

    @cached_property
    def places(self) -> dict[str, Place]:
        return {}

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return Vocabulary(Node(), {})


def past_sheet(world: Dictionary, edition: Edition) -> Sheet:
    """Says things in the words of another dictionary, which is opened once."""
    known = edition.past_editions
    if id(world) not in known:
        known[id(world)] = PastEdition(world, edition.language)
    return Sheet(known[id(world)], "")


def kept_values(entry: Entry, world: Dictionary, edition: Edition) -> Values:
    """Definition, what is particular to the kind, notes."""
    sheet = past_sheet(world, edition)
    past = sheet.edition
    facts = _facts(entry, sheet)
    return {
        "definition": sheet.prose(past.definition(entry)),
        "facts": {heading: said for heading, said in facts.items() if heading and said},
        "notes": sheet.prose(entry.notes),
    }


def _criteria(stage: Stage, sheet: Sheet) -> Html:
    return Html('<div class="lx-criteria">{}</div>').format(requirements_html(stage, sheet))


def _facts(entry: Entry, sheet: Sheet) -> Facts:
    if isinstance(entry, Stage):
        return {sheet.edition.words["stage"]["qualifies"]: _criteria(entry, sheet)}
    view = view_of(entry.kind)
    return {**view.summary(entry, sheet), **view.compared(entry, sheet)}
