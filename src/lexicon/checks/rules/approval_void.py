"""A text was edited after a team had agreed to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lexicon.checks.label import Label
from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity
from lexicon.languages.words import FALLBACK, available_languages

if TYPE_CHECKING:
    from lexicon.model.ledger_items import Approval, KeptText

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
    facts = {"team": approval.team, "version": approval.version, "entry": name}
    text = subject.ledger.text(name, approval.digest)
    if text is None:
        return Breach(name, ("version",), facts, "message_unknown")
    told = {language: _words(subject, name, text, language) for language in available_languages()}
    return Breach(name, ("version",), {**facts, "words": Label(told[FALLBACK], told)})


def _words(subject: Subject, name: str, text: KeptText, language: str) -> str:
    from lexicon.history.since import in_short, since  # of no use before a yes is void
    from lexicon.history.standing import kept_entry

    lines = list(since(kept_entry(name, text), subject.dictionary, subject.today, language))
    return "; ".join([*map(in_short, lines[:_AT_MOST]), *(["…"] if lines[_AT_MOST:] else [])])


RULE = Rule(Severity.WARNING, _void)
