"""What a decision does to other entries, while it is open and once it is taken."""

from __future__ import annotations

from lexicon.model.kinds.decision import Decision, Effect


def effects(decision: Decision | None) -> dict[str, Effect]:
    """What the chosen option puts into each entry it names; nothing while none is chosen."""
    options = decision.options if decision else ()
    return next(
        (option.then for option in options if decision and option.id == decision.chosen), {}
    )
