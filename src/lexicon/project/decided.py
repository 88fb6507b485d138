"""What a decision on proposals rests on, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lexicon.errors import LexiconError, UnknownName
from lexicon.findings import Finding, Place
from lexicon.model.ledger import SPONSOR
from lexicon.project.entries import unknown_entry
from lexicon.project.state import State
from lexicon.project.waiting import is_overdue
from lexicon.source.files import WRITTEN_BY_LEXICON
from lexicon.source.write import write_files


class CannotWrite(LexiconError):
    """The system refused; nothing was changed."""

    def __init__(self, reason: OSError) -> None:
        self.reason = reason
        super().__init__(f"cannot write: {reason}; nothing was changed")


class TextMoved(LexiconError):
    """The text that somebody decided on is no longer the one in the file."""

    def __init__(self, reference: str) -> None:
        super().__init__(f"{reference} has changed since you read it: read it again, then decide")
        self.reference = reference


@dataclass(frozen=True)
class Decided:
    """What was written, or the findings because of which nothing was.

    `signed` are the entries that got this yes, `in_force` those whose text is in force with it.
    """

    state: State
    signed: tuple[str, ...] = ()
    in_force: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """The texts that a person has read, by entry: a digest each. None: whatever is there now."""

    digests: Mapping[str, str] | None = None

    def check(self, state: State, references: Iterable[str]) -> None:
        """Raises TextMoved where a file says something else than what was read."""
        if self.digests is None:
            return
        for name in references:
            proposal = state.standing.proposals.get(name)
            if proposal is None or proposal.digest != self.digests.get(name):
                raise TextMoved(name)


def must_be_entries(state: State, references: Iterable[str]) -> None:
    """Raises UnknownName for an entry that is not there."""
    for name in references:
        if name not in state.dictionary.entries:
            raise unknown_entry(name, state.dictionary)


def must_be_known(state: State, references: Iterable[str], team: str) -> None:
    """Raises UnknownName for an entry or a team that is not there."""
    must_be_entries(state, references)
    teams = (*state.dictionary.manifest.teams, SPONSOR)
    if team not in teams:
        raise UnknownName("team", team, teams)


def faults_in(state: State, references: Iterable[str]) -> tuple[Finding, ...]:
    """The errors of a check that concern these entries, and every fault of the ledger."""
    wanted = set(references)
    files = {state.dictionary.files[name] for name in wanted}
    own = (item for item in state.errors() if item.entry in wanted or item.place.path in files)
    return once((*ledger_faults(state), *own))


def ledger_faults(state: State) -> tuple[Finding, ...]:
    """What is wrong with the ledger: of a text that cannot be read nobody knows if it is in force.

    Nothing is decided on such ground.
    """
    return once(item for item in state.findings if _is_in_ledger(item))


def once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, each said once."""
    return tuple({repr(item): item for item in findings}.values())


def nothing_proposed(state: State, reference: str) -> Finding:
    """The finding that an entry's file says just what is in force."""
    place = Place(state.dictionary.files[reference])
    return Finding("nothing_proposed", place, entry=reference, facts={"entry": reference})


def overdue(state: State, references: Iterable[str], now: datetime) -> frozenset[str]:
    """The proposals among these that the teams have not decided in time. Raises OSError."""
    manifest, files = state.dictionary.manifest, state.dictionary.files
    proposals = (state.standing.proposals.get(name) for name in references)
    return frozenset(
        item.reference
        for item in proposals
        if item and is_overdue(state.root, item, files[item.reference], manifest, now)
    )


def written(root: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write files all or nothing; the paths written. Raises CannotWrite."""
    try:
        for path in files:
            _sweep(root / path)
        return write_files(root, files)
    except OSError as error:
        raise CannotWrite(error) from error


def _sweep(target: Path) -> None:
    """Remove what a crash left aside; nobody else is writing here now."""
    for left in target.parent.glob(f".{target.name}.????????"):
        left.unlink()


def _is_in_ledger(finding: Finding) -> bool:
    folder = finding.place.path.split("/")[1:2]
    return bool(folder) and folder[0] in WRITTEN_BY_LEXICON
