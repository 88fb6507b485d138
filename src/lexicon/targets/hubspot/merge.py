"""Our list and a portal's, made one: what is sent, and what becomes of each option.

HubSpot replaces the options of a property whole, so that what is not sent is lost. Nothing that a
portal has is ever left out: what we do not know is sent again as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from lexicon.model.value_set import ValueSet
from lexicon.targets.exports.seen import SeenList, SeenValue
from lexicon.targets.hubspot.payloads import Payload, option
from lexicon.targets.pairs import Pair, paired
from lexicon.targets.target import Job

Did = Literal["kept", "theirs", "added", "relabelled", "described", "hidden", "shown", "left_out"]
"""What becomes of an option; `theirs` is kept and unknown to us, `left_out` was never there."""
_WHOLE = frozenset({"values", "inactive", "order", "labels", "description"})
"""What an export must show, for its options to be sent again without losing anything."""


@dataclass(frozen=True, slots=True)
class Step:
    """One option: its code and label as they will be, and the label it has now."""

    did: tuple[Did, ...]
    code: str
    label: str
    was: str
    id: str | None
    by_name: bool


@dataclass(frozen=True, slots=True)
class Merge:
    """The plan for portals in one language; the body is sent whole, by PATCH."""

    language: str
    steps: tuple[Step, ...]
    body: Payload
    clashes: tuple[str, ...]
    """Labels that two options would have, which HubSpot refuses."""
    is_reordered: bool

    def counted(self, did: Did) -> int:
        """How many options that happens to."""
        return sum(did in step.did for step in self.steps)

    @property
    def changes(self) -> bool:
        """Whether sending the body would change anything."""
        done = any(set(step.did) - {"kept", "theirs", "left_out"} for step in self.steps)
        return done or self.is_reordered


def is_whole(seen: SeenList) -> bool:
    """Whether the export shows all that HubSpot wants to be told again."""
    return seen.shows >= _WHOLE


def pairs_of(value_set: ValueSet, seen: SeenList) -> tuple[Pair, ...]:
    """Our values beside the portal's."""
    return paired(value_set.values, seen.values, lambda value: value.code("hubspot"))


def portal_languages(pairs: Iterable[Pair], job: Job) -> tuple[str, ...]:
    """In which languages the portal may be: those in which most of its labels are ours."""
    both = [
        (item.ours, label(item.theirs).casefold()) for item in pairs if item.ours and item.theirs
    ]
    alike = {
        language: sum(ours.label(language).casefold() == said for ours, said in both)
        for language in job.languages
    }
    most = max(alike.values())
    return tuple(language for language, count in alike.items() if count == most)


def merge(pairs: Sequence[Pair], seen: SeenList, language: str) -> Merge:
    """What to send to a portal in that language. Deprecated values are hidden, never added."""
    steps = tuple(_step(pair, language) for pair in pairs)
    kept = [pair for pair, step in zip(pairs, steps, strict=True) if "left_out" not in step.did]
    options = [_option(pair, place, language) for place, pair in enumerate(kept)]
    labels = Counter(str(item["label"]).casefold() for item in options)
    twice = (str(item["label"]) for item in options if labels[str(item["label"]).casefold()] > 1)
    known = [pair.theirs for pair in pairs if pair.theirs]
    is_reordered = known != list(seen.values)
    return Merge(language, steps, {"options": options}, tuple(dict.fromkeys(twice)), is_reordered)


def label(seen: SeenValue) -> str:
    """The one label that a portal has: of no language, or of the one it was found to be in."""
    return next(filter(None, seen.labels.values()), "")


def _step(pair: Pair, language: str) -> Step:
    ours, theirs = pair.ours, pair.theirs
    was = label(theirs) if theirs else ""
    code = theirs.code if theirs else ours.code("hubspot") if ours else ""
    said = ours.label(language) if ours else was
    return Step(_did(pair, language), code, said, was, ours.id if ours else None, pair.by_name)


def _did(pair: Pair, language: str) -> tuple[Did, ...]:
    ours, theirs = pair.ours, pair.theirs
    if ours is None:
        return ("theirs",)
    if theirs is None:
        return ("added",) if ours.is_active else ("left_out",)
    is_shown = theirs.is_active is not False
    changes: dict[Did, bool] = {
        "relabelled": ours.label(language) != label(theirs),
        "described": _description(option(ours, 0, language)) != _described(theirs),
        "hidden": is_shown and not ours.is_active,
        "shown": ours.is_active and not is_shown,
    }
    return tuple(did for did, happens in changes.items() if happens) or ("kept",)


def _option(pair: Pair, place: int, language: str) -> Payload:
    """The option as it is sent; a value of ours keeps the code that the portal knows it by."""
    ours, theirs = pair.ours, pair.theirs
    if ours is None:
        return _again(theirs, place) if theirs else {}
    made = option(ours, place, language)
    return {**made, "value": theirs.code} if theirs else made


def _again(theirs: SeenValue, place: int) -> Payload:
    description = _described(theirs)
    return {
        "label": label(theirs),
        "value": theirs.code,
        **({"description": description} if description else {}),
        "displayOrder": place,
        "hidden": theirs.is_active is False,
    }


def _description(payload: Payload) -> str:
    return str(payload.get("description", ""))


def _described(theirs: SeenValue) -> str:
    return str(theirs.attributes.get("description") or "")
