"""How a workshop goes on: prepare, alone, wall, choose, sign; and what may be done when."""

from __future__ import annotations

from typing import Literal

from lexicon.errors import LexiconError

Phase = Literal["prepare", "alone", "wall", "choose", "sign"]
Act = Literal["join", "answer", "read_wall", "word", "vote", "choose", "read_page"]
PHASES: tuple[Phase, ...] = ("prepare", "alone", "wall", "choose", "sign")
_WHEN: dict[Act, tuple[Phase, ...]] = {
    "join": ("prepare", "alone", "wall", "choose"),
    "answer": ("alone",),
    "read_wall": ("wall", "choose", "sign"),
    "word": ("wall", "choose"),
    "vote": ("wall", "choose"),
    "choose": ("choose",),
    "read_page": ("sign",),
}


class NotNow(LexiconError):
    """Something that this phase of a workshop does not allow."""

    def __init__(self, act: str, phase: str) -> None:
        super().__init__(f"the workshop is at {phase!r}: it is not the time to {act}")
        self.act = act
        self.phase = phase


def phase_called(name: str) -> Phase:
    """A phase by its name, as it was kept. Raises ValueError."""
    if name not in PHASES:
        raise ValueError(name)
    return name


def may(act: Act, phase: Phase) -> bool:
    """Whether an act has its place in a phase; before the wall nobody sees what others wrote."""
    return phase in _WHEN[act]


def must(act: Act, phase: Phase) -> None:
    """Raises NotNow."""
    if not may(act, phase):
        raise NotNow(act, phase)


def following(phase: Phase) -> Phase | None:
    """The phase after this one; None after the last."""
    place = PHASES.index(phase) + 1
    return PHASES[place] if place < len(PHASES) else None
