"""An entry changed since the baseline, and its version does not tell."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Severity

_SAID_ELSEWHERE = {"version_not_bumped", "version_raised", "version_decreased"}


def _not_bumped(subject: Subject) -> Iterator[Breach]:
    found = {breach.entry: breach for breach in _since_agreed(subject)}
    found.update({breach.entry: breach for breach in _since_baseline(subject)})
    yield from found.values()


def _since_baseline(subject: Subject) -> Iterator[Breach]:
    if subject.baseline is None:
        return
    why: dict[str, list[str]] = {}
    for rule, changes in subject.changes.items():
        for change in changes if rule not in _SAID_ELSEWHERE else ():
            why.setdefault(change.entry, []).append(rule)
    for change in subject.changes.get("version_not_bumped", ()):
        yield _breach(
            change.entry,
            version=change.after,
            needed=change.facts["needed"],
            baseline=subject.baseline_name,
            changes=", ".join(sorted(set(why.get(change.entry, ())))),
        )


def _since_agreed(subject: Subject) -> Iterator[Breach]:
    """An entry may be edited once more after a text of it came into force."""
    if subject.ledger.is_empty:
        return
    for name, proposal in subject.standing.proposals.items():
        if proposal.before is not None and proposal.needed_version:
            yield _breach(
                name,
                version=proposal.entry.version,
                needed=proposal.needed_version,
                baseline=proposal.before.version,
                changes=", ".join(sorted({it.rule for it in proposal.changes} - _SAID_ELSEWHERE)),
            )


def _breach(entry: str, **facts: object) -> Breach:
    return Breach(entry, ("version",), {"entry": entry, **facts})


RULE = Rule(Severity.ERROR, _not_bumped)
