"""What is chosen on a question's form: read from what was sent, in ids and so in no language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lexicon.quiz.question import Answer
from lexicon.quiz.shown import Shown
from lexicon.web.posted import Form

ONE, SEVERAL, ORDER, MATCH = "one", "several", "order", "match"
_BEFORE = {"up": -1, "down": 1}


@dataclass(frozen=True, slots=True)
class Picked:
    """What is ticked, in which order things stand, what is matched with what.

    `clash` tells that two things were given the same place; `moved` names what a button moved.
    """

    ticked: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()
    pairs: Mapping[str, str] = field(default_factory=dict)
    clash: bool = False
    moved: str = ""


def way_of_asking(shown: Shown) -> str:
    """Which form a question has: one of several, several, an order, or a match."""
    if shown.items:
        return MATCH
    return {"order": ORDER, "multiple": SEVERAL}.get(shown.kind, ONE)


def picked(shown: Shown, form: Form) -> Picked:
    """What a form says; what is not an option of this question is passed over."""
    known = [part.id for part in shown.options]
    way = way_of_asking(shown)
    if way == MATCH:
        sent = {item.id: form.get(f"match.{item.id}", "") for item in shown.items}
        return Picked(pairs={item: match for item, match in sent.items() if match in known})
    if way == ORDER:
        return _ordered(known, form)
    if way == SEVERAL:
        return Picked(ticked=frozenset(name for name in known if f"tick.{name}" in form))
    return Picked(ticked=frozenset({form.get("option", "")} & {*known}))


def answer_of(shown: Shown, chosen: Picked) -> Answer | None:
    """The answer that was given; None while something is missing or stands twice."""
    way = way_of_asking(shown)
    if way == MATCH:
        whole = len(chosen.pairs) == len(shown.items)
        pairs = (f"{item.id}={chosen.pairs.get(item.id, '')}" for item in shown.items)
        return tuple(pairs) if whole else None
    if way == ORDER:
        return None if chosen.clash else chosen.order
    return tuple(sorted(chosen.ticked)) or None


def _ordered(known: list[str], form: Form) -> Picked:
    """The order that the places say, after the button that was pressed, if one was."""
    places = {name: _place(form, name, at) for at, name in enumerate(known, 1)}
    order = sorted(known, key=lambda name: places[name])
    moved, _, way = form.get("move", "").partition(":")
    if moved not in known or way not in _BEFORE:
        return Picked(order=tuple(order), clash=len({*places.values()}) < len(known))
    at = order.index(moved)
    to = min(max(at + _BEFORE[way], 0), len(order) - 1)
    order.insert(to, order.pop(at))
    return Picked(order=tuple(order), moved=moved)


def _place(form: Form, name: str, otherwise: int) -> int:
    sent = form.get(f"place.{name}", "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 4 else otherwise
