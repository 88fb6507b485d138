"""What a printer of proposals gets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lexicon.history.comparison import Comparison
from lexicon.history.pending import Pending
from lexicon.history.since import SAID_ELSEWHERE
from lexicon.history.standing import Standing
from lexicon.history.tell import Teller
from lexicon.model.ledger import SPONSOR


@dataclass(frozen=True, eq=False)
class PendingReport:
    """The proposals of a dictionary in one language."""

    items: tuple[Pending, ...]
    standing: Standing
    language: str

    def told(self, item: Pending) -> tuple[str, ...]:
        """What the proposal changes, a sentence a change; nothing of a new word."""
        changes = [it for it in item.proposal.changes if it.rule not in SAID_ELSEWHERE]
        if not changes:
            return ()
        two = Comparison(self.standing.in_force, self.standing.head, item.since.date())
        return tuple(Teller(two, self.language).tell(change) for change in changes)

    def team(self, name: str) -> str:
        """What people call a team, or the sponsor."""
        manifest = self.standing.head.manifest
        if name == SPONSOR:
            return manifest.approval.sponsor_called(self.language) or name
        team = manifest.teams.get(name)
        return (team.names.get(self.language) if team else None) or name


@dataclass(frozen=True, slots=True)
class PendingPrinter:
    """A format of proposals: PRINTER in `printers/proposals/<format>.py`."""

    render: Callable[[PendingReport], str]
