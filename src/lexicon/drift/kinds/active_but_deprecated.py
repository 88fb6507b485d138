"""A deprecated value that people can still choose in the CRM."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair


def _find(pair: Pair) -> Iterator[Drift]:
    names = {value.id: value for value in pair.value_set.values}
    for match in pair.matches:
        if not match.ours.is_active and match.theirs.is_active:
            found = pair.of_match("active_but_deprecated", match)
            heirs = [names[name] for name in match.ours.replaced_by if name in names]
            labels = tuple(heir.label(pair.language) for heir in heirs)
            hint = "hint_heir" if labels else "hint"
            facts = {**found.facts, "heirs": labels}
            yield replace(found, ours=False, theirs=True, facts=facts, hint=hint)


KIND = Kind(_find, rank=4)
