"""A project with all that was agreed on it, as approvals, releases, site and web read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lexicon.checks.run import check
from lexicon.checks.subject import Subject
from lexicon.errors import ProjectNotFound
from lexicon.findings import Finding, Severity
from lexicon.history.standing import Standing, standing
from lexicon.model.dictionary import Dictionary
from lexicon.model.ledger import Ledger
from lexicon.project.baseline import open_baseline
from lexicon.source.ledger import load_ledger
from lexicon.source.load import Loaded, load


@dataclass(frozen=True, eq=False)
class State:
    """A project as it stands on a day; `findings` are the faults of its files and its ledger."""

    loaded: Loaded
    ledger: Ledger
    dictionary: Dictionary
    standing: Standing
    today: date
    findings: tuple[Finding, ...]

    @property
    def root(self) -> Path:
        return self.loaded.root

    def errors(self) -> tuple[Finding, ...]:
        """All that a check would refuse, faults of shape among it."""
        earlier = open_baseline(self.root, self.ledger, None, bool(self.findings))
        subject = Subject(self.dictionary, self.today, self.ledger, *earlier)
        found = (*self.findings, *check(subject))
        return tuple(item for item in found if item.severity is Severity.ERROR)

    def source(self, reference: str) -> bytes:
        """An entry's file as it is. Raises OSError, KeyError."""
        return (self.root / self.dictionary.files[reference]).read_bytes()


def open_state(path: Path, today: date) -> State:
    """Read a project and its ledger. Raises ProjectNotFound where there is no readable manifest."""
    loaded = load(path)
    if loaded.dictionary is None:
        raise ProjectNotFound(loaded.root)
    ledger, faults = load_ledger(loaded.root)
    findings = (*loaded.findings, *faults)
    stands = standing(loaded.dictionary, ledger, today)
    return State(loaded, ledger, loaded.dictionary, stands, today, findings)
