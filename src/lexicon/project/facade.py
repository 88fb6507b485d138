"""The façade for Python users: a project's entries, and what its criteria say of a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from lexicon.criteria.classify import Classification, classify
from lexicon.criteria.evaluate import Value
from lexicon.errors import LexiconError, UnknownName
from lexicon.findings import Finding
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds.stage import Stage
from lexicon.model.kinds.term import Term
from lexicon.model.value_set import ValueSet, resolve
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


@dataclass(frozen=True)
class Project:
    """A dictionary that was read whole."""

    root: Path
    dictionary: Dictionary

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

    def classify(self, record: Mapping[str, Value]) -> Classification:
        """The furthest stage whose criteria the record meets together with all before it."""
        return classify(record, self.dictionary)

    def _entry(self, kind: type[E], name: str) -> E:
        known = {entry.id: entry for entry in self.dictionary.of(kind)}
        if name not in known:
            raise UnknownName(kind.__name__.lower(), name, tuple(known))
        return known[name]


def open_project(path: Path) -> Project:
    """Read a project. Raises ProjectNotFound, FaultyProject."""
    loaded = load(path)
    if loaded.findings or loaded.dictionary is None:
        raise FaultyProject(placed(loaded.findings, loaded.root))
    return Project(loaded.root, loaded.dictionary)
