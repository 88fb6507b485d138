"""Which values of two lists are the same: by code, by code but for its case, by label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from lexicon.drift.pair import Match
from lexicon.languages.fold import fold
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.exports.seen import SeenList, SeenValue

Bare = Callable[[str], str]
"""What an export that does not say the whole of a code may leave of it."""
By = Literal["code", "case", "label"]


@dataclass
class Matched:
    """The matches so far, and what is left on either side, in its own order."""

    ours: list[ResolvedValue]
    theirs: list[SeenValue]
    matches: list[Match] = field(default_factory=list)

    def take(
        self,
        by: By,
        our_key: Callable[[ResolvedValue], Iterable[str]],
        their_key: Callable[[SeenValue], Iterable[str]],
    ) -> None:
        """Match what has a key in common; of several with one key the first that is left."""
        left: dict[str, list[SeenValue]] = {}
        for seen in reversed(self.theirs):
            for key in set(their_key(seen)):
                left.setdefault(key, []).append(seen)
        taken: set[int] = set()
        remaining = []
        for value in self.ours:
            found = _first(left, our_key(value), taken)
            if found is None:
                remaining.append(value)
            else:
                taken.add(id(found))
                self.matches.append(Match(value, found, by))
        self.ours = remaining
        self.theirs = [seen for seen in self.theirs if id(seen) not in taken]


def match_values(
    value_set: ValueSet, seen: SeenList, codes: Mapping[str, str], bare: Bare | None = None
) -> Matched:
    """The values of both lists, matched; `codes` by our values' ids.

    With `bare` a code of theirs may be what is left of one of ours, and one written so here may be
    what is left of theirs. A label counts only where it is in no doubt: an export in whichever
    language shows it, and so does a short form.
    """
    matched = Matched(list(value_set.values), list(seen.values))
    matched.take("code", lambda ours: [codes[ours.id]], lambda theirs: [theirs.code])
    if bare:
        matched.take("code", lambda ours: [bare(codes[ours.id])], lambda theirs: [theirs.code])
        _take_bare(matched, seen.crm, bare)
    matched.take("case", lambda ours: [_loose(codes[ours.id])], lambda item: [_loose(item.code)])
    if matched.ours and matched.theirs:
        matched.take("label", _our_labels, _their_labels)
        _take_short(matched)
    return matched


def _take_bare(matched: Matched, crm: str, bare: Bare) -> None:
    """A code that our dictionary writes without its rest is the one of theirs that ends in it."""
    ends = Counter(bare(item.code) for item in matched.theirs)

    def ours(value: ResolvedValue) -> list[str]:
        written = value.codes.get(crm, "")
        return [written] if written and bare(written) == written and ends[written] == 1 else []

    matched.take("code", ours, lambda theirs: [bare(theirs.code)])


def _take_short(matched: Matched) -> None:
    """A short form is read as a label is, where it is the one of a single value on either side."""
    said = Counter(key for item in matched.theirs for key in set(_their_labels(item)))
    meant = Counter(key for value in matched.ours for key in _short_forms(value))

    def ours(value: ResolvedValue) -> list[str]:
        return sorted(key for key in _short_forms(value) if meant[key] == said[key] == 1)

    matched.take("label", ours, _their_labels)


def _first(
    left: Mapping[str, list[SeenValue]], keys: Iterable[str], taken: set[int]
) -> SeenValue | None:
    for key in keys:
        waiting = left.get(key, [])
        while waiting and id(waiting[-1]) in taken:
            waiting.pop()
        if waiting:
            return waiting[-1]
    return None


def _loose(code: str) -> str:
    return " ".join(code.casefold().split())


def _our_labels(value: ResolvedValue) -> list[str]:
    return [fold(names.label) for names in value.names.values() if names.label.strip()]


def _their_labels(value: SeenValue) -> list[str]:
    return [fold(label) for label in value.labels.values() if label and label.strip()]


def _short_forms(value: ResolvedValue) -> set[str]:
    return {fold(names.short) for names in value.names.values() if names.short}
