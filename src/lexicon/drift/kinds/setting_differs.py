"""What the CRM says of a field beside its values: they decide what people can enter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair


def _find(pair: Pair) -> Iterator[Drift]:
    for name, theirs in pair.seen.settings.items():
        ours = pair.settings.get(name)
        if isinstance(theirs, Mapping) and isinstance(ours, Mapping):
            yield from _beside(pair, name, ours, theirs)
        elif ours is not None and ours != theirs:
            facts = {"attribute": name, "ours": ours, "theirs": theirs}
            told = replace(pair.of_list("setting_differs"), attribute=name, facts=facts)
            yield replace(told, ours=ours, theirs=theirs, message=_message(ours, theirs))


def _message(ours: object, theirs: object) -> str:
    if isinstance(ours, bool):
        return "message"
    if not theirs:
        return "message_blank"
    return "message_text" if ours else "message_unsaid"


def _beside(
    pair: Pair, name: str, ours: Mapping[str, object], theirs: Mapping[str, object]
) -> Iterator[Drift]:
    """By each value of the controlling field what may be chosen beside it, of values in use."""
    used = {pair.codes[value.id] for value in pair.value_set.values if value.is_active}
    for controlling in dict.fromkeys((*ours, *theirs)):
        sides = [_codes(side.get(controlling)) & used for side in (ours, theirs)]
        only = tuple(tuple(sorted(sides[at] - sides[1 - at])) for at in (0, 1))
        if any(only):
            told = replace(pair.of_list("setting_differs"), attribute=f"{name}: {controlling}")
            facts = {"beside": controlling, "ours": only[0], "theirs": only[1]}
            told = replace(told, ours=list(only[0]), theirs=list(only[1]))
            yield replace(told, facts=facts, message=_message_beside(*only))


def _message_beside(ours: tuple[str, ...], theirs: tuple[str, ...]) -> str:
    if ours and theirs:
        return "message_beside"
    return "message_less" if ours else "message_more"


def _codes(said: object) -> set[str]:
    return set(map(str, said)) if isinstance(said, list | tuple) else set()


KIND = Kind(_find, rank=16)
