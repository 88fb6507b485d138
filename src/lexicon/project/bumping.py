"""Raise versions to what the changes ask for; every other byte of the files stays."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lexicon.checks.run import check
from lexicon.checks.subject import Subject
from lexicon.project.baseline import open_baseline
from lexicon.project.decided import must_be_entries, written
from lexicon.project.lock import writing
from lexicon.project.state import State, open_state
from lexicon.source.files import project_root
from lexicon.yamlfile.splice import with_scalar

RULE = "version_not_bumped"


@dataclass(frozen=True, slots=True)
class Bump:
    """One entry whose version was raised, and the rules of change that asked for it."""

    reference: str
    before: str
    after: str
    because: str


def bump(
    path: Path, references: Collection[str], today: date, baseline: str | None = None
) -> tuple[Bump, ...]:
    """Write the version that each entry needs; of the entries named, or of all that need one.

    Raises UnknownName, CannotWrite, Busy, ProjectNotFound, and LexiconError where the baseline
    cannot be read.
    """
    with writing(root := project_root(path)):
        state = open_state(root, today)
        must_be_entries(state, references)
        bumps = _needed(state, baseline, references)
        files = {state.dictionary.files[item.reference]: _raised(state, item) for item in bumps}
        written(state.root, files)
    return bumps


def _needed(state: State, baseline: str | None, wanted: Collection[str]) -> tuple[Bump, ...]:
    earlier = open_baseline(state.root, state.ledger, baseline, bool(state.findings))
    subject = Subject(state.dictionary, state.today, state.ledger, *earlier)
    found = (
        Bump(
            item.entry,
            str(item.facts["version"]),
            str(item.facts["needed"]),
            str(item.facts["changes"]),
        )
        for item in check(subject, [RULE])
        if item.rule == RULE and (not wanted or item.entry in wanted)
    )
    return tuple(sorted(found, key=lambda item: item.reference))


def _raised(state: State, item: Bump) -> bytes:
    return with_scalar(state.source(item.reference), ("version",), item.after)
