"""Our stages and those of a portal's pipeline, made one: each is sent alone, none is removed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from lexicon.model.value_set import ResolvedValue
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.hubspot.merge import label
from lexicon.targets.hubspot.payloads import Payload, metadata, stage_metadata
from lexicon.targets.pairs import Pair

Did = Literal[
    "kept",
    "theirs",
    "added",
    "relabelled",
    "weighted",
    "closed",
    "opened",
    "deprecated",
    "left_out",
]
"""What becomes of a stage; HubSpot cannot hide a `deprecated` one, `left_out` was never there."""


@dataclass(frozen=True, slots=True)
class StageStep:
    """One stage: its id in the portal ("" for a new one), and the body to send, if any."""

    did: tuple[Did, ...]
    code: str
    label: str
    was: str
    id: str | None
    by_name: bool
    body: Payload | None


def stage_merge(pairs: Sequence[Pair], seen: SeenList, language: str) -> tuple[StageStep, ...]:
    """What to send to a portal in that language, stage by stage, in the order to come.

    Once one stage is new or stands elsewhere, every stage is told its place.
    """
    of = seen.name.partition("/")[0]
    pairs = _told(pairs)
    did = [_did(pair, of, language) for pair in pairs]
    told = [pair for pair, said in zip(pairs, did, strict=True) if "left_out" not in said]
    places = {id(pair): place for place, pair in enumerate(told)}
    anew = [pair.theirs for pair in told] != list(seen.values)
    steps = []
    for pair, said in zip(pairs, did, strict=True):
        place = places.get(id(pair)) if anew else None
        steps.append(_step(pair, said, _body(pair, said, of, language, place), language))
    return tuple(steps)


def _told(pairs: Sequence[Pair]) -> list[Pair]:
    """The same; where one of our stages says whether it is closed, those that do not are open.

    Unless the portal does not say it of a stage either.
    """
    says = any(pair.ours is not None and pair.ours.closed is not None for pair in pairs)
    return [_as_open(pair) if says else pair for pair in pairs]


def _as_open(pair: Pair) -> Pair:
    is_silent = pair.theirs is not None and pair.theirs.attributes.get("closed") is None
    if pair.ours is None or pair.ours.closed is not None or is_silent:
        return pair
    return replace(pair, ours=pair.ours._replace(closed=False))


def _step(pair: Pair, did: tuple[Did, ...], body: Payload | None, language: str) -> StageStep:
    ours, theirs = pair.ours, pair.theirs
    was = label(theirs) if theirs else ""
    stays = ours is None or "deprecated" in did
    said = was if ours is None or stays else ours.label(language)
    code, known = theirs.code if theirs else "", ours.id if ours else None
    return StageStep(did, code, said, was, known, pair.by_name, body)


def _did(pair: Pair, of: str, language: str) -> tuple[Did, ...]:
    ours, theirs = pair.ours, pair.theirs
    if ours is None:
        return ("theirs",)
    if theirs is None:
        return ("added",) if ours.is_active else ("left_out",)
    if not ours.is_active:
        return ("deprecated",)
    is_other = _wanted(ours, theirs, of) != _metadata(theirs, of)
    state: Did = "weighted" if of == "deals" else "closed" if ours.closed else "opened"
    changes = {"relabelled": ours.label(language) != label(theirs), state: is_other}
    return tuple(said for said, happens in changes.items() if happens) or ("kept",)


def _body(
    pair: Pair, did: tuple[Did, ...], of: str, language: str, place: int | None
) -> Payload | None:
    ours, theirs = pair.ours, pair.theirs
    order = {} if place is None else {"displayOrder": place}
    if ours is not None and ours.is_active:
        wanted = _wanted(ours, theirs, of)
        body = {"label": ours.label(language), **order, "metadata": wanted}
        return body if order or "kept" not in did else None
    if theirs is None or not order:
        return None
    return {**order, "metadata": _metadata(theirs, of)}


def _wanted(ours: ResolvedValue, theirs: SeenValue | None, of: str) -> dict[str, str]:
    """What our list says of a stage; of what it does not say the portal's holds."""
    return {**(_metadata(theirs, of) if theirs else {}), **stage_metadata(ours, of)}


def _metadata(theirs: SeenValue, of: str) -> dict[str, str]:
    """What the portal says of a stage, as it wants to be told again."""
    closed, percent = (theirs.attributes.get(name) for name in ("closed", "probability"))
    likely = percent / 100 if isinstance(percent, int | float) else None
    return metadata(of, closed=closed if isinstance(closed, bool) else None, likely=likely)
