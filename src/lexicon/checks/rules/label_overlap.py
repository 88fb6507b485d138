"""One word that names two things, or that is to be said and to be avoided."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.spoken import SpokenName
from lexicon.checks.subject import Subject
from lexicon.findings import Severity

_WEIGHT = ("label", "short", "plural", "synonym")
"""Who has the better claim to a word: a synonym gives way to a label."""


def _overlapping(subject: Subject) -> Iterator[Breach]:
    for words in subject.names.values():
        for claims in words.values():
            if len(claims) > 1:
                yield from _clashes(subject, claims)


def _clashes(subject: Subject, claims: list[SpokenName]) -> Iterator[Breach]:
    said = sorted(
        (claim for claim in claims if claim.role != "avoid"),
        key=lambda claim: (_WEIGHT.index(claim.role), claim.entry),
    )
    if not said:
        return
    owner = said[0]
    reported = {owner.entry}
    for claim in said[1:]:
        if claim.entry not in reported:
            reported.add(claim.entry)
            yield _breach(subject, claim, owner, "message")
        elif claim.entry == owner.entry and claim.role == "synonym":
            yield _breach(subject, claim, owner, "message_twice", Severity.WARNING)
    for avoided in (claim for claim in claims if claim.role == "avoid"):
        yield from _said_and_avoided(subject, avoided, said)


def _said_and_avoided(
    subject: Subject, avoided: SpokenName, said: list[SpokenName]
) -> Iterator[Breach]:
    own = next((claim for claim in said if claim.entry == avoided.entry), None)
    if own:
        yield _breach(subject, avoided, own, "message_self")
        return
    by_entry = {claim.entry: claim for claim in reversed(said)}
    for claim in by_entry.values():
        if claim.role == "synonym":
            yield _breach(subject, claim, avoided, "message_avoided_there")
        else:
            yield _breach(subject, avoided, claim, "message_avoided_here")


def _breach(
    subject: Subject,
    at: SpokenName,
    other: SpokenName,
    message: str,
    severity: Severity | None = None,
) -> Breach:
    facts = {"word": at.word, "other": subject.label(other.entry), "label": subject.label(at.entry)}
    hint = message.replace("message", "hint")
    return Breach(at.entry, at.keys, facts, message, hint, severity=severity)


RULE = Rule(Severity.ERROR, _overlapping)
