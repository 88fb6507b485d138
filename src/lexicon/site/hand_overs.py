"""The moves at which a contact passes from one team to another: when, by when, why back."""

from __future__ import annotations

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.funnel import Transition
from lexicon.model.kinds.stage import Stage
from lexicon.model.scalars import bare
from lexicon.site.criteria_html import requirements_html
from lexicon.site.markup import Html
from lexicon.site.moves import move, promises_at
from lexicon.site.sheet import Sheet
from lexicon.site.view import Values


def is_hand_over(transition: Transition, dictionary: Dictionary) -> bool:
    """Whether another team has the contact in its hands after the move."""
    before, after = (dictionary.holder(bare(ref)) for ref in (transition.from_, transition.to))
    return before != after and bool(before and after)


def receiving(transition: Transition, dictionary: Dictionary) -> str:
    """The team that has the contact after the move; "" where none is named."""
    return dictionary.holder(bare(transition.to)) or ""


def hand_overs(sheet: Sheet) -> list[Values]:
    """Every move of the funnel with what it asks for: forward ones first."""
    moves = sheet.edition.dictionary.transitions.values()
    ordered = sorted(moves, key=lambda item: item.kind != "advance")
    return [_told(item, sheet) for item in ordered if _concerns_two(item, sheet)]


def _concerns_two(transition: Transition, sheet: Sheet) -> bool:
    """Whether one team waits for the other: at a hand-over, and at the answer to one."""
    dictionary = sheet.edition.dictionary
    answers = any(
        is_hand_over(earlier, dictionary) and bare(earlier.to) == bare(transition.from_)
        for earlier in dictionary.transitions.values()
        if earlier.kind == "advance"
    )
    return answers or is_hand_over(transition, dictionary)


def _told(transition: Transition, sheet: Sheet) -> Values:
    edition = sheet.edition
    stage = edition.dictionary.get(f"stage/{bare(transition.to)}")
    forward = transition.kind == "advance" and isinstance(stage, Stage)
    crosses = is_hand_over(transition, edition.dictionary)
    start = bare(transition.from_)
    return {
        "move": move(transition, sheet),
        "to": edition.team(receiving(transition, edition.dictionary)) if crosses else "",
        "what": sheet.inline(transition.definition),
        "criteria": _criteria(stage, sheet) if forward and crosses else Html(),
        "sooner": [item for item in promises_at(start, sheet) if item.move == transition.id],
    }


def _criteria(stage: object, sheet: Sheet) -> Html:
    return requirements_html(stage, sheet) if isinstance(stage, Stage) else Html()
