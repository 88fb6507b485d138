"""A text was edited after a team had agreed to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity

if TYPE_CHECKING:
    from lexicon.model.ledger_items import Approval

_AT_MOST = 3
"""Places whose words are shown; the whole is shown by `lexicon show`."""


def _void(subject: Subject) -> Iterator[Breach]:
    if subject.ledger.is_empty:
        return
    for name, proposal in subject.standing.proposals.items():
        signed = {item.team for item in proposal.approvals}
        for approval in proposal.void:
            if approval.team not in signed:
                yield _breach(subject, name, approval)


def _breach(subject: Subject, name: str, approval: Approval) -> Breach:
    from lexicon.history.since import words_since  # of no use before a yes is void

    facts = {"team": approval.team, "version": approval.version, "entry": name}
    text = subject.ledger.text(name, approval.digest)
    if text is None:
        return Breach(name, ("version",), facts, "message_unknown")
    words = words_since(text, subject.dictionary.entries[name])
    shown = "; ".join(words[:_AT_MOST]) + ("; …" if len(words) > _AT_MOST else "")
    return Breach(name, ("version",), {**facts, "words": shown})


RULE = Rule(Severity.WARNING, _void)
