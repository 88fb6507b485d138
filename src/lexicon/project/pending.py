"""All that is proposed in a project, with the clock of each proposal."""

from __future__ import annotations

from datetime import datetime

from lexicon.history.pending import Pending
from lexicon.project.state import State
from lexicon.project.waiting import decided_until, waiting_since


def pending(state: State, now: datetime) -> tuple[Pending, ...]:
    """The proposals, gravest and oldest first. Raises OSError."""
    found = [_pending(state, name, now) for name in state.standing.proposals]
    return tuple(sorted(found, key=_order))


def _pending(state: State, name: str, now: datetime) -> Pending:
    proposal, path = state.standing.proposals[name], state.dictionary.files[name]
    since = waiting_since(state.root, path, proposal.entry.version)
    until = decided_until(since, state.dictionary.manifest)
    return Pending(proposal, path, since, until, until is not None and now >= until)


def _order(item: Pending) -> tuple[int, datetime, str]:
    return item.proposal.level.rank, item.since, item.proposal.reference
