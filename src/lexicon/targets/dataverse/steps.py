"""What becomes of each option of a choice that is brought in line with one of our lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.dataverse.destination import Choice, code
from lexicon.targets.dataverse.options import lcids
from lexicon.targets.dataverse.payloads import CARRIED, descriptions, extra, state
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.pairs import Pair, is_said, said_alike
from lexicon.targets.target import Job

Did = Literal[
    "kept", "theirs", "added", "stateless", "unmade", "relabelled", "described", "restated",
    "hidden", "hidden_by_hand", "shown", "shown_by_hand", "left_out",
]  # fmt: skip
"""What becomes of an option; `theirs` is kept and unknown to us, `left_out` was never there.

Nothing can be sent for a status whose state nobody says, or is another, or for a new state."""


@dataclass(frozen=True, slots=True)
class Step:
    """One option: its number, our id, what becomes of it, and which languages change."""

    number: str
    id: str | None
    label: str
    did: tuple[Did, ...]
    languages: tuple[str, ...]
    by_name: bool


@dataclass(frozen=True, slots=True)
class Fixing:
    """What is brought in line: a list of ours, the choice that it is, and what was seen of it."""

    job: Job
    value_set: ValueSet
    to: Choice
    seen: SeenList


def step_of(pair: Pair, of: Fixing) -> Step:
    """What becomes of an option on both sides, or on one."""
    ours, theirs, job = pair.ours, pair.theirs, of.job
    if ours is None:
        labels = theirs.labels if theirs else {}
        known = labels.get(job.language) or next(filter(None, labels.values()), "")
        return Step(theirs.code if theirs else "", None, known, ("theirs",), (), False)
    number = theirs.code if theirs else code(ours, of.value_set, job)
    said = ours.label(job.language)
    if theirs is None:
        return Step(number, ours.id, said, (_made(ours, of.to),), (), False)
    changed = tuple(
        language
        for language in lcids(job)
        if is_said(ours, language) and theirs.labels.get(language) != ours.label(language)
    )
    did = tuple(_becoming(ours, theirs, of, is_relabelled=bool(changed))) or ("kept",)
    return Step(number, ours.id, said, did, changed, pair.by_name)


def _made(ours: ResolvedValue, to: Choice) -> Did:
    if not ours.is_active:
        return "left_out"
    if to.kind == "status" and state(ours) is None:
        return "stateless"
    return "unmade" if to.kind == "state" else "added"


def _becoming(
    ours: ResolvedValue, theirs: SeenValue, of: Fixing, *, is_relabelled: bool
) -> Iterator[Did]:
    if is_relabelled:
        yield "relabelled"
    if _is_described(ours, theirs, of):
        yield "described"
    states = extra(ours, "State"), theirs.attributes.get("State")
    if of.to.kind == "status" and ours.is_active and all(states) and states[0] != states[1]:
        yield "restated"
    if not ours.is_active and theirs.is_active is not False:
        can_be_sent = theirs.is_active is not None and of.to.kind == "choice"
        yield "hidden" if can_be_sent else "hidden_by_hand"
    if ours.is_active and theirs.is_active is False:
        yield "shown" if of.to.kind == "choice" else "shown_by_hand"


def _is_described(ours: ResolvedValue, theirs: SeenValue, of: Fixing) -> bool:
    """Whether what the dictionary says besides labels is told otherwise where it can be seen."""
    shown, numbers = of.seen.shows, lcids(of.job)
    told = descriptions(ours.definition, of.job) if "description" in shown else {}
    texts = ((text, theirs.told.get(name) or "") for name, text in told.items() if name in numbers)
    carried = (name for name in CARRIED if name in shown and extra(ours, name))
    return any(text.split() != there.split() for text, there in texts) or any(
        not said_alike(extra(ours, name), str(theirs.attributes.get(name, ""))) for name in carried
    )
