"""A question before its answer, ready for the form: what is chosen so far stays chosen."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.quiz.question import Part
from lexicon.quiz.shown import Shown
from lexicon.web.asking.picked import ORDER, Picked, way_of_asking
from lexicon.web.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Choice:
    """Something on the form; `chosen` is what it is given: "yes", a place, a match, or nothing."""

    id: str
    text: str
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """`way` names the form; `rows` are what one ticks, orders or matches.

    `values` are what each row is given: places, or matches. `moved` names the row that a button
    has just moved.
    """

    way: str
    text: str
    instruction: str
    rows: tuple[Choice, ...]
    values: tuple[Part, ...] = ()
    moved: str = ""


def asked(shown: Shown, chosen: Picked, tongue: Tongue) -> Asked:
    """The form of a question; nothing of it tells the key, for `shown` does not know it."""
    way, set_ = way_of_asking(shown), tongue.typeset
    rows, values = _rows(shown, chosen, way, tongue)
    return Asked(way, set_(shown.text), set_(shown.instruction), rows, values, chosen.moved)


def _rows(
    shown: Shown, chosen: Picked, way: str, tongue: Tongue
) -> tuple[tuple[Choice, ...], tuple[Part, ...]]:
    words = {part.id: tongue.typeset(part.text) for part in shown.options}
    if way == ORDER:
        order = chosen.order or tuple(words)
        places = tuple(Part(str(at), str(at)) for at in range(1, len(order) + 1))
        return tuple(Choice(name, words[name], str(at)) for at, name in enumerate(order, 1)), places
    if shown.items:
        matches = tuple(Part(name, text) for name, text in words.items())
        return tuple(
            Choice(item.id, tongue.typeset(item.text), chosen.pairs.get(item.id, ""))
            for item in shown.items
        ), matches
    ticked = chosen.ticked
    return tuple(
        Choice(name, text, "yes" if name in ticked else "") for name, text in words.items()
    ), ()
