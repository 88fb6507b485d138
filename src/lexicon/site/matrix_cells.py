"""Each cell of the matrix by itself: what follows, what the criteria leave open, and cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lexicon.criteria.bounds import bound
from lexicon.criteria.explain import Why, explain
from lexicon.criteria.fitting import Fitting
from lexicon.model.condition import All
from lexicon.model.kinds.funnel import Cell, Funnel
from lexicon.model.kinds.stage import Example
from lexicon.model.scalars import bare
from lexicon.site.criteria_html import condition_html
from lexicon.site.facts import value_in_words
from lexicon.site.markup import Html
from lexicon.site.matrix import cell_values
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values, bullets

_SHOWN = 4
"""Cases of one cell; more would not be read."""


def cells(funnel: Funnel, sheet: Sheet) -> list[Values]:
    """Every cell that is written, in the order written."""
    if funnel.matrix is None:
        return []
    fields = (bare(funnel.matrix.rows), bare(funnel.matrix.columns))
    fitting = Fitting(sheet.edition.dictionary)
    return [
        _cell(position, cell, fields, fitting, sheet)
        for position, cell in enumerate(funnel.matrix.cells, 1)
        if all(name in cell.position for name in fields)
    ]


def _cell(
    position: int,
    cell: Cell,
    fields: tuple[str, str],
    fitting: Fitting,
    sheet: Sheet,
) -> Values:
    edition = sheet.edition
    known = {name: cell.position[name] for name in fields}
    named = (value_in_words(name, value, edition) for name, value in known.items())
    return {
        "anchor": f"cell-{position}",
        "title": " × ".join(named),
        **cell_values(cell, sheet),
        "bound": _bound(known, fitting, sheet),
        "cases": [_case(example, sheet) for example in _examples(known, sheet)][:_SHOWN],
    }


def _bound(known: Mapping[str, str], fitting: Fitting, sheet: Sheet) -> Html:
    """How far the definitions let anybody come with these two values."""
    words = sheet.edition.words["matrix"]
    found = bound(known, sheet.edition.in_force.ladder, fitting)
    if found.barred is None:
        return Html.escape(words["open"])
    barred = sheet.link(f"stage/{found.barred}", short=True)
    if found.furthest is None:
        return Html.escape(words["nobody"]).format(barred=barred)
    furthest = sheet.link(f"stage/{found.furthest}", short=True)
    said = Html.escape(words["bound"]).format(furthest=furthest)
    if found.because is None:
        return said
    asked = Html.escape(words["asks"]).format(barred=barred)
    return Html("{} {} {}").format(said, asked, condition_html(found.because, sheet))


def _examples(known: Mapping[str, str], sheet: Sheet) -> Iterator[Example]:
    """Cases of the stages whose record has these two values, each once."""
    seen = set()
    for stage in sheet.edition.dictionary.stages:
        for example in (*stage.examples, *stage.counter_examples):
            matches = all(example.record.get(name) == value for name, value in known.items())
            told = sheet.edition.text(example.text)
            if matches and told not in seen:
                seen.add(told)
                yield example


def _case(example: Example, sheet: Sheet) -> Values:
    """A story, where the criteria put it today, and what it lacks for the stage after that."""
    edition = sheet.edition
    told = explain(example.record, edition.dictionary, edition.in_force.ladder)
    reached = f"stage/{told.found.stage}" if told.found.stage else ""
    missing = Html()
    if told.next and told.next[1].outcome is False:
        stage, why = told.next
        asked = Html.escape(edition.words["matrix"]["missing"])
        missing = Html("{} {}").format(
            asked.format(stage=sheet.link(f"stage/{stage}", short=True)), _lacking(why, sheet)
        )
    return {
        "text": sheet.inline(example.text),
        "stage": edition.name(reached, short=True) if reached else edition.words["matrix"]["none"],
        "colour": edition.colour(reached),
        "missing": missing,
    }


def _lacking(why: Why, sheet: Sheet) -> Html:
    """The parts that decided; of several that are all asked for, only those that do not hold."""
    if isinstance(why.condition, All) and why.parts:
        return bullets(condition_html(part.condition, sheet) for part in why.parts)
    return condition_html(why.condition, sheet)
