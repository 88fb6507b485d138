"""Who must agree to a change: the manifest's policy, applied to one entry."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from lexicon.history.level import Level
from lexicon.languages.fold import fold
from lexicon.model.header import Entry
from lexicon.model.ledger import SPONSOR
from lexicon.model.ledger_items import Approval
from lexicon.model.manifest import Approval as Policy

OWNER = "owner"


def required(policy: Policy, level: Level, owners: Iterable[str]) -> tuple[str, ...]:
    """The teams that must say yes to a change of this level, each once, in the policy's order.

    `owner` in the policy stands for those who keep the entry: before and after the change.
    """
    asked = {Level.MAJOR: policy.major, Level.MINOR: policy.minor, Level.PATCH: policy.patch}
    teams: list[str] = []
    for name in asked[level]:
        teams += owners if name == OWNER else [name]
    return tuple(dict.fromkeys(teams))


def owners(before: Entry | None, after: Entry) -> tuple[str, ...]:
    """Who keeps an entry; where that itself changes, those who give it away and those who take."""
    return tuple(dict.fromkeys((before.owner, after.owner) if before else (after.owner,)))


def counted(policy: Policy, approvals: Iterable[Approval]) -> tuple[Approval, ...]:
    """The approvals that count: one person's second signature does not, unless the policy says so.

    Of two by one person the earlier counts.
    """
    kept: dict[str, Approval] = {}
    for approval in sorted(approvals, key=lambda item: (_moment(item), item.team)):
        person = approval.team if policy.one_person_for_several_teams else fold(approval.reviewer)
        kept.setdefault(person, approval)
    return tuple(kept.values())


def _moment(approval: Approval) -> datetime:
    """When it was given, whatever the zone of the clock that says so."""
    return datetime.fromisoformat(approval.time)


def missing(teams: Iterable[str], approvals: Iterable[Approval]) -> tuple[str, ...]:
    """The teams whose yes is still needed; none once the sponsor has decided."""
    given = {approval.team for approval in approvals}
    return () if SPONSOR in given else tuple(team for team in teams if team not in given)
