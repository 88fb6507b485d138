"""A project as it would stand if several files said something else, questions among them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from lexicon.checks.run import check
from lexicon.checks.subject import Subject
from lexicon.errors import ProjectNotFound
from lexicon.findings import Finding, Severity
from lexicon.history.standing import Standing, standing
from lexicon.model.dictionary import Dictionary
from lexicon.project.baseline import open_baseline
from lexicon.project.state import State
from lexicon.quiz.bank import FOLDER, Bank, bank_of, has_bank
from lexicon.source.files import MANIFEST, entry_files
from lexicon.source.load import Loaded, load_files


@dataclass(frozen=True, eq=False)
class Ground:
    """The files of a project as they are, to try changes on without writing any."""

    state: State
    entries: Mapping[str, bytes]
    quizzes: Mapping[str, bytes]
    baseline: tuple[Dictionary | None, str]

    def source(self, path: str) -> bytes:
        """A file's text. Raises KeyError."""
        return self.entries[path] if path in self.entries else self.quizzes[path]

    @cached_property
    def bank(self) -> Bank:
        """The questions as they are."""
        return bank_of(self.quizzes)

    @cached_property
    def known(self) -> frozenset[str]:
        """The errors that are there already: no choice is to blame for them."""
        return frozenset(map(sameness, self.tried({}).errors))

    def tried(self, files: Mapping[str, bytes]) -> Trial:
        """The project with these files instead of its own."""
        return Trial(self, files)


@dataclass(frozen=True, eq=False)
class Trial:
    """The project with other texts; `files` are only those that differ."""

    ground: Ground
    files: Mapping[str, bytes] = field(default_factory=dict)

    def source(self, path: str) -> bytes:
        """A file's text as tried. Raises KeyError."""
        return self.files[path] if path in self.files else self.ground.source(path)

    @property
    def dictionary(self) -> Dictionary:
        """The dictionary as it would be. Raises ProjectNotFound."""
        made = self._loaded.dictionary
        if made is None:
            raise ProjectNotFound(self.ground.state.root)
        return made

    @cached_property
    def standing(self) -> Standing:
        """What would be in force, and what proposed."""
        state = self.ground.state
        return standing(self.dictionary, state.ledger, state.today)

    @cached_property
    def errors(self) -> tuple[Finding, ...]:
        """All that a check would refuse."""
        state, bank = self.ground.state, self._bank
        found = [*self._loaded.findings, *(bank.findings if bank else ())]
        subject = Subject(
            self.dictionary, state.today, state.ledger, *self.ground.baseline, bank=bank
        )
        found += check(subject)
        return tuple(item for item in found if item.severity is Severity.ERROR)

    @property
    def _bank(self) -> Bank | None:
        """The questions as they would be; read again only where one of their files differs."""
        ground = self.ground
        if not ground.quizzes:
            return None
        if not any(path in self.files for path in ground.quizzes):
            return ground.bank
        return bank_of(_with(ground.quizzes, self.files))

    @cached_property
    def _loaded(self) -> Loaded:
        content = _with(self.ground.entries, self.files)
        return load_files(self.ground.state.root, content)


def sameness(finding: Finding) -> str:
    """What makes two findings one, wherever in its file each stands."""
    facts = sorted((key, str(value)) for key, value in finding.facts.items())
    return f"{finding.rule} {finding.entry or finding.place.path} {finding.message} {facts}"


def ground_of(state: State) -> Ground:
    """All files that a choice could touch. Raises OSError."""
    root = state.root
    paths = [MANIFEST, *(file.path for file in entry_files(root)[0])]
    entries = {path: (root / path).read_bytes() for path in paths}
    baseline = open_baseline(root, state.ledger, None, bool(state.findings))
    return Ground(state, entries, _quizzes(root), baseline)


def _quizzes(root: Path) -> dict[str, bytes]:
    if not has_bank(root):
        return {}
    names = sorted(file.name for file in (root / FOLDER).glob("*.yaml"))
    return {f"{FOLDER}/{name}": (root / FOLDER / name).read_bytes() for name in names}


def _with(content: Mapping[str, bytes], files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: files.get(path, raw) for path, raw in content.items()}
