"""A stage: whose it is now, what to do, who qualifies, cases, moves."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from lexicon.criteria.classify import classify
from lexicon.criteria.words import say
from lexicon.languages.phrase import typeset
from lexicon.model.condition import Test
from lexicon.model.kinds.decision import Decision
from lexicon.model.kinds.stage import Act, Example, Stage
from lexicon.site.criteria_html import criteria_html
from lexicon.site.edition import Edition
from lexicon.site.moves import clauses_at, move, moves_from, moves_to, promise
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values, View


def _prepare(stage: Stage, sheet: Sheet) -> Values:
    edition = sheet.edition
    leaving = [move(item, sheet) for item in moves_from(stage.id, edition)]
    arriving = [move(item, sheet) for item in moves_to(stage.id, edition)]
    holder = edition.dictionary.holder(stage.id)
    return {
        "steps": _steps(stage.id, edition),
        "position": _position(stage.id, edition),
        "holder": edition.team(holder) if holder else "",
        "next": leaving[0] if leaving else None,
        "others": [item for item in leaving[1:] if item.back][:1],
        "leaving": leaving,
        "cumulative": edition.words["stage"]["cumulative"].split("{stage}"),
        "arriving": [item for item in arriving if item.id not in {m.id for m in leaving}],
        "promises": [promise(*pair, sheet) for pair in clauses_at(stage.id, edition)],
        "before": _before(stage.id, sheet),
        "criteria": criteria_html(stage.criteria, sheet, stage.ref),
        "examples": [_case(item, stage, sheet) for item in stage.examples],
        "counter_examples": [_case(item, stage, sheet) for item in stage.counter_examples],
        "decisions": [sheet.link(item.ref) for item in _decisions(stage.ref, edition)],
    }


def _steps(stage: str, edition: Edition) -> list[tuple[str, bool]]:
    return [(edition.colour(item.id), item.id == stage) for item in edition.dictionary.stages]


def _position(stage: str, edition: Edition) -> str:
    section = edition.dictionary.sections.get(stage)
    if section is None:
        return ""
    ids = [item.id for item in edition.dictionary.stages]
    words: str = edition.words["stage"]["position"]
    name = edition.short(section.names) or section.id
    return words.format(section=name, place=ids.index(stage) + 1, count=len(ids))


def _before(stage: str, sheet: Sheet) -> Markup | None:
    ids = [item.id for item in sheet.edition.dictionary.stages]
    place = ids.index(stage) if stage in ids else 0
    return sheet.link(f"stage/{ids[place - 1]}", short=True) if place else None


def _decisions(reference: str, edition: Edition) -> list[Decision]:
    return [
        decision
        for decision in edition.dictionary.of(Decision)
        if any(reference in option.then for option in decision.options)
    ]


def _case(example: Example, stage: Stage, sheet: Sheet) -> Values:
    """A case with the stage its record classifies to, and what is known of the person."""
    edition = sheet.edition
    reached = classify(example.record, edition.dictionary).stage
    return {
        "text": sheet.inline(example.text),
        "facts": [_fact(key, value, edition) for key, value in example.record.items()],
        "stage": edition.name(f"stage/{reached}", short=True) if reached else "",
        "own": reached == stage.id,
    }


def _fact(key: str, value: Any, edition: Edition) -> str:
    if isinstance(value, Act):
        test, more = Test.model_validate({"field": key, "filled": True}), f" ({value.who})"
    else:
        test, more = Test.model_validate({"field": key, "is": value}), ""
    text = say(test, edition.dictionary, edition.language).text
    return typeset(edition.language, text) + more


VIEW = View(_prepare)
