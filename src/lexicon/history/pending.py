"""A proposal with its clock: since when it waits, until when the teams may decide it themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from lexicon.history.proposal import Proposal

Phase = Literal["draft", "waiting", "agreed"]


@dataclass(frozen=True, slots=True)
class Pending:
    """One proposal; `until` is None where no sponsor may ever decide it instead of the teams."""

    proposal: Proposal
    path: str
    since: datetime
    until: datetime | None
    is_overdue: bool

    @property
    def phase(self) -> Phase:
        """Whether it waits for its author, for the teams, or only to be written down."""
        if self.proposal.is_draft:
            return "draft"
        return "agreed" if self.proposal.is_agreed else "waiting"
