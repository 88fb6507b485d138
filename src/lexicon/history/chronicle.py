"""What readers see of a dictionary and of its past: texts in force, releases, what is proposed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from lexicon.history.comparison import Comparison
from lexicon.history.frozen import Frozen, frozen_releases
from lexicon.history.neighbours import Step, steps_between
from lexicon.history.proposal import Proposal
from lexicon.history.standing import Standing
from lexicon.history.timeline import Past, Timeline
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry


@dataclass(frozen=True, eq=False)
class Chronicle:
    """All of it, compared once: for every page in every language."""

    standing: Standing
    tombs: Mapping[str, Entry]
    """What was withdrawn and has no file any more; its name stays reserved."""
    releases: tuple[Frozen, ...]
    since: Mapping[str, Step]
    """What was agreed after the newest release, by entry; nothing before the first."""
    proposed: Comparison
    """Tells what the waiting proposals would change."""
    timelines: Mapping[str, Timeline]

    def timeline(self, reference: str) -> Timeline:
        """An entry's past; empty of one that nobody ever decided on."""
        return self.timelines.get(reference, Timeline())

    def proposal(self, reference: str) -> Proposal | None:
        """The change of an entry that waits for somebody's word."""
        return self.standing.waiting.get(reference)

    def is_draft(self, reference: str) -> bool:
        """Whether an entry is published although it was never agreed to."""
        return reference in self.standing.drafts

    @property
    def newest(self) -> Frozen | None:
        """The newest release; None before the first."""
        return self.releases[-1] if self.releases else None


def chronicle(standing: Standing) -> Chronicle:
    """The whole past, compared. Raises TextLost where a release lacks a text."""
    recorded = standing.recorded.items()
    retired = {name: entry for name, entry in recorded if entry.status == "retired"}
    agreed = _agreed(standing, retired)
    releases = frozen_releases(standing.ledger)
    newest = releases[-1] if releases else None
    since = steps_between(newest.dictionary, agreed, newest.day) if newest else {}
    return Chronicle(
        standing,
        {name: retired[name] for name in retired if name not in standing.in_force.entries},
        releases,
        since,
        Comparison(standing.in_force, standing.head, newest.day if newest else date.min),
        Past(standing, releases, agreed, since).timelines(),
    )


def _agreed(standing: Standing, retired: Mapping[str, Entry]) -> Dictionary:
    """What a release cut now would hold."""
    entries = {**retired, **standing.in_force.entries}
    kept = {name: entries[name] for name in sorted(entries) if name not in standing.drafts}
    return replace(standing.in_force, entries=kept)
