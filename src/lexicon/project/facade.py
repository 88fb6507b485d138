"""The façade for Python users: a project's entries, and what its criteria say of a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from lexicon.criteria.classify import Classification, classify
from lexicon.criteria.evaluate import Value
from lexicon.errors import LexiconError, UnknownName
from lexicon.findings import Finding
from lexicon.history.meaning import Meanings
from lexicon.history.standing import standing
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds.stage import Stage
from lexicon.model.kinds.term import Term
from lexicon.model.ledger import Ledger
from lexicon.model.ledger_items import Release
from lexicon.model.released import TextLost, release_at, released
from lexicon.model.value_set import ValueSet, resolve
from lexicon.source.ledger import load_ledger
from lexicon.source.load import load
from lexicon.source.place import placed

E = TypeVar("E", bound=Entry)


class FaultyProject(LexiconError):
    """Some files cannot be understood; `findings` says which and where."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        place = findings[0].place
        where = f"{place.path}:{place.line}:{place.column} ({findings[0].rule})"
        super().__init__(f"{len(findings)} faults, first {where}; run: lexicon check")
        self.findings = findings


class NothingInForce(LexiconError):
    """No release held on that day yet."""

    def __init__(self, day: str, releases: tuple[Release, ...]) -> None:
        first = f"the first release is of {releases[0].date}" if releases else "no release yet"
        super().__init__(f"nothing was in force on {day}: {first}")
        self.day = day


@dataclass(frozen=True)
class Project:
    """A dictionary that was read whole, with what was agreed and released of it."""

    root: Path
    dictionary: Dictionary
    ledger: Ledger = field(default_factory=Ledger)

    def stage(self, name: str) -> Stage:
        """A stage by id. Raises UnknownName."""
        return self._entry(Stage, name)

    def term(self, name: str) -> Term:
        """A term by id. Raises UnknownName."""
        return self._entry(Term, name)

    def picklist(self, name: str) -> ValueSet:
        """A picklist by id, its values with all they inherit. Raises UnknownName."""
        known = self.dictionary.picklists
        if name not in known:
            raise UnknownName("picklist", name, tuple(known))
        return resolve(known[name], self.dictionary)

    def meaning(self, reference: str) -> str:
        """The meaning digest of an entry (`stage/mql`): figures compare while it stays the same.

        Raises UnknownName.
        """
        if reference not in self.dictionary.entries:
            raise UnknownName("entry", reference, tuple(self.dictionary.entries))
        return Meanings(self.dictionary).of(reference)

    def classify(self, record: Mapping[str, Value]) -> Classification:
        """The furthest stage whose criteria the record meets together with all before it."""
        return classify(record, self.dictionary)

    def at(self, day: str | date) -> Project:
        """The project as it was on a day (`2026-03-01`): the release that held then.

        Raises NothingInForce before the first release, ValueError for what is no date.
        """
        text = day.isoformat() if isinstance(day, date) else date.fromisoformat(day).isoformat()
        release = release_at(text, self.ledger)
        if release is None:
            raise NothingInForce(text, self.ledger.releases)
        return self._released(release)

    def release(self, version: str) -> Project:
        """The project as release `version` froze it. Raises UnknownName."""
        found = self.ledger.release(version)
        if found is None:
            known = tuple(item.version for item in self.ledger.releases)
            raise UnknownName("release", version, known)
        return self._released(found)

    def in_force(self, today: date) -> Project:
        """What is published today: the agreed texts, and words that nobody has agreed to yet."""
        stands = standing(self.dictionary, self.ledger, today)
        return replace(self, dictionary=stands.in_force)

    def _released(self, release: Release) -> Project:
        try:
            return replace(self, dictionary=released(release, self.ledger))
        except TextLost as error:
            raise LexiconError(str(error)) from error

    def _entry(self, kind: type[E], name: str) -> E:
        known = {entry.id: entry for entry in self.dictionary.of(kind)}
        if name not in known:
            raise UnknownName(kind.__name__.lower(), name, tuple(known))
        return known[name]


def open_project(path: Path) -> Project:
    """Read a project. Raises ProjectNotFound, FaultyProject."""
    loaded = load(path)
    ledger, faults = load_ledger(loaded.root)
    findings = (*loaded.findings, *faults)
    if findings or loaded.dictionary is None:
        raise FaultyProject(placed(findings, loaded.root))
    return Project(loaded.root, loaded.dictionary, ledger)
