"""Whose yes a proposal still needs, and why a yes that was given no longer counts."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.history.proposal import Proposal
from lexicon.model.ledger import Ledger
from lexicon.model.ledger_items import Approval, KeptText, Rejection


@dataclass(frozen=True, slots=True)
class Void:
    """A yes to an earlier text; `text` is what it was given to, None where that was not kept."""

    approval: Approval
    text: KeptText | None


@dataclass(frozen=True, slots=True)
class Wanting:
    """What a proposal waits for."""

    proposal: Proposal
    teams: tuple[str, ...]
    void: tuple[Void, ...]
    rejections: tuple[Rejection, ...]


def wanting(proposal: Proposal, ledger: Ledger) -> Wanting:
    """What one proposal waits for; of a team's void signatures only the last one tells something.

    A team that has agreed again is not told of its earlier yes.
    """
    signed = {item.team for item in proposal.approvals}
    latest = {item.team: item for item in proposal.void if item.team not in signed}
    return Wanting(
        proposal,
        proposal.missing,
        tuple(Void(item, ledger.text(proposal.reference, item.digest)) for item in latest.values()),
        proposal.rejections,
    )
